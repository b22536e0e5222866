import type { Command } from 'commander'
import { notPermittedSentence } from '../access/access.ts'
import { permissions } from '../access/permission.ts'
import { builtInRoles } from '../access/role.ts'
import { addKey, apiKeys, type KeyRefusal, revokeKey } from '../flow/keys.ts'
import { type Door, type ExitCode, exitCodes, Leave } from './door.ts'
import { table } from './print.ts'

const day = 24 * 3_600_000

/** `lotline key`: keys for programs that use the server. */
export const addKeys = (program: Command, door: Door, leave: (code: ExitCode) => void): Command => {
  const key = program
    .command('key')
    .summary('keys for programs that use the server')
    .addHelpText('after', '\nExample:\n  lotline key list')
  key
    .command('make <name>')
    .description('Makes a key and prints it, this once.')
    .option('--role <name>', 'what a role may do', 'integration')
    .option('--permission <name...>', 'in place of a role: what it may do')
    .option('--days <number>', 'how long it counts', '90')
    .addHelpText('after', '\nExample:\n  lotline key make "ERP" --role integration --days 365')
    .action(async (name: string, options: MakeOptions) => leave(await make(door, name, options)))
  key
    .command('list')
    .description('The keys there are; their secrets are known to nobody.')
    .action(async () => leave(await list(door)))
  key
    .command('revoke <id>')
    .description('Ends a key at once.')
    .action(async (id: string) => {
      const recorder = await door.recorder()
      const revoked = await revokeKey(recorder, door.access(), id)
      if (!revoked.ok) throw new Leave(exitCodes.unknown, sentences(revoked.error))
      door.io.out(door.json() ? JSON.stringify({ revoked: id }) : `The key ${id} counts no more.`)
      leave(exitCodes.whole)
    })
  return key
}

interface MakeOptions {
  readonly role: string
  readonly permission?: readonly string[]
  readonly days: string
}

const make = async (door: Door, name: string, options: MakeOptions): Promise<ExitCode> => {
  const role = builtInRoles.find((one) => one.name === options.role)
  if (!role && options.permission === undefined)
    throw new Leave(
      exitCodes.wrongUse,
      `There is no role ${options.role}. There are: ` +
        `${builtInRoles.map((one) => one.name).join(', ')}.`,
    )
  if (!/^\d{1,4}$/.test(options.days))
    throw new Leave(exitCodes.wrongUse, `--days ${options.days} is not a number of days.`)
  const made = await addKey(await door.recorder(), door.access(), {
    name,
    permissions: options.permission ?? role?.permissions ?? [],
    sites: null,
    owners: null,
    expiresAtMs: door.world.now() + Number(options.days) * day,
  })
  if (!made.ok) {
    const known = `The permissions are: ${permissions.join(', ')}.`
    throw new Leave(exitCodes.refused, `${sentences(made.error)}\n${known}`)
  }
  const { token, key } = made.value
  if (door.json()) door.io.out(JSON.stringify({ key: token, keyId: key.keyId, name: key.name }))
  else {
    door.io.out(token)
    door.io.err('Keep it: it is told this once. Programs send it as: Authorization: Bearer <key>')
  }
  return exitCodes.whole
}

const list = async (door: Door): Promise<ExitCode> => {
  const keys = await apiKeys({ ...(await door.ledger()), access: door.access() })
  if (door.json()) door.io.out(JSON.stringify({ keys }))
  else if (keys.length === 0) door.io.out('No keys.')
  else
    for (const line of table(
      ['key', 'name', 'counts until', 'last used', 'permissions'],
      keys.map((one) => [
        one.keyId,
        one.name,
        one.revokedAtMs === null ? dayOf(one.expiresAtMs) : 'revoked',
        one.lastUsedAtMs === null ? 'never' : dayOf(one.lastUsedAtMs),
        String(one.permissions.length),
      ]),
    ))
      door.io.out(line)
  return exitCodes.whole
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

const sentences = (refusals: readonly KeyRefusal[]): string =>
  refusals
    .map((one) => (one.kind === 'not-permitted' ? notPermittedSentence(one) : one.detail))
    .join('\n')
