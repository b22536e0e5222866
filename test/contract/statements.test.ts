import { expect, test } from 'vitest'
import { wholeAccess } from '../../src/access/access.ts'
import type { Door } from '../../src/cli/door.ts'
import { runProgram } from '../../src/cli/program.ts'
import { createGraphs } from '../../src/flow/graphs.ts'
import { importLedger } from '../../src/flow/import-ledger.ts'
import { createRecorder } from '../../src/flow/recorder.ts'
import type { Ledger } from '../../src/flow/world.ts'
import { realWorld } from '../../src/main/world.ts'
import { usualMess } from '../../src/simulate/recording.ts'
import { smallWorld } from '../../src/simulate/small-world.ts'
import { readCatalog } from '../../tools/catalog.ts'
import { ledgerRelations } from '../../tools/schema-lint.ts'
import { statementFaults } from '../../tools/statement-lint.ts'
import { describeDatabases } from '../databases.ts'
import { beginLedger, exported, recordAll } from '../recording.ts'

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

/** The directory of ledgers is read before a ledger is named. */
const directory = 'ledger'

/** What a company grants and sends is asked about by the server, not by the command line. */
const ofTheServer: readonly string[] = [
  'api_key',
  'badge',
  'delivery',
  'invitation',
  'membership',
  'role',
  'setting',
  'station',
  'station_session',
  'task',
  'webhook',
]

const doorOnto = (ledger: Ledger, out: (line: string) => void): Door => ({
  io: {
    out,
    err: out,
    draw: () => undefined,
    isTerminal: false,
    columns: 100,
    stdin: () => linesOf([]) as never,
  },
  world: realWorld,
  database: () => Promise.resolve(ledger.db),
  ledger: () => Promise.resolve(ledger),
  recorder: () => Promise.resolve(createRecorder(ledger)),
  graphs: createGraphs(),
  json: () => false,
  access: () => wholeAccess('ada'),
})

const operation = '01a206e2-1127-7949-9961-15eefd087ee8'

const verbsTried = (lot: string, event: string): readonly (readonly string[])[] => [
  ['trace', lot, '--from'],
  ['trace', lot, '--to', '--since', '2026-01-01'],
  ['trace', lot, '--from', '--as-known-at', '2030-01-01'],
  ['find', lot.slice(0, 3)],
  ['lot', lot],
  ['stock'],
  ['stock', '--lot', lot],
  ['stock', '--as-of', '2030-01-01'],
  ['findings'],
  ['hold', '--lot', lot, '--reason', 'a test', '--operation', operation],
  ['hold', '--lot', lot, '--reason', 'a test', '--operation', operation],
  ['release', '--lot', lot, '--reason', 'a test'],
  [
    'declare',
    '--item',
    '09520123456788',
    '--lot',
    'NEW-1',
    '--quantity',
    '5 KGM',
    '--place',
    'Silo',
  ],
  ['pack', '--container', 'PAL-7', '--line', 'NEW-1 5 KGM'],
  ['unpack', '--container', 'PAL-7'],
  ['clean', '--equipment', 'Mixer-2'],
  ['correct', event, '--reason', 'did_not_occur'],
  ['item', '09520123456788', '--called', 'Flour'],
  ['audit', '--what', 'changed'],
  ['rules', 'use', 'general', '--from', '2026-01-01', '--site', 'Dock', '--warn', 'trial'],
  ['rules', 'check'],
  ['number', 'gaps'],
  ['number', 'in-use'],
  ['printer', 'jobs'],
  ['sscc', '--prefix', '9521234', '--take', '1'],
  ['verify'],
  ['rebuild', '--diff'],
  ['rebuild'],
]

describeDatabases('every statement', (_open, on) => {
  test('names its ledger wherever it touches rows of ledgers', async () => {
    const texts = new Set<string>()
    const db = await on.fresh({ onStatement: (text) => texts.add(text) })
    const catalog = await db.transaction(readCatalog, { role: 'owner' })
    const tables = ledgerRelations(catalog)
      .map(({ name }) => name)
      .filter((name) => name !== directory)
    texts.clear()

    const { ledger, recorder } = await beginLedger(db)
    const events = smallWorld(1, { mess: { ...usualMess, corrected: 0.1, phantom: 0.1 } })
    await recordAll(
      recorder,
      events.map(({ body }) => body),
    )
    const { rows } = await db.transaction(
      (tx) =>
        tx.query<{ code: string; event: string }>({
          text: `select code, (select event_id from event where ledger_id = $1 and seq = 1) as event
            from unit where ledger_id = $1 and kind = 'lot' order by unit_no limit 1`,
          values: [ledger.ledgerId],
        }),
      { ledger: ledger.ledgerId },
    )
    const [{ code, event } = { code: '', event: '' }] = rows
    const said: string[] = []
    for (const verb of verbsTried(code, event)) {
      const door = doorOnto(ledger, (line) => said.push(line))
      const exit = await runProgram(verb, door.io, () => door, '0')
      expect(exit, `${verb.join(' ')}: ${said.slice(-3).join(' / ')}`).not.toBe(2)
    }
    const target = await on.fresh({ onStatement: (text) => texts.add(text) })
    expect((await importLedger(target, realWorld, linesOf(await exported(ledger)))).ok).toBe(true)

    expect([...texts].flatMap((text) => statementFaults(text, tables))).toEqual([])
    // A recording that heard nothing would find nothing.
    const wanted = tables.filter((table) => table !== 'link' && !ofTheServer.includes(table))
    expect(wanted.filter((table) => ![...texts].some((text) => text.includes(table)))).toEqual([])
    expect(texts.size).toBeGreaterThan(40)
  })
})
