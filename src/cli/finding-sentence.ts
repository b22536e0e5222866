import type { JsonObject } from '../epcis/json.ts'

/** A finding as far as a sentence needs it. */
export interface SaidFinding {
  readonly kind: string
  readonly seq: number
  readonly uri: string | null
  readonly code: string | null
  readonly detail: JsonObject
}

const sentences: Readonly<Record<string, string>> = {
  'unknown-unit': 'was used, moved or shipped before the record says where it came from',
  'not-enough': 'more was taken than the record knows of',
  'taken-elsewhere': 'was taken at a place where the record had none of it',
  'held-moved': 'was shipped, used or packed while it was blocked',
  'expired-moved': 'was shipped or used after its expiry',
  'count-differs': 'was counted otherwise than the record says',
  'seen-more': 'more was seen than the record knows of',
  'unit-mismatch': 'was recorded in units of measure that do not convert',
  'duplicate-instance': 'came into being twice, though it is one of a kind',
  'time-in-future': 'bears a time later than the moment it was recorded',
  'odd-event': 'is well formed, but somebody should look at it',
  'declares-unknown': 'declares an error in an event the record does not know',
}

/** A finding as a person reads it: what is odd, about what, at which entry, with its numbers. */
export const findingSentence = ({ kind, seq, uri, code, detail }: SaidFinding): string => {
  const about = uri === null ? `Entry ${seq}` : (code ?? uri)
  const facts = Object.entries(detail)
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ')
  return `${about} ${sentences[kind] ?? kind}${facts ? ` (${facts})` : ''}, entry ${seq}`
}
