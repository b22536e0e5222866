import { type Item, items, type Party, parties, places } from './company.ts'
import { newLot, partnerShips, putAway, receiveFrom } from './inbound.ts'
import { ship } from './outbound.ts'
import { allAt, beginRun, kept, runPart } from './production.ts'
import type { Stock } from './stock.ts'
import { type Line, newDocument, numberIn, type World } from './world.ts'

/**
 * Has a co-packer make another lot of what stands at our dock: it goes out, is made over there as
 * the co-packer's own event says in URN spelling, and comes back as another lot.
 *
 * Limits   The co-packer loses what does not make a whole piece.
 */
export const coPack = (
  world: World,
  lines: readonly Line[],
  made: Item = items.toast,
  coPacker: Party = parties.snittkroken,
): Stock | null => {
  if (lines.length === 0 || !world.books.partnerEvents) return null
  ship(world, coPacker, [], lines)
  const inputs = lines.map(({ stock }) => allAt(stock, coPacker.place))
  const mass = inputs.reduce((sum, line) => sum + line.mass, 0)
  const step = made.eachMass ?? 1
  const lot = kept(world, newLot(world, made, `CP${7_000 + numberIn(world, 'coPacked')}`))
  const output = { stock: lot, mass: Math.floor((mass * 0.97) / step) * step }
  world.clockMs += world.paceMs
  runPart(world, beginRun(world, coPacker.place, false, coPacker), inputs, [output])
  const documents = [newDocument(world, 'desadv', coPacker)]
  world.clockMs += world.paceMs
  partnerShips(world, coPacker, [output], documents)
  receiveFrom(world, coPacker, [output], documents)
  putAway(world, [lot], places.coldStore)
  return lot
}
