import { wholeAccess } from '../src/access/access.ts'
import type { Database, Tx } from '../src/db/open.ts'
import type { JsonObject } from '../src/epcis/json.ts'
import { exportLedger } from '../src/flow/export-ledger.ts'
import { type ImportCounts, type ImportOutcome, importEvents } from '../src/flow/import-events.ts'
import { createLedger } from '../src/flow/open-ledger.ts'
import { createRecorder, type Recorder } from '../src/flow/recorder.ts'
import type { Ledger } from '../src/flow/world.ts'
import { realWorld } from '../src/main/world.ts'

/** A new company's history on a database, and its writer. */
export const beginLedger = async (
  db: Database,
  name = 'A mill',
): Promise<{ readonly ledger: Ledger; readonly recorder: Recorder }> => {
  const ledger = await createLedger(db, realWorld, { name, base: null, timeZone: 'Europe/Oslo' })
  return { ledger, recorder: createRecorder(ledger) }
}

const lotOf = (code: string): string => `https://id.gs1.org/01/09520123456788/10/${code}`

const at = (hour: number): JsonObject => ({
  eventTime: new Date(Date.UTC(2026, 5, 1, hour)).toISOString(),
  eventTimeZoneOffset: '+00:00',
  bizLocation: { id: 'urn:example:mill' },
})

/** A lot that came in at an hour of the first of June. */
export const received = (code: string, hour = 0, quantity = 100): JsonObject => ({
  type: 'ObjectEvent',
  action: 'OBSERVE',
  bizStep: 'receiving',
  quantityList: [{ epcClass: lotOf(code), quantity, uom: 'KGM' }],
  ...at(hour),
})

/** Ten kilograms of one lot becoming ten of another. */
export const milled = (from: string, to: string, hour: number): JsonObject => ({
  type: 'TransformationEvent',
  bizStep: 'creating_class_instance',
  inputQuantityList: [{ epcClass: lotOf(from), quantity: 10, uom: 'KGM' }],
  outputQuantityList: [{ epcClass: lotOf(to), quantity: 10, uom: 'KGM' }],
  ...at(hour),
})

/** Records events as a person's import does. */
export const recordAll = (
  recorder: Recorder,
  bodies: readonly JsonObject[],
  who: string | null = 'ada',
  onOutcome: (outcome: ImportOutcome) => void = () => undefined,
): Promise<ImportCounts> =>
  importEvents(
    recorder,
    [
      {
        name: 'events.jsonl',
        isLines: true,
        bytes: bytesOf(bodies.map((body) => JSON.stringify(body))),
      },
    ],
    {
      allOrNothing: false,
      door: 'test',
      access: wholeAccess(who),
      onOutcome,
      onBytes: () => undefined,
    },
  )

async function* bytesOf(lines: readonly string[]): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(lines.join('\n'))
}

/** A day at the mill: six entries, five with somebody's name beside them. */
export const recordDay = async (recorder: Recorder): Promise<void> => {
  await recordAll(recorder, [received('WHEAT-1', 6), received('WHEAT-2', 7)])
  await recordAll(recorder, [milled('WHEAT-1', 'FLOUR-1', 8), milled('WHEAT-2', 'FLOUR-1', 9)])
  await recordAll(recorder, [milled('FLOUR-1', 'BREAD-1', 10)], null)
  await recordAll(recorder, [milled('FLOUR-1', 'BREAD-2', 11)])
}

/** What a ledger is when it travels, line by line. */
export const exported = async (ledger: Ledger): Promise<readonly string[]> => {
  const lines: string[] = []
  await exportLedger(ledger, (line) => {
    lines.push(line)
  })
  return lines
}

/** Does something to a ledger's rows as the owner of the database, past every fence. */
export const asOwner = <T>({ db }: Ledger, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction(work, { role: 'owner' })
