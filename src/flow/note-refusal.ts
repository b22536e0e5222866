import type { Access } from '../access/access.ts'
import type { JsonObject } from '../epcis/json.ts'
import type { Result } from '../gs1/result.ts'
import { type AuditFact, noteAudit } from './audit.ts'
import type { Recorder, Session } from './recorder.ts'

/** How many refusals of one caller are noted singly in a minute. */
export const refusalsPerMinute = 20

interface Counted {
  minute: number
  noted: number
  left: number
}

/** Refusals of the current minute, by ledger and caller. */
const counted = new Map<string, Counted>()
const callersMax = 10_000

/** Counts one more of a caller; what its note says besides, or null where it is only counted. */
const counting = (ledgerId: string, whoId: string, nowMs: number): JsonObject | null => {
  const key = `${ledgerId} ${whoId}`
  const minute = Math.floor(nowMs / 60_000)
  const held = counted.get(key) ?? { minute, noted: 0, left: 0 }
  if (held.minute !== minute) Object.assign(held, { minute, noted: 0 })
  counted.delete(key)
  if (counted.size >= callersMax) counted.delete(counted.keys().next().value ?? '')
  counted.set(key, held)
  if (held.noted >= refusalsPerMinute) {
    held.left += 1
    return null
  }
  held.noted += 1
  const more = {
    ...(held.left === 0 ? {} : { notNotedBefore: held.left }),
    ...(held.noted === refusalsPerMinute ? { furtherAreCounted: true } : {}),
  }
  held.left = 0
  return more
}

/**
 * Notes a refusal in the audit trail.
 *
 * Shape    Whoever runs the program on the machine itself is not noted: they could open the files.
 * Limits   `refusalsPerMinute` of a caller. The last of them says `furtherAreCounted`; how many
 *          those were stands in that caller's next note, as `notNotedBefore`, if this program runs
 *          until then.
 */
export const noteRefusal = async (
  session: Session,
  access: Pick<Access, 'who'>,
  subject: string,
  detail: JsonObject,
): Promise<void> => {
  if (access.who.id === 'owner') return
  const more = counting(session.ledger.ledgerId, access.who.id, session.recordTimeMs)
  if (more)
    await noteAudit(session, access, { what: 'refused', subject, detail: { ...detail, ...more } })
}

/**
 * Notes by itself that somebody was refused, or failed to sign in; within the limits of
 * `noteRefusal`, and beyond them without as much as a transaction: guessing costs the guesser.
 */
export const noteRefused = async (
  recorder: Recorder,
  access: Pick<Access, 'who'>,
  { what, subject, detail, personal }: AuditFact & { readonly what: 'refused' | 'sign-in-failed' },
): Promise<void> => {
  if (access.who.id === 'owner') return
  const { ledgerId, world } = recorder.ledger
  const more = counting(ledgerId, access.who.id, world.now())
  if (!more) return
  const fact = { what, subject, detail: { ...detail, ...more } }
  await recorder.submit((session) =>
    noteAudit(session, access, personal === undefined ? fact : { ...fact, personal }),
  )
}

/** Does something for somebody in one transaction; a refusal is noted there, with its kinds. */
export const submitNoting = <T, R extends { readonly kind: string }>(
  recorder: Recorder,
  access: Pick<Access, 'who'>,
  verb: string,
  work: (session: Session) => Promise<Result<T, readonly R[]>>,
): Promise<Result<T, readonly R[]>> =>
  recorder.submit(async (session) => {
    const answer = await work(session)
    if (!answer.ok) {
      const kinds = answer.error.map(({ kind }) => kind)
      await noteRefusal(session, access, `manage:${verb}`, { verb, kinds })
    }
    return answer
  })
