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
  type HeldUnit,
  holdingsOf,
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
    const asOfMs = question.asOfMs ?? (await nowIfAhead(tx, ledger))
    const held = await heldUnits(tx, ledger, { ...question, asOfMs })
    const inside = held.flatMap(({ position }) => position.container ?? [])
    const containers =
      asOfMs === undefined
        ? await containerPlaces(tx, ledger.ledgerId, inside)
        : await containerPlacesWithin(tx, ledger.ledgerId, inside, {
            ...horizonOf(ledger, asOfMs),
            owners: null,
          })
    const names = await namesIn(tx, ledger)
    const lines = held
      .map((unit) => lineOf(unit, containers, names))
      .filter((line) => line !== null)
    return lines.filter(
      (line) =>
        isWithin(ledger.access.sites, line.place) &&
        (question.owner === undefined || isOwner(question.owner, line)) &&
        (question.status === undefined || line.status === question.status) &&
        (question.place === undefined || samePlace(question.place, line.place, line.placeName)),
    )
  })

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
  { item, lot, asOfMs }: StockQuestion,
): Promise<readonly HeldUnit[]> => {
  const filter = {
    item: item === undefined ? undefined : await itemUri(tx, ledger, item),
    unitNos:
      lot === undefined
        ? undefined
        : (await unitsMeant(tx, ledger.ledgerId, lot, ledger.access)).map(({ unitNo }) => unitNo),
  }
  const { owners } = ledger.access
  if (owners === null && asOfMs === undefined) return holdingsOf(tx, ledger.ledgerId, filter)
  const unitNos =
    owners === null
      ? filter.unitNos
      : await unitsInScope(tx, ledger.ledgerId, { owners, sites: null }, filter.unitNos ?? null)
  const held = await heldWithin(
    tx,
    ledger.ledgerId,
    { ...filter, unitNos },
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
