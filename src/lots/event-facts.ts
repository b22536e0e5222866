import type { EpcisEvent } from '../epcis/event.ts'
import type { Json, JsonObject } from '../epcis/json.ts'
import type { Effect } from './effect.ts'

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

/** Our extension: what the supplier calls the lots of this event. */
export const supplierLotField = 'urn:lotline:ns:supplierLot'

const noNames: Effect['names'] = []

/** Further names the event gives all its units. */
export const namesOf = ({ extensions, ilmd }: EpcisEvent): Effect['names'] => {
  const name = textOf(extensions[supplierLotField]) ?? textOf(ilmd[supplierLotField])
  return name === null ? noNames : [{ kind: "supplier's lot", name }]
}

const textOf = (json: Json | undefined): string | null => {
  if (typeof json === 'string') return json.trim() === '' ? null : json.trim()
  if (typeof json === 'number') return String(json)
  if (json === null || typeof json !== 'object' || Array.isArray(json)) return null
  const { rawJSON, '@value': value } = json as JsonObject
  return typeof rawJSON === 'string' ? rawJSON : textOf(value)
}
