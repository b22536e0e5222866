import type { Access } from '../access/access.ts'
import { contextOf } from '../epcis/context.ts'
import { eventHash } from '../epcis/event-hash.ts'
import type { JsonObject } from '../epcis/json.ts'
import type { Problem } from '../epcis/problem.ts'
import { readEvent } from '../epcis/read-event.ts'
import { type EventDraft, eventBody } from '../epcis/write-event.ts'
import { type Offer, type Outcome, record } from './record.ts'
import type { Session } from './recorder.ts'

/** How a command came in: for the record, and so that a retry is recognised. */
export interface Asking {
  readonly door: string
  readonly access: Access
  /** The client's own id of this command; the same id again is answered as the first time. */
  readonly operationId: string | null
}

/** The part of who acted that is personal, and may be erased. */
export const personalOf = ({ who: { name } }: Access): JsonObject | null =>
  name === null ? null : { who: name }

const pointersOf = (problems: readonly Problem[]): string =>
  problems.map(({ pointer }) => pointer).join(' ')

/** Records events of our own making; each must be what the standard allows. */
export const recordDrafts = (
  session: Session,
  drafts: readonly EventDraft[],
  { door, access, operationId }: Asking,
  captured: Readonly<Record<string, string>>,
): Promise<readonly Outcome[]> => {
  const { sha256Hex } = session.ledger.world
  return record(
    session,
    drafts.map((draft): Offer => {
      const body = eventBody(draft)
      const event = readEvent(body, contextOf(body), '')
      if (!event.ok)
        // What it is about is nobody's to read in a log.
        throw new Error(`A command made what is not EPCIS at ${pointersOf(event.error)}`)
      return {
        eventId: event.value.eventID,
        hash: Buffer.from(eventHash(event.value, sha256Hex), 'hex'),
        body: JSON.stringify(event.value.body),
        envelope: { door, by: access.who.id, captured: { '': 'typed', ...captured } },
        personal: personalOf(access),
        operationId,
        sourceSha256: null,
        content: { kind: 'event', event: event.value },
      }
    }),
  )
}
