import type { JsonObject } from '../epcis/json.ts'
import type { UnitKind, UnitName } from '../lots/effect.ts'
import type { Convert, Movement, UnitState } from '../lots/stock.ts'

/** A movement with all it is stored by. */
export interface MovementRow extends Movement {
  readonly unitNo: number
  readonly processNo: number | null
  /** The lot that a serialised instance is said to belong to. */
  readonly memberOf: number | null
  readonly knownSeq: number
  readonly voidedSeq: number | null
}

/**
 * A unit while a batch is being recorded. `findings` of its state are only those not yet stored.
 */
export interface LiveUnit {
  readonly unitNo: number
  readonly uri: string
  readonly spelling: string
  readonly kind: UnitKind
  readonly item: string | null
  readonly code: string | null
  readonly firstSeq: number
  state: UnitState
  /** How many holding rows it has in the database. */
  slots: number
  /** Whether it has a row in the database. */
  isStored: boolean
}

export interface AliasRow {
  readonly folded: string
  readonly unitNo: number
  readonly kind: string
  readonly spelling: string
  /** Whose stock it was given to it with; '' nobody's. */
  readonly owner: string
  readonly firstSeq: number
}

export interface FindingRow {
  readonly unitNo: number
  readonly seq: number
  readonly kind: string
  readonly severity: string
  readonly detail: JsonObject
}

/**
 * What a writer remembers of a ledger between batches. Only the holder of the head lock may use
 * it, and only while the head stands where the writer left it.
 */
export interface Memory {
  readonly unitsByUri: Map<string, LiveUnit>
  readonly unitsByNo: Map<number, LiveUnit>
  readonly processNoByUri: Map<string, number>
  readonly convertByItem: Map<string, Convert>
}

/** A memory with nothing in it. */
export const emptyMemory = (): Memory => ({
  unitsByUri: new Map(),
  unitsByNo: new Map(),
  processNoByUri: new Map(),
  convertByItem: new Map(),
})

/** How many units a writer remembers before it starts afresh. */
export const unitsRememberedMax = 200_000

/** Forgets everything: after a rollback, or when somebody else has written meanwhile. */
export const forget = (memory: Memory): void => {
  memory.unitsByUri.clear()
  memory.unitsByNo.clear()
  memory.processNoByUri.clear()
  memory.convertByItem.clear()
}

/** The changes a batch will write, gathered while it is interpreted. */
export interface Changes {
  nextUnitNo: number
  readonly rows: MovementRow[]
  readonly aliases: AliasRow[]
  readonly findings: FindingRow[]
  readonly touched: Set<LiveUnit>
  /** Units whose movements did not come in order: folded again from the start. */
  readonly late: Set<LiveUnit>
  readonly processes: { readonly uri: string; readonly processNo: number }[]
  readonly voided: { readonly seq: number; readonly bySeq: number }[]
  /** Movements that followed from emptying a container, and no longer do. */
  readonly ended: { readonly row: MovementRow; readonly bySeq: number }[]
  /** Error declarations whose original has come at last. */
  readonly answered: number[]
}

/** No changes yet; numbers for new units follow `lastUnitNo`. */
export const noChanges = (lastUnitNo: number): Changes => ({
  nextUnitNo: lastUnitNo + 1,
  rows: [],
  aliases: [],
  findings: [],
  touched: new Set(),
  late: new Set(),
  processes: [],
  voided: [],
  ended: [],
  answered: [],
})

/**
 * A name as it is searched: letters upper-cased, compatibility forms and dashes unified, separators
 * dropped. Never used to decide that two names are the same thing.
 *
 * Source   domain practice: lot codes are retyped with other case, spaces and dashes.
 */
export const foldName = (name: string): string => {
  const folded = name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―−/._]+/gu, '')
  return folded === '' ? name : folded
}

/** The unit an effect names, made known if it was not. */
export const unitNamed = (
  memory: Memory,
  changes: Changes,
  name: UnitName,
  seq: number,
  empty: UnitState,
): LiveUnit => {
  const known = memory.unitsByUri.get(name.uri)
  if (known) {
    if (name.spelling !== name.uri && name.spelling !== known.spelling)
      addAlias(changes, known.unitNo, 'uri', name.spelling, seq)
    return known
  }
  const unit: LiveUnit = {
    unitNo: changes.nextUnitNo++,
    uri: name.uri,
    spelling: name.spelling,
    kind: name.kind,
    item: name.item,
    code: name.code,
    firstSeq: seq,
    state: empty,
    slots: 0,
    isStored: false,
  }
  memory.unitsByUri.set(unit.uri, unit)
  memory.unitsByNo.set(unit.unitNo, unit)
  changes.touched.add(unit)
  addAlias(changes, unit.unitNo, 'uri', unit.uri, seq)
  if (name.spelling !== name.uri) addAlias(changes, unit.unitNo, 'uri', name.spelling, seq)
  if (name.code !== null) addAlias(changes, unit.unitNo, codeKind[name.kind], name.code, seq)
  return unit
}

const codeKind: Readonly<Record<UnitKind, string>> = {
  lot: 'lot code',
  instance: 'serial',
  container: 'container',
  item: 'item',
}

/** Gives a unit one more name to be found by. */
export const addAlias = (
  changes: Changes,
  unitNo: number,
  kind: string,
  spelling: string,
  firstSeq: number,
  owner = '',
): void => {
  changes.aliases.push({ folded: foldName(spelling), unitNo, kind, spelling, owner, firstSeq })
}
