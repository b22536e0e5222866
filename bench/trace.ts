/**
 * How fast a trace is over a large record, and how much faster than the same question as one
 * recursive query. Prints what it measured, on what machine, and keeps it in bench/results.
 *
 *   node bench/trace.ts [--processes 1000000] [--no-postgres]
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import type pg from 'pg'
import { certificateOf } from '../src/trace/certificate.ts'
import { followQuantities } from '../src/trace/exposure.ts'
import {
  appendRows,
  createGraph,
  type Graph,
  lineKinds,
  settledLines,
  sizeOf,
} from '../src/trace/graph.ts'
import { walk } from '../src/trace/walk.ts'
import { makeNetwork, type Network } from './network.ts'
import { startPostgres } from './postgres.ts'

const seed = 1
const repeats = 7

interface Timed {
  readonly medianMs: number
  readonly fastestMs: number
  readonly slowestMs: number
}

const timed = async (work: () => unknown, times = repeats): Promise<Timed> => {
  const took: number[] = []
  for (let i = 0; i < times; i += 1) {
    const begun = performance.now()
    await work()
    took.push(performance.now() - begun)
  }
  took.sort((a, b) => a - b)
  const at = (i: number): number => Math.round((took[i] ?? Number.NaN) * 100) / 100
  return { medianMs: at(took.length >> 1), fastestMs: at(0), slowestMs: at(took.length - 1) }
}

/** A lot whose trace reaches about so many units: the nearest of the first lots of each stage. */
const lotReaching = (graph: Graph, { stageStarts }: Network, wanted: number) => {
  let best = { lot: 1, units: 0 }
  for (const first of stageStarts)
    for (let lot = first; lot < first + 12; lot += 1) {
      const units = walk(graph, { start: [lot], direction: 'forward' }).units.length
      if (Math.abs(units - wanted) < Math.abs(best.units - wanted)) best = { lot, units }
    }
  return best
}

const ledgerId = '00000000-0000-4000-8000-000000000001'

const loadLinks = async (client: pg.Client, { lines }: Network): Promise<void> => {
  await client.query(`
    create table link (
      ledger_id uuid not null, process_no bigint not null, unit_no bigint not null,
      side text collate "C" not null, at_ms bigint not null, seq bigint not null)`)
  const chunk = 200_000
  for (let from = 0; from < lines.count; from += chunk) {
    const columns = { process: [], unit: [], side: [], atMs: [], seq: [] } as {
      [name in 'process' | 'unit' | 'side' | 'atMs' | 'seq']: (string | number)[]
    }
    for (let i = from; i < Math.min(from + chunk, lines.count); i += 1) {
      if (lines.process[i] === 0) continue
      columns.process.push(lines.process[i] as number)
      columns.unit.push(lines.unit[i] as number)
      columns.side.push(lines.kind[i] === lineKinds.in ? 'in' : 'out')
      columns.atMs.push(lines.timeMs[i] as number)
      columns.seq.push(lines.seq[i] as number)
    }
    await client.query(
      `insert into link select $1::uuid, * from
        unnest($2::bigint[], $3::bigint[], $4::text[], $5::bigint[], $6::bigint[])`,
      [ledgerId, columns.process, columns.unit, columns.side, columns.atMs, columns.seq],
    )
  }
  await client.query(
    `create index link_by_unit on link (ledger_id, unit_no, side) include (process_no, at_ms)`,
  )
  await client.query(
    `create index link_by_process on link (ledger_id, process_no, side) include (unit_no, at_ms)`,
  )
  await client.query('vacuum analyze link')
}

/** The set of units reached, without regard to time: the least a recursive query can do. */
const recursive = `
  with recursive reached (unit_no) as (
      select $2::bigint
    union
      select made.unit_no
      from reached
      join link used on used.ledger_id = $1 and used.unit_no = reached.unit_no and used.side = 'in'
      join link made on made.ledger_id = $1 and made.process_no = used.process_no
        and made.side = 'out'
  )
  select count(*)::int as units from reached`

/** The same with time: a lot is reached at each moment something reached went into it. */
const recursiveInTime = `
  with recursive reached (unit_no, at_ms) as (
      select $2::bigint, 0::bigint
    union
      select made.unit_no, made.at_ms
      from reached
      join link used on used.ledger_id = $1 and used.unit_no = reached.unit_no and used.side = 'in'
        and used.at_ms >= reached.at_ms
      join link made on made.ledger_id = $1 and made.process_no = used.process_no
        and made.side = 'out' and made.at_ms >= used.at_ms
  )
  select count(distinct unit_no)::int as units from reached`

const askPostgres = async (client: pg.Client, query: string, lot: number): Promise<number> => {
  const { rows } = await client.query<{ units: number }>(query, [ledgerId, lot])
  return rows[0]?.units ?? 0
}

const compare = async (client: pg.Client, { lot, set, withQuantities }: Measured) => {
  const units = await askPostgres(client, recursive, lot)
  const bare = await timed(() => askPostgres(client, recursive, lot), 3)
  const inTime = await timed(() => askPostgres(client, recursiveInTime, lot), 3)
  return {
    units,
    set: bare,
    inTime,
    timesFaster: {
      set: round(bare.medianMs / set.medianMs),
      setAgainstInTime: round(inTime.medianMs / set.medianMs),
      quantities: round(bare.medianMs / withQuantities.medianMs),
      quantitiesAgainstInTime: round(inTime.medianMs / withQuantities.medianMs),
    },
  }
}

const kilograms = (_unit: number, value: number) => ({ value, dimension: 'kg' })

type Measured = Awaited<ReturnType<typeof measureTrace>>

const measureTrace = async (graph: Graph, lot: number) => {
  const question = { start: [lot], direction: 'forward' as const }
  const found = walk(graph, question)
  return {
    lot,
    units: found.units.length,
    processes: found.processes.length,
    levels: found.levelStarts.length,
    set: await timed(() => walk(graph, question)),
    withQuantities: await timed(() => followQuantities(graph, walk(graph, question), kilograms), 3),
    certificate: await timed(() => certificateOf(graph, found), 3),
  }
}

type Comparison = Awaited<ReturnType<typeof compare>>
interface Compared {
  readonly version: string
  readonly large: Comparison
  readonly small: Comparison
}

/** The same two questions of PostgreSQL; null where none is here. */
const compareBoth = async (
  network: Network,
  large: Measured,
  small: Measured,
): Promise<Compared | null> => {
  const postgres = await startPostgres()
  if (!postgres) return null
  try {
    await loadLinks(postgres.client, network)
    return {
      version: postgres.version,
      large: await compare(postgres.client, large),
      small: await compare(postgres.client, small),
    }
  } finally {
    await postgres.stop()
  }
}

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      processes: { type: 'string', default: '1000000' },
      'no-postgres': { type: 'boolean', default: false },
    },
  })
  const processes = Number(values.processes)
  const network = makeNetwork(seed, { processes, stages: 12, rawUnits: processes / 50 })
  const begun = performance.now()
  const graph = createGraph()
  appendRows(graph, { lines: network.lines })
  const appendMs = performance.now() - begun
  // Copies for walks in either direction: made when first asked for, so they count as building.
  settledLines(graph, true)
  settledLines(graph, false)
  const buildMs = performance.now() - begun
  // The wanted sizes are those of a network of a million processes.
  const scale = processes / 1_000_000
  const large = await measureTrace(graph, lotReaching(graph, network, 1_000_000 * scale).lot)
  const small = await measureTrace(graph, lotReaching(graph, network, 25_000 * scale).lot)
  const lines = network.lines.count

  const compared = values['no-postgres'] ? null : await compareBoth(network, large, small)

  const result = {
    machine: { cpu: cpus()[0]?.model, cores: cpus().length, memoryGb: round(totalmem() / 2 ** 30) },
    node: process.version,
    network: { seed, processes, lines, units: network.units },
    build: {
      ms: round(buildMs),
      appendMs: round(appendMs),
      linesPerSecond: Math.round((lines / buildMs) * 1000),
    },
    bytesPerLine: round(sizeOf(graph) / lines),
    large,
    small,
    postgres: compared,
    goals: [
      goal('lines a second built', (lines / buildMs) * 1000, '>=', 500_000),
      goal('bytes a line', sizeOf(graph) / lines, '<=', 100),
      goal('ms for about 25,000 lots', small.set.medianMs, '<=', 10),
      ...(compared
        ? [
            goal('times the recursive query, set', compared.large.timesFaster.set, '>=', 50),
            goal(
              'times the recursive query, with quantities',
              compared.large.timesFaster.quantities,
              '>=',
              20,
            ),
          ]
        : []),
    ],
  }
  console.log(JSON.stringify(result, null, 2))
  mkdirSync('bench/results', { recursive: true })
  writeFileSync('bench/results/trace.json', `${JSON.stringify(result, null, 2)}\n`)
}

const round = (value: number): number => Math.round(value * 10) / 10

const goal = (what: string, measured: number, relation: '>=' | '<=', wanted: number) => ({
  what,
  wanted: `${relation} ${wanted}`,
  measured: round(measured),
  met: relation === '>=' ? measured >= wanted : measured <= wanted,
})

await main()
