import type { EventDraft } from '../epcis/write-event.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { resolvePlace } from './decide-names.ts'
import { houseKey } from './house-key.ts'
import type { Judgement, KnownUnit } from './judgement.ts'
import type { Refusal } from './refusal.ts'
import type { Position } from './stock.ts'

/** The word by which the company itself is named as an owner. */
const own = 'own'

/**
 * The owner a name means: a party; '' the company itself; null where nothing is typed.
 *
 * Refuses  bad-identifier, name-ambiguous.
 */
export const resolveOwner = (
  field: string,
  name: string | undefined,
  context: Judgement,
): Result<string | null, Refusal> => {
  const text = name?.trim() ?? ''
  if (text === '') return ok(null)
  if (text.toLowerCase() === own) return ok('')
  return resolvePlace(field, text, 'party', context)
}

/**
 * Whose stock is taken where nobody says: that of the one owner there is.
 *
 * Refuses  owner-needed, with those that have some of it there.
 */
export const soleOwner = (
  field: string,
  lot: string,
  here: readonly Position[],
): Result<string, Refusal> => {
  const owners = [...new Set(here.map(({ owner }) => owner))].sort()
  const [only = '', another] = owners
  return another === undefined ? ok(only) : no({ kind: 'owner-needed', field, lot, owners })
}

/** A unit as far as it is held for one owner. */
export const ofOwner = (unit: KnownUnit, owner: string): KnownUnit => ({
  ...unit,
  state: {
    ...unit.state,
    positions: unit.state.positions.filter((position) => position.owner === owner),
  },
})

type Parties = Required<Pick<EventDraft, 'sourceList' | 'destinationList'>>

/**
 * An event's parties, and the owner whose things they are beside.
 *
 * Shape    The company's own stock is what an event means that names no owner.
 */
export const ownedBy = (
  { sourceList = [], destinationList = [] }: Partial<Parties>,
  { from = '', to = '' }: { readonly from?: string; readonly to?: string },
): Parties => ({
  sourceList: [...sourceList, ...(from === '' ? [] : [{ type, source: from }])],
  destinationList: [...destinationList, ...(to === '' ? [] : [{ type, destination: to }])],
})

const type = 'owning_party'

/** The company itself as a party, where an event must name it: what passes to it. */
export const ownParty = (base: string): string => houseKey(base, 'party', own)
