import type { EventDraft } from '../epcis/write-event.ts'
import type { CommandOf } from './command.ts'
import { draftOf, type Head } from './decide-head.ts'
import { type Asked, byOwner, listed, type Portion, readLines } from './decide-lines.ts'
import { type Found, resolveContainer } from './decide-names.ts'
import { type Outcome, refuseEmpty, refuseTwice } from './decide-object.ts'
import { ownedBy } from './decide-owner.ts'
import { refuseForbidden } from './decide-status.ts'
import { nameOf, takeLines } from './decide-stock.ts'
import type { Judgement, KnownUnit } from './judgement.ts'
import type { HeldAt, Refusal } from './refusal.ts'

const taking = ({ owner }: Head) =>
  ({ expected: 'known', quantity: 'required', mayBeAll: true, owner }) as const

/**
 * Things go into a container.
 *
 * Refuses  container-in-itself; wrong-place where the container is not here; what is blocked.
 */
export const decidePack = (command: CommandOf<'pack'>, head: Head, context: Judgement): Outcome => {
  const container = resolveContainer('container', command.container, 'either', context)
  const read = readLines('lines', command.lines, taking(head), context)
  const taken = takeLines(read.found, { place: head.place, atMs: head.moment.ms })
  const drafts = aggregations(taken.found, {
    ...draftOf(head, 'AggregationEvent'),
    parentID: container.ok ? container.value.uri : null,
    action: 'ADD',
    bizStep: 'packing',
    bizLocation: head.place,
  })
  const refusals = [
    ...refuseEmpty('lines', command.lines),
    ...(container.ok ? refuseContainer(container.value, read.found, head) : [container.error]),
    ...read.refusals,
    ...refuseTwice(read.found),
    ...refuseForbidden(read.found),
    ...taken.refusals,
  ]
  return { drafts, refusals }
}

/** An event for the things of each owner; one without any where none is named. */
const aggregations = (taken: readonly Portion[], draft: EventDraft): readonly EventDraft[] => {
  const groups = taken.length === 0 ? [{ owner: '', portions: taken }] : byOwner(taken)
  return groups.map(({ owner, portions }) => {
    const { epcs, quantities } = listed(portions)
    const children = { childEPCs: epcs, childQuantityList: quantities }
    return { ...draft, ...ownedBy({}, { from: owner }), ...children }
  })
}

const refuseContainer = (
  container: Found,
  lines: readonly Asked[],
  head: Head,
): readonly Refusal[] => {
  const around = new Set([
    container.uri,
    ...(container.known?.inContainers ?? []).map(({ uri }) => uri),
  ])
  const cycles = lines
    .filter(({ uri }) => around.has(uri))
    .map(({ field, name }): Refusal => ({ kind: 'container-in-itself', field, container: name }))
  return [...cycles, ...(container.known ? refuseAway(container, container.known, head) : [])]
}

/** A container that has left, or stands elsewhere, cannot be filled or emptied here. */
const refuseAway = (
  { field, name }: Found,
  known: KnownUnit,
  { place }: Head,
): readonly Refusal[] => {
  const [at] = known.state.positions
  if (!at) return []
  const outer = known.inContainers[0]
  if (at.state === 'on_hand' && at.container !== null)
    return outer ? [{ kind: 'in-container', field, lot: name, container: nameOf(outer) }] : []
  const isHere = place === null || at.place === '' || at.place === place
  if (at.state === 'on_hand' && isHere) return []
  const held: HeldAt = {
    place: at.state === 'shipped' ? (at.toPlace ?? at.toParty ?? 'its recipient') : at.place,
    amount: { value: '1', uom: 'EA' },
  }
  return [{ kind: 'wrong-place', field, lot: name, place: place ?? 'hand', held: [held] }]
}

/**
 * Things come out of a container: those named, or all of them.
 *
 * Refuses  name-unknown; not-in-container; nothing-to-do where it is empty.
 */
export const decideUnpack = (
  command: CommandOf<'unpack'>,
  head: Head,
  context: Judgement,
): Outcome => {
  const container = resolveContainer('container', command.container, 'known', context)
  const known = container.ok ? container.value.known : null
  const read = readLines('lines', command.lines ?? [], taking(head), context)
  const taken = takeLines(read.found, { place: null, container: known, atMs: head.moment.ms })
  const drafts = aggregations(taken.found, {
    ...draftOf(head, 'AggregationEvent'),
    parentID: container.ok ? container.value.uri : null,
    action: 'DELETE',
    bizStep: 'unpacking',
    bizLocation: head.place ?? placeOf(known),
  })
  const isEmpty = known !== null && !command.lines?.length && known.contents.length === 0
  const empty = `${command.container.trim()} holds nothing that could be unpacked.`
  const refusals: readonly Refusal[] = [
    ...(container.ok ? [] : [container.error]),
    ...(known && container.ok ? refuseAway(container.value, known, { ...head, place: null }) : []),
    ...(isEmpty ? [{ kind: 'nothing-to-do', field: 'container', message: empty } as const] : []),
    ...read.refusals,
    ...refuseTwice(read.found),
    // Without a container there is nothing to judge by what is in it.
    ...(known ? taken.refusals : []),
  ]
  return { drafts, refusals }
}

// What comes out of a container is where the container is.
const placeOf = (container: KnownUnit | null): string | null => {
  const [at] = container?.state.positions ?? []
  return at?.state === 'on_hand' && at.place !== '' ? at.place : null
}
