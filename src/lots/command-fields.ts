import type { Line, Verb } from './command.ts'

/** How the value of a field is written. */
export type FieldType =
  | 'text'
  | 'texts'
  | 'item'
  | 'lot'
  | 'container'
  | 'place'
  | 'party'
  | 'quantity'
  | 'date'
  | 'time'
  | 'documents'
  | 'lines'
  | 'results'
  | 'choice'
  | 'flag'

/** A field of a command or of a line: enough for a form, a command line or a reader of JSON. */
export interface Field {
  readonly name: string
  readonly type: FieldType
  readonly required: boolean
  readonly help: string
  readonly example: string
  /** The words a choice is between. */
  readonly choices?: readonly string[]
}

/** What a verb is for and what it is told. */
export interface VerbFields {
  readonly help: string
  /** On the command line, after the program's name. */
  readonly example: string
  readonly fields: readonly Field[]
  /** What a line of it may say; empty where it has no lines. */
  readonly lineFields: readonly Field[]
}

type Details = Partial<Pick<Field, 'required' | 'choices'>>

const field = (
  name: string,
  type: FieldType,
  help: string,
  example: string,
  { required = false, choices }: Details = {},
): Field => ({ name, type, required, help, example, ...(choices ? { choices } : {}) })

const must = (one: Field): Field => ({ ...one, required: true })
const named = (one: Field, name: string): Field => ({ ...one, name })
const about = (one: Field, help: string): Field => ({ ...one, help })

const at = field('at', 'time', 'When it happened; now, if left out', '2026-11-23T14:00')
const note = field('note', 'text', 'A remark', 'left door was open')
const documents = field('documents', 'documents', 'A document: its type and number', 'po:4711')
const place = field('place', 'place', 'Where', 'Silo-1')
const from = field('from', 'party', 'Whom it comes from', 'Mill Nord')
const fromPlace = field('fromPlace', 'place', 'The place it comes from', 'Silo-1')
const to = field('to', 'party', 'Whom it goes to', 'Kiosk Krone')
const toPlace = field('toPlace', 'place', 'The place it goes to', 'Line-2')
const reason = field('reason', 'text', 'Why', 'metal found')
const container = field('container', 'container', 'The container', 'PAL-7')
const lines = field('lines', 'lines', 'A lot and how much of it', 'L42 40 KGM', { required: true })
const equipment = field('equipment', 'texts', 'A machine, tank or line', 'Mixer-2')
const run = field('run', 'text', 'The run this is a part of', 'R-17')

const lot = field('lot', 'lot', 'The lot', 'L42')
const lotMade = {
  ...lot,
  help: 'The lot; new: it is given a number; current: the one the line is making',
}
const item = field('item', 'item', 'The item: a GTIN or a code of your own', '09520123456788')
const serial = field('serial', 'text', 'The serial, of a serialised thing', 'S-001')
const quantity = field('quantity', 'quantity', 'How much, with its unit of measure', '40 KGM')
const takenQuantity = about(quantity, 'How much, with its unit of measure; or all')
const role = field('role', 'text', 'What it is to the process', 'packaging')
const owner = field('owner', 'party', 'Whose it is, if not your own: a party', 'Mill Nord')
const ownerTaken = about(
  owner,
  'Whose it is taken from: a party, or own; needed where it is held for several',
)
const topUp = field('topUp', 'flag', 'Adding to a lot that exists is meant', 'true')
const naming = [lot, item, serial]
const namingMade = [lotMade, item, serial]
const loose = [...naming, container]
const described = [
  field('supplierLot', 'text', "The supplier's own lot code", 'S-2291'),
  field('productionDate', 'date', 'The day it was made', '2026-11-20'),
  field('packagingDate', 'date', 'The day it was packed', '2026-11-20'),
  field('expiry', 'date', 'The last day it may be used', '2027-02-28'),
  field('bestBefore', 'date', 'Best before', '2027-02-28'),
  field('sellBy', 'date', 'The last day it may be sold', '2027-02-14'),
]
const taken = [...loose, takenQuantity]

const said = [at, note, documents]

const leaving = (help: string, example: string, isTo: boolean): VerbFields => ({
  help,
  example,
  fields: [
    ...[lines, place, isTo ? about(to, `${to.help}; or say the place it goes to`) : to, toPlace],
    ...[ownerTaken, ...said],
  ],
  lineFields: taken,
})

const process = (help: string, example: string): VerbFields => ({
  help,
  example,
  fields: [
    about(named({ ...lines, required: false }, 'inputs'), 'A lot that goes in, and how much of it'),
    named(
      {
        ...lines,
        required: false,
        help: 'What comes out: item, lot and how much',
        example: 'Dough D7 38 KGM',
      },
      'outputs',
    ),
    place,
    run,
    equipment,
    about(owner, 'Whose it is that comes out: a party, or own'),
    ...said,
  ],
  lineFields: [...namingMade, takenQuantity, role, ownerTaken, topUp, ...described],
})

const status = (help: string, example: string): VerbFields => ({
  help,
  example,
  fields: [lines, must(reason), ...said],
  lineFields: loose,
})

const ending = (help: string, example: string, isReasoned: boolean): VerbFields => ({
  help,
  example,
  fields: [lines, place, isReasoned ? must(reason) : reason, ownerTaken, ...said],
  lineFields: taken,
})

const results = field(
  'results',
  'results',
  'What was measured: name, value, unit',
  'Temperature 4.2 CEL',
)
const certificates = field(
  'certificates',
  'texts',
  "A certificate's URI",
  'https://lab.example/c/7',
)

/**
 * What each verb is told: the one table from which doors make their forms, help and readers.
 *
 * Shape    In the order a person would learn them. `lines` may be left to the fields of a single
 *          line, written beside the others.
 */
export const commandFields: Readonly<Record<Verb, VerbFields>> = {
  declare: {
    help: 'Make a lot known with what there is of it: an opening stock.',
    example: 'declare --item 09520123456788 --lot L1 --quantity "500 KGM" --place Silo-1',
    fields: [lines, place, owner, ...said],
    lineFields: [...namingMade, quantity, ...described],
  },
  receive: {
    help: 'Receive lots or containers from a supplier.',
    example:
      'receive --item 09520123456788 --lot L42 --quantity "1000 KGM" ' +
      '--from "Mill Nord" --place Silo-1 --document po:4711',
    fields: [lines, must(about(place, 'Where it is received')), from, fromPlace, owner, ...said],
    lineFields: [...namingMade, container, quantity, ...described],
  },
  return: {
    help: 'Take goods back from a customer.',
    example: 'return --lot L42 --quantity "40 KGM" --from "Kiosk Krone" --place Returns',
    fields: [
      ...[lines, must(about(place, 'Where it is received')), from, fromPlace, reason],
      ...[about(owner, 'Whose it is; if left out, whose it was when it left'), ...said],
    ],
    lineFields: [...loose, quantity, ...described],
  },
  move: {
    help: 'Put lots or containers somewhere else.',
    example: 'move --lot L42 --quantity "40 KGM" --from-place Silo-1 --to-place Line-2',
    fields: [lines, fromPlace, must(toPlace), ownerTaken, ...said],
    lineFields: taken,
  },
  'change-owner': {
    help: 'Hold stock for another owner from now on; where it is, it stays.',
    example: 'change-owner --lot L42 --quantity "40 KGM" --owner "Mill Nord" --new-owner own',
    fields: [
      lines,
      must(field('newOwner', 'party', 'Whose it becomes: a party, or own', 'Mill Nord')),
      ownerTaken,
      place,
      ...said,
    ],
    lineFields: taken,
  },
  produce: process(
    'Use up lots to make others.',
    'produce --input "L42 40 KGM" --input "W7 20 KGM" --output "Dough D7 58 KGM" --place Line-2',
  ),
  repack: process(
    'Pack the contents of a lot anew, under a new lot code.',
    'repack --place Silo-1 --input "L42 40 KGM" --output "L42-R 40 KGM"',
  ),
  relabel: process(
    'Give goods a new lot code.',
    'relabel --place Silo-1 --input "L42 40 KGM" --output "L43 40 KGM"',
  ),
  split: process(
    'Part a lot into lots with codes of their own.',
    'split --place Silo-1 --input "L42 40 KGM" --output "L42-A 15 KGM" --output "L42-B 25 KGM"',
  ),
  merge: process(
    'Join lots into one.',
    'merge --place Silo-1 --input "L42 40 KGM" --input "L43 10 KGM" --output "L44 50 KGM"',
  ),
  assemble: process(
    'Build a serialised thing from lots and serialised parts.',
    'assemble --input "item=Board serial=B-9" --input "SCREWS-3 12 EA"' +
      ' --output "item=Pump serial=P-1"',
  ),
  pack: {
    help: 'Put lots or containers into a container.',
    example: 'pack --container PAL-7 --line "D7 10 KGM" --line "D8 5 KGM"',
    fields: [
      must(about(container, 'The container; new: it is given an SSCC')),
      lines,
      place,
      ownerTaken,
      ...said,
    ],
    lineFields: taken,
  },
  unpack: {
    help: 'Take things out of a container: those named, or all.',
    example: 'unpack --container PAL-7 --line "D7 4 KGM"',
    fields: [must(container), { ...lines, required: false }, place, ownerTaken, ...said],
    lineFields: taken,
  },
  pick: leaving(
    'Pick goods for an order.',
    'pick --lot D7 --quantity "10 KGM" --place Cold',
    false,
  ),
  stage: leaving('Stand goods ready for loading.', 'stage --container PAL-7 --place Dock-1', false),
  load: leaving('Load goods.', 'load --container PAL-7 --place Dock-1', false),
  ship: leaving(
    'Ship lots or containers.',
    'ship --container PAL-7 --to "Kiosk Krone" --place Dock-1 --document desadv:80012',
    true,
  ),
  hold: status('Forbid use and shipping of lots.', 'hold --lot L42 --reason "metal found"'),
  release: {
    help: 'Allow them again.',
    example: 'release --lot L42 --reason "x-ray clean"',
    fields: [
      lines,
      must(reason),
      field('undo', 'choice', 'What is taken back; a hold, if left out', 'hold', {
        choices: ['hold', 'reject', 'recall'],
      }),
      ...said,
    ],
    lineFields: loose,
  },
  reject: status('Reject lots.', 'reject --lot L42 --reason "off odour"'),
  recall: status('Mark lots as recalled.', 'recall --lot D7 --reason "listeria"'),
  test: {
    help: 'Record results or certificates of lots.',
    example: 'test --lot L42 --result "Temperature 4.2 CEL"',
    fields: [lines, results, certificates, place, ...said],
    lineFields: loose,
  },
  count: {
    help: 'Record what was counted; with a reason the book follows the count.',
    example: 'count --lot L42 --quantity "38 KGM" --place Silo-1 --reason "moisture loss"',
    fields: [
      ...[lines, must(about(place, 'The place that was counted')), reason],
      ...[about(owner, 'Whose was counted: a party, or own'), ...said],
    ],
    lineFields: [...loose, quantity],
  },
  sample: ending('Take a sample.', 'sample --lot L42 --quantity "0.2 KGM" --place Silo-1', false),
  scrap: ending('Throw away.', 'scrap --lot L42 --quantity "2 KGM" --reason "torn bag"', true),
  destroy: ending('Destroy.', 'destroy --lot L42 --quantity all --reason "recalled"', true),
  clean: {
    help: 'Record a clean-down of equipment.',
    example: 'clean --equipment Mixer-2 --note "wet, allergen"',
    fields: [must(equipment), place, run, ...said],
    lineFields: [],
  },
  use: {
    help: 'Record that equipment was used.',
    example: 'use --equipment Mixer-2 --run R-17',
    fields: [must(equipment), place, run, ...said],
    lineFields: [],
  },
}

/** Every field that a line of some verb may have, by name. */
export const lineFieldByName: ReadonlyMap<string, Field> = new Map(
  Object.values(commandFields)
    .flatMap(({ lineFields }) => lineFields)
    .map((one) => [one.name, one]),
)

/** Fields of a line that no door asks a person for by name. */
export const silentLineFields = [
  'attributes',
  'captured',
] as const satisfies readonly (keyof Line)[]

const singular: Readonly<Record<string, string>> = {
  lines: 'line',
  inputs: 'input',
  outputs: 'output',
  documents: 'document',
  results: 'result',
  certificates: 'certificate',
}

/**
 * The option by which a field is given on a command line, and whether it may be given again for
 * another one: `--from-place`, `--input … --input …`.
 */
export const optionOf = ({
  name,
  type,
}: Field): { readonly option: string; readonly isRepeated: boolean } => ({
  option: `--${(singular[name] ?? name).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
  isRepeated: type === 'texts' || type === 'documents' || type === 'lines' || type === 'results',
})
