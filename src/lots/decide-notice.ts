import { standardContext } from '../epcis/context.ts'
import type { JsonObject } from '../epcis/json.ts'
import { lotlineField } from '../epcis/lotline-namespace.ts'
import { jsonOfNumeral, plainDecimal } from '../epcis/numeral.ts'
import { isUri } from '../epcis/uri.ts'
import { readTerm } from '../epcis/vocabulary.ts'
import type { EventDraft } from '../epcis/write-event.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import type { CommandOf, TestResult, Undo } from './command.ts'
import { resolveEquipment } from './decide-equipment.ts'
import { draftOf, type Head } from './decide-head.ts'
import { type Asked, listed, objectLists, portionOf, readLines } from './decide-lines.ts'
import { type Outcome, refuseEmpty, refuseMissing, refuseTwice } from './decide-object.ts'
import { runUri } from './decide-process.ts'
import { houseKey } from './house-key.ts'
import type { Judgement } from './judgement.ts'
import type { Refusal } from './refusal.ts'
import { holdDisposition, recallDisposition, rejectDisposition, statusOf } from './status.ts'
import { readUom } from './uom.ts'

const dispositionByVerb: Readonly<Record<Undo, string>> = {
  hold: holdDisposition,
  reject: rejectDisposition,
  recall: recallDisposition,
}

// A status is said of all of a lot: no quantity, and no place it would seem to be gathered at.
const whole = { expected: 'known', quantity: 'optional' } as const

/**
 * Lots may no longer be used or leave, or may again.
 *
 * Shape    A status is that of the whole lot. To hold a part of one, split it off first.
 * Refuses  already-so, not-so: of each lot. bad-quantity: a part of a lot has no status.
 */
export const decideStatus = (
  command: CommandOf<Undo | 'release'>,
  head: Head,
  context: Judgement,
): Outcome => {
  const read = readLines('lines', command.lines, whole, context)
  const isRelease = command.verb === 'release'
  const word =
    dispositionByVerb[command.verb === 'release' ? (command.undo ?? 'hold') : command.verb]
  const draft: EventDraft = {
    ...draftOf(head, 'ObjectEvent'),
    ...objectLists(listed(read.found.map(portionOf))),
    action: 'OBSERVE',
    bizStep: command.verb === 'hold' ? 'holding' : 'inspecting',
    persistentDisposition: isRelease ? { unset: [word] } : { set: [word] },
  }
  const refusals = [
    ...refuseEmpty('lines', command.lines),
    ...refuseMissing('reason', command.reason, 'the reason'),
    ...read.refusals,
    ...refuseTwice(read.found),
    ...refusePart(read.found),
    ...read.found.flatMap((asked) => refuseStatus(asked, word, isRelease)),
  ]
  return { drafts: [draft], refusals }
}

const refusePart = (lines: readonly Asked[]): readonly Refusal[] =>
  lines.flatMap(({ wanted, at, name, line }): readonly Refusal[] => {
    if (wanted === null) return []
    const message = `A status is that of all of ${name}: split off the part it is meant for.`
    return [{ kind: 'bad-quantity', field: `${at}/quantity`, value: line.quantity ?? '', message }]
  })

const refuseStatus = (
  { field, name, known }: Asked,
  word: string,
  isRelease: boolean,
): readonly Refusal[] => {
  const isSo = known?.state.persistent.includes(word) ?? false
  if (isSo === isRelease) return []
  const { status } = statusOf({ persistent: [word] })
  if (isRelease) return [{ kind: 'not-so', field, lot: name, status }]
  return [{ kind: 'already-so', field, lot: name, status, since: known?.heldSince ?? null }]
}

/**
 * Something was measured or judged of lots.
 *
 * Shape    A CBV measurement type as it is; any other name becomes a type of this house.
 * Refuses  bad-value: a result that is no decimal, or has no unit of measure that exists.
 */
export const decideTest = (
  { lines, results, certificates }: CommandOf<'test'>,
  head: Head,
  context: Judgement,
): Outcome => {
  const read = readLines('lines', lines, whole, context)
  const reports = results.map((result, i) => readResult(`results/${i}`, result, context.base))
  const certified = (certificates ?? []).map((uri, i) => readCertificate(`certificates/${i}`, uri))
  const sensorReport = reports.flatMap((one) => (one.ok ? [one.value] : []))
  const isNothing = results.length === 0 && certified.length === 0
  const draft: EventDraft = {
    ...draftOf(head, 'ObjectEvent'),
    ...objectLists(listed(read.found.map(portionOf))),
    action: 'OBSERVE',
    bizStep: 'inspecting',
    readPoint: head.place,
    sensorElementList: sensorReport.length > 0 ? [{ sensorReport }] : [],
    certificationInfo: certified.flatMap((one) => (one.ok ? [one.value] : [])),
  }
  const message = 'There is neither a result nor a certificate.'
  const refusals: readonly Refusal[] = [
    ...refuseEmpty('lines', lines),
    ...(isNothing ? [{ kind: 'nothing-to-do', field: 'results', message } as const] : []),
    ...read.refusals,
    ...refuseTwice(read.found),
    ...[...reports, ...certified].flatMap((one) => (one.ok ? [] : [one.error])),
  ]
  return { drafts: [draft], refusals }
}

const readCertificate = (field: string, text: string): Result<string, Refusal> => {
  const uri = text.trim()
  if (isUri(uri)) return ok(uri)
  return no({
    kind: 'bad-value',
    field,
    value: text,
    message: `${uri} is not a certificate's URI.`,
  })
}

const readResult = (
  field: string,
  { name, value, uom, text, passed }: TestResult,
  base: string,
): Result<JsonObject, Refusal> => {
  const bad = (at: string, given: string, message: string) =>
    no({ kind: 'bad-value', field: `${field}/${at}`, value: given, message } as const)
  if (name.trim() === '')
    return no({ kind: 'missing-field', field: `${field}/name`, need: 'what was measured' })
  const term = readTerm('measurementType', name.trim(), standardContext)
  const type = term.ok ? term.value : houseKey(base, 'measure', name.trim())
  const decimal = value === undefined ? null : plainDecimal(value.trim())
  const number = decimal === null ? null : jsonOfNumeral(decimal)
  if (value !== undefined && number === null)
    return bad('value', value, `${value} is not a decimal number.`)
  const code = uom === undefined ? null : readUom(uom)
  if (uom !== undefined && code === null) return bad('uom', uom, `${uom} is no unit of measure.`)
  if (number === null && text === undefined && passed === undefined)
    return no({ kind: 'missing-field', field: `${field}/value`, need: `the result of ${name}` })
  return ok({
    type,
    ...(number === null ? {} : { value: number }),
    ...(code === null ? {} : { uom: code }),
    ...(text === undefined ? {} : { stringValue: text }),
    ...(passed === undefined ? {} : { booleanValue: passed }),
  })
}

const equipmentSteps = {
  clean: 'urn:lotline:ns:cleaning',
  use: 'urn:lotline:ns:equipment-use',
} as const

/** Equipment was cleaned down, or used in a run. */
export const decideEquipment = (
  { verb, equipment, run }: CommandOf<'clean' | 'use'>,
  head: Head,
  context: Judgement,
): Outcome => {
  const read = resolveEquipment(equipment, context)
  const process = run?.trim() ? runUri(run.trim(), context.base) : null
  const draft = draftOf(head, 'ObjectEvent')
  const refusals = [...refuseEmpty('equipment', equipment), ...read.refusals]
  return {
    drafts: [
      {
        ...draft,
        epcList: [...new Set(read.found.map(({ uri }) => uri))],
        action: 'OBSERVE',
        bizStep: equipmentSteps[verb],
        bizLocation: head.place,
        extensions: {
          ...draft.extensions,
          ...(process === null ? {} : { [lotlineField('run')]: process }),
        },
      },
    ],
    refusals,
  }
}
