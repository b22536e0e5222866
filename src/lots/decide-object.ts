import { lotlineField } from '../epcis/lotline-namespace.ts'
import type { EventDraft } from '../epcis/write-event.ts'
import type { CommandOf } from './command.ts'
import { type Described, describeAll, groupsOf, supplierLotOf } from './decide-attributes.ts'
import { draftOf, type Head, partiesOf } from './decide-head.ts'
import { type Asked, byOwner, listed, objectLists, portionOf, readLines } from './decide-lines.ts'
import { ownedBy } from './decide-owner.ts'
import { refuseExpired, refuseForbidden } from './decide-status.ts'
import { takeLines } from './decide-stock.ts'
import type { Judgement } from './judgement.ts'
import type { Refusal } from './refusal.ts'

/** Events, if there are no refusals. */
export interface Outcome {
  readonly drafts: readonly EventDraft[]
  readonly refusals: readonly Refusal[]
}

const yearOf = ({ moment }: Head): number => Number(moment.eventTime.slice(0, 4))

/** A list that must say something. */
export const refuseEmpty = (list: string, lines: readonly unknown[]): readonly Refusal[] =>
  lines.length > 0
    ? []
    : [{ kind: 'nothing-to-do', field: list, message: 'No lot, serial or container is named.' }]

/** A field that must say something. */
export const refuseMissing = (
  field: string,
  value: string | undefined,
  need: string,
): readonly Refusal[] =>
  value === undefined || value.trim() === '' ? [{ kind: 'missing-field', field, need }] : []

/** A thing named twice as if it were two. */
export const refuseTwice = (lines: readonly Asked[]): readonly Refusal[] =>
  lines.flatMap((line, i) =>
    lines.findIndex(({ uri }) => uri === line.uri) === i || line.wanted !== null
      ? []
      : [
          {
            kind: 'bad-value',
            field: line.field,
            value: line.name,
            message: `${line.name} is named twice.`,
          } as const,
        ],
  )

/**
 * A lot, or serialised things, become known with what the record should hold of them.
 *
 * Refuses  lot-exists, beside what any line may be refused for.
 */
export const decideDeclare = (
  { lines }: CommandOf<'declare'>,
  head: Head,
  context: Judgement,
): Outcome => {
  const rules = { expected: 'either', quantity: 'optional', owner: head.owner } as const
  const read = readLines('lines', lines, rules, context)
  const described = describeAll('lines', lines, read.found, yearOf(head))
  const existing = read.found.flatMap(({ known, field, name }): readonly Refusal[] =>
    known && known.state.movements > 0 ? [{ kind: 'lot-exists', field, lot: name }] : [],
  )
  const drafts = groupsOf(described.found).flatMap((group) =>
    bySort(group).map(
      ({ things, bizStep }): EventDraft => ({
        ...born(head, things),
        ...ownedBy({}, ownerGiven(group)),
        action: 'ADD',
        bizStep,
        disposition: 'active',
        bizLocation: head.place,
      }),
    ),
  )
  const refusals = [
    ...refuseEmpty('lines', lines),
    ...read.refusals,
    ...described.refusals,
    ...existing,
    ...refuseTwice(read.found),
  ]
  return { drafts, refusals }
}

const ownerGiven = ([first]: readonly Described[]) => ({ to: first?.asked.owner ?? '' })

// CBV 2.0: a class instance is created, a thing with its own serial is commissioned.
const bySort = (group: readonly Described[]) => {
  const isLot = ({ asked }: Described): boolean => asked.kind === 'lot' || asked.kind === 'item'
  const sorts = [
    { things: group.filter(isLot), bizStep: 'creating_class_instance' },
    { things: group.filter((one) => !isLot(one)), bizStep: 'commissioning' },
  ]
  return sorts.filter(({ things }) => things.length > 0)
}

/** An ObjectEvent about things that come with their master data. */
const born = (head: Head, group: readonly Described[]): EventDraft => {
  const draft = draftOf(head, 'ObjectEvent')
  return {
    ...draft,
    ...objectLists(listed(group.map(({ asked }) => portionOf(asked)))),
    ilmd: group[0]?.ilmd ?? {},
    extensions: { ...draft.extensions, ...supplierLotOf(group) },
  }
}

/**
 * Things come in, from a supplier or back from a customer.
 *
 * Shape    What comes with dates or attributes is added with them; the rest is observed.
 */
export const decideReceive = (
  command: CommandOf<'receive' | 'return'>,
  head: Head,
  context: Judgement,
): Outcome => {
  const { verb, lines, place } = command
  const rules = { expected: 'either', quantity: 'required', owner: head.owner } as const
  const read = readLines('lines', lines, rules, context)
  const described = describeAll('lines', lines, read.found, yearOf(head))
  const drafts = groupsOf(described.found).map((group): EventDraft => {
    const { ilmd, ...draft } = born(head, group)
    const isNew = ilmd !== undefined && Object.keys(ilmd).length > 0
    return {
      ...draft,
      ...ownedBy(partiesOf(head), ownerGiven(group)),
      action: isNew ? 'ADD' : 'OBSERVE',
      ...(isNew ? { ilmd } : {}),
      bizStep: 'receiving',
      disposition: verb === 'return' ? 'returned' : 'in_progress',
      bizLocation: head.place,
    }
  })
  const refusals = [
    ...refuseEmpty('lines', lines),
    ...refuseMissing('place', place, 'the place where it is received'),
    ...read.refusals,
    ...described.refusals,
    ...refuseTwice(read.found),
  ]
  return { drafts, refusals }
}

const taking = ({ owner }: Head) =>
  ({ expected: 'known', quantity: 'required', mayBeAll: true, owner }) as const

/**
 * Things are put somewhere else. Held lots may be moved: that is how they get into quarantine.
 *
 * Refuses  missing-field where a lot lies in several places and none is named.
 */
export const decideMove = (
  { lines, toPlace }: CommandOf<'move'>,
  head: Head,
  context: Judgement,
): Outcome => {
  const read = readLines('lines', lines, taking(head), context)
  const atMs = head.moment.ms
  const sources = read.found.map((asked) => ({ asked, from: sourceOf(asked, head) }))
  const unclear = sources.flatMap(({ asked, from }): readonly Refusal[] =>
    typeof from === 'object' && from !== null
      ? [
          {
            kind: 'missing-field',
            field: 'fromPlace',
            need: `the place it is moved from: ${asked.name} is at ${from.places.join(' and ')}`,
          },
        ]
      : [],
  )
  const bySource = Map.groupBy(sources, ({ from }) => (typeof from === 'string' ? from : null))
  const taken = [...bySource].map(([from, group]) => ({
    from,
    ...takeLines(
      group.map(({ asked }) => asked),
      { place: from, atMs },
    ),
  }))
  const drafts = taken.flatMap(({ from, found }) =>
    byOwner(found).map(
      ({ owner, portions }): EventDraft => ({
        ...draftOf(head, 'ObjectEvent'),
        ...ownedBy(partiesOf({ ...head, fromPlace: from }), { from: owner }),
        ...objectLists(listed(portions)),
        action: 'OBSERVE',
        bizStep: 'storing',
        bizLocation: head.toPlace,
      }),
    ),
  )
  const refusals = [
    ...refuseEmpty('lines', lines),
    ...refuseMissing('toPlace', toPlace, 'the place it is moved to'),
    ...read.refusals,
    ...refuseTwice(read.found),
    ...unclear,
    ...(unclear.length > 0 ? [] : taken.flatMap(({ refusals: lacking }) => lacking)),
  ]
  return { drafts, refusals }
}

/** Where a line's lot is moved from: as said, else the one place it is at (inferred). */
const sourceOf = (
  { known, owner }: Asked,
  head: Head,
): string | null | { readonly places: readonly string[] } => {
  if (head.fromPlace !== null) return head.fromPlace
  const places = new Set(
    (known?.state.positions ?? [])
      .filter(({ state, container }) => state === 'on_hand' && container === null)
      .filter(({ place }) => place !== head.toPlace)
      .filter((position) => owner === null || position.owner === owner)
      .map(({ place }) => place),
  )
  const [only = ''] = places
  if (places.size > 1) return { places: [...places].map((place) => place || 'an unknown place') }
  return only === '' ? null : only
}

const departures = {
  pick: { bizStep: 'picking', disposition: 'in_progress' },
  stage: { bizStep: 'staging_outbound', disposition: 'in_progress' },
  load: { bizStep: 'loading', disposition: 'in_progress' },
  ship: { bizStep: 'shipping', disposition: 'in_transit' },
} as const

/**
 * Things are made ready to leave, or leave.
 *
 * Refuses  new-code-on-ship where a lot is not known; what is blocked, or expired, or in it.
 * Source   21 CFR 1.1320(b): shipping establishes no traceability lot code.
 */
export const decideShip = (
  command: CommandOf<'pick' | 'stage' | 'load' | 'ship'>,
  head: Head,
  context: Judgement,
): Outcome => {
  const { verb, lines } = command
  const read = readLines('lines', lines, taking(head), context)
  const taken = takeLines(read.found, { place: head.place, atMs: head.moment.ms })
  const isShipping = verb === 'ship'
  const parties = partiesOf({ ...head, fromPlace: isShipping ? head.place : null })
  const drafts = byOwner(taken.found).map(
    ({ owner, portions }): EventDraft => ({
      ...draftOf(head, 'ObjectEvent'),
      ...ownedBy(parties, { from: owner }),
      ...objectLists(listed(portions)),
      ...departures[verb],
      action: 'OBSERVE',
      // Where things are after they left is not for the sender to say.
      ...(isShipping ? { readPoint: head.place } : { bizLocation: head.place }),
    }),
  )
  const refusals = [
    ...refuseEmpty('lines', lines),
    ...(isShipping && head.to === null && head.toPlace === null && !command.to && !command.toPlace
      ? refuseMissing('to', '', 'to whom or where it is shipped')
      : []),
    ...read.refusals.map((refusal) => newCode(refusal, command)),
    ...refuseTwice(read.found),
    ...refuseForbidden(read.found),
    ...refuseExpired(read.found, head.moment.ms, context.timeZone),
    ...taken.refusals,
  ]
  return { drafts, refusals }
}

// A line that names an item besides an unknown lot code would bring that code into being.
const newCode = (
  refusal: Refusal,
  { lines }: CommandOf<'pick' | 'stage' | 'load' | 'ship'>,
): Refusal => {
  if (refusal.kind !== 'name-unknown' || refusal.what !== 'lot') return refusal
  const line = lines[Number(refusal.field.split('/')[1])]
  if (line?.item === undefined) return refusal
  return { kind: 'new-code-on-ship', field: refusal.field, lot: refusal.name }
}

const endings = {
  sample: { bizStep: 'sampling', disposition: null },
  scrap: { bizStep: 'destroying', disposition: 'disposed' },
  destroy: { bizStep: 'destroying', disposition: 'destroyed' },
} as const

/**
 * Some of a lot ends: as a sample, as waste. Held and expired lots may end; that is what for.
 *
 * Refuses  container-not-empty: what is inside would end unnamed.
 */
export const decideEnd = (
  command: CommandOf<'sample' | 'scrap' | 'destroy'>,
  head: Head,
  context: Judgement,
): Outcome => {
  const { verb, lines, reason } = command
  const read = readLines('lines', lines, taking(head), context)
  const taken = takeLines(read.found, { place: head.place, atMs: head.moment.ms })
  const drafts = byOwner(taken.found).map(
    ({ owner, portions }): EventDraft => ({
      ...draftOf(head, 'ObjectEvent'),
      ...ownedBy({}, { from: owner }),
      ...objectLists(listed(portions)),
      ...endings[verb],
      action: 'DELETE',
      bizLocation: head.place,
    }),
  )
  const refusals = [
    ...refuseEmpty('lines', lines),
    ...(verb === 'sample' ? [] : refuseMissing('reason', reason, 'the reason')),
    ...read.refusals,
    ...refuseTwice(read.found),
    ...taken.refusals,
    ...refuseFull(read.found),
  ]
  return { drafts, refusals }
}

/** A container that ends with something in it would take that along unnamed. */
export const refuseFull = (lines: readonly Asked[]): readonly Refusal[] =>
  lines.flatMap(({ field, name, known }): readonly Refusal[] =>
    known && known.contents.length > 0
      ? [{ kind: 'container-not-empty', field, container: name, contents: known.contents.length }]
      : [],
  )

/** The extension that says what each thing is to its process, where lines say so. */
export const rolesOf = (lines: readonly Asked[]): EventDraft['extensions'] => {
  const roles = lines.flatMap(({ uri, line }) => {
    const role = line.role?.trim()
    return role ? [[uri, role] as const] : []
  })
  return roles.length === 0 ? {} : { [lotlineField('roles')]: Object.fromEntries(roles) }
}
