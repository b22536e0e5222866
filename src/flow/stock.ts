import type { Tx } from '../db/open.ts'
import type { JsonObject } from '../epcis/json.ts'
import { canonicalUri, readIdentifier } from '../gs1/identifier.ts'
import { itemKey } from '../lots/house-key.ts'
import { statusOf } from '../lots/status.ts'
import type { Position } from '../lots/stock.ts'
import { clockDriftMaxMs } from '../projections/event-findings.ts'
import { isAnythingAhead } from '../projections/findings.ts'
import {
  type ContainerPlace,
  containerPlaces,
  type FromUri,
  type HeldUnit,
  holdingsOf,
  unitsFrom,
} from '../projections/holdings.ts'
import { containerPlacesWithin, heldWithin } from '../projections/lives.ts'
import { masterDataIn } from '../projections/master-data.ts'
import { unitsInScope } from '../projections/scope.ts'
import { ask } from './ask.ts'
import { type Names, namesIn } from './names.ts'
import { unitsMeant } from './resolve.ts'
import { isWithin } from './site.ts'
import type { Ledger } from './world.ts'

/** What stock is asked for. Names are as a person types them; `asOfMs` is a moment in the world. */
export interface StockQuestion {
  readonly item?: string | undefined
  readonly lot?: string | undefined
  readonly place?: string | undefined
  readonly status?: string | undefined
  /** A party, or `own`. */
  readonly owner?: string | undefined
  readonly asOfMs?: number | undefined
}

/** Some stock of one unit at one place. */
export interface StockLine {
  readonly uri: string
  readonly lot: string | null
  readonly kind: HeldUnit['kind']
  readonly item: string | null
  readonly itemName: string | null
  /** The party it is held for; '' the company itself. */
  readonly owner: string
  readonly ownerName: string | null
  readonly place: string
  readonly placeName: string | null
  /** Containers it is in, innermost first. */
  readonly containers: readonly string[]
  readonly containerNames: readonly string[]
  readonly status: string
  readonly uom: string
  readonly quantity: string | null
  readonly sinceMs: number
  readonly attributes: JsonObject
}

/**
 * What is on hand, by item, lot, place and status; now, or at a moment in the past.
 *
 * Shape    What is in a container is where the container is. What has been shipped is not on hand.
 *          Whoever may act at some sites only is shown what is there.
 */
export const stock = (ledger: Ledger, question: StockQuestion): Promise<readonly StockLine[]> =>
  ask(ledger, 'see-stock', async (tx) => {
    const asked = await readQuestion(tx, ledger, question)
    return linesAmong(tx, ledger, asked, asked.unitNos)
  })

/** By what a line of stock is found again while others come and go. */
export interface StockKey {
  readonly uri: string
  /** Its place among the lines of the same unit. */
  readonly within: string
}

/** Units looked at at a time. */
const unitsAtOnce = 500

/**
 * So many lines of what is on hand, by the keys of the units, after one of them.
 *
 * Shape    No more units are read than the page needs, but for those that a place, status or owner
 *          asked for leaves out.
 */
export const stockPage = (
  ledger: Ledger,
  question: StockQuestion,
  after: StockKey | null,
  limit: number,
): Promise<readonly (StockLine & { readonly key: StockKey })[]> =>
  ask(ledger, 'see-stock', async (tx) => {
    const asked = await readQuestion(tx, ledger, question)
    const isHeld = ledger.access.owners === null && asked.asOfMs === undefined
    const page: (StockLine & { readonly key: StockKey })[] = []
    let from: FromUri = { uri: after?.uri ?? '', isIncluded: true }
    while (page.length < limit) {
      const units = await unitsFrom(tx, ledger.ledgerId, asked, from, unitsAtOnce, isHeld)
      const unitNos = units.map(({ unitNo }) => unitNo)
      const found = Map.groupBy(await linesAmong(tx, ledger, asked, unitNos), ({ uri }) => uri)
      for (const { uri } of units)
        for (const line of inOrder(found.get(uri) ?? []))
          if (after?.uri !== uri || line.key.within > after.within) page.push(line)
      const last = units.at(-1)
      if (!last || units.length < unitsAtOnce) break
      from = { uri: last.uri, isIncluded: false }
    }
    return page.slice(0, limit)
  })

/** The lines of one unit, in an order of their own. */
const inOrder = (lines: readonly StockLine[]) => {
  const keyed = lines
    .map((line) => {
      const { owner, place, containers, uom, sinceMs, quantity } = line
      return { line, key: JSON.stringify([owner, place, containers, uom, sinceMs, quantity]) }
    })
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  // What is the same in every regard is told apart by its turn.
  let turn = 0
  return keyed.map(({ line, key }, i) => {
    turn = keyed[i - 1]?.key === key ? turn + 1 : 0
    const within = `${key} ${String(turn).padStart(6, '0')}`
    return { ...line, key: { uri: line.uri, within } }
  })
}

/** A question with what its names mean. */
interface AskedStock extends Pick<StockQuestion, 'place' | 'status' | 'owner'> {
  readonly item: string | undefined
  readonly unitNos: readonly number[] | undefined
  readonly asOfMs: number | undefined
  readonly names: Names
}

const readQuestion = async (
  tx: Tx,
  ledger: Ledger,
  { item, lot, place, status, owner, asOfMs }: StockQuestion,
): Promise<AskedStock> => ({
  ...{ place, status, owner },
  item: item === undefined ? undefined : await itemUri(tx, ledger, item),
  unitNos:
    lot === undefined
      ? undefined
      : (await unitsMeant(tx, ledger.ledgerId, lot, ledger.access)).map(({ unitNo }) => unitNo),
  asOfMs: asOfMs ?? (await nowIfAhead(tx, ledger)),
  names: await namesIn(tx, ledger),
})

const linesAmong = async (
  tx: Tx,
  ledger: Ledger,
  asked: AskedStock,
  unitNos: readonly number[] | undefined,
): Promise<readonly StockLine[]> => {
  const { asOfMs, names, place, status, owner } = asked
  const held = await heldUnits(tx, ledger, { ...asked, unitNos })
  const inside = held.flatMap(({ position }) => position.container ?? [])
  const containers =
    asOfMs === undefined
      ? await containerPlaces(tx, ledger.ledgerId, inside)
      : await containerPlacesWithin(tx, ledger.ledgerId, inside, {
          ...horizonOf(ledger, asOfMs),
          owners: null,
        })
  return held
    .map((unit) => lineOf(unit, containers, names))
    .filter((line) => line !== null)
    .filter(
      (line) =>
        isWithin(ledger.access.sites, line.place) &&
        (owner === undefined || isOwner(owner, line)) &&
        (status === undefined || line.status === status) &&
        (place === undefined || samePlace(place, line.place, line.placeName)),
    )
}

/** Now, as late as a clock may be that ran ahead of ours when something was captured. */
export const nowOf = ({ world }: Ledger): number => world.now() + clockDriftMaxMs

/** What is kept of stock counts all that was told; where some of it has not come yet, not that. */
const nowIfAhead = async (tx: Tx, ledger: Ledger): Promise<number | undefined> => {
  const nowMs = nowOf(ledger)
  return (await isAnythingAhead(tx, ledger.ledgerId, nowMs)) ? nowMs : undefined
}

const isOwner = (asked: string, { owner, ownerName }: StockLine): boolean =>
  asked.trim().toLowerCase() === 'own' ? owner === '' : samePlace(asked, owner, ownerName)

const samePlace = (asked: string, place: string, name: string | null): boolean =>
  place === asked ||
  place === canonicalOf(asked) ||
  (name !== null && name.toLowerCase() === asked.trim().toLowerCase())

const canonicalOf = (name: string): string => {
  const identifier = readIdentifier(name.trim())
  return identifier.ok ? identifier.value.canonical : canonicalUri(name.trim())
}

const heldUnits = async (
  tx: Tx,
  ledger: Ledger,
  { item, unitNos: wanted, asOfMs }: Pick<AskedStock, 'item' | 'unitNos' | 'asOfMs'>,
): Promise<readonly HeldUnit[]> => {
  const { owners } = ledger.access
  if (owners === null && asOfMs === undefined)
    return holdingsOf(tx, ledger.ledgerId, { item, unitNos: wanted })
  const unitNos =
    owners === null
      ? wanted
      : await unitsInScope(tx, ledger.ledgerId, { owners, sites: null }, wanted ?? null)
  const held = await heldWithin(
    tx,
    ledger.ledgerId,
    { item, unitNos },
    horizonOf(ledger, asOfMs ?? null),
  )
  // A container shows where things are; it is not told as stock to those whose it is not.
  return held.filter(({ position }) => owners === null || owners.includes(position.owner))
}

const horizonOf = ({ lastUsable, access: { owners } }: Ledger, asOfMs: number | null) => ({
  owners,
  asOfMs,
  knownAt: null,
  lastUsable,
})

const itemUri = async (tx: Tx, ledger: Ledger, name: string): Promise<string> => {
  const uri = canonicalOf(name)
  const items = await masterDataIn(tx, ledger.ledgerId, 'EPCClass')
  const wanted = name.trim().toLowerCase()
  const named = items.find((known) => known.uri === uri || known.name?.toLowerCase() === wanted)
  if (named) return named.uri
  return uri.includes(':') ? uri : itemKey(ledger.base, name.trim())
}

const lineOf = (
  { uri, code, kind, item, state, position }: HeldUnit,
  containers: ReadonlyMap<number, ContainerPlace>,
  names: Names,
): StockLine | null => {
  const { where, inside } = outermost(position, containers)
  if (where.state !== 'on_hand') return null
  return {
    uri,
    lot: code,
    kind,
    item,
    itemName: names.of(item),
    owner: position.owner,
    ownerName: position.owner === '' ? null : names.of(position.owner),
    place: where.place,
    placeName: names.of(where.place),
    containers: inside,
    containerNames: inside.map((container) => names.of(container) ?? container),
    status: statusOf(state).status,
    uom: position.uom,
    quantity: position.quantity,
    sinceMs: position.sinceMs,
    attributes: state.attributes,
  }
}

type Where = Pick<Position, 'place' | 'toParty' | 'toPlace' | 'document' | 'sinceMs'> & {
  readonly state: Position['state'] | 'gone'
}

/** Where a thing is, seen through the containers it is in. */
export const outermost = (
  position: Position,
  containers: ReadonlyMap<number, ContainerPlace>,
): { readonly where: Where; readonly inside: readonly string[] } => {
  const inside: string[] = []
  const passed = new Set<number>()
  let where: Where & { readonly container: number | null } = position
  while (where.container !== null && !passed.has(where.container)) {
    const container = containers.get(where.container)
    if (!container) break
    passed.add(container.unitNo)
    inside.push(container.uri)
    where = container.position
  }
  return { where, inside }
}
