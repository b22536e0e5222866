import {
  type Access,
  type NotPermitted,
  notPermittedSentence,
  permitted,
} from '../access/access.ts'
import { contextOf } from '../epcis/context.ts'
import { eventHash } from '../epcis/event-hash.ts'
import type { JsonObject } from '../epcis/json.ts'
import type { Problem } from '../epcis/problem.ts'
import { readEvent } from '../epcis/read-event.ts'
import { type EventDraft, eventBody } from '../epcis/write-event.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { type Command, capturesIn } from '../lots/command.ts'
import { decide } from '../lots/decide.ts'
import { inOrder, type Refusal, refusalSentence } from '../lots/refusal.ts'
import { type Untold, untoldIn } from './field-needed.ts'
import { gather } from './gather.ts'
import { type GivenNumber, numberLots, useNumbers } from './lot-numbers.ts'
import { noteRefusal } from './note-refusal.ts'
import { answeredOnce, type OperationReused, operationReusedSentence } from './operation.ts'
import { type Offer, type Outcome, record } from './record.ts'
import type { Recorder, Session } from './recorder.ts'
import {
  lotsNamed,
  type OwnLot,
  refuseRelease,
  releaseRuleSentence,
  type SignatureNeeded,
} from './release-rules.ts'
import { type OutsideYourSites, outsideYourSitesSentence, refuseSites } from './site-scope.ts'

/** How a command came in: for the record, and so that a retry is recognised. */
export interface Asking {
  readonly door: string
  readonly access: Access
  /** The client's own id of this command; the same id again is answered as the first time. */
  readonly operationId: string | null
}

/**
 * What became of an event of a command; the first tells which lots were given which numbers, and
 * what capture rules that only warn are missing.
 */
export type ActOutcome = Outcome & {
  readonly numbers?: readonly { readonly field: string; readonly number: string }[]
  readonly missing?: Untold['warnings']
}

/** What a command was answered. */
export type Acted = Result<readonly ActOutcome[], readonly ActRefusal[]>

/** Why a command was not carried out: the trade's reasons, or those of who asks and how. */
export type ActRefusal =
  | Refusal
  | NotPermitted
  | OutsideYourSites
  | OwnLot
  | SignatureNeeded
  | OperationReused

/**
 * Carries out a command: judged under the head lock against what the record says at that moment,
 * then recorded as events; or refused with every reason, and nothing recorded.
 */
export const act = (recorder: Recorder, command: Command, asking: Asking): Promise<Acted> =>
  recorder.submit(async (session) => {
    const refused = async (refusals: readonly ActRefusal[]): Promise<Acted> => {
      const detail = { verb: command.verb, kinds: refusals.map(({ kind }) => kind) }
      await noteRefusal(session, asking.access, `command:${command.verb}`, detail)
      return no(refusals)
    }
    const allowed = permitted(asking.access, command.verb)
    if (!allowed.ok) return refused([allowed.error])
    const once = await answeredOnce(
      session,
      asking.operationId,
      requestOf(command, asking.access),
      async (): Promise<Acted> => {
        const numbered = await numberLots(session, command)
        const judgement = await gather(session, numbered.command)
        const decided = decide(numbered.command, judgement)
        const drafts = decided.ok ? decided.value : []
        const outside = refuseSites(asking.access.sites, command, judgement, drafts)
        const untold = await untoldIn(session, numbered.command, judgement)
        const faults = inOrder([
          ...numbered.refusals,
          ...(decided.ok ? [] : decided.error),
          ...untold.refusals,
        ])
        if (!decided.ok || outside.length > 0 || faults.length > 0)
          return refused([...outside, ...faults])
        if (command.verb === 'release') {
          const rules = await refuseRelease(session, asking.access, {
            request: command,
            lots: decided.value.flatMap(lotsNamed),
          })
          if (rules.length > 0) return refused(rules)
        }
        await useNumbers(session, numbered.given, asking.access.who.id)
        const outcomes = await recordDrafts(session, decided.value, asking, capturesIn(command))
        return ok(withRemarks(outcomes, numbered.given, untold.warnings))
      },
    )
    return once.ok ? once.value : refused([once.error])
  })

/** The outcomes, the first of which tells the numbers given to lots, and what only warns. */
const withRemarks = (
  [first, ...more]: readonly Outcome[],
  given: readonly GivenNumber[],
  missing: Untold['warnings'],
): readonly ActOutcome[] => {
  const numbers = given.map(({ field, number }) => ({ field, number }))
  if (first === undefined) return more
  return [
    {
      ...first,
      ...(numbers.length === 0 ? {} : { numbers }),
      ...(missing.length === 0 ? {} : { missing }),
    },
    ...more,
  ]
}

// What was answered within some sites is the answer to whoever is limited to the same, to nobody
// else: a repetition is not judged again.
const requestOf = (command: Command, { sites }: Access): unknown =>
  sites === null ? command : { command, sites }

/** A refusal in one sentence. */
export const actRefusalSentence = (refusal: ActRefusal): string => {
  if (refusal.kind === 'operation-reused') return operationReusedSentence(refusal)
  if (refusal.kind === 'outside-your-sites') return outsideYourSitesSentence(refusal)
  if (refusal.kind === 'own-lot' || refusal.kind === 'signature-needed')
    return releaseRuleSentence(refusal)
  if (refusal.kind === 'not-permitted') return notPermittedSentence(refusal)
  return refusalSentence(refusal)
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
