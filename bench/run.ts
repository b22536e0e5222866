/**
 * `npm run bench`: how fast events are captured, how long a record takes to verify, what HTTP adds
 * to that, and how fast a trace is, on the embedded database and on each PostgreSQL there is.
 * Prints what it measured and on what machine, and keeps it in bench/results.
 *
 *   BENCH_EVENTS=5000  events a round     BENCH_ROUNDS=5  rounds, of which the median counts
 *   BENCH_COMMANDS=20  commands a client  BENCH_VERIFY_EVENTS=20000  entries verified
 *   BENCH_TRACE=0      leaves traces out
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import {
  type CaptureMeasured,
  type CommandsMeasured,
  eventsPerTransaction,
  measureCapture,
  measureCommands,
} from './capture.ts'
import { type BenchDatabase, benchDatabases } from './databases.ts'
import { measureVerify, type VerifyMeasured } from './verify.ts'

const sizeOf = (name: string, usual: number): number => {
  const size = Number(process.env[name] ?? usual)
  if (!Number.isSafeInteger(size) || size < 0) throw new Error(`${name} is not a number`)
  return size
}

const sizes = {
  events: sizeOf('BENCH_EVENTS', 5_000),
  rounds: sizeOf('BENCH_ROUNDS', 5),
  commands: sizeOf('BENCH_COMMANDS', 20),
  verified: sizeOf('BENCH_VERIFY_EVENTS', 20_000),
}
const clients = 50
/** Capture through the flow is to be at least this part of inserting into a bare table. */
const wantedOfBare = 1 / 3

interface Measured {
  readonly database: string
  readonly capture: CaptureMeasured
  readonly commands: CommandsMeasured
  readonly verify: VerifyMeasured
}

const machine = {
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${process.arch}`,
  node: process.version,
  /** Other work on the machine: above zero, everything below was slowed by it. */
  loadBefore: loadavg()[0],
}

const measure = async ({ name, db }: BenchDatabase): Promise<Measured> => {
  const capture = await measureCapture(db, sizes.events, sizes.rounds)
  tellCapture(name, capture)
  const commands = await measureCommands(db, clients, sizes.commands)
  console.log(
    `${name}: single commands of ${clients} clients: ${commands.perSecond} a second, ` +
      `half within ${commands.p50Ms} ms, 99 of 100 within ${commands.p99Ms} ms`,
  )
  const verify = await measureVerify(db, sizes.verified)
  console.log(
    `${name}: verified ${verify.entries} entries in ${verify.seconds} s; a million ` +
      `${verify.isReckoned ? 'would at this rate take' : 'took'} ${verify.minutesForAMillion} min`,
  )
  return { database: name, capture, commands, verify }
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

const tellCapture = (name: string, capture: CaptureMeasured): void => {
  const { barePerSecond, onePerSecond, streamPerSecond, oneOfBare, streamOfBare } = capture
  console.log(
    [
      `${name}: bare table ${barePerSecond} events a second, ` +
        `${eventsPerTransaction} in a durable transaction`,
      `${name}: captured by one client, ${eventsPerTransaction} at a time: ${onePerSecond} ` +
        `(${percent(oneOfBare)} of bare, wanted ${percent(wantedOfBare)})`,
      `${name}: captured from a file: ${streamPerSecond} (${percent(streamOfBare)} of bare)`,
    ].join('\n'),
  )
}

const main = async (): Promise<void> => {
  console.log(`${machine.cpu}, ${machine.cores} cores, load ${machine.loadBefore}`)
  const measured: Measured[] = []
  for (const open of benchDatabases()) {
    const database = await open()
    if (!database) continue
    try {
      measured.push(await measure(database))
    } finally {
      await database.close()
    }
  }
  const goals = measured.map(({ database, capture }) => ({
    what: `capture on ${database}, of the rate of a bare table`,
    wanted: wantedOfBare,
    measured: capture.oneOfBare,
    met: capture.oneOfBare >= wantedOfBare,
  }))
  mkdirSync('bench/results', { recursive: true })
  writeFileSync(
    'bench/results/capture.json',
    `${JSON.stringify({ machine, sizes, clients, measured, goals }, null, 2)}\n`,
  )
  const others = ['bench/http.ts', ...(process.env.BENCH_TRACE === '0' ? [] : ['bench/trace.ts'])]
  for (const other of others) {
    const { status } = spawnSync(process.execPath, [other], { stdio: 'inherit' })
    if (status !== 0) process.exitCode = status ?? 1
  }
}

await main()
