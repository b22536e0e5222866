import type { Command } from 'commander'
import { notPermittedSentence } from '../access/access.ts'
import { builtInRoles } from '../access/role.ts'
import { invite, type MemberRefusal, members } from '../flow/members.ts'
import { createLedger, ledgersIn } from '../flow/open-ledger.ts'
import { firstRoles, isTimeZone } from '../flow/set-up.ts'
import { type Door, type ExitCode, exitCodes, Leave } from './door.ts'
import { table } from './print.ts'
import { addSettings } from './settings.ts'

/** `lotline people`: who works here, and letting somebody in who administers the company. */
export const addPeople = (
  program: Command,
  door: Door,
  leave: (code: ExitCode) => void,
): Command => {
  const people = program
    .command('people')
    .summary('who may use the server, and letting them in')
    .addHelpText('after', '\nExample:\n  lotline people list')
  people
    .command('invite <email>')
    .description(
      'Makes an invitation and prints its token, this once. Whoever may open the data folder may ' +
        'let anybody in: the first administrator of a company that was begun here, or a new one ' +
        'where the last has gone.',
    )
    .option('--role <name...>', 'what they are to be', [...firstRoles])
    .option('--owner <uri...>', 'for a client: whose stock they see')
    .addHelpText(
      'after',
      '\nExample:\n  lotline people invite ada@mill.example --role administrator',
    )
    .action(async (email: string, options: InviteOptions) =>
      leave(await makeInvitation(door, email, options)),
    )
  people
    .command('list')
    .description('Who works here, and who did.')
    .action(async () => leave(await list(door)))
  return people
}

/** `lotline company`: the companies of a database. */
export const addCompanies = (
  program: Command,
  door: Door,
  leave: (code: ExitCode) => void,
): Command => {
  const company = program
    .command('company')
    .summary('the companies in this database')
    .addHelpText('after', '\nExample:\n  lotline company list')
  company
    .command('make <name>')
    .description('Begins a company. Invite its administrator next.')
    .option('--time-zone <zone>', 'where its days begin and end', 'UTC')
    .option('--base <uri>', 'where keys are made for things without GS1 keys')
    .addHelpText(
      'after',
      '\nExample:\n  lotline company make "Bakery Sol" --time-zone Europe/Oslo\n' +
        '  lotline --ledger "Bakery Sol" people invite ada@sol.example',
    )
    .action(async (name: string, options: MakeOptions) => leave(await make(door, name, options)))
  company
    .command('list')
    .description('The companies there are.')
    .action(async () => leave(await listCompanies(door)))
  addSettings(company, door, leave)
  return company
}

interface InviteOptions {
  readonly role: readonly string[]
  readonly owner?: readonly string[]
}

interface MakeOptions {
  readonly timeZone: string
  readonly base?: string
}

const makeInvitation = async (
  door: Door,
  email: string,
  { role: roles, owner: owners }: InviteOptions,
): Promise<ExitCode> => {
  if (!/^[^\s@]+@[^\s@]+$/.test(email))
    throw new Leave(exitCodes.wrongUse, `${email} is not a mail address.`)
  // Not `recorder()`: it would begin a company where there is none.
  await door.ledger()
  const invited = await invite(await door.recorder(), door.access(), email, {
    roles,
    sites: null,
    owners: owners ?? null,
  })
  if (!invited.ok) {
    const known = `The roles are: ${builtInRoles.map(({ name }) => name).join(', ')}.`
    throw new Leave(exitCodes.refused, `${sentences(invited.error)}\n${known}`)
  }
  const { token, invitation } = invited.value
  if (door.json()) door.io.out(JSON.stringify({ ...invitation, token }))
  else {
    door.io.out(token)
    door.io.err('It is good for a week, and told this once. They accept it at the server, with')
    door.io.err('  POST /api/v1/invitations/accept {"token": "…", "name": "…", "password": "…"}')
  }
  return exitCodes.whole
}

const list = async (door: Door): Promise<ExitCode> => {
  const all = await members({ ...(await door.ledger()), access: door.access() })
  if (door.json()) door.io.out(JSON.stringify({ members: all }))
  else if (all.length === 0) door.io.out('Nobody yet: lotline people invite <email>')
  else
    for (const line of table(
      ['person', 'name', 'roles', 'until'],
      all.map(({ personId, name, roles, endedAtMs }) => [
        personId,
        name,
        roles.join(', '),
        endedAtMs === null ? '' : new Date(endedAtMs).toISOString().slice(0, 10),
      ]),
    ))
      door.io.out(line)
  return exitCodes.whole
}

const make = async (
  door: Door,
  name: string,
  { timeZone, base }: MakeOptions,
): Promise<ExitCode> => {
  const db = await door.database()
  if (!isTimeZone(timeZone))
    throw new Leave(exitCodes.wrongUse, `There is no time zone ${timeZone}.`)
  // A name is how the command line says which is meant.
  if ((await ledgersIn(db, door.world)).some((one) => one.name === name))
    throw new Leave(exitCodes.refused, `There is a company called ${name} already.`)
  const ledger = await createLedger(db, door.world, { name, base: base ?? null, timeZone })
  if (door.json()) door.io.out(JSON.stringify({ ledgerId: ledger.ledgerId, name }))
  else door.io.out(`${ledger.ledgerId}  ${name}`)
  return exitCodes.whole
}

const listCompanies = async (door: Door): Promise<ExitCode> => {
  const all = await ledgersIn(await door.database(), door.world)
  const shown = all.map(({ ledgerId, name, timeZone }) => ({ ledgerId, name, timeZone }))
  if (door.json()) door.io.out(JSON.stringify({ companies: shown }))
  else if (shown.length === 0) door.io.out('No company yet.')
  else for (const { ledgerId, name } of shown) door.io.out(`${ledgerId}  ${name}`)
  return exitCodes.whole
}

const sentences = (refusals: readonly MemberRefusal[]): string =>
  refusals
    .map((one) => (one.kind === 'not-permitted' ? notPermittedSentence(one) : one.detail))
    .join('\n')
