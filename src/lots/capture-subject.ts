import { standardContext } from '../epcis/context.ts'
import { readTerm } from '../epcis/vocabulary.ts'
import type { CaptureSubject, CaptureThing } from './capture-rule.ts'
import { type Command, type Line, linesIn } from './command.ts'
import { isSingle } from './decide-lines.ts'
import { type Found, resolveItem, resolveLine, resolvePlace } from './decide-names.ts'
import { dayAt, momentOf } from './decide-when.ts'
import type { Judgement } from './judgement.ts'

/**
 * A command as far as rules look at it: what it says, not what the record knows besides.
 *
 * Shape    A name that cannot be made out is a thing without an item; why it cannot is for
 *          `decide` to say. Dates and attributes of what is only taken from stock are not recorded,
 *          and so they are not said.
 */
export const subjectOfCommand = (command: Command, context: Judgement): CaptureSubject => {
  const moment = momentOf(command.at, context)
  const ms = moment.ok ? moment.value.ms : context.now
  const found = foundLines(command, context)
  const stood = placesOf(found.flatMap((one) => one.found?.known ?? []))
  const named = placesNamed(command, context)
  return {
    step: command.verb,
    day: dayAt(ms, context.timeZone),
    places: named.length > 0 ? named : stood,
    said: new Set([...saidOf(command), ...(stood.length === 1 ? inferredOf(command) : [])]),
    things: found.map((one): CaptureThing => thingOf(one, command, context)),
  }
}

/** What need not be said where all that is taken lies in one place. */
const inferredOf = ({ verb, ...said }: Command): readonly string[] => {
  if ('inputs' in said) return ['place']
  return verb === 'move' ? ['fromPlace'] : []
}

interface FoundLine {
  readonly list: CaptureThing['list']
  readonly line: Line
  readonly at: string
  readonly found: Found | null
}

const foundLines = (command: Command, context: Judgement): readonly FoundLine[] => {
  const found: FoundLine[] = []
  for (const { list, lines } of linesIn(command)) {
    const item = itemMeant(command, found)
    for (const [i, line] of lines.entries()) {
      const at = `${list}/${i}`
      found.push({ list, line, at, found: foundIn(at, line, context, item) })
    }
  }
  return found
}

// What goes in is looked at before what comes out, which is the same item unless it is named.
const itemMeant = ({ verb }: Command, before: readonly FoundLine[]): string | null =>
  verb === 'produce' || verb === 'assemble' ? null : (before[0]?.found?.item ?? null)

const foundIn = (at: string, line: Line, context: Judgement, item: string | null): Found | null => {
  const known = resolveLine(at, line, 'known', context)
  const either = known.ok ? known : resolveLine(at, line, 'either', context, item)
  return either.ok ? either.value : null
}

const hasText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== ''

const saidOf = (command: Command): readonly string[] => [
  ...Object.entries(command).flatMap(([name, value]) =>
    hasText(value) || (Array.isArray(value) && value.length > 0) ? [name] : [],
  ),
  ...(command.documents ?? []).map((text) => `documents/${documentType(text)}`),
  ...(command.verb === 'test' ? command.results : []).map(
    ({ name }) => `results/${measureName(name)}`,
  ),
  // What is put somewhere is there afterwards; what is shipped comes from where it is shipped.
  ...(command.verb === 'move' && hasText(command.toPlace) ? ['place'] : []),
  ...(command.verb === 'ship' && hasText(command.place) ? ['fromPlace'] : []),
]

const documentType = (text: string): string => {
  const term = readTerm('bizTransactionType', text.split(':')[0]?.trim() ?? '', standardContext)
  return term.ok ? term.value : ''
}

const measureName = (name: string): string => {
  const term = readTerm('measurementType', name.trim(), standardContext)
  return term.ok ? term.value : name.trim()
}

const placesNamed = (command: Command, context: Judgement): readonly string[] =>
  ownPlaces(command).flatMap((name) => {
    const place = hasText(name) ? resolvePlace('place', name, 'place', context) : null
    return place?.ok ? [place.value] : []
  })

// Where goods come from or go to on the other side of a delivery is not one's own.
const ownPlaces = (command: Command): readonly unknown[] => {
  if (command.verb === 'move') return [command.fromPlace, command.toPlace]
  return 'place' in command ? [command.place] : []
}

const placesOf = (units: readonly NonNullable<Found['known']>[]): readonly string[] => [
  ...new Set(
    units.flatMap(({ state }) =>
      state.positions
        .filter((position) => position.state === 'on_hand' && position.place !== '')
        .map(({ place }) => place),
    ),
  ),
]

const thingOf = (
  { list, line, at, found }: FoundLine,
  command: Command,
  context: Judgement,
): CaptureThing => {
  const isBorn = list === 'outputs' || isBirth(command)
  return {
    ...{ list, at },
    name: found?.name ?? line.lot ?? line.serial ?? line.container ?? '',
    uri: found?.uri ?? null,
    kind: found?.kind ?? kindTyped(line),
    item: found?.item ?? itemTyped(at, line, context),
    groups: [],
    said: new Set([
      ...saidOfLine(line, isBorn),
      ...(found?.item ? ['item'] : []),
      ...(found?.kind === 'lot' ? ['lot'] : []),
      ...(found?.kind === 'instance' ? ['serial'] : []),
      ...(found !== null && isSingle(found) ? ['quantity'] : []),
      ...capturedSo(line.captured),
      ...capturedSo(command.captured),
    ]),
  }
}

const isBirth = ({ verb }: Command): boolean =>
  verb === 'declare' || verb === 'receive' || verb === 'return'

const kindTyped = ({ serial, container }: Line): CaptureThing['kind'] =>
  serial !== undefined ? 'instance' : container !== undefined ? 'container' : 'lot'

const itemTyped = (at: string, { item }: Line, context: Judgement): string | null => {
  const read = hasText(item) ? resolveItem(`${at}/item`, item, context) : null
  return read?.ok ? read.value.uri : null
}

const always = ['item', 'quantity', 'role'] as const
const ofBirth = [
  ...(['supplierLot', 'productionDate', 'packagingDate'] as const),
  ...(['expiry', 'bestBefore', 'sellBy'] as const),
]

const saidOfLine = (line: Line, isBorn: boolean): readonly string[] => [
  ...always.filter((name) => hasText(line[name])),
  // A code beside a serial is recorded with the thing's master data, where that is recorded.
  ...(hasText(line.lot) && (isBorn || line.serial === undefined) ? ['lot'] : []),
  ...(hasText(line.serial) ? ['serial'] : []),
  ...(isBorn ? ofBirth.filter((name) => hasText(line[name])) : []),
  ...(isBorn ? Object.entries(line.attributes ?? {}) : []).flatMap(([name, value]) =>
    hasText(value) ? [`attributes/${name}`] : [],
  ),
]

const capturedSo = (captured: Line['captured'] = {}): readonly string[] =>
  Object.entries(captured).flatMap(([name, how]) => (how === 'typed' ? [] : [`captured/${name}`]))
