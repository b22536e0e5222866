/**
 * What HTTP costs: single commands of fifty clients, and hundreds of events at a time, with keys
 * looked up and permissions checked, beside the same through the flow in the same run; and how soon
 * the first byte of a long trace comes. Clients run in a thread of their own. Part of
 * `npm run bench`; keeps what it measured in bench/results/http.json.
 *
 *   BENCH_COMMANDS=20  commands a client     BENCH_EVENTS=5000  events
 */
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { cpus, loadavg, totalmem } from 'node:os'
import { Worker } from 'node:worker_threads'
import { wholeAccess } from '../src/access/access.ts'
import { permissions } from '../src/access/permission.ts'
import { createDoorkeeper } from '../src/accounts/doorkeeper.ts'
import type { Database } from '../src/db/open.ts'
import { createGraphs } from '../src/flow/graphs.ts'
import { createHeads } from '../src/flow/heads.ts'
import { addKey } from '../src/flow/keys.ts'
import { createRecorder, type Recorder } from '../src/flow/recorder.ts'
import { createRecorders } from '../src/flow/recorders.ts'
import { buildServer } from '../src/http/server.ts'
import { realWorld } from '../src/main/world.ts'
import { walk } from '../src/trace/walk.ts'
import {
  captureLines,
  eventsPerTransaction,
  factoryLines,
  measureCommands,
  median,
  newLedger,
} from './capture.ts'
import { benchDatabases } from './databases.ts'
import type { Load, Loaded } from './http-client.ts'

const clients = 50
const commandsEach = Number(process.env.BENCH_COMMANDS ?? 20)
const events = Number(process.env.BENCH_EVENTS ?? 5_000)
const lotsTraced = 25_000
const rounds = 3

interface Served {
  readonly app: Awaited<ReturnType<typeof buildServer>>
  readonly port: number
  readonly recorder: Recorder
  readonly token: string
  readonly graphs: ReturnType<typeof createGraphs>
}

/** A server as `npm start` has it, but for people: programs alone come in. */
const serve = async (db: Database): Promise<Served> => {
  const ledger = await newLedger(db)
  const recorders = createRecorders(db, realWorld)
  const graphs = createGraphs()
  const app = await buildServer({
    ...{ world: realWorld, db, graphs, heads: createHeads(), version: 'bench' },
    doorkeeper: createDoorkeeper(db, realWorld, { api: {} } as never),
    recorderOf: recorders.of,
    people: null,
    settings: {
      publicUrl: 'http://localhost',
      bodyBytesMax: 1024 ** 2,
      captureBytesMax: 256 * 1024 ** 2,
      isBehindProxy: false,
      requestTimeoutMs: 60_000,
      callsPerMinute: 100_000_000,
      secret: 'a secret of the bench, long enough',
    },
    log: null,
    metrics: null,
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const recorder = await recorders.of(ledger.ledgerId)
  if (!recorder) throw new Error('A new company has a recorder')
  const key = await addKey(recorder, wholeAccess(null), {
    name: 'Bench',
    permissions,
    sites: null,
    owners: null,
    expiresAtMs: Date.now() + 3_600_000,
  })
  if (!key.ok) throw new Error('A key was refused')
  const address = app.server.address()
  if (typeof address !== 'object' || !address)
    throw new Error('A server that listens has an address')
  const { port } = address
  return { app, port, recorder, token: key.value.token, graphs }
}

const worker = new Worker(new URL('./http-client.ts', import.meta.url))

const load = async (wanted: Load): Promise<Loaded> => {
  const answered = once(worker, 'message')
  worker.postMessage(wanted)
  const [loaded] = (await answered) as [Loaded]
  return loaded
}

const at = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.floor(sorted.length * share)] ?? Number.NaN) * 10) / 10

const perSecond = (count: number, ms: number): number => Math.round((count / ms) * 1000)

const measureHttpCommands = async ({ port, token }: Served, round: number) => {
  const bodies = Array.from({ length: clients }, (_, client) =>
    Array.from({ length: commandsEach }, (__, turn) =>
      JSON.stringify({
        place: 'https://id.gs1.org/414/9521234000013',
        lines: [{ item: '09520123456788', lot: `H${round}-${client}-${turn}`, quantity: '40 KGM' }],
      }),
    ),
  )
  const path = '/api/v1/commands/receive'
  const { tookMs, allMs } = await load({
    ...{ port, path, token, bodies },
    contentType: 'application/json',
  })
  const sorted = tookMs.toSorted((a, b) => a - b)
  return {
    perSecond: perSecond(sorted.length, allMs),
    p50Ms: at(sorted, 0.5),
    p99Ms: at(sorted, 0.99),
  }
}

const chunked = (lines: readonly string[]): readonly string[] =>
  Array.from({ length: Math.ceil(lines.length / eventsPerTransaction) }, (_, i) =>
    lines.slice(i * eventsPerTransaction, (i + 1) * eventsPerTransaction).join('\n'),
  )

const measureHttpCapture = async (served: Served, lines: readonly string[]): Promise<number> => {
  const { port, token } = served
  const { allMs } = await load({
    ...{ port, token, path: '/api/v1/events', bodies: [chunked(lines)] },
    contentType: 'application/x-ndjson',
  })
  return perSecond(lines.length, allMs)
}

/** One lot that went into very many, told by a few events. */
const spread = (): readonly string[] =>
  Array.from({ length: 26 }, (_, i) => {
    const lot = (code: string) => `https://id.gs1.org/01/09520123456788/10/${code}`
    const head = {
      '@context': 'https://ref.gs1.org/standards/epcis/epcis-context.jsonld',
      eventTimeZoneOffset: '+00:00',
      bizLocation: { id: 'https://id.gs1.org/414/9521234000013' },
      eventTime: `2026-03-01T00:00:${String(i).padStart(2, '0')}Z`,
    }
    const source = (quantity: number) => [{ epcClass: lot('SOURCE'), quantity, uom: 'KGM' }]
    if (i === 0)
      return JSON.stringify({
        ...head,
        type: 'ObjectEvent',
        action: 'ADD',
        bizStep: 'commissioning',
        quantityList: source(lotsTraced),
      })
    return JSON.stringify({
      ...head,
      type: 'TransformationEvent',
      inputQuantityList: source(1000),
      outputQuantityList: Array.from({ length: 1000 }, (__, part) => ({
        epcClass: lot(`P${i}-${part}`),
        quantity: 1,
        uom: 'KGM',
      })),
    })
  })

/** How soon the first byte of a trace comes, and all of it, against the walk alone. */
const measureTrace = async (served: Served) => {
  const { port, token, recorder, graphs } = served
  await captureLines(recorder, spread())
  const path =
    '/api/v1/trace?direction=forward&exposure=set&lot=' +
    encodeURIComponent('https://id.gs1.org/01/09520123456788/10/SOURCE')
  const ask = (): Promise<{ readonly firstMs: number; readonly allMs: number }> =>
    new Promise((done, failed) => {
      const begun = performance.now()
      const headers = { authorization: `Bearer ${token}`, accept: 'application/x-ndjson' }
      request({ host: '127.0.0.1', port, path, headers }, (answer) => {
        let firstMs = 0
        if (answer.statusCode !== 200) failed(new Error(`Answered ${answer.statusCode}`))
        answer.on('data', () => {
          firstMs ||= performance.now() - begun
        })
        answer.on('end', () => done({ firstMs, allMs: performance.now() - begun }))
      })
        .on('error', failed)
        .end()
    })
  await ask()
  const asked = [await ask(), await ask(), await ask()]
  const { ledger } = recorder
  const walks = await ledger.db.transaction(
    async (tx) => {
      const { rows } = await tx.query<{ unitNo: number }>({
        text: `select unit_no as "unitNo" from unit where ledger_id = $1 and uri like '%/SOURCE'`,
        values: [ledger.ledgerId],
      })
      const start = rows.map(({ unitNo }) => unitNo)
      const question = { start, direction: 'forward', inOrder: true } as const
      const { memory } = await graphs.walked(tx, ledger, async () => question)
      return Array.from({ length: 5 }, () => {
        const begun = performance.now()
        const { units } = walk(memory.graph, question)
        return { units: units.length, ms: performance.now() - begun }
      })
    },
    { ledger: ledger.ledgerId },
  )
  const walkMs = median(walks.map(({ ms }) => ms))
  const firstMs = median(asked.map((one) => one.firstMs))
  return {
    lots: walks[0]?.units ?? 0,
    walkMs: Math.round(walkMs * 10) / 10,
    firstByteMs: Math.round(firstMs * 10) / 10,
    wholeMs: Math.round(median(asked.map(({ allMs }) => allMs))),
    firstByteOfWalk: Math.round((firstMs / walkMs) * 10) / 10,
  }
}

const measure = async (name: string, db: Database) => {
  const served = await serve(db)
  const next = factoryLines(events * (2 * rounds + 2))
  const flowRecorder = createRecorder(await newLedger(db))
  await captureLines(flowRecorder, next(500))
  const commands = []
  const capture = []
  for (let round = 0; round < rounds; round += 1) {
    const inProcess = await measureCommands(db, clients, commandsEach)
    const overHttp = await measureHttpCommands(served, round)
    commands.push({ inProcess, overHttp, share: overHttp.perSecond / inProcess.perSecond })
    const lines = next(events)
    const begun = performance.now()
    for (let i = 0; i < lines.length; i += eventsPerTransaction)
      await captureLines(flowRecorder, lines.slice(i, i + eventsPerTransaction))
    const inProcessRate = perSecond(lines.length, performance.now() - begun)
    const httpRate = await measureHttpCapture(served, lines)
    capture.push({
      inProcessPerSecond: inProcessRate,
      overHttpPerSecond: httpRate,
      share: httpRate / inProcessRate,
    })
  }
  const trace = await measureTrace(served)
  await served.app.close()
  const rounded = (value: number): number => Math.round(value * 100) / 100
  const found = {
    database: name,
    commandsShare: rounded(median(commands.map(({ share }) => share))),
    captureShare: rounded(median(capture.map(({ share }) => share))),
    p99OfP50: rounded(median(commands.map(({ overHttp }) => overHttp.p99Ms / overHttp.p50Ms))),
    trace,
    commands,
    capture,
  }
  console.log(
    `${name}: over HTTP, ${found.commandsShare} of the single commands and ` +
      `${found.captureShare} of the captured events a second (wanted 0.5); 99 of 100 commands ` +
      `within ${found.p99OfP50} times the median (wanted 20); a trace of ${trace.lots} lots: ` +
      `first byte after ${trace.firstByteMs} ms, ${trace.firstByteOfWalk} times the walk ` +
      `(wanted 5), whole after ${trace.wholeMs} ms`,
  )
  return found
}

const machine = {
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  loadBefore: loadavg()[0],
}

const measured = []
for (const open of benchDatabases()) {
  const database = await open()
  if (!database) continue
  try {
    measured.push(await measure(database.name, database.db))
  } finally {
    await database.close()
  }
}
await worker.terminate()
const goals = measured.flatMap(({ database, ...found }) => [
  {
    what: `single commands over HTTP on ${database}`,
    wanted: 0.5,
    measured: found.commandsShare,
    met: found.commandsShare >= 0.5,
  },
  {
    what: `capture over HTTP on ${database}`,
    wanted: 0.5,
    measured: found.captureShare,
    met: found.captureShare >= 0.5,
  },
  {
    what: `p99 of a command by its p50 on ${database}, at most`,
    wanted: 20,
    measured: found.p99OfP50,
    met: found.p99OfP50 < 20,
  },
  {
    what: `first byte of a trace by the walk on ${database}, at most`,
    wanted: 5,
    measured: found.trace.firstByteOfWalk,
    met: found.trace.firstByteOfWalk <= 5,
  },
])
mkdirSync('bench/results', { recursive: true })
writeFileSync(
  'bench/results/http.json',
  `${JSON.stringify({ machine, clients, commandsEach, events, measured, goals }, null, 2)}\n`,
)
