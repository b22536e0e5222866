import type { Access } from '../access/access.ts'
import type { JsonObject } from '../epcis/json.ts'
import type { Result } from '../gs1/result.ts'
import { noteAudit } from './audit.ts'
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
  const key = `${session.ledger.ledgerId} ${access.who.id}`
  const minute = Math.floor(session.recordTimeMs / 60_000)
  const held = counted.get(key) ?? { minute, noted: 0, left: 0 }
  if (held.minute !== minute) Object.assign(held, { minute, noted: 0 })
  counted.delete(key)
  if (counted.size >= callersMax) counted.delete(counted.keys().next().value ?? '')
  counted.set(key, held)
  if (held.noted >= refusalsPerMinute) {
    held.left += 1
    return
  }
  held.noted += 1
  const more = {
    ...(held.left === 0 ? {} : { notNotedBefore: held.left }),
    ...(held.noted === refusalsPerMinute ? { furtherAreCounted: true } : {}),
  }
  held.left = 0
  await noteAudit(session, access, { what: 'refused', subject, detail: { ...detail, ...more } })
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
