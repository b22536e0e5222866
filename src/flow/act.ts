import {
  type Access,
  type NotPermitted,
  notPermittedSentence,
  permitted,
} from '../access/access.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { type Command, capturesIn } from '../lots/command.ts'
import { decide } from '../lots/decide.ts'
import { inOrder, type Refusal, refusalSentence } from '../lots/refusal.ts'
import { type Untold, untoldIn } from './field-needed.ts'
import { gather } from './gather.ts'
import { type LikelyDouble, likelyDoubles, newLotsIn } from './likely-doubles.ts'
import { type GivenNumber, numberLots, useNumbers } from './lot-numbers.ts'
import { noteRefusal } from './note-refusal.ts'
import { answeredOnce, type OperationReused, operationReusedSentence } from './operation.ts'
import type { Outcome } from './record.ts'
import { type Asking, recordDrafts } from './record-drafts.ts'
import type { Recorder } from './recorder.ts'
import {
  lotsNamed,
  type OwnLot,
  refuseRelease,
  releaseRuleSentence,
  type SignatureNeeded,
} from './release-rules.ts'
import { withSuggestions } from './similar.ts'
import { type OutsideYourSites, outsideYourSitesSentence, refuseSites } from './site-scope.ts'
import { type GivenSscc, numberContainer, useSsccs } from './ssccs.ts'

/**
 * What became of an event of a command; the first tells which lots were given which numbers, and
 * what capture rules that only warn are missing.
 */
export type ActOutcome = Outcome & {
  readonly numbers?: readonly { readonly field: string; readonly number: string }[]
  readonly missing?: Untold['warnings']
  /** New lots that look like others: most likely the same, mistyped. */
  readonly doubles?: readonly LikelyDouble[]
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
        const contained = await numberContainer(session, command)
        const numbered = await numberLots(session, contained.command)
        const judgement = await gather(session, numbered.command)
        const created = await newLotsIn(session, numbered.command, numbered.given)
        const decided = decide(numbered.command, judgement)
        const drafts = decided.ok ? decided.value : []
        const outside = refuseSites(asking.access.sites, command, judgement, drafts)
        const untold = await untoldIn(session, numbered.command, judgement)
        const faults = inOrder([
          ...contained.refusals,
          ...numbered.refusals,
          ...(decided.ok ? [] : decided.error),
          ...untold.refusals,
        ])
        if (!decided.ok || outside.length > 0 || faults.length > 0)
          return refused([
            ...outside,
            ...(await withSuggestions(session.tx, session.ledger, faults, asking.access)),
          ])
        if (command.verb === 'release') {
          const rules = await refuseRelease(session, asking.access, {
            request: command,
            lots: decided.value.flatMap(lotsNamed),
          })
          if (rules.length > 0) return refused(rules)
        }
        await useSsccs(session, contained.given, asking.access.who.id)
        await useNumbers(session, numbered.given, asking.access.who.id)
        const outcomes = await recordDrafts(session, decided.value, asking, capturesIn(command))
        const given = [...contained.given.map(inContainer), ...numbered.given]
        const doubles = await likelyDoubles(session, created, asking.access)
        return ok(withRemarks(outcomes, given, untold.warnings, doubles))
      },
    )
    return once.ok ? once.value : refused([once.error])
  })

const inContainer = ({ sscc }: GivenSscc) => ({ field: 'container', number: sscc })

/** The outcomes, the first of which tells the numbers given to lots, and what only warns. */
const withRemarks = (
  [first, ...more]: readonly Outcome[],
  given: readonly Pick<GivenNumber, 'field' | 'number'>[],
  missing: Untold['warnings'],
  doubles: readonly LikelyDouble[],
): readonly ActOutcome[] => {
  const numbers = given.map(({ field, number }) => ({ field, number }))
  if (first === undefined) return more
  return [
    {
      ...first,
      ...(numbers.length === 0 ? {} : { numbers }),
      ...(missing.length === 0 ? {} : { missing }),
      ...(doubles.length === 0 ? {} : { doubles }),
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
