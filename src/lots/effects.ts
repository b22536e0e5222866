import type { EpcisEvent, Named, QuantityElement } from '../epcis/event.ts'
import type { JsonObject } from '../epcis/json.ts'
import { normalDecimal } from './decimal.ts'
import type { Effect, EffectKind, UnitName } from './effect.ts'
import {
  documentOf,
  lotNumberOf,
  ownersOf,
  partiesOf,
  type Remarks,
  remarksIn,
} from './event-facts.ts'
import { lotInSpellingOf, lotOf, type Naming, unitOf } from './unit-name.ts'

/** `role` of what an observed aggregation packs: only what is not inside yet goes in. */
export const seenInside = 'seen'
/**
 * The business step in which things stay where they are and become somebody else's. CBV's own
 * `accepting` is of things that come in.
 */
export const ownerChange = 'urn:lotline:ns:changing-owner'
/** `role` of an unpacking that names no child: whatever the container holds comes out. */
export const emptiesContainer = 'empties'

/**
 * What an event did to each unit it names.
 *
 * Shape    Depends on the event alone. An error declaration has no effects of its own: it ends
 *          those of its original. OBSERVE never ends a thing, whatever its business step: what was
 *          sold or dispensed has left (`shipped`), and a return brings it back.
 * Source   GS1 EPCIS 2.0, 7.4 (event types); CBV 2.0, 7.1 (business steps).
 */
export const effectsOf = (event: EpcisEvent): readonly Effect[] => {
  if (event.errorDeclaration !== null) return []
  switch (event.type) {
    case 'ObjectEvent':
      return ofObject(event)
    case 'AggregationEvent':
    case 'AssociationEvent':
      return ofAggregation(event)
    case 'TransactionEvent':
      return ofTransaction(event)
    case 'TransformationEvent':
      return ofTransformation(event)
  }
}

type About = Omit<Effect, 'kind' | 'unit' | 'quantity' | 'uom'>
type Line = Pick<Effect, 'unit' | 'quantity' | 'uom'>

const aboutOf = (event: EpcisEvent): About => {
  const { fromPlace, toPlace, fromParty, toParty } = partiesOf(event)
  const { fromOwner, toOwner } = ownersOf(event)
  return {
    atMs: event.eventTimeMs,
    place: event.bizLocation?.uri ?? event.readPoint?.uri ?? null,
    fromPlace,
    toPlace,
    fromParty,
    toParty,
    fromOwner,
    toOwner,
    container: null,
    process: null,
    summary: false,
    step: event.bizStep,
    role: null,
    disposition: event.disposition,
    set: event.persistentDisposition.set,
    unset: event.persistentDisposition.unset,
    attributes: null,
    names: [],
    document: documentOf(event),
    memberOf: null,
  }
}

const lineOfEpc = (named: Named, naming: Naming = 'epc'): Line => {
  const unit = unitOf(named, naming)
  return unit.kind === 'instance' || unit.kind === 'container'
    ? { unit, quantity: '1', uom: 'EA' }
    : { unit, quantity: null, uom: null }
}

// Without a unit of measure a quantity counts things: EPCIS 2.0, QuantityElement.
const lineOfClass = ({ epcClass, quantity, uom }: QuantityElement): Line => ({
  unit: unitOf(epcClass, 'class'),
  quantity: quantity === null ? null : normalDecimal(quantity),
  uom: quantity === null ? null : (uom ?? 'EA'),
})

const linesOf = (
  epcs: readonly Named[],
  quantities: readonly QuantityElement[],
): readonly Line[] => {
  const lines: Line[] = []
  for (const epc of epcs) lines.push(lineOfEpc(epc))
  for (const quantity of quantities) lines.push(lineOfClass(quantity))
  return lines
}

// What begins was nobody's before; an output's event tells of its inputs' owners too.
const beginning: ReadonlySet<EffectKind> = new Set(['declared', 'made'])
// What leaves or ends becomes nobody's here.
const passing: ReadonlySet<EffectKind> = new Set(['declared', 'made', 'received', 'moved'])

// Built field by field, in one order: the writer makes millions, and they must have one shape.
const effect = (kind: EffectKind, { unit, quantity, uom }: Line, about: About): Effect => ({
  kind,
  unit,
  quantity,
  uom,
  atMs: about.atMs,
  place: about.place,
  fromPlace: about.fromPlace,
  toPlace: about.toPlace,
  fromParty: about.fromParty,
  toParty: about.toParty,
  fromOwner: beginning.has(kind) ? null : about.fromOwner,
  toOwner: passing.has(kind) ? about.toOwner : null,
  container: about.container,
  process: about.process,
  summary: about.summary,
  step: about.step,
  role: about.role,
  disposition: about.disposition,
  set: about.set,
  unset: about.unset,
  attributes: about.attributes,
  names: about.names,
  document: about.document,
  memberOf: about.memberOf ?? lotInSpellingOf(unit),
})

const remarked = (kind: EffectKind, line: Line, about: About, remarks: Remarks): Effect => {
  const [names, role] = [remarks.names(line.unit), remarks.role(line.unit)]
  return effect(kind, line, names.length === 0 && role === null ? about : { ...about, names, role })
}

const ofObject = (event: EpcisEvent): readonly Effect[] => {
  const lines = linesOf(event.epcList, event.quantityList)
  if (lines.length === 0) return []
  const about = aboutOf(event)
  const remarks = remarksIn(event)
  if (event.action === 'DELETE')
    return lines.map((line) => remarked('removed', line, about, remarks))
  if (event.action === 'ADD')
    return broughtIn(
      isReceipt(event.bizStep) ? 'received' : 'declared',
      lines,
      event,
      about,
      remarks,
    )
  return lines.map((line) => remarked(observedKind(event, about, line), line, about, remarks))
}

const isReceipt = (step: string | null): boolean => step === 'receiving' || step === 'accepting'

/** What an observation says happened, by the step it was made in. */
const observedKind = (
  { bizStep, disposition, destinationList }: EpcisEvent,
  { place }: About,
  { quantity }: Line,
): EffectKind => {
  switch (bizStep) {
    case 'receiving':
    case 'accepting':
    case 'void_shipping':
      return 'received'
    case 'shipping':
    case 'retail_selling':
      return 'shipped'
    case 'dispensing':
      return disposition === 'partially_dispensed' ? 'moved' : 'shipped'
    case 'departing':
    case 'consigning':
      return destinationList.length > 0 ? 'shipped' : 'moved'
    case 'cycle_counting':
    case 'stock_taking':
      return 'counted'
    case ownerChange:
      return 'moved'
    case 'holding':
    case 'inspecting':
      // A hold of a whole lot says nothing of where it is: it must not gather it in one place.
      return quantity === null || place === null ? 'measured' : 'moved'
    default:
      return place === null ? 'measured' : 'moved'
  }
}

/** Things that begin, with their master data; instances make their lot known beside them. */
const broughtIn = (
  kind: 'declared' | 'received' | 'made',
  lines: readonly Line[],
  event: EpcisEvent,
  about: About,
  remarks: Remarks,
): readonly Effect[] => {
  const attributes = hasKeys(event.ilmd) ? event.ilmd : null
  const lotNumber = lotNumberOf(event)
  const effects: Effect[] = []
  const named = new Set<string>()
  const lots = new Map<string, UnitName>()
  for (const line of lines) {
    const { unit } = line
    const memberOf = unit.kind === 'instance' ? lotAround(unit, lotNumber, remarks) : null
    if (memberOf) lots.set(memberOf.uri, memberOf)
    named.add(unit.uri)
    const names = namesBeside(unit, lotNumber, remarks)
    const role = remarks.role(unit)
    effects.push(effect(kind, line, { ...about, attributes, names, role, memberOf }))
  }
  for (const unit of lots.values()) {
    if (named.has(unit.uri)) continue
    const line = { unit, quantity: null, uom: null }
    effects.push(effect(kind, line, { ...about, attributes, summary: true }))
  }
  return effects
}

/** The lot an instance belongs to: as its own key tells, else as the event does. */
const lotAround = (unit: UnitName, lotNumber: string | null, remarks: Remarks): UnitName | null => {
  const inSpelling = lotInSpellingOf(unit)
  if (inSpelling) return inSpelling
  const uri = remarks.lot(unit)
  if (uri !== null) return unitOf({ uri, spelling: uri }, 'class')
  return lotNumber === null ? null : lotOf(unit, lotNumber)
}

// An instance is found by its lot's number through its lot; a lot whose code it is has it already.
const namesBeside = (
  unit: UnitName,
  lotNumber: string | null,
  remarks: Remarks,
): Effect['names'] => {
  const names = remarks.names(unit)
  return lotNumber === null || unit.kind !== 'lot' || unit.code === lotNumber
    ? names
    : [...names, { kind: 'lot number', name: lotNumber }]
}

const hasKeys = (object: JsonObject): boolean => {
  for (const _ in object) return true
  return false
}

const ofAggregation = (event: EpcisEvent): readonly Effect[] => {
  const about = aboutOf(event)
  const { parentID } = event
  // That a container holds itself is told as a finding; it moves nothing.
  const children = linesOf(event.childEPCs, event.childQuantityList).filter(
    ({ unit }) => unit.uri !== parentID?.uri,
  )
  if (parentID === null)
    return children.map((line) => effect(observedKind(event, about, line), line, about))
  const parent = lineOfEpc(parentID, 'parent')
  const kind = observedKind(event, about, parent)
  // A container always gets a position, even where the event names no place.
  const own = effect(kind === 'measured' ? 'moved' : kind, parent, about)
  const inside = { ...about, container: parent.unit }
  if (event.action !== 'DELETE') {
    const role = event.action === 'OBSERVE' ? seenInside : null
    return [own, ...children.map((line) => effect('packed', line, { ...inside, role }))]
  }
  if (event.childEPCs.length + event.childQuantityList.length > 0)
    return [own, ...children.map((line) => effect('unpacked', line, inside))]
  const all = { unit: parent.unit, quantity: null, uom: null }
  return [own, effect('unpacked', all, { ...inside, role: emptiesContainer })]
}

const ofTransaction = (event: EpcisEvent): readonly Effect[] => {
  const about = aboutOf(event)
  const lines = linesOf(event.epcList, event.quantityList)
  const parents = event.parentID === null ? [] : [lineOfEpc(event.parentID, 'parent')]
  return [...parents, ...lines].map((line) => effect('documented', line, about))
}

const ofTransformation = (event: EpcisEvent): readonly Effect[] => {
  const about = { ...aboutOf(event), process: event.transformationID?.uri ?? null }
  // Disposition is that of the outputs: EPCIS 2.0, TransformationEvent.
  const before: About = { ...about, disposition: null, set: [], unset: [] }
  const remarks = remarksIn(event)
  const used = linesOf(event.inputEPCList, event.inputQuantityList).map((line) =>
    remarked('used', line, before, remarks),
  )
  const outputs = linesOf(event.outputEPCList, event.outputQuantityList)
  return [...used, ...broughtIn('made', outputs, event, about, remarks)]
}
