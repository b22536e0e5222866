import type { Command } from 'commander'
import pc from 'picocolors'
import { wholeAccess } from '../access/access.ts'
import { type Door, type ExitCode, exitCodes } from '../cli/door.ts'
import { counted } from '../cli/print.ts'
import { bar, progressOf } from '../cli/progress.ts'
import { traceLines } from '../cli/trace.ts'
import { isNameRefusal } from '../flow/ask.ts'
import { type Input, importEvents } from '../flow/import-events.ts'
import { createLedger, ledgersIn } from '../flow/open-ledger.ts'
import { createRecorder } from '../flow/recorder.ts'
import { traceLot } from '../flow/trace-lot.ts'
import type { Ledger } from '../flow/world.ts'
import { us } from '../simulate/company.ts'
import { documentOf } from '../simulate/document.ts'
import { sampleCompany, story } from '../simulate/sample-company.ts'
import { demoAccounts } from './demo-accounts.ts'
import { serve, settingsFrom } from './serve.ts'

/** Where the sample company lives, apart from anybody's own data. */
export const demoFolder = '.demo'

interface Options {
  readonly serve?: boolean
  readonly newPasswords?: true
}

/** `lotline demo`: a sample company, two traces of it, and a server for it. */
export const addDemo =
  (version: string) =>
  (program: Command, door: Door, leave: (code: ExitCode) => void): Command =>
    program
      .command('demo')
      .summary('a sample company, traced in both directions, and served')
      .description(
        `Makes a sample company in the folder ${demoFolder} (or where --data says), a summer of a
bakery, and traces a supplier's lot to the customers and a shipped lot to the suppliers. Run again,
it finds the company there and traces again. Then it serves the company over HTTP until Ctrl-C, with
an account for every role.`,
      )
      .option('--serve', 'serves at the end also where nobody is at a terminal')
      .option('--no-serve', 'ends after the traces')
      .option('--new-passwords', 'gives every account a new password, and prints it')
      .action(async (options: Options) => {
        if (program.getOptionValue('data') === undefined) program.setOptionValue('data', demoFolder)
        const folder = String(program.getOptionValue('data'))
        const code = await runDemo(door)
        leave(code)
        if (options.serve ?? door.io.isRead) await serveDemo(door, folder, version, options)
        else if (options.serve === undefined)
          door.io.out('\nTo serve it over HTTP: npm run demo -- --serve')
      })

const serveDemo = async (
  door: Door,
  folder: string,
  version: string,
  { newPasswords }: Options,
): Promise<void> => {
  const ledger = await knownSample(door)
  door.io.out('')
  await serve(door, settingsFrom(process.env), folder, version, async (house) => {
    const recorder = ledger ? await house.recorderOf(ledger.ledgerId) : null
    if (!recorder || !house.people) throw new Error('A server without people serves no demo')
    const { publicUrl } = house.settings
    return demoAccounts(recorder, house.people.auth, publicUrl, newPasswords === true)
  })
}

const runDemo = async (door: Door): Promise<ExitCode> => {
  const begun = door.world.now()
  const ledger = await sampleLedger(door)
  const seconds = ((door.world.now() - begun) / 1000).toFixed(1)
  door.io.out(pc.dim(`Ready in ${seconds} s.`))
  const whole = [
    await showTrace(door, ledger, story.supplierLot.name, 'forward'),
    await showTrace(door, ledger, story.shippedLot.uri, 'backward'),
  ]
  for (const line of nextCommands()) door.io.out(line)
  return whole.every(Boolean) ? exitCodes.whole : exitCodes.notWhole
}

const sampleLedger = async (door: Door): Promise<Ledger> => {
  const db = await door.database()
  const known = await knownSample(door)
  if (known) {
    door.io.out(`${pc.bold(us.title)} is here already.`)
    return known
  }
  door.io.out(`Making ${pc.bold(us.title)}: a summer of deliveries, baking and shipping.`)
  // The record is made as it would have been, day by day, so that it can be asked "as known at".
  let clock = 0
  const world = { ...door.world, now: () => clock }
  const ledger = await createLedger(db, world, {
    name: us.title,
    base: null,
    timeZone: 'Europe/Oslo',
  })
  const recorder = createRecorder(ledger)
  const progress = progressOf(door.io)
  const events = [...sampleCompany()]
  const days = Map.groupBy(events, ({ recordedAtMs }) => Math.floor(recordedAtMs / 86_400_000))
  let recorded = 0
  let first = true
  for (const day of days.values()) {
    clock = day.at(-1)?.recordedAtMs ?? clock
    const counts = await importEvents(recorder, [inputOf(documentOf(day, first))], {
      allOrNothing: false,
      door: 'demo',
      access: wholeAccess(null),
      onOutcome: () => undefined,
      onBytes: () => undefined,
    })
    first = false
    recorded += counts.recorded
    progress.show(`Recording ${bar(recorded / events.length, 30)} ${recorded} events`)
  }
  progress.clear()
  door.io.out(`${counted(recorded, 'event')} recorded over ${counted(days.size, 'day')}.`)
  return { ...ledger, world: door.world }
}

const knownSample = async (door: Door): Promise<Ledger | undefined> =>
  (await ledgersIn(await door.database(), door.world)).find(({ name }) => name === us.title)

const inputOf = (document: object): Input => ({
  name: 'the sample company',
  isLines: false,
  bytes: (async function* () {
    yield Buffer.from(JSON.stringify(document, null, 1))
  })(),
})

const showTrace = async (
  door: Door,
  ledger: Ledger,
  name: string,
  direction: 'forward' | 'backward',
): Promise<boolean> => {
  const answer = await traceLot(ledger, door.graphs, { name, direction, exposure: 'quantity' })
  if (isNameRefusal(answer))
    throw new Error(`The sample company's ${name} is ${answer.kind}: the demo is out of step`)
  door.io.out('')
  for (const line of traceLines(answer, false)) door.io.out(line)
  return answer.certificate.whole
}

const nextCommands = (): readonly string[] => {
  const run = `npx lotline --data ${demoFolder}`
  return [
    '',
    pc.bold('Try next'),
    `  ${run} lot ${story.supplierLot.name}                 what happened to the flour`,
    `  ${run} trace ${story.container.name} --from   what was on a pallet`,
    `  ${run} trace ${story.supplierLot.name} --to --as-known-at 2026-08-14`,
    `  ${run} trace ${story.shippedLot.name} --from           a name that fits two lots`,
    `  ${run} stock --status held`,
    `  ${run} findings --warnings`,
    `  ${run} verify`,
    '  npx lotline help',
  ]
}
