import type { Auth } from '../accounts/auth.ts'
import { saveMember } from '../accounts/members.ts'
import { type PasswordFault, passwordFaultSentences, passwordFaults } from '../accounts/password.ts'
import { addPerson, checkSetUpToken, personWithEmail, saveSetUpToken } from '../accounts/people.ts'
import type { Database } from '../db/open.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { noteAudit } from './audit.ts'
import { createLedger } from './open-ledger.ts'
import { createRecorder } from './recorder.ts'
import type { World } from './world.ts'

/** How long a set-up link is good for. */
export const setUpMs = 24 * 3_600_000

/** What whoever sets up says. `base` null: keys are made under the company's own id. */
export interface SetUp {
  readonly token: string
  readonly company: string
  readonly timeZone: string
  readonly base: string | null
  readonly name: string
  readonly email: string
  readonly password: string
}

export type SetUpRefusal = {
  readonly kind: 'link-over' | 'time-zone-unknown' | 'email-known' | `password-${PasswordFault}`
  readonly field: 'token' | 'timeZone' | 'email' | 'password'
  readonly detail: string
}

/** The first roles of whoever sets a company up: who is alone does everything. */
export const firstRoles = ['administrator', 'quality', 'production', 'warehouse'] as const

/** Makes a set-up link, good once; an earlier one is no longer good. */
export const makeSetUpToken = async (db: Database, world: World): Promise<string> => {
  const token = Buffer.from(world.randomBytes(32)).toString('base64url')
  const now = world.now()
  await saveSetUpToken(db, world.newId(), world.sha256Hex(token), now, now + setUpMs)
  return token
}

/**
 * Makes a company and its first administrator, by the link that was printed.
 *
 * Refuses  link-over: not the link, used, or too old; then also whatever is wrong with the rest.
 * Limits   Person, company and membership are three transactions: where the machine stops between
 *          them, `lotline people invite` lets somebody in.
 */
export const setUpCompany = async (
  db: Database,
  world: World,
  auth: Auth,
  wanted: SetUp,
): Promise<
  Result<{ readonly ledgerId: string; readonly personId: string }, readonly SetUpRefusal[]>
> => {
  const hash = world.sha256Hex(wanted.token)
  // Whoever does not have the link is told nothing else.
  if (!(await checkSetUpToken(db, hash, world.now(), false))) return no([linkOver])
  const refusals = await refuse(auth, wanted)
  if (refusals.length > 0) return no(refusals)
  if (!(await checkSetUpToken(db, hash, world.now(), true))) return no([linkOver])
  const { company, timeZone, base, password } = wanted
  const person = await addPerson(auth, wanted, password)
  const ledger = await createLedger(db, world, { name: company, timeZone, base })
  const access = {
    who: { id: `person:${person.personId}`, name: person.name },
  }
  await createRecorder(ledger).submit(async (session) => {
    await saveMember(session.tx, ledger.ledgerId, {
      personId: person.personId,
      name: person.name,
      roles: firstRoles,
      sites: null,
      owners: null,
      sinceMs: session.recordTimeMs,
      endedAtMs: null,
    })
    await noteAudit(session, access, {
      what: 'granted',
      subject: access.who.id,
      detail: { roles: firstRoles, by: 'set-up' },
      personal: { email: person.email },
    })
  })
  return ok({ ledgerId: ledger.ledgerId, personId: person.personId })
}

const linkOver: SetUpRefusal = {
  kind: 'link-over',
  field: 'token',
  detail: 'This link is not good, or no longer. The server prints a new one when it starts.',
}

const refuse = async (
  auth: Auth,
  { company, timeZone, name, email, password }: SetUp,
): Promise<readonly SetUpRefusal[]> => [
  ...(isTimeZone(timeZone)
    ? []
    : [
        {
          kind: 'time-zone-unknown' as const,
          field: 'timeZone' as const,
          detail: `There is no time zone ${timeZone}. Write one such as Europe/Oslo.`,
        },
      ]),
  ...((await personWithEmail(auth, email))
    ? [
        {
          kind: 'email-known' as const,
          field: 'email' as const,
          detail: 'Somebody with this mail address is here already.',
        },
      ]
    : []),
  ...refusePassword(password, [name, email, company]),
]

/** What is wrong with a password, as refusals. */
export const refusePassword = (
  password: string,
  about: readonly string[],
): readonly (SetUpRefusal & { readonly field: 'password' })[] =>
  passwordFaults(password, about).map((fault) => ({
    kind: `password-${fault}` as const,
    field: 'password' as const,
    detail: passwordFaultSentences[fault],
  }))

/** Whether there is a time zone of this name. */
export const isTimeZone = (timeZone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
