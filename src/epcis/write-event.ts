import { EPCIS_CONTEXT, MASTER_DATA_NAMESPACE } from './context.ts'
import type { Action, EventType, PersistentDisposition } from './event.ts'
import { isArray, isObject, type Json, type JsonObject } from './json.ts'
import { LOTLINE_NAMESPACE, LOTLINE_PREFIX } from './lotline-namespace.ts'
import { jsonOfNumeral } from './numeral.ts'

/** Some of a class. `quantity` is an exact decimal as text. */
export interface QuantityDraft {
  readonly epcClass: string
  readonly quantity?: string | null
  readonly uom?: string | null
}

/**
 * An event to be written: the fields of `EpcisEvent` with plain URIs, all but three optional.
 *
 * Shape    Vocabulary as bare CBV words, or URIs of one's own. `ilmd` and `extensions` under whole
 *          IRIs; those in Lotline's namespace and in CBV's master data are written with a prefix.
 */
export interface EventDraft {
  readonly type: EventType
  readonly eventTime: string
  readonly eventTimeZoneOffset: string
  readonly eventID?: string | null
  readonly recordTime?: string | null
  readonly action?: Action | null
  readonly bizStep?: string | null
  readonly disposition?: string | null
  readonly persistentDisposition?: Partial<PersistentDisposition>
  readonly readPoint?: string | null
  readonly bizLocation?: string | null
  readonly bizTransactionList?: readonly {
    readonly type?: string | null
    readonly bizTransaction: string
  }[]
  readonly sourceList?: readonly { readonly type: string; readonly source: string }[]
  readonly destinationList?: readonly { readonly type: string; readonly destination: string }[]
  readonly epcList?: readonly string[]
  readonly quantityList?: readonly QuantityDraft[]
  readonly parentID?: string | null
  readonly childEPCs?: readonly string[]
  readonly childQuantityList?: readonly QuantityDraft[]
  readonly inputEPCList?: readonly string[]
  readonly inputQuantityList?: readonly QuantityDraft[]
  readonly outputEPCList?: readonly string[]
  readonly outputQuantityList?: readonly QuantityDraft[]
  readonly transformationID?: string | null
  readonly ilmd?: JsonObject
  readonly extensions?: JsonObject
  readonly sensorElementList?: readonly JsonObject[]
  readonly certificationInfo?: readonly string[]
  readonly errorDeclaration?: {
    readonly declarationTime: string
    readonly reason?: string | null
    readonly correctiveEventIDs?: readonly string[]
  } | null
}

/** Namespaces that are written with a prefix. */
const prefixes = [
  { namespace: LOTLINE_NAMESPACE, prefix: LOTLINE_PREFIX },
  { namespace: MASTER_DATA_NAMESPACE, prefix: 'cbvmda' },
] as const

/**
 * The EPCIS 2.0 event, as JSON-LD, that a draft describes.
 *
 * Shape    Members in the order of the standard; what is empty or null is left out. Reading it back
 *          gives what the draft says.
 * Limits   Nothing is judged here: `readEvent` judges what came out as it judges any event.
 */
export const eventBody = (draft: EventDraft): JsonObject => {
  const ilmd = prefixed(draft.ilmd ?? {})
  const own = prefixed(draft.extensions ?? {})
  const sensors = draft.sensorElementList?.map(prefixed)
  return {
    '@context': [ilmd, own, ...(sensors ?? [])].some(usesLotline) ? lotlineContext : EPCIS_CONTEXT,
    ...present({
      type: draft.type,
      eventID: draft.eventID,
      eventTime: draft.eventTime,
      recordTime: draft.recordTime,
      eventTimeZoneOffset: draft.eventTimeZoneOffset,
      certificationInfo: draft.certificationInfo,
      errorDeclaration: draft.errorDeclaration && present({ ...draft.errorDeclaration }),
      ...things(draft),
      action: draft.action,
      bizStep: draft.bizStep,
      disposition: draft.disposition,
      persistentDisposition: draft.persistentDisposition && present(draft.persistentDisposition),
      readPoint: place(draft.readPoint),
      bizLocation: place(draft.bizLocation),
      bizTransactionList: draft.bizTransactionList?.map(present),
      sourceList: draft.sourceList?.map(present),
      destinationList: draft.destinationList?.map(present),
      sensorElementList: sensors,
      ilmd,
    }),
    ...own,
  }
}

const lotlineContext: Json = [EPCIS_CONTEXT, { [LOTLINE_PREFIX]: LOTLINE_NAMESPACE }]

const things = (draft: EventDraft) => ({
  epcList: draft.epcList,
  quantityList: draft.quantityList?.map(quantity),
  parentID: draft.parentID,
  childEPCs: draft.childEPCs,
  childQuantityList: draft.childQuantityList?.map(quantity),
  inputEPCList: draft.inputEPCList,
  inputQuantityList: draft.inputQuantityList?.map(quantity),
  outputEPCList: draft.outputEPCList,
  outputQuantityList: draft.outputQuantityList?.map(quantity),
  transformationID: draft.transformationID,
})

const place = (uri: string | null | undefined): JsonObject | null => (uri ? { id: uri } : null)

const quantity = ({ epcClass, quantity: amount, uom }: QuantityDraft): JsonObject =>
  present({
    epcClass,
    quantity: amount === null || amount === undefined ? null : numberOf(amount),
    uom,
  })

/** A draft's quantities come from our own arithmetic: text that is no number is our own fault. */
const numberOf = (numeral: string): Json => {
  const json = jsonOfNumeral(numeral)
  assertNumber(json, numeral)
  return json
}

const assertNumber = (json: Json, numeral: string): void => {
  if (json === null) throw new Error(`A draft's quantity is not a decimal: ${numeral}`)
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'object' && Object.keys(value).length === 0)

/** The members that say something. */
const present = (members: object): JsonObject =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => !isEmpty(value)))

const prefixOf = (iri: string): string => {
  const found = prefixes.find(({ namespace }) => iri.startsWith(namespace))
  return found ? `${found.prefix}:${iri.slice(found.namespace.length)}` : iri
}

const prefixed = (members: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(members).map(([iri, json]): [string, Json] => [prefixOf(iri), inside(json)]),
  )

const inside = (json: Json): Json => {
  if (isArray(json)) return json.map(inside)
  return isObject(json) ? prefixed(json) : json
}

const usesLotline = (json: Json): boolean => {
  if (isArray(json)) return json.some(usesLotline)
  if (!isObject(json)) return false
  return Object.entries(json).some(
    ([key, value]) => key.startsWith(`${LOTLINE_PREFIX}:`) || usesLotline(value),
  )
}
