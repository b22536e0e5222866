import { standardContext } from '../epcis/context.ts'
import type { JsonObject } from '../epcis/json.ts'
import { lotlineField } from '../epcis/lotline-namespace.ts'
import { isUri } from '../epcis/uri.ts'
import { readTerm } from '../epcis/vocabulary.ts'
import type { EventDraft } from '../epcis/write-event.ts'
import { canonicalUri } from '../gs1/identifier.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import type { Command } from './command.ts'
import { resolvePlace } from './decide-names.ts'
import { resolveOwner } from './decide-owner.ts'
import { type Moment, momentAt, momentOf } from './decide-when.ts'
import { houseKey } from './house-key.ts'
import type { Judgement } from './judgement.ts'
import type { Refusal } from './refusal.ts'

/** What every event of a command has in common. */
export interface Head {
  readonly moment: Moment
  readonly place: string | null
  readonly fromPlace: string | null
  readonly toPlace: string | null
  readonly from: string | null
  readonly to: string | null
  /** Whose it is where a line does not say: '' the company's own; null: it is not said. */
  readonly owner: string | null
  readonly documents: NonNullable<EventDraft['bizTransactionList']>
  readonly extensions: JsonObject
  readonly refusals: readonly Refusal[]
}

/** The fields of a command that are no lines, whatever its verb. */
type Plain = Partial<
  Record<
    'at' | 'place' | 'fromPlace' | 'toPlace' | 'from' | 'to' | 'owner' | 'note' | 'reason',
    string
  >
> & { readonly documents?: readonly string[] }

/**
 * Reads what is not about single lots: when, where, from whom, to whom, by which documents.
 *
 * Shape    Refusals are gathered beside what could be read, so that lines are judged all the same.
 */
export const headOf = (command: Command, context: Judgement): Head => {
  const said: Plain = command
  const refusals: Refusal[] = []
  const kept = <T, U>(read: Result<T, Refusal>, otherwise: U): T | U => {
    if (read.ok) return read.value
    refusals.push(read.error)
    return otherwise
  }
  const named = (field: 'place' | 'fromPlace' | 'toPlace' | 'from' | 'to'): string | null => {
    const name = said[field]
    if (name === undefined || name.trim() === '') return null
    const kind = field === 'from' || field === 'to' ? 'party' : 'place'
    return kept(resolvePlace(field, name, kind, context), null)
  }
  const now = momentAt(context.now, context.timeZone)
  return {
    moment: kept(momentOf(said.at, context), now),
    place: named('place'),
    fromPlace: named('fromPlace'),
    toPlace: named('toPlace'),
    from: named('from'),
    to: named('to'),
    owner: kept(resolveOwner('owner', said.owner, context), null),
    documents: (said.documents ?? []).flatMap((text, i) =>
      kept(readDocument(`documents/${i}`, text, context.base), []),
    ),
    extensions: {
      ...(hasText(said.reason) ? { [lotlineField('reason')]: said.reason.trim() } : {}),
      ...(hasText(said.note) ? { [lotlineField('note')]: said.note.trim() } : {}),
    },
    refusals,
  }
}

const hasText = (text: string | undefined): text is string =>
  text !== undefined && text.trim() !== ''

type Document = NonNullable<EventDraft['bizTransactionList']>[number]

/**
 * A document as `po:4711`: a CBV type and its number, which becomes a key of the house; or a URI,
 * with or without a type before it.
 */
const readDocument = (
  field: string,
  text: string,
  base: string,
): Result<readonly Document[], Refusal> => {
  const typed = text.trim()
  const [, type = '', id = ''] = /^([^:]*):(.+)$/su.exec(typed) ?? []
  const term = readTerm('bizTransactionType', type, standardContext)
  if (term.ok && type !== '') {
    const number = id.trim()
    const isKey = /^(?:urn:|https?:\/\/)/i.test(number) && isUri(number)
    const uri = isKey ? canonicalUri(number) : houseKey(base, 'document', term.value, number)
    return ok([{ type: term.value, bizTransaction: uri }])
  }
  if (/^(?:urn|https?):/i.test(typed) && isUri(typed))
    return ok([{ bizTransaction: canonicalUri(typed) }])
  const message =
    type === '' || term.ok
      ? `${typed} is not a document. Write its type and number: po:4711, desadv:80012, bol:5.`
      : `${typed} is not a document: ${term.error}`
  return no({ kind: 'bad-value', field, value: text, message })
}

/** The part of an event that its command's head gives. */
export const draftOf = (head: Head, type: EventDraft['type']): EventDraft => ({
  type,
  eventTime: head.moment.eventTime,
  eventTimeZoneOffset: head.moment.eventTimeZoneOffset,
  bizTransactionList: head.documents,
  extensions: head.extensions,
})

/** Where an event's things come from and go to. */
export const partiesOf = ({
  from,
  to,
  fromPlace,
  toPlace,
}: Pick<Head, 'from' | 'to' | 'fromPlace' | 'toPlace'>): Pick<
  EventDraft,
  'sourceList' | 'destinationList'
> => ({
  sourceList: [
    ...(from === null ? [] : [{ type: 'possessing_party', source: from }]),
    ...(fromPlace === null ? [] : [{ type: 'location', source: fromPlace }]),
  ],
  destinationList: [
    ...(to === null ? [] : [{ type: 'possessing_party', destination: to }]),
    ...(toPlace === null ? [] : [{ type: 'location', destination: toPlace }]),
  ],
})
