import type { Database, Tx } from '../db/open.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { insertEntries, insertPersonal, moveHead } from '../ledger/entry.ts'
import {
  compartmentOf,
  insertOperations,
  type PortableEntry,
  type PortableOperation,
  recordedOf,
} from '../ledger/portable.ts'
import type { Recorded } from '../ledger/read.ts'
import { entryChecker, type Fault, personalFault } from '../ledger/verify.ts'
import { project } from '../projections/project.ts'
import { emptyMemory } from '../projections/working-set.ts'
import { contentOf, entryFault } from './entry-content.ts'
import { isLedgerHeader, type LedgerEnd, type LedgerHeader } from './export-ledger.ts'
import { createLedgerIn, ledgersIn } from './open-ledger.ts'
import type { Ledger, World } from './world.ts'

/** Why a travelling ledger was not taken in. Nothing of it was. */
export type LedgerRefusal =
  | { readonly kind: 'not-a-ledger'; readonly line: number; readonly sentence: string }
  | { readonly kind: 'exists'; readonly sentence: string }
  | { readonly kind: 'damaged'; readonly line: number; readonly fault: Fault }
  | { readonly kind: 'cut-short'; readonly line: number; readonly sentence: string }

/** How many entries are taken in at once. */
const entriesPerBatch = 1_000

class Refused extends Error {
  readonly refusal: LedgerRefusal
  constructor(refusal: LedgerRefusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

/**
 * Takes in a whole ledger, verified entry by entry by its leaves: all of it, or nothing.
 *
 * Refuses  not-a-ledger; exists (the database holds this ledger already); damaged (an entry is not
 *          what was recorded); cut-short (the end is missing, or something follows it).
 */
export const importLedger = async (
  db: Database,
  world: World,
  lines: AsyncIterator<string>,
  onProgress: (entries: number, of: number) => void = () => undefined,
): Promise<Result<Ledger, LedgerRefusal>> => {
  const first = await lines.next()
  const header = first.done ? null : headerOf(first.value)
  if (!header)
    return no({
      kind: 'not-a-ledger',
      line: 1,
      sentence: 'This is not an exported ledger: its first line does not say so.',
    })
  const known = await ledgersIn(db, world)
  if (known.some(({ ledgerId }) => ledgerId === header.ledgerId))
    return no({ kind: 'exists', sentence: `The ledger ${header.name} is here already.` })
  try {
    return ok(
      await db.transaction(
        async (tx) => {
          const ledger = await createLedgerIn(tx, db, world, header, header.ledgerId)
          await takeIn(tx, ledger, lines, (entries) => onProgress(entries, header.entries))
          return ledger
        },
        { ledger: header.ledgerId },
      ),
    )
  } catch (error) {
    if (error instanceof Refused) return no(error.refusal)
    throw error
  }
}

const headerOf = (line: string): LedgerHeader | null => {
  if (!isLedgerHeader(line)) return null
  const header = jsonOf(line)
  if (!hasShape<LedgerHeader>(header, headerShape) || header.version !== 1) return null
  return isLedgerId(header.ledgerId) && isTimeZone(header.timeZone) ? header : null
}

const isLedgerId = (text: string): boolean =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

const isTimeZone = (text: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }) !== null
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** The kind of each member; `?` after it: or null. */
type Shape = Readonly<Record<string, 'string' | 'number' | 'boolean' | 'string?' | 'object?'>>

const headerShape: Shape = {
  ledgerId: 'string',
  name: 'string',
  base: 'string',
  timeZone: 'string',
  version: 'number',
  entries: 'number',
}
const endShape: Shape = { lotline: 'string', entries: 'number' }
const entryShape: Shape = {
  seq: 'number',
  id: 'string',
  declares: 'boolean',
  type: 'string',
  at: 'number',
  recorded: 'number',
  hash: 'string',
  body: 'string',
  envelope: 'string',
  operation: 'string?',
  source: 'string?',
  salt: 'string',
  commitment: 'string?',
  leaf: 'string',
  personal: 'object?',
}
const personalShape: Shape = { salt: 'string', content: 'string' }
const operationShape: Shape = {
  operation: 'string',
  recorded: 'number',
  request: 'string',
  outcome: 'string',
}

const hasShape = <T>(value: unknown, shape: Shape): value is T => {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(shape).every(([name, kind]) => {
    const member = (value as Readonly<Record<string, unknown>>)[name]
    if (kind === 'number') return Number.isSafeInteger(member)
    if (member === null) return kind.endsWith('?')
    return typeof member === kind.replace('?', '')
  })
}

type Line = PortableEntry | { readonly operations: readonly PortableOperation[] } | LedgerEnd

const takeIn = async (
  tx: Tx,
  ledger: Ledger,
  lines: AsyncIterator<string>,
  onProgress: (entries: number) => void,
): Promise<void> => {
  const check = entryChecker(ledger.world.sha256, ledger.ledgerId)
  const memory = emptyMemory()
  let waiting: PortableEntry[] = []
  let entries = 0
  let unitNo = 0
  let recordMs = 0
  const settle = async (): Promise<void> => {
    unitNo = await takeInEntries(tx, ledger, memory, unitNo, waiting)
    entries += waiting.length
    recordMs = waiting.at(-1)?.recorded ?? recordMs
    waiting = []
    onProgress(entries)
  }
  for (let line = 2; ; line += 1) {
    const next = await lines.next()
    if (next.done) throw new Refused(cutShort(line, 'the file ends before the ledger does'))
    const read = readLine(next.value, line)
    if ('lotline' in read) {
      await settle()
      if (read.entries !== entries)
        throw new Refused(cutShort(line, `it has ${entries} of ${read.entries} entries`))
      if (!(await lines.next()).done)
        throw new Refused(cutShort(line + 1, 'something follows the end of the ledger'))
      return moveHead(tx, ledger.ledgerId, { seq: entries, unitNo, recordMs })
    }
    if ('operations' in read) await insertOperations(tx, ledger.ledgerId, read.operations)
    else {
      const recorded = recordedOf(read)
      // The leaf covers what was said; what stands beside it must be what was said, too.
      const fault = check(recorded) ?? entryFault(recorded, ledger.world)
      if (fault) throw new Refused({ kind: 'damaged', line, fault })
      waiting.push(read)
      if (waiting.length === entriesPerBatch) await settle()
    }
  }
}

const cutShort = (line: number, what: string): LedgerRefusal => ({
  kind: 'cut-short',
  line,
  sentence: `Line ${line}: ${what}.`,
})

const readLine = (text: string, line: number): Line => {
  const read = jsonOf(text)
  if (read === undefined) throw new Refused(cutShort(line, 'it cannot be read as JSON'))
  if (hasShape<LedgerEnd>(read, endShape)) return read
  if (isEntry(read)) return read
  if (isOperations(read)) return read
  throw new Refused(cutShort(line, 'it is no entry of a ledger'))
}

const isEntry = (read: unknown): read is PortableEntry =>
  hasShape<PortableEntry>(read, entryShape) &&
  (read.personal === null || hasShape(read.personal, personalShape))

const isOperations = (
  read: unknown,
): read is { readonly operations: readonly PortableOperation[] } => {
  if (typeof read !== 'object' || read === null || !('operations' in read)) return false
  const { operations } = read
  return Array.isArray(operations) && operations.every((one) => hasShape(one, operationShape))
}

/** A text as JSON; undefined: it is none. */
const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const takeInEntries = async (
  tx: Tx,
  { ledgerId, lastUsable, world }: Ledger,
  memory: ReturnType<typeof emptyMemory>,
  unitNo: number,
  entries: readonly PortableEntry[],
): Promise<number> => {
  if (entries.length === 0) return unitNo
  const recorded: readonly Recorded[] = entries.map(recordedOf)
  await insertEntries(tx, ledgerId, recorded)
  await insertPersonal(
    tx,
    ledgerId,
    entries.map(compartmentOf).filter((compartment) => compartment !== null),
  )
  const fault = await personalFault(tx, ledgerId, recorded, world.sha256)
  // The header is the first line, so the first entry is the second.
  if (fault) throw new Refused({ kind: 'damaged', line: fault.seq + 1, fault })
  return project(
    tx,
    ledgerId,
    memory,
    unitNo,
    recorded.map((entry) => ({
      seq: entry.seq,
      eventId: entry.eventId,
      recordTimeMs: entry.recordTimeMs,
      hash: entry.hash,
      content: contentOf(entry),
    })),
    lastUsable,
  )
}
