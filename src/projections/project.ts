import type { Tx } from '../db/open.ts'
import { contextOf } from '../epcis/context.ts'
import type { EpcisEvent } from '../epcis/event.ts'
import { readEvent } from '../epcis/read-event.ts'
import { readJson } from '../epcis/read-json.ts'
import type { Effect } from '../lots/effect.ts'
import { effectsOf } from '../lots/effects.ts'
import { emptyState, foldAll, foldMovement, type LastUsable } from '../lots/stock-fold.ts'
import { type AuditRow, writeAudit } from './audit.ts'
import { type Before, beforeThem } from './before.ts'
import { emptyingOf } from './containers.ts'
import { eventFindings } from './event-findings.ts'
import { endMovements, insertMovements, writeChanges } from './flush.ts'
import { convertOf, loadConversions } from './items.ts'
import { loadContents, loadMovements, loadProcesses, loadUnits } from './load.ts'
import { type MasterVersion, writeMasterData } from './master-data.ts'
import {
  addAlias,
  type Changes,
  forget,
  type LiveUnit,
  type Memory,
  type MovementRow,
  noChanges,
  unitNamed,
  unitsRememberedMax,
} from './working-set.ts'

/** An entry as the projections read it. */
export interface Projectable {
  readonly seq: number
  readonly eventId: string
  readonly recordTimeMs: number
  /** Of what is stated: the same fact told twice has one hash. */
  readonly hash: Uint8Array
  /** What the record said before it, where whoever recorded it has asked; else it is asked here. */
  readonly before?: Before
  readonly content:
    | { readonly kind: 'event'; readonly event: EpcisEvent }
    | { readonly kind: 'master data'; readonly version: MasterVersion }
    | { readonly kind: 'audit'; readonly row: AuditRow }
}

interface Batch {
  readonly tx: Tx
  readonly ledgerId: string
  readonly memory: Memory
  readonly lastUsable: LastUsable
  changes: Changes
}

/**
 * Derives everything from the next entries of a ledger, in the transaction that appends them.
 *
 * Shape    `entries` follow on one another in `seq`. `memory` is what the writer kept since the
 *          entry before the first of them, or empty. `lastUsable` judges expiry at the company's
 *          local days. Answers the last unit number given out.
 */
export const project = async (
  tx: Tx,
  ledgerId: string,
  memory: Memory,
  lastUnitNo: number,
  entries: readonly Projectable[],
  lastUsable: LastUsable,
): Promise<number> => {
  if (memory.unitsByUri.size > unitsRememberedMax) forget(memory)
  const batch: Batch = { tx, ledgerId, memory, lastUsable, changes: noChanges(lastUnitNo) }
  for (const run of runsOf(entries)) {
    const [first] = run
    if (first?.content.kind === 'master data') await projectMasterData(batch, run)
    else if (first?.content.kind === 'audit') await projectAudit(batch, run)
    else if (first && declaresError(first)) await voidOriginal(batch, first)
    else await projectEvents(batch, run)
  }
  return batch.changes.nextUnitNo - 1
}

const declaresError = ({ content }: Projectable): boolean =>
  content.kind === 'event' && content.event.errorDeclaration !== null

/** Cuts a batch where a declaration or master data must see what came before it written. */
const runsOf = (entries: readonly Projectable[]): readonly (readonly Projectable[])[] => {
  const runs: Projectable[][] = []
  let last: string | null = null
  for (const entry of entries) {
    const kind = declaresError(entry) ? 'declaration' : entry.content.kind
    if (kind === last && kind !== 'declaration') runs.at(-1)?.push(entry)
    else runs.push([entry])
    last = kind
  }
  return runs
}

interface Telling {
  readonly entry: Projectable
  /** The declaration that came before it; null: there is none. */
  readonly declaredSeq: number | null
  readonly knownSeq: number
}

/** Derives from events as they come. A fact that stands already is not counted again. */
const projectEvents = (batch: Batch, entries: readonly Projectable[]): Promise<void> =>
  deriveFrom(batch, entries, async () => {
    const before = await beforeThem(batch.tx, batch.ledgerId, entries)
    return entries.flatMap((entry): readonly Telling[] => {
      const { declaredSeq, stands } = before(entry)
      return declaredSeq === null && stands ? [] : [{ entry, declaredSeq, knownSeq: entry.seq }]
    })
  })

const deriveFrom = async (
  batch: Batch,
  entries: readonly Projectable[],
  toTell: () => Promise<readonly Telling[]>,
): Promise<void> => {
  const { tx, ledgerId, memory } = batch
  const effects = new Map(
    entries.map((entry) => [
      entry,
      entry.content.kind === 'event' ? effectsOf(entry.content.event) : [],
    ]),
  )
  const named = [...effects.values()].flat()
  const [tellings] = await Promise.all([
    toTell(),
    loadUnits(tx, ledgerId, memory, { uris: urisIn(named) }),
    loadProcesses(tx, ledgerId, memory, [
      ...new Set(named.flatMap(({ process }) => process ?? [])),
    ]),
    loadConversions(tx, ledgerId, memory, new Set(named.flatMap(({ unit }) => unit.item ?? []))),
  ])
  const watch = await contentsToWatch(batch, named)
  for (const telling of tellings)
    applyEvent(batch, telling, effects.get(telling.entry) ?? [], watch)
  await settle(batch)
}

const urisIn = (effects: readonly Effect[]): ReadonlySet<string> => {
  const uris = new Set<string>()
  for (const { unit, container, memberOf } of effects) {
    uris.add(unit.uri)
    if (container) uris.add(container.uri)
    if (memberOf) uris.add(memberOf.uri)
  }
  return uris
}

/** The containers whose emptyings must be worked out again when something in them changes. */
interface Watch {
  readonly logs: Map<number, MovementRow[]>
  readonly emptiedNow: ReadonlySet<string>
}

const contentsToWatch = async (batch: Batch, effects: readonly Effect[]): Promise<Watch> => {
  const { memory } = batch
  const emptiedNow = new Set<string>()
  const known = new Set<number>()
  for (const { unit, container } of effects) {
    if (!container) continue
    if (unit.uri === container.uri) emptiedNow.add(container.uri)
    const live = memory.unitsByUri.get(container.uri)
    if (live) known.add(live.unitNo)
  }
  const watched = new Set(await everEmptied(batch, [...known]))
  for (const uri of emptiedNow) {
    const live = memory.unitsByUri.get(uri)
    if (live) watched.add(live.unitNo)
  }
  return { emptiedNow, logs: await logsOf(batch, [...watched]) }
}

const everEmptied = async (
  { tx, ledgerId }: Batch,
  containers: readonly number[],
): Promise<readonly number[]> => {
  if (containers.length === 0) return []
  const { rows } = await tx.query<{ unitNo: number }>({
    name: 'ever_emptied',
    text: `select distinct unit_no as "unitNo" from movement
      where ledger_id = $1 and unit_no = any($2::bigint[]) and container = unit_no`,
    values: [ledgerId, containers],
  })
  return rows.map(({ unitNo }) => unitNo)
}

const logsOf = async (
  { tx, ledgerId, memory }: Batch,
  containers: readonly number[],
): Promise<Map<number, MovementRow[]>> => {
  const logs = new Map<number, MovementRow[]>(containers.map((unitNo) => [unitNo, []]))
  if (containers.length === 0) return logs
  const rows = await loadContents(tx, ledgerId, containers)
  for (const row of rows) if (row.container !== null) logs.get(row.container)?.push(row)
  await loadUnits(tx, ledgerId, memory, { unitNos: new Set(rows.map((row) => row.unitNo)) })
  return logs
}

const applyEvent = (
  batch: Batch,
  telling: Telling,
  effects: readonly Effect[],
  watch: Watch,
): void => {
  const { changes } = batch
  const { entry, declaredSeq, knownSeq } = telling
  const { seq, content } = entry
  if (declaredSeq !== null) {
    changes.voided.push({ seq, bySeq: declaredSeq })
    changes.answered.push(declaredSeq)
  }
  if (content.kind === 'event' && declaredSeq === null)
    changes.findings.push(...eventFindings(content.event, seq, entry.recordTimeMs))
  const containers = new Set<number>()
  effects.forEach((effect, line) => {
    const row = applyEffect(batch, effect, line, telling, watch)
    if (row.container !== null && watch.logs.has(row.container)) containers.add(row.container)
  })
  for (const container of containers) emptyAgain(batch, watch.logs, container, knownSeq)
}

const applyEffect = (
  batch: Batch,
  effect: Effect,
  line: number,
  { entry: { seq }, declaredSeq, knownSeq }: Telling,
  watch: Watch,
): MovementRow => {
  const { memory, changes } = batch
  const voidedSeq = declaredSeq === null ? null : seq
  const unit = unitNamed(memory, changes, effect.unit, seq, emptyState)
  const container = effect.container
    ? unitNamed(memory, changes, effect.container, seq, emptyState).unitNo
    : null
  const memberOf = effect.memberOf
    ? unitNamed(memory, changes, effect.memberOf, seq, emptyState).unitNo
    : null
  const owner = effect.toOwner || effect.fromOwner || ''
  for (const { kind, name } of effect.names) addAlias(changes, unit.unitNo, kind, name, seq, owner)
  const row = rowOf(effect, {
    seq,
    line,
    unitNo: unit.unitNo,
    container,
    memberOf,
    processNo: processNoOf(memory, changes, effect, seq),
    knownSeq,
    voidedSeq,
  })
  changes.rows.push(row)
  if (effect.container && container !== null && watch.emptiedNow.has(effect.container.uri)) {
    if (!watch.logs.has(container)) watch.logs.set(container, [])
  }
  if (container !== null) watch.logs.get(container)?.push(row)
  if (voidedSeq === null) foldIn(batch, unit, row)
  return row
}

const rowOf = (
  effect: Effect,
  numbers: Pick<
    MovementRow,
    'seq' | 'line' | 'unitNo' | 'container' | 'memberOf' | 'processNo' | 'knownSeq' | 'voidedSeq'
  >,
): MovementRow => ({
  ...numbers,
  // Member by member: taken over as a whole without some, it takes several times as long.
  kind: effect.kind,
  quantity: effect.quantity,
  uom: effect.uom,
  atMs: effect.atMs,
  place: effect.place,
  fromPlace: effect.fromPlace,
  toPlace: effect.toPlace,
  fromParty: effect.fromParty,
  toParty: effect.toParty,
  fromOwner: effect.fromOwner,
  toOwner: effect.toOwner,
  summary: effect.summary,
  step: effect.step,
  role: effect.role,
  disposition: effect.disposition,
  set: effect.set,
  unset: effect.unset,
  attributes: effect.attributes,
  document: effect.document,
})

const processNoOf = (
  memory: Memory,
  changes: Changes,
  { kind, process }: Effect,
  seq: number,
): number | null => {
  if (kind !== 'used' && kind !== 'made') return null
  if (process === null) return seq
  const known = memory.processNoByUri.get(process)
  if (known !== undefined) return known
  memory.processNoByUri.set(process, seq)
  changes.processes.push({ uri: process, processNo: seq })
  return seq
}

const isLater = (row: MovementRow, { state }: LiveUnit): boolean =>
  state.movements === 0 ||
  row.atMs > state.lastMs ||
  (row.atMs === state.lastMs &&
    (row.seq > state.lastSeq || (row.seq === state.lastSeq && row.line > state.lastLine)))

const foldIn = ({ memory, changes, lastUsable }: Batch, unit: LiveUnit, row: MovementRow): void => {
  changes.touched.add(unit)
  if (changes.late.has(unit)) return
  if (!isLater(row, unit)) changes.late.add(unit)
  else
    unit.state = foldMovement(unit.state, row, convertOf(memory, unit.item), unit.kind, lastUsable)
}

/** Works out again what emptying this container brought out, and folds whom that concerns. */
const emptyAgain = (
  { memory, changes }: Batch,
  logs: Map<number, MovementRow[]>,
  container: number,
  knownSeq: number,
): void => {
  const log = logs.get(container) ?? []
  const { added, ended } = emptyingOf(log, container, knownSeq)
  const gone = new Set(ended)
  logs.set(container, [
    ...log.map((row) => (gone.has(row) ? { ...row, voidedSeq: knownSeq } : row)),
    ...added,
  ])
  changes.rows.push(...added)
  changes.ended.push(...ended.map((row) => ({ row, bySeq: knownSeq })))
  for (const { unitNo } of [...added, ...ended]) {
    const unit = memory.unitsByNo.get(unitNo)
    if (!unit) throw new Error(`Unit ${unitNo} came out of container ${container} unread`)
    changes.late.add(unit)
    changes.touched.add(unit)
  }
}

/** Voids the entry an error declaration names; what it did is folded out again. */
const voidOriginal = async (batch: Batch, declaration: Projectable): Promise<void> => {
  const { tx, ledgerId, memory, changes } = batch
  const { seq, eventId } = declaration
  const { rows } = await tx.query<{ seq: number }>({
    name: 'original_of',
    text: `select seq from event
      where ledger_id = $1 and event_id = $2 and not declares_error and seq < $3`,
    values: [ledgerId, eventId, seq],
  })
  const original = rows[0]?.seq
  if (original === undefined) {
    changes.findings.push({
      unitNo: 0,
      seq,
      kind: 'declares-unknown',
      severity: 'warning',
      detail: { eventID: eventId },
    })
    return settle(batch)
  }
  changes.voided.push({ seq: original, bySeq: seq })
  const { rows: gone } = await tx.query<{ unitNo: number; container: number | null }>({
    name: 'void_movements',
    text: `update movement set voided_seq = $3
      where ledger_id = $1 and seq = $2 and voided_seq is null
      returning unit_no as "unitNo", container`,
    values: [ledgerId, original, seq],
  })
  await tx.query({
    name: 'drop_event_findings',
    text: 'delete from finding where ledger_id = $1 and unit_no = 0 and seq = $2',
    values: [ledgerId, original],
  })
  await loadUnits(tx, ledgerId, memory, { unitNos: new Set(gone.map(({ unitNo }) => unitNo)) })
  for (const { unitNo } of gone) {
    const unit = memory.unitsByNo.get(unitNo)
    if (!unit) throw new Error(`Unit ${unitNo} has movements but is not recorded`)
    changes.late.add(unit)
    changes.touched.add(unit)
  }
  const containers = new Set(gone.flatMap(({ container }) => container ?? []))
  const logs = await logsOf(batch, await everEmptied(batch, [...containers]))
  for (const container of logs.keys()) emptyAgain(batch, logs, container, seq)
  await settle(batch)
  await tellAgain(batch, original, seq)
}

/** A fact that was also told under another id stands by that, now that this one is declared. */
const tellAgain = async (batch: Batch, original: number, knownSeq: number): Promise<void> => {
  const { tx, ledgerId } = batch
  const { rows } = await tx.query<Omit<Projectable, 'content'> & { readonly body: string }>({
    name: 'told_again',
    text: `select seq, event_id as "eventId", record_time as "recordTimeMs", hash, body from event
      where ledger_id = $1 and not declares_error and seq < $3
        and hash = (select hash from event where ledger_id = $1 and seq = $2)
        and not exists (select from voided where voided.ledger_id = $1 and voided.seq = event.seq)
      order by seq limit 1`,
    values: [ledgerId, original, knownSeq],
  })
  const [heir] = rows
  // What was told before the original stood all the time.
  if (!heir || heir.seq < original) return
  const { body, ...told } = heir
  const json = readJson(body)
  const event = json.ok ? readEvent(json.value, contextOf(json.value), '') : json
  if (!event.ok) throw new Error(`Entry ${heir.seq} cannot be read: ${event.error[0]?.message}`)
  const entry: Projectable = { ...told, content: { kind: 'event', event: event.value } }
  await deriveFrom(batch, [entry], async () => [{ entry, declaredSeq: null, knownSeq }])
}

const projectAudit = ({ tx, ledgerId }: Batch, entries: readonly Projectable[]): Promise<void> =>
  writeAudit(
    tx,
    ledgerId,
    entries.flatMap(({ seq, content }) =>
      content.kind === 'audit' ? [{ ...content.row, seq }] : [],
    ),
  )

const projectMasterData = async (batch: Batch, entries: readonly Projectable[]): Promise<void> => {
  const { tx, ledgerId, memory, changes } = batch
  const versions = entries.flatMap(({ seq, content }) =>
    content.kind === 'master data' ? [{ ...content.version, seq }] : [],
  )
  await writeMasterData(tx, ledgerId, versions)
  // Conversions decide how stock adds up, so that the units of those items are folded again.
  const items = versions.flatMap(({ uri, convertsDifferently }) =>
    convertsDifferently ? [uri] : [],
  )
  if (items.length === 0) return
  for (const item of items) memory.convertByItem.delete(item)
  await loadConversions(tx, ledgerId, memory, new Set(items))
  const { rows } = await tx.query<{ unitNo: number }>({
    name: 'units_of_items',
    text: `select unit_no as "unitNo" from unit where ledger_id = $1 and item = any($2::text[])`,
    values: [ledgerId, items],
  })
  await loadUnits(tx, ledgerId, memory, { unitNos: rows.map(({ unitNo }) => unitNo) })
  for (const { unitNo } of rows) {
    const unit = memory.unitsByNo.get(unitNo)
    if (unit) {
      changes.late.add(unit)
      changes.touched.add(unit)
    }
  }
  await settle(batch)
}

/** Writes what was gathered; those whose movements came late are folded again from the start. */
const settle = async (batch: Batch): Promise<void> => {
  const { tx, ledgerId, memory, changes } = batch
  // Nothing here waits for a statement before it: the server works through them in their order.
  const sent: Promise<unknown>[] = [insertMovements(tx, ledgerId, changes.rows)]
  for (const [bySeq, ended] of Map.groupBy(changes.ended, ({ bySeq }) => bySeq)) {
    const rows = ended.map(({ row }) => row)
    sent.push(endMovements(tx, ledgerId, rows, bySeq))
  }
  if (changes.late.size > 0) await Promise.all([...sent, foldAgain(batch)])
  if (changes.answered.length > 0)
    sent.push(
      tx.query({
        name: 'drop_answered',
        text: `delete from finding where ledger_id = $1 and unit_no = 0
          and seq = any($2::bigint[]) and kind = 'declares-unknown'`,
        values: [ledgerId, changes.answered],
      }),
    )
  await Promise.all([...sent, writeChanges(tx, ledgerId, changes)])
  batch.changes = noChanges(changes.nextUnitNo - 1)
  if (memory.unitsByUri.size > unitsRememberedMax) forget(memory)
}

const foldAgain = async ({ tx, ledgerId, memory, changes, lastUsable }: Batch): Promise<void> => {
  const unitNos = [...changes.late].map(({ unitNo }) => unitNo)
  await tx.query({
    name: 'drop_findings',
    text: 'delete from finding where ledger_id = $1 and unit_no = any($2::bigint[])',
    values: [ledgerId, unitNos],
  })
  const rows = await loadMovements(tx, ledgerId, unitNos)
  const byUnit = Map.groupBy(rows, ({ unitNo }) => unitNo)
  for (const unit of changes.late)
    unit.state = foldAll(
      byUnit.get(unit.unitNo) ?? [],
      convertOf(memory, unit.item),
      unit.kind,
      lastUsable,
    )
}
