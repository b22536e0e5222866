import { lotlineField } from '../epcis/lotline-namespace.ts'
import { isUri } from '../epcis/uri.ts'
import type { EventDraft } from '../epcis/write-event.ts'
import { canonicalUri } from '../gs1/identifier.ts'
import type { CommandOf, ProcessVerb } from './command.ts'
import { type Described, describeAll, groupsOf, supplierLotOf } from './decide-attributes.ts'
import { keepsAmounts, refuseUnbalanced } from './decide-balance.ts'
import { withDates } from './decide-dates.ts'
import { resolveEquipment } from './decide-equipment.ts'
import { draftOf, type Head } from './decide-head.ts'
import {
  type Asked,
  byOwner,
  listed,
  type Portion,
  portionOf,
  type Reading,
  readLines,
} from './decide-lines.ts'
import { type Outcome, refuseFull, refuseTwice, rolesOf } from './decide-object.ts'
import { ownedBy } from './decide-owner.ts'
import { refuseExpired, refuseForbidden } from './decide-status.ts'
import { takeLines } from './decide-stock.ts'
import { isNegative } from './decimal.ts'
import { houseKey } from './house-key.ts'
import type { Judgement } from './judgement.ts'
import type { Refusal } from './refusal.ts'
import type { Position } from './stock.ts'

// What CBV has no word for is named in this house's own namespace.
const bizSteps: Readonly<Record<ProcessVerb, string>> = {
  produce: 'commissioning',
  repack: 'repackaging',
  relabel: 'urn:lotline:ns:relabelling',
  split: 'urn:lotline:ns:splitting',
  merge: 'urn:lotline:ns:merging',
  assemble: 'assembling',
}

/**
 * Lots are used up to make other lots.
 *
 * Shape    What comes out gets its expiry from its item's shelf life where its line states none.
 *          Outputs that differ in their dates, attributes or owner, and inputs of several owners,
 *          are told by several events, which one transformationID joins; so are the parts of a
 *          long run.
 *          Where no place is named, it is where what goes in is.
 * Units    What is produced or assembled is not compared with what went in: 60 KGM of dough may
 *          become 400 loaves. What is parted, joined, repacked or relabelled is as much as before.
 * Refuses  Whatever an input or output may be refused for, and same-lot-in-and-out, code-reused,
 *          lot-exists unless topping up is what is meant; out-of-balance.
 * Source   GS1 EPCIS 2.0, TransformationEvent; 21 CFR 1.1320(a), 1.1350.
 */
export const decideProcess = (
  command: CommandOf<ProcessVerb>,
  head: Head,
  context: Judgement,
): Outcome => {
  const inputs = readLines(
    'inputs',
    command.inputs,
    { expected: 'known', quantity: 'required', mayBeAll: true },
    context,
  )
  const outputs = readLines(
    'outputs',
    command.outputs,
    {
      ...{ expected: 'either', quantity: 'required', owner: head.owner },
      item: itemOfInputs(command.verb, inputs.found),
    },
    context,
  )
  const sides = refuseSides(command)
  const where = whereOf(head, inputs.found)
  const taken = takeLines(inputs.found, { place: head.place, atMs: head.moment.ms })
  const owned = ownersKept(command.verb, taken.found, outputs.found)
  const described = describeAll(
    'outputs',
    command.outputs,
    owned.found,
    Number(head.moment.eventTime.slice(0, 4)),
  )
  const equipment = resolveEquipment(command.equipment ?? [], context)
  const refusals = [
    ...sides,
    ...where.refusals,
    ...inputs.refusals,
    ...outputs.refusals,
    ...described.refusals,
    ...equipment.refusals,
    ...refuseTwice(inputs.found),
    ...refuseTwice(outputs.found),
    ...refuseOutputs(outputs.found, inputs.found, command),
    ...owned.refusals,
    ...(keepsAmounts.has(command.verb) && sides.length === 0 && !isPartOfRun(command)
      ? refuseUnbalanced(taken.found, outputs.found, head.moment.ms)
      : []),
    ...refuseForbidden(inputs.found),
    ...refuseExpired(inputs.found, head.moment.ms, context.timeZone),
    ...taken.refusals,
    ...refuseFull(inputs.found),
  ]
  if (refusals.length > 0) return { drafts: [], refusals }
  const made = described.found.map((one) =>
    withDates(one, inputs.found, command.verb, head, context),
  )
  const extensions = {
    ...head.extensions,
    ...rolesOf([...inputs.found, ...outputs.found]),
    ...(equipment.found.length > 0
      ? { [lotlineField('equipment')]: equipment.found.map(({ uri }) => uri) }
      : {}),
  }
  const used = byOwner(taken.found)
  const placed = { ...head, place: where.place, extensions }
  const drafts = partsOf(used, made, placed, context, command)
  return { drafts, refusals: [] }
}

// What a lot is parted, joined, repacked or relabelled into is the same item, unless it is named.
const itemOfInputs = (verb: ProcessVerb, inputs: readonly Asked[]): string | null =>
  verb === 'produce' || verb === 'assemble' ? null : (inputs[0]?.item ?? null)

const isPartOfRun = ({ run }: Pick<CommandOf<ProcessVerb>, 'run'>): boolean =>
  run !== undefined && run.trim() !== ''

/** Where a process is: where its command says, or else where all that goes in is. */
const whereOf = (
  { place }: Head,
  inputs: readonly Asked[],
): { readonly place: string | null; readonly refusals: readonly Refusal[] } => {
  if (place !== null) return { place, refusals: [] }
  const places = new Set(
    inputs.flatMap(({ known }) => (known?.state.positions ?? []).filter(isLoose).map(placeOf)),
  )
  if (places.size > 1) {
    const need = 'the place: what goes in is at several'
    return { place, refusals: [{ kind: 'missing-field', field: 'place', need }] }
  }
  const [only = ''] = places
  return { place: only === '' ? null : only, refusals: [] }
}

const isLoose = ({ state, container, quantity }: Position): boolean =>
  state === 'on_hand' && container === null && (quantity === null || !isNegative(quantity))

const placeOf = ({ place }: Position): string => place

/** How many go in and how many come out is what tells these verbs apart. */
const refuseSides = (command: CommandOf<ProcessVerb>): readonly Refusal[] => {
  const { verb, inputs, outputs } = command
  const bad = (field: string, message: string): readonly Refusal[] => [
    { kind: 'bad-value', field, value: '', message },
  ]
  if (inputs.length === 0 && outputs.length === 0)
    return [{ kind: 'nothing-to-do', field: 'inputs', message: 'Nothing goes in or comes out.' }]
  if (verb === 'split' && inputs.length > 1)
    return bad('inputs', 'A split parts one lot: name one that goes in.')
  if (verb === 'merge' && (inputs.length < 2 || outputs.length > 1))
    return bad('inputs', 'A merge makes one lot of several: name two or more in, one out.')
  if (isPartOfRun(command)) return []
  if (inputs.length === 0)
    return [
      { kind: 'missing-field', field: 'inputs', need: 'what goes in, or the run it is part of' },
    ]
  if (outputs.length === 0)
    return [
      { kind: 'missing-field', field: 'outputs', need: 'what comes out, or the run it is part of' },
    ]
  return []
}

const refuseOutputs = (
  outputs: readonly Asked[],
  inputs: readonly Asked[],
  command: CommandOf<ProcessVerb>,
): readonly Refusal[] => {
  const isRun = isPartOfRun(command)
  const inputUris = new Set(inputs.map(({ uri }) => uri))
  const inputCodes = new Set(inputs.flatMap(({ kind, code }) => (kind === 'lot' ? [code] : [])))
  return outputs.flatMap(({ uri, name, field, line, kind, code, known }): readonly Refusal[] => {
    if (line.topUp) return []
    if (inputUris.has(uri)) return [{ kind: 'same-lot-in-and-out', field, lot: name }]
    if (kind === 'lot' && code !== null && inputCodes.has(code))
      return [{ kind: 'code-reused', field, lot: name }]
    const exists = known !== null && known.state.movements > 0
    return exists && !isRun ? [{ kind: 'lot-exists', field, lot: name }] : []
  })
}

/**
 * Whose it is that comes out: as said; what only changes its name or its pack is still whose it
 * was; what is made is the company's own.
 *
 * Refuses  owner-needed where things of several owners are joined.
 */
const ownersKept = (
  verb: ProcessVerb,
  taken: readonly Portion[],
  outputs: readonly Asked[],
): Reading<Asked> => {
  if (!keepsAmounts.has(verb)) return { found: outputs, refusals: [] }
  const owners = [...new Set(taken.map(({ owner }) => owner))].sort()
  const [only = '', another] = owners
  return {
    found: outputs.map((asked) => ({ ...asked, owner: asked.owner ?? only })),
    refusals: outputs.flatMap(({ owner, field, name }): readonly Refusal[] =>
      owner === null && another !== undefined
        ? [{ kind: 'owner-needed', field, lot: name, owners }]
        : [],
    ),
  }
}

/** The events of a process: one, or as many as there are owners and kinds of output, joined. */
const partsOf = (
  used: ReturnType<typeof byOwner>,
  made: readonly Described[],
  head: Head,
  context: Judgement,
  { verb, run }: CommandOf<ProcessVerb>,
): readonly EventDraft[] => {
  const groups = groupsOf(made)
  const parts = Math.max(1, groups.length, used.length)
  const named = run?.trim() ? runUri(run.trim(), context.base) : null
  const transformationID = named ?? (parts > 1 ? context.newId() : null)
  const draft = draftOf(head, 'TransformationEvent')
  return Array.from({ length: parts }, (_, i): EventDraft => {
    const group = groups[i] ?? []
    const inputs = listed(used[i]?.portions ?? [])
    const { epcs, quantities } = listed(group.map(({ asked }) => portionOf(asked)))
    return {
      ...draft,
      ...ownedBy({}, { from: used[i]?.owner ?? '', to: group[0]?.asked.owner ?? '' }),
      transformationID,
      inputEPCList: inputs.epcs,
      inputQuantityList: inputs.quantities,
      outputEPCList: epcs,
      outputQuantityList: quantities,
      bizStep: bizSteps[verb],
      bizLocation: head.place,
      ilmd: group[0]?.ilmd ?? {},
      extensions: { ...draft.extensions, ...supplierLotOf(group) },
    }
  })
}

/** The key of a run: a URI as it is, a name under this house's base. */
export const runUri = (run: string, base: string): string =>
  /^(?:urn:|https?:\/\/)/.test(run) && isUri(run)
    ? canonicalUri(run)
    : houseKey(base, 'process', run)
