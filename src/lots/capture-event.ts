import type { EpcisEvent, Named, QuantityElement } from '../epcis/event.ts'
import { isArray, isObject, type JsonObject } from '../epcis/json.ts'
import { lotlineField } from '../epcis/lotline-namespace.ts'
import { percentDecoded } from '../gs1/charset.ts'
import { fieldsOfAttributes } from './capture-fields.ts'
import type { CaptureSubject, CaptureThing } from './capture-rule.ts'
import type { Verb } from './command.ts'
import { dayAt } from './decide-when.ts'
import { ownerChange } from './effects.ts'
import { lotNumberOf, partiesOf, remarksIn } from './event-facts.ts'
import { holdDisposition, recallDisposition, rejectDisposition } from './status.ts'
import { type Naming, unitOf } from './unit-name.ts'

const verbBySteps: Readonly<Record<string, Verb>> = {
  accepting: 'receive',
  storing: 'move',
  [ownerChange]: 'change-owner',
  picking: 'pick',
  staging_outbound: 'stage',
  loading: 'load',
  shipping: 'ship',
  holding: 'hold',
  sampling: 'sample',
  cycle_counting: 'count',
  stock_taking: 'count',
  'urn:lotline:ns:cleaning': 'clean',
  'urn:lotline:ns:equipment-use': 'use',
}

const processBySteps: Readonly<Record<string, Verb>> = {
  repackaging: 'repack',
  assembling: 'assemble',
  'urn:lotline:ns:relabelling': 'relabel',
  'urn:lotline:ns:splitting': 'split',
  'urn:lotline:ns:merging': 'merge',
}

const verbByStatus: Readonly<Record<string, Verb>> = {
  [holdDisposition]: 'hold',
  [rejectDisposition]: 'reject',
  [recallDisposition]: 'recall',
}

/**
 * The step an event tells of, by the verb that would have told it; null: none that rules are about.
 *
 * Shape    The inverse of what `decide` writes, for events from anywhere.
 */
export const stepOf = (event: EpcisEvent): Verb | null => {
  const { type, action, bizStep } = event
  if (type === 'TransformationEvent') return processBySteps[bizStep ?? ''] ?? 'produce'
  if (type === 'AggregationEvent')
    return action === 'ADD' ? 'pack' : action === 'DELETE' ? 'unpack' : null
  return type === 'ObjectEvent' ? stepOfObject(event) : null
}

const stepOfObject = (event: EpcisEvent): Verb | null => {
  const { action, bizStep, disposition, persistentDisposition } = event
  const { set, unset } = persistentDisposition
  if (unset.length > 0) return 'release'
  const [status] = set.flatMap((word) => verbByStatus[word] ?? [])
  if (status !== undefined) return status
  if (bizStep === 'receiving') return disposition === 'returned' ? 'return' : 'receive'
  if (bizStep === 'destroying') return disposition === 'disposed' ? 'scrap' : 'destroy'
  const verb = verbBySteps[bizStep ?? '']
  if (verb !== undefined) return verb
  if (isMeasured(event)) return 'test'
  return action === 'ADD' ? 'declare' : null
}

const isMeasured = ({ sensorElementList, certificationInfo }: EpcisEvent): boolean =>
  sensorElementList.length > 0 || certificationInfo.length > 0

/**
 * An event as far as rules look at it: what it says, not what the record knows besides.
 *
 * Shape    `captured` is how its values were captured, by address. One value that was not typed
 *          counts for each of its things. Null: it is no step that rules are about.
 */
export const subjectOfEvent = (
  event: EpcisEvent,
  captured: Readonly<Record<string, string>>,
  timeZone: string,
): CaptureSubject | null => {
  const step = stepOf(event)
  if (step === null) return null
  return {
    step,
    day: dayAt(event.eventTimeMs, timeZone),
    places: [event.bizLocation, event.readPoint].flatMap((place) => place?.uri ?? []),
    said: new Set(saidOf(event, step)),
    things: thingsOf(event, step, capturedSo(captured)),
  }
}

const saidOf = (event: EpcisEvent, step: Verb): readonly string[] => {
  const { bizLocation, readPoint, bizTransactionList, certificationInfo, extensions } = event
  const { fromPlace, toPlace, fromParty, toParty } = partiesOf(event)
  const has = (field: string, is: unknown): readonly string[] =>
    is === null || is === undefined || is === false ? [] : [field]
  const own = bizLocation ?? readPoint
  return [
    ...has('place', own),
    ...has('fromPlace', fromPlace ?? (step === 'ship' ? own : null)),
    ...has('toPlace', toPlace ?? (step === 'move' ? bizLocation : null)),
    ...[...has('from', fromParty), ...has('to', toParty)],
    ...has('documents', bizTransactionList.length > 0),
    ...bizTransactionList.flatMap(({ type }) => (type === null ? [] : [`documents/${type}`])),
    ...has('certificates', certificationInfo.length > 0),
    ...resultsIn(event),
    ...has('reason', extensions[lotlineField('reason')]),
    ...has('note', extensions[lotlineField('note')]),
    ...has('run', event.transformationID ?? extensions[lotlineField('run')]),
    ...has('equipment', extensions[lotlineField('equipment')] ?? isOfEquipment(step)),
    ...has('container', event.parentID),
  ]
}

const isOfEquipment = (step: Verb): boolean => step === 'clean' || step === 'use'

const resultsIn = ({ sensorElementList }: EpcisEvent): readonly string[] => {
  const types = sensorElementList.flatMap(({ sensorReport }) =>
    isArray(sensorReport ?? null) ? (sensorReport as readonly JsonObject[]) : [],
  )
  if (types.length === 0) return []
  const names = types.flatMap((report) => {
    const type = isObject(report) ? report.type : null
    return typeof type === 'string' ? [`results/${measureName(type)}`] : []
  })
  return ['results', ...names]
}

// A measure of a house is known by the name in its key; one of CBV by its word.
const measureName = (type: string): string => {
  const [, own] = /[:/]measure[:/]([^:/]+)$/.exec(type) ?? []
  if (own !== undefined) return percentDecoded(own) ?? own
  return type
    .slice(Math.max(type.lastIndexOf(':'), type.lastIndexOf('/'), -1) + 1)
    .replace(/^MT-/, '')
}

const capturedSo = (captured: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(captured).flatMap(([address, how]) => {
    if (how === 'typed') return []
    const name = address.split('/').at(-1) ?? ''
    return name === '' ? ['captured/quantity', 'captured/lot'] : [`captured/${name}`]
  })

const thingsOf = (
  event: EpcisEvent,
  step: Verb,
  captured: readonly string[],
): readonly CaptureThing[] => {
  const of = (
    list: CaptureThing['list'],
    epcs: readonly Named[],
    quantities: readonly QuantityElement[],
  ) => thingsIn(event, { list, epcs, quantities, captured })
  if (event.type === 'TransformationEvent')
    return [
      ...of('inputs', event.inputEPCList, event.inputQuantityList),
      ...of('outputs', event.outputEPCList, event.outputQuantityList),
    ]
  if (event.type === 'AggregationEvent')
    return of('lines', event.childEPCs, event.childQuantityList)
  return isOfEquipment(step) ? [] : of('lines', event.epcList, event.quantityList)
}

interface Listed {
  readonly list: CaptureThing['list']
  readonly epcs: readonly Named[]
  readonly quantities: readonly QuantityElement[]
  readonly captured: readonly string[]
}

const thingsIn = (event: EpcisEvent, { list, epcs, quantities, captured }: Listed) => {
  const about = list === 'inputs' ? [] : fieldsOfAttributes(event.ilmd)
  const isNumbered = list !== 'inputs' && lotNumberOf(event) !== null
  const remarks = remarksIn(event)
  const thing = (named: Named, naming: Naming, hasQuantity: boolean) => (_: unknown, i: number) => {
    const unit = unitOf(named, naming)
    const { uri, kind, item, code } = unit
    const isSingle = kind === 'instance' || kind === 'container'
    const ofLot = kind === 'lot' || isNumbered || remarks.lot(unit) !== null
    return {
      ...{ list, at: `${list}/${i}`, name: code ?? uri, uri, kind, item, groups: [] },
      said: new Set([
        ...[...about, ...captured],
        ...(item === null ? [] : ['item']),
        ...(ofLot ? ['lot'] : []),
        ...(kind === 'instance' ? ['serial'] : []),
        ...(hasQuantity || isSingle ? ['quantity'] : []),
        ...(remarks.role(unit) === null ? [] : ['role']),
        ...(list !== 'inputs' && remarks.names(unit).some(({ kind: of }) => of === "supplier's lot")
          ? ['supplierLot']
          : []),
      ]),
    }
  }
  const made = [
    ...epcs.map((epc) => thing(epc, 'epc', true)),
    ...onceEach(quantities).map(({ epcClass, quantity }) =>
      thing(epcClass, 'class', quantity !== null),
    ),
  ]
  return made.map((make, i): CaptureThing => make(null, i))
}

// A lot that is kept in several units of measure is listed once for each.
const onceEach = (quantities: readonly QuantityElement[]): readonly QuantityElement[] => [
  ...new Map(quantities.map((one) => [one.epcClass.uri, one])).values(),
]
