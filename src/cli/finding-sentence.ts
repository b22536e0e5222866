import type { JsonObject } from '../epcis/json.ts'

/** A finding as far as a sentence needs it. */
export interface SaidFinding {
  readonly kind: string
  readonly seq: number
  readonly uri: string | null
  readonly code: string | null
  readonly detail: JsonObject
  /** Where they were looked up: what people call it, its item, and the things in `detail`. */
  readonly name?: string | null
  readonly itemName?: string | null
  readonly inWords?: JsonObject
}

/** What is odd, about whatever stands for `~`. */
const sentences: Readonly<Record<string, string>> = {
  'unknown-unit': '~ was used, moved or shipped before the record says where it came from',
  'not-enough': 'More of ~ was taken than the record knows of',
  'taken-elsewhere': '~ was taken at a place where the record had none of it',
  'returned-unsent': 'More of ~ came back than the record says went out',
  'held-moved': '~ was shipped, used or packed while it was blocked',
  'expired-moved': '~ was shipped or used after its expiry',
  'count-differs': '~ was counted otherwise than the record says',
  'seen-more': 'More of ~ was seen than the record knows of',
  'unit-mismatch': '~ was recorded in units of measure that do not convert',
  'seen-after-shipping': '~ was shipped, and then handled as if it had never left',
  'duplicate-instance': '~ came into being twice, though it is one of a kind',
  'time-in-future': '~ bears a time later than the moment it was recorded',
  'inside-itself': '~ says that a container holds itself',
  'inside-its-content': '~ is said to be inside what it holds: nobody knows where it is',
  'odd-event': '~ is well formed, but somebody should look at it',
  'stands-otherwise':
    '~ was declared an error, but what it says still counts: told under another id',
  'declares-unknown': '~ declares an error in an event the record does not know',
}

/** A kind of finding as a person reads it, about nothing in particular. */
export const kindSentence = (kind: string): string =>
  (sentences[kind] ?? `~: ${kind}`).replace('~', (_, at: number) =>
    at === 0 ? 'Something' : 'something',
  )

/** What a part of a finding is called where its own name is no word. */
const nameInWords: Readonly<Record<string, string>> = { otherIds: 'under' }

/** The amounts a finding may tell of; its unit of measure belongs to each. */
const amounts = new Set(['asked', 'missing', 'counted', 'book', 'quantity'])

/** A finding as a person reads it: what is odd, about what, at which entry, with its numbers. */
export const findingSentence = (finding: SaidFinding): string => {
  const { kind, seq, uri, code, detail } = finding
  const { uom, ...rest } = finding.inWords ?? detail
  const unit = typeof uom === 'string' ? ` ${uom}` : ''
  const facts = Object.entries(rest).flatMap(([name, value]) =>
    value === null || value === ''
      ? []
      : [`${nameInWords[name] ?? name} ${plain(name, value)}${amounts.has(name) ? unit : ''}`],
  )
  const item = finding.itemName && code !== null ? ` (${finding.itemName})` : ''
  const about = uri === null ? 'The event' : `${code ?? finding.name ?? uri}${item}`
  // As a function: a lot code may hold what a replacement text would take for a pattern.
  const sentence = (sentences[kind] ?? `~: ${kind}`).replace('~', () => about)
  return `${sentence}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}, entry ${seq}`
}

const plain = (name: string, value: unknown): string => {
  if (value === '') return 'a place not recorded'
  if (typeof value !== 'string')
    return Array.isArray(value)
      ? value.map((one) => plain(name, one)).join(' and ')
      : JSON.stringify(value)
  return name === 'step' ? value.slice(value.lastIndexOf(':') + 1) : value
}
