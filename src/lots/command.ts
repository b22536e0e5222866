/** How a value came to be known. */
export const captures = [
  'scanned',
  'weighed',
  'typed',
  'imported',
  'inferred',
  'backflushed',
] as const
export type Capture = (typeof captures)[number]

/**
 * A thing a command names, and how much of it: values as they were typed or scanned.
 *
 * Shape    One of `lot`, `serial` and `container` names it; `serial` and `lot` together are a
 *          serialised thing and the lot it belongs to. `quantity` is text with its unit of measure
 *          (`40 KGM`), or `all`: what the record has there. `topUp` says that adding to a lot that
 *          exists is meant. `captured` is by field; what it leaves out was typed.
 */
export interface Line {
  readonly lot?: string
  readonly item?: string
  readonly serial?: string
  readonly container?: string
  readonly quantity?: string
  readonly role?: string
  /** Whose it is: a party, or `own`. */
  readonly owner?: string
  readonly supplierLot?: string
  readonly productionDate?: string
  readonly packagingDate?: string
  readonly expiry?: string
  readonly bestBefore?: string
  readonly sellBy?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly topUp?: boolean
  readonly captured?: Readonly<Record<string, Capture>>
}

/** What somebody measured or judged: a CBV measurement type or a name of one's own. */
export interface TestResult {
  readonly name: string
  /** A decimal as text. */
  readonly value?: string
  readonly uom?: string
  readonly text?: string
  readonly passed?: boolean
}

/** What any command may say: when (now, where it says nothing), a remark, documents `po:4711`. */
interface Said {
  readonly at?: string
  readonly note?: string
  readonly documents?: readonly string[]
  readonly captured?: Readonly<Record<string, Capture>>
}

/** Whose it is, where a line does not say: a party, or `own`. */
interface Owned {
  readonly owner?: string
}

interface Lines {
  readonly lines: readonly Line[]
}
interface Here {
  readonly place?: string
}
/** The owner of a process is that of what comes out. */
interface Process extends Said, Here, Owned {
  readonly inputs: readonly Line[]
  readonly outputs: readonly Line[]
  /** Joins the parts of a long run. */
  readonly run?: string
  readonly equipment?: readonly string[]
}
interface Status extends Said, Lines {
  readonly reason: string
}
interface Arrival extends Said, Lines, Owned {
  readonly place: string
  /** The party it comes from, and the place. */
  readonly from?: string
  readonly fromPlace?: string
}
interface Departure extends Said, Lines, Here, Owned {
  readonly to?: string
  readonly toPlace?: string
}

/**
 * Somebody asking to do something here and now. It becomes events, or it is refused.
 *
 * Shape    Places, parties, items and lots are names as typed: a code, a GS1 key in any spelling,
 *          or a URI.
 */
export type Command =
  | ({ readonly verb: 'declare' } & Said & Lines & Here & Owned)
  | ({ readonly verb: 'receive' } & Arrival)
  | ({ readonly verb: 'return'; readonly reason?: string } & Arrival)
  | ({ readonly verb: 'move'; readonly fromPlace?: string; readonly toPlace: string } & Said &
      Lines &
      Owned)
  | ({ readonly verb: 'change-owner'; readonly newOwner: string } & Said & Lines & Here & Owned)
  | ({ readonly verb: 'pick' | 'stage' | 'load' | 'ship' } & Departure)
  | ({ readonly verb: ProcessVerb } & Process)
  | ({ readonly verb: 'pack'; readonly container: string } & Said & Lines & Here & Owned)
  | ({
      readonly verb: 'unpack'
      readonly container: string
      readonly lines?: readonly Line[]
    } & Said &
      Here &
      Owned)
  | ({ readonly verb: 'hold' | 'reject' | 'recall' } & Status)
  | ({ readonly verb: 'release'; readonly undo?: Undo } & Status)
  | ({
      readonly verb: 'test'
      readonly results: readonly TestResult[]
      readonly certificates?: readonly string[]
    } & Said &
      Lines &
      Here)
  | ({ readonly verb: 'count'; readonly place: string; readonly reason?: string } & Said &
      Lines &
      Owned)
  | ({ readonly verb: 'sample' | 'scrap' | 'destroy'; readonly reason?: string } & Said &
      Lines &
      Here &
      Owned)
  | ({
      readonly verb: 'clean' | 'use'
      readonly equipment: readonly string[]
      readonly run?: string
    } & Said &
      Here)

export type Verb = Command['verb']

/** The verbs by which lots become other lots. */
export const processVerbs = ['produce', 'repack', 'relabel', 'split', 'merge', 'assemble'] as const
export type ProcessVerb = (typeof processVerbs)[number]

/** What a release takes back. */
export const undos = ['hold', 'reject', 'recall'] as const
export type Undo = (typeof undos)[number]

/** The command of one verb. */
export type CommandOf<V extends Verb> = Extract<Command, { readonly verb: V }>

/** Lines of a command, and the field that holds them. */
export interface LineList {
  readonly list: 'lines' | 'inputs' | 'outputs'
  readonly lines: readonly Line[]
}

/** The lists of lines a command has. */
export const linesIn = (command: Command): readonly LineList[] => {
  if ('inputs' in command)
    return [
      { list: 'inputs', lines: command.inputs },
      { list: 'outputs', lines: command.outputs },
    ]
  return 'lines' in command && command.lines ? [{ list: 'lines', lines: command.lines }] : []
}

/** How the values were captured, by their addresses in the command; what was typed is left out. */
export const capturesIn = (command: Command): Readonly<Record<string, Capture>> => {
  const addressed = linesIn(command).flatMap(({ list, lines }) =>
    lines.flatMap(({ captured }, i) =>
      Object.entries(captured ?? {}).map(([field, how]) => [`${list}/${i}/${field}`, how] as const),
    ),
  )
  const all = [...Object.entries(command.captured ?? {}), ...addressed]
  return Object.fromEntries(all.filter(([, how]) => how !== 'typed'))
}
