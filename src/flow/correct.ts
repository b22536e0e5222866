import { type Access, type NotPermitted, permitted } from '../access/access.ts'
import { contextOf } from '../epcis/context.ts'
import { eventHash } from '../epcis/event-hash.ts'
import type { JsonObject } from '../epcis/json.ts'
import type { Problem } from '../epcis/problem.ts'
import { readEvent } from '../epcis/read-event.ts'
import { readJson } from '../epcis/read-json.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { type CorrectionReason, decideCorrection } from '../lots/decide-correction.ts'
import type { Refusal } from '../lots/refusal.ts'
import type { NamedFinding } from './named-findings.ts'
import { noteRefusal } from './note-refusal.ts'
import { answeredOnce, type OperationReused } from './operation.ts'
import { type Offer, type Outcome, record } from './record.ts'
import { type Asking, personalOf } from './record-drafts.ts'
import type { Recorder, Session } from './recorder.ts'
import { type OwnLot, refuseRelease, type SignatureNeeded } from './release-rules.ts'
import { entryNamed, otherTellings } from './tellings.ts'
import { warningsAround, warningsSince } from './warnings.ts'

/** What is to be corrected, and by what. `event` is an eventID, or the number of its entry. */
export interface Correction {
  readonly event: string
  readonly reason: CorrectionReason
  /** The event that has it right, as EPCIS JSON text; null: it just did not occur. */
  readonly corrective: string | null
}

export type CorrectionRefusal =
  | { readonly kind: 'event-unknown'; readonly event: string }
  | { readonly kind: 'corrective-refused'; readonly problems: readonly Problem[] }
  | Refusal
  | NotPermitted
  | OwnLot
  | SignatureNeeded
  | OperationReused

/** What was recorded, and what is odd in the record since: what was built on the error. */
export interface CorrectionDone {
  readonly outcomes: readonly Outcome[]
  readonly warnings: readonly NamedFinding[]
}

export type Corrected = Result<CorrectionDone, readonly CorrectionRefusal[]>

/**
 * Declares a recorded event in error, and records what happened instead, in one step.
 *
 * Shape    Answers the outcome of the declaration, then of the corrective event. Where the same
 *          fact was told under several ids, each telling that stands is declared: what is wrong
 *          under one of them is wrong under all. `warnings` are those about the same units that
 *          were not there before: what later entries took is perhaps not accounted for any more.
 *          To correct what blocked a lot is to release it, and allowed to whom a release is.
 * Refuses  event-unknown; what `decideCorrection` refuses; corrective-refused with every problem;
 *          what a release is refused for.
 */
export const correct = (
  recorder: Recorder,
  correction: Correction,
  asking: Asking,
): Promise<Corrected> =>
  recorder.submit(async (session) => {
    const refuse = async (refusals: readonly CorrectionRefusal[]): Promise<Corrected> => {
      const detail = { verb: 'correct', kinds: refusals.map(({ kind }) => kind) }
      await noteRefusal(session, asking.access, 'command:correct', detail)
      return no(refusals)
    }
    const allowed = permitted(asking.access, 'correct')
    if (!allowed.ok) return refuse([allowed.error])
    const once = await answeredOnce(session, asking.operationId, { correction }, () =>
      correctIn(session, correction, asking),
    )
    if (!once.ok) return refuse([once.error])
    return once.value.ok ? once.value : refuse(once.value.error)
  })

const correctIn = async (
  session: Session,
  correction: Correction,
  asking: Asking,
): Promise<Corrected> => {
  const original = await entryNamed(session, correction.event)
  if (!original) return no([{ kind: 'event-unknown', event: correction.event }])
  const corrective = readCorrective(session, correction.corrective)
  if (!corrective.ok) return no([{ kind: 'corrective-refused', problems: corrective.error }])
  const { ledger, recordTimeMs } = session
  const declarations: JsonObject[] = []
  const tellings = [original, ...(await otherTellings(session, original))]
  for (const telling of tellings) {
    const body = JSON.parse(telling.body) as JsonObject
    const declared = decideCorrection(
      { ...body, eventID: telling.eventId },
      correction.reason,
      corrective.value ? [String(corrective.value.eventID)] : [],
      { now: recordTimeMs, timeZone: ledger.timeZone },
    )
    if (!declared.ok) return declared
    declarations.push(declared.value)
  }
  const bodies = [...declarations, ...(corrective.value ? [corrective.value] : [])]
  const rules = await refuseFreeing(session, correction, declarations, asking.access)
  if (rules.length > 0) return no(rules)
  const seqs = tellings.map(({ seq }) => seq)
  const before = await warningsAround(session, seqs)
  const outcomes = await record(
    session,
    bodies.map((one) => offerOf(session, one, asking)),
  )
  return ok({ outcomes, warnings: await warningsSince(session, seqs, before) })
}

/** Why somebody may not take back what blocked lots; nothing where that is not what they do. */
const refuseFreeing = async (
  session: Session,
  correction: Correction,
  declarations: readonly JsonObject[],
  access: Access,
): Promise<readonly (NotPermitted | OwnLot | SignatureNeeded)[]> => {
  const lots = declarations.flatMap((body) => {
    const event = readEvent(body, contextOf(body), '')
    if (!event.ok || event.value.persistentDisposition.set.length === 0) return []
    const { epcList, quantityList } = event.value
    return [...epcList, ...quantityList.map(({ epcClass }) => epcClass)].map(({ uri }) => uri)
  })
  if (lots.length === 0) return []
  const allowed = permitted(access, 'release')
  if (!allowed.ok) return [allowed.error]
  return refuseRelease(session, access, { request: correction, lots })
}

/** The corrective event, with an id for the declaration to name. */
const readCorrective = (
  { ledger }: Session,
  text: string | null,
): Result<JsonObject | null, readonly Problem[]> => {
  if (text === null) return ok(null)
  const json = readJson(text)
  if (!json.ok) return json
  const event = readEvent(json.value, contextOf(json.value), '')
  if (!event.ok) return event
  const eventID = event.value.eventID ?? `urn:uuid:${ledger.world.newId()}`
  return ok({ ...event.value.body, eventID })
}

const offerOf = (
  { ledger }: Session,
  body: JsonObject,
  { door, access, operationId }: Asking,
): Offer => {
  const event = readEvent(body, contextOf(body), '')
  if (!event.ok) throw new Error(`A correction is not EPCIS: ${JSON.stringify(event)}`)
  return {
    eventId: event.value.eventID,
    hash: Buffer.from(eventHash(event.value, ledger.world.sha256Hex), 'hex'),
    body: JSON.stringify(event.value.body),
    envelope: { door, by: access.who.id, captured: { '': 'typed' } },
    personal: personalOf(access),
    operationId,
    sourceSha256: null,
    content: { kind: 'event', event: event.value },
  }
}
