import pc from 'picocolors'
import { wholeAccess } from '../access/access.ts'
import { builtInRoles } from '../access/role.ts'
import type { Auth } from '../accounts/auth.ts'
import { givePassword, personWithEmail } from '../accounts/people.ts'
import { act } from '../flow/act.ts'
import { addKey, apiKeys, revokeKey } from '../flow/keys.ts'
import { acceptInvitation, invite } from '../flow/members.ts'
import type { Recorder } from '../flow/recorder.ts'
import type { World } from '../flow/world.ts'
import { readCommand } from '../lots/command-shape.ts'
import { places } from '../simulate/company.ts'
import { story } from '../simulate/sample-company.ts'

/** What programs sign in with is a key; every other role is somebody. */
const programRole = 'integration'

const keyMs = 30 * 24 * 3_600_000

const emailOf = (role: string): string => `${role}@storvik.example`

/**
 * Lets somebody of every role into the sample company, with passwords made here and now.
 *
 * Shape    Answers what to print: each password and the key, this once; only their hashes are kept.
 *          Accounts that are there keep their passwords, unless `isAnew`.
 */
export const demoAccounts = async (
  recorder: Recorder,
  auth: Auth,
  publicUrl: string,
  isAnew: boolean,
): Promise<readonly string[]> => {
  const { world } = recorder.ledger
  const roles = builtInRoles.map(({ name }) => name).filter((role) => role !== programRole)
  const lines: string[] = []
  for (const role of roles) {
    const password = passwordFor(world)
    if (await letIn(recorder, auth, role, password, isAnew))
      lines.push(`  ${emailOf(role).padEnd(32)} ${password}`)
  }
  const key = await keyFor(recorder, isAnew)
  if (lines.length === 0 && key === null)
    return [
      'There is an account for every role; its password was printed when it was made.',
      'For new ones: npm run demo -- --new-passwords',
    ]
  return [
    pc.bold('An account for every role, printed this once'),
    ...lines,
    ...(key === null ? [] : [`  ${'a key for programs'.padEnd(32)} ${key}`]),
    `Try: curl ${publicUrl}/api/v1/stock -H 'Authorization: Bearer <the key>'`,
    `Read: ${publicUrl}/api/docs`,
  ]
}

const passwordFor = (world: World): string =>
  Buffer.from(world.randomBytes(15)).toString('base64url')

/** Whether this is somebody's password now. */
const letIn = async (
  recorder: Recorder,
  auth: Auth,
  role: string,
  password: string,
  isAnew: boolean,
): Promise<boolean> => {
  const known = await personWithEmail(auth, emailOf(role))
  if (known) {
    if (isAnew) await givePassword(auth, known.personId, password)
    return isAnew
  }
  const owners = role === 'client' ? story.customers.slice(0, 1).map(({ uri }) => uri) : null
  const grant = { roles: [role], sites: null, owners }
  const access = wholeAccess(null)
  const invited = await invite(recorder, access, emailOf(role), grant)
  if (!invited.ok) throw new Error(`The sample company refuses a ${role}: ${sayAll(invited.error)}`)
  const accepted = await acceptInvitation(recorder, auth, invited.value.token, {
    name: `Sample ${role}`,
    password,
  })
  if (!accepted.ok)
    throw new Error(`The sample company refuses a ${role}: ${sayAll(accepted.error)}`)
  if (role === 'client') await storeForClient(recorder, owners?.[0] ?? '')
  return true
}

/** Goods of a customer that the company keeps for it: what its account has to see. */
const storeForClient = async (recorder: Recorder, owner: string): Promise<void> => {
  const place = places.coldStore.key.link
  const lines = ['GIFT-BOX GB-1 240 EA']
  for (const told of [
    { verb: 'receive', lines, owner, from: owner, place },
    { verb: 'ship', lines: ['GB-1 40 EA'], owner, to: owner, place },
  ]) {
    const command = readCommand(told)
    if (!command.ok) throw new Error(`No command of the sample: ${sayAll(command.error)}`)
    const acted = await act(recorder, command.value, {
      door: 'demo',
      access: wholeAccess(null),
      operationId: null,
    })
    if (!acted.ok) throw new Error(`The sample company refuses it: ${sayAll(acted.error)}`)
  }
}

const sayAll = (refusals: readonly object[]): string => JSON.stringify(refusals)

const keyName = 'Sample program'

const keyFor = async (recorder: Recorder, isAnew: boolean): Promise<string | null> => {
  const { ledger } = recorder
  const access = wholeAccess(null)
  const keys = (await apiKeys({ ...ledger, access })).filter(
    ({ name, revokedAtMs }) => name === keyName && revokedAtMs === null,
  )
  if (keys.length > 0 && !isAnew) return null
  for (const { keyId } of keys) await revokeKey(recorder, access, keyId)
  const role = builtInRoles.find(({ name }) => name === programRole)
  const made = await addKey(recorder, access, {
    name: keyName,
    permissions: role?.permissions ?? [],
    sites: null,
    owners: null,
    expiresAtMs: ledger.world.now() + keyMs,
  })
  if (!made.ok) throw new Error(`The sample company refuses a key: ${sayAll(made.error)}`)
  return made.value.token
}
