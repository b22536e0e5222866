import { lotlineField } from '../epcis/lotline-namespace.ts'
import { canonicalUri, readIdentifier } from '../gs1/identifier.ts'
import type { Command } from '../lots/command.ts'
import { namesIn } from '../lots/command-names.ts'
import type { Judgement, KnownItem, KnownPlace, KnownUnit } from '../lots/judgement.ts'
import { convertOf, loadConversions } from '../projections/items.ts'
import { loadMovements, loadUnits } from '../projections/load.ts'
import { type MasterRecord, masterDataIn } from '../projections/master-data.ts'
import { everything } from '../projections/scope.ts'
import { foldName, type LiveUnit } from '../projections/working-set.ts'
import type { Session } from './recorder.ts'
import { unitsMeant } from './resolve.ts'

/** Reads everything a command is judged against, under the head lock. */
export const gather = async (session: Session, command: Command): Promise<Judgement> => {
  const { ledger, recordTimeMs } = session
  const names = namesIn(command)
  const unitNosByName = new Map<string, readonly number[]>()
  for (const name of names.units)
    unitNosByName.set(
      name,
      (await unitsMeant(session.tx, ledger.ledgerId, name, everything)).map(({ unitNo }) => unitNo),
    )
  const known = await knownUnits(session, new Set([...unitNosByName.values()].flat()))
  return {
    now: recordTimeMs,
    timeZone: ledger.timeZone,
    base: ledger.base,
    newId: () => `urn:uuid:${ledger.world.newId()}`,
    unitsByName: new Map(
      Array.from(unitNosByName, ([name, unitNos]) => [name, unitNos.map(known)]),
    ),
    itemsByName: await itemsByName(session, names.items),
    placesByName: await placesByName(session, 'Location', names.places),
    partiesByName: await placesByName(session, 'Party', names.parties),
  }
}

/** Reads units with the containers around them and all they contain. */
const knownUnits = async (
  session: Session,
  unitNos: ReadonlySet<number>,
): Promise<(unitNo: number) => KnownUnit> => {
  const { tx, ledger, memory } = session
  const contents = await contentsOf(session, unitNos)
  await loadUnits(tx, ledger.ledgerId, memory, { unitNos })
  await loadOuter(session, unitNos)
  const all = new Set([...unitNos, ...[...contents.values()].flat()])
  await loadConversions(
    tx,
    ledger.ledgerId,
    memory,
    new Set([...all].flatMap((unitNo) => memory.unitsByNo.get(unitNo)?.item ?? [])),
  )
  const since = await statusSince(session, [...all])
  const live = (unitNo: number): LiveUnit => {
    const unit = memory.unitsByNo.get(unitNo)
    if (!unit) throw new Error(`Unit ${unitNo} was named but not read`)
    return unit
  }
  const bare = (unitNo: number): KnownUnit => {
    const unit = live(unitNo)
    return {
      unitNo,
      uri: unit.uri,
      kind: unit.kind,
      item: unit.item,
      code: unit.code,
      state: unit.state,
      convert: convertOf(memory, unit.item),
      heldSince: since.get(unitNo) ?? null,
      inContainers: [],
      contents: [],
    }
  }
  const containersOf = (unitNo: number): readonly number[] =>
    live(unitNo).state.positions.flatMap(({ container }) => container ?? [])
  const around = (unitNo: number): readonly KnownUnit[] => {
    const chain = new Set<number>(containersOf(unitNo))
    // A Set iterates in insertion order and sees what is added meanwhile: the nearest come first.
    for (const container of chain) for (const outer of containersOf(container)) chain.add(outer)
    chain.delete(unitNo)
    return [...chain].map(bare)
  }
  return (unitNo) => ({
    ...bare(unitNo),
    inContainers: around(unitNo),
    contents: (contents.get(unitNo) ?? []).map(bare),
  })
}

const loadOuter = async (session: Session, unitNos: ReadonlySet<number>): Promise<void> => {
  const { tx, ledger, memory } = session
  let here: ReadonlySet<number> = unitNos
  while (here.size > 0) {
    const outer = new Set<number>()
    for (const unitNo of here)
      for (const { container } of memory.unitsByNo.get(unitNo)?.state.positions ?? [])
        if (container !== null && !memory.unitsByNo.has(container)) outer.add(container)
    await loadUnits(tx, ledger.ledgerId, memory, { unitNos: outer })
    here = outer
  }
}

/** What each container holds, at every depth; read into the memory too. */
const contentsOf = async (
  { tx, ledger, memory }: Session,
  unitNos: ReadonlySet<number>,
): Promise<ReadonlyMap<number, readonly number[]>> => {
  if (unitNos.size === 0) return new Map()
  const { rows } = await tx.query<{ root: number; unitNo: number }>({
    name: 'contents_of',
    text: `with recursive inside (root, unit_no) as (
        select container, unit_no from holding
        where ledger_id = $1 and container = any($2::bigint[])
        union
        select inside.root, holding.unit_no
        from inside join holding on holding.ledger_id = $1 and holding.container = inside.unit_no
      )
      select root, unit_no as "unitNo" from inside order by root, unit_no`,
    values: [ledger.ledgerId, [...unitNos]],
  })
  await loadUnits(tx, ledger.ledgerId, memory, { unitNos: rows.map(({ unitNo }) => unitNo) })
  const contents = new Map<number, number[]>()
  for (const { root, unitNo } of rows) contents.set(root, [...(contents.get(root) ?? []), unitNo])
  return contents
}

/** When the latest status of each unit was set, as a person reads it. */
const statusSince = async (
  { tx, ledger }: Session,
  unitNos: readonly number[],
): Promise<ReadonlyMap<number, string>> => {
  const since = new Map<number, string>()
  for (const { unitNo, set, atMs } of await loadMovements(tx, ledger.ledgerId, unitNos))
    if (set.length > 0) since.set(unitNo, new Date(atMs).toISOString())
  return since
}

const itemsByName = async (
  { tx, ledger }: Session,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly KnownItem[]>> => {
  if (names.length === 0) return new Map()
  const items = await masterDataIn(tx, ledger.ledgerId, 'EPCClass')
  return new Map(names.map((name) => [name, items.filter(fits(name)).map(knownItem)]))
}

const knownItem = ({ uri, name, attributes }: MasterRecord): KnownItem => {
  const days = attributes[lotlineField('shelfLifeDays')]
  const cap = attributes[lotlineField('capByInputs')]
  return {
    uri,
    ...(name === null ? {} : { name }),
    ...(typeof days === 'number' ? { shelfLifeDays: days } : {}),
    ...(typeof cap === 'boolean' ? { capByInputs: cap } : {}),
  }
}

const placesByName = async (
  session: Session,
  vocabulary: 'Location' | 'Party',
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly KnownPlace[]>> => {
  const places = new Map<string, readonly KnownPlace[]>()
  for (const name of names) places.set(name, await masterDataNamed(session, vocabulary, name))
  return places
}

/**
 * Whether master data is what a name means: by its key, or by a name that differs at most in form.
 */
const fits = (name: string) => {
  const identifier = readIdentifier(name.trim())
  const uri = identifier.ok ? identifier.value.canonical : canonicalUri(name.trim())
  const folded = foldName(name)
  return (record: MasterRecord): boolean =>
    record.uri === uri || (record.name !== null && foldName(record.name) === folded)
}

/** The items, places or parties a name may mean. */
export const masterDataNamed = async (
  { tx, ledger }: Pick<Session, 'tx' | 'ledger'>,
  vocabulary: 'EPCClass' | 'Location' | 'Party',
  name: string,
): Promise<readonly KnownPlace[]> =>
  (await masterDataIn(tx, ledger.ledgerId, vocabulary))
    .filter(fits(name))
    .map(({ uri, name: called }) => ({ uri, ...(called === null ? {} : { name: called }) }))
