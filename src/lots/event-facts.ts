import type { EpcisEvent } from '../epcis/event.ts'
import { isObject, type Json } from '../epcis/json.ts'
import { type LotlineField, lotlineField } from '../epcis/lotline-namespace.ts'
import { numeralOf } from '../epcis/numeral.ts'
import type { Effect, UnitName } from './effect.ts'

type Parties = Pick<Effect, 'fromPlace' | 'toPlace' | 'fromParty' | 'toParty'>

const none: Parties = { fromPlace: null, toPlace: null, fromParty: null, toParty: null }

/** Who and where an event's units come from and go to: who has them, else who owns them. */
export const partiesOf = ({ sourceList, destinationList }: EpcisEvent): Parties => {
  if (sourceList.length === 0 && destinationList.length === 0) return none
  const source = (type: string): string | null =>
    sourceList.find((one) => one.type === type)?.source.uri ?? null
  const destination = (type: string): string | null =>
    destinationList.find((one) => one.type === type)?.destination.uri ?? null
  return {
    fromPlace: source('location'),
    toPlace: destination('location'),
    fromParty: source('possessing_party') ?? source('owning_party'),
    toParty: destination('possessing_party') ?? destination('owning_party'),
  }
}

// What a house calls itself, as the owner of its own stock.
const ownParty = /[:/]party[:/]own$/

type Owners = Pick<Effect, 'fromOwner' | 'toOwner'>

const noOwners: Owners = { fromOwner: null, toOwner: null }

/**
 * Who owned an event's units before it, and who owns them after, where it says so.
 *
 * Shape    '' where the party that owns them is the one that has them: nobody stands beside.
 */
export const ownersOf = ({ sourceList, destinationList }: EpcisEvent): Owners => {
  if (sourceList.length === 0 && destinationList.length === 0) return noOwners
  const from = (type: string) => sourceList.find((one) => one.type === type)?.source.uri
  const to = (type: string) => destinationList.find((one) => one.type === type)?.destination.uri
  return {
    fromOwner: ownerBeside(from('owning_party'), from('possessing_party')),
    toOwner: ownerBeside(to('owning_party'), to('possessing_party')),
  }
}

const ownerBeside = (owner: string | undefined, holder: string | undefined): string | null => {
  if (owner === undefined) return null
  return owner === holder || ownParty.test(owner) ? '' : owner
}

// What a person would call the document of an event that names several.
const documentTypes = ['desadv', 'bol', 'po', 'inv', 'prodorder', 'rma']

/** The business transaction an event is best known by, as `type uri`. */
export const documentOf = ({ bizTransactionList }: EpcisEvent): string | null => {
  if (bizTransactionList.length === 0) return null
  for (const type of documentTypes) {
    const found = bizTransactionList.find((one) => one.type === type)
    if (found) return `${type} ${found.bizTransaction.uri}`
  }
  const [first] = bizTransactionList
  if (!first) return null
  const { type, bizTransaction } = first
  return type === null ? bizTransaction.uri : `${type} ${bizTransaction.uri}`
}

// CBV 2.0 writes its attributes with a colon, CBV 1.2 and GDST with a hash sign; the last is what
// the GS1 Web vocabulary calls it.
const lotNumberKeys = [
  'urn:epcglobal:cbv:mda:lotNumber',
  'urn:epcglobal:cbv:mda#lotNumber',
  'https://ref.gs1.org/cbv/mda/lotNumber',
  'https://gs1.org/voc/hasBatchLotNumber',
  'https://ref.gs1.org/voc/hasBatchLotNumber',
]

/** The lot number in an event's instance or lot master data. */
export const lotNumberOf = ({ ilmd }: EpcisEvent): string | null => {
  for (const key of lotNumberKeys) {
    const text = textOf(ilmd[key])
    if (text !== null) return text
  }
  return null
}

/** What Lotline's own fields say of single units of an event. */
export interface Remarks {
  /** Further names of a unit: a supplier's lot, a container number. */
  readonly names: (unit: UnitName) => Effect['names']
  /** What an input or output is to its process. */
  readonly role: (unit: UnitName) => string | null
  /** The canonical URI of the lot an instance was made in. */
  readonly lot: (unit: UnitName) => string | null
}

const noNames: Effect['names'] = []
const noRemarks: Remarks = { names: () => noNames, role: () => null, lot: () => null }

/**
 * Reads what EPCIS has no field for.
 *
 * Shape    A field holds a text, which is said of every unit of the event, or an object that holds
 *          a text by the unit's URI, canonical or as the event spells it. `aliases` holds either,
 *          by what kind of name it is. Each may stand in the event or in its ILMD.
 */
export const remarksIn = ({ extensions, ilmd }: EpcisEvent): Remarks => {
  const field = (name: LotlineField): Json | undefined => {
    const key = lotlineField(name)
    return extensions[key] ?? ilmd[key]
  }
  const [supplierLot, aliases] = [field('supplierLot'), field('aliases')]
  const [roles, memberOf] = [field('roles'), field('memberOf')]
  const isSilent = [supplierLot, aliases, roles, memberOf].every((json) => json === undefined)
  if (isSilent) return noRemarks
  const named: readonly (readonly [string, Json | undefined])[] = [
    ["supplier's lot", supplierLot],
    ...Object.entries(isObject(aliases) ? aliases : {}),
  ]
  return {
    names: (unit) =>
      named.flatMap(([kind, said]) => {
        const name = saidOf(said, unit)
        return name === null ? [] : [{ kind, name }]
      }),
    role: (unit) => saidOf(roles, unit),
    lot: (unit) => saidOf(memberOf, unit),
  }
}

const saidOf = (said: Json | undefined, { uri, spelling }: UnitName): string | null =>
  textOf(isObject(said) ? (said[uri] ?? said[spelling]) : said)

const textOf = (json: Json | undefined): string | null => {
  if (typeof json === 'string') return json.trim() === '' ? null : json.trim()
  if (isObject(json)) return textOf(json['@value'])
  return json === undefined ? null : numeralOf(json)
}
