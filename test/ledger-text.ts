import {
  appendRows,
  containmentKinds,
  createGraph,
  type Graph,
  lineKinds,
  type RowBatch,
} from '../src/trace/graph.ts'

/** One line of the record, as plain data; the columns of a batch are made of these. */
export interface TextLine {
  readonly unit: number
  readonly process: number
  readonly kind: number
  readonly quantity: number
  readonly uom: number
  readonly timeMs: number
  readonly seq: number
  readonly voidedSeq: number
  readonly summary: number
  readonly returned?: number
}
export interface TextContainment extends Omit<TextLine, 'process' | 'summary'> {
  readonly container: number
}
export interface TextMember {
  readonly member: number
  readonly lot: number
  readonly seq: number
  readonly voidedSeq: number
}
export interface TextRows {
  readonly lines: readonly TextLine[]
  readonly containments: readonly TextContainment[]
  readonly members: readonly TextMember[]
}

export interface TextLedger {
  readonly rows: TextRows
  readonly graph: Graph
  /** The unit's number. */
  readonly no: (name: string) => number
  readonly name: (no: number) => string
  readonly names: (units: Iterable<number>) => readonly string[]
  readonly process: (name: string) => number
  /** Milliseconds of `hh:mm`. */
  readonly at: (clock: string) => number
  readonly uoms: readonly string[]
}

/** Plain rows as the columns a graph is fed with. */
export const batchOf = ({ lines, containments, members }: TextRows): RowBatch => {
  const column = <T, K extends keyof T>(rows: readonly T[], key: K): readonly T[K][] =>
    rows.map((row) => row[key])
  const measures = <T extends Omit<TextLine, 'process' | 'summary'>>(rows: readonly T[]) => ({
    count: rows.length,
    unit: column(rows, 'unit'),
    kind: column(rows, 'kind'),
    quantity: column(rows, 'quantity'),
    uom: column(rows, 'uom'),
    timeMs: column(rows, 'timeMs'),
    seq: column(rows, 'seq'),
    voidedSeq: column(rows, 'voidedSeq'),
  })
  return {
    lines: {
      ...measures(lines),
      process: column(lines, 'process'),
      summary: column(lines, 'summary'),
      returned: lines.map(({ returned = 0 }) => returned),
    },
    containments: { ...measures(containments), container: column(containments, 'container') },
    members: {
      count: members.length,
      member: column(members, 'member'),
      lot: column(members, 'lot'),
      seq: column(members, 'seq'),
      voidedSeq: column(members, 'voidedSeq'),
    },
  }
}

/** A graph of plain rows. */
export const graphOf = (rows: TextRows): Graph => {
  const graph = createGraph()
  appendRows(graph, batchOf(rows))
  return graph
}

interface Amount {
  readonly unit: string
  readonly quantity: number
  readonly uom: string
  readonly summary: boolean
}

// 'flour-1 60', 'flour-1 60kg', 'flour-1' (how much is not said), 'lot-1 *' (summary)
const readAmounts = (text: string): readonly Amount[] =>
  text
    .split(' + ')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [unit = '', amount = ''] = part.split(/\s+/)
      const [, digits = '', uom = ''] = /^([\d.]*)([a-z]*)$/.exec(amount) ?? []
      const quantity = digits === '' ? Number.NaN : Number(digits)
      return { unit, quantity, uom: uom || 'kg', summary: amount === '*' }
    })

const clockMs = (clock: string): number => {
  const [day, time] = clock.includes('d') ? clock.split('d') : ['0', clock]
  const [hours, minutes] = (time ?? '').split(':')
  return (Number(day) * 1440 + Number(hours) * 60 + Number(minutes)) * 60_000
}

const numbers = () => {
  const all: string[] = []
  const no = (name: string): number => {
    if (!all.includes(name)) all.push(name)
    return all.indexOf(name) + 1
  }
  return { all, no }
}

/**
 * A ledger as a quality manager would write it down; each line is one entry, numbered from 1.
 *
 *   09:00 mix     flour-1 60 + water-7 40 -> dough-1 98   a process; the same name again is a part
 *   08:00 receive flour-1 100      came in (also: declare, find; `return`: came back)
 *   12:00 ship    loaf-1 40        left (also: destroy, sample, lose)
 *   10:00 pack    dough-1 10 -> pallet-1                  into a container (see: observed inside)
 *   11:00 unpack  dough-1 4 <- pallet-1                   out of it; `unpack <- pallet-1`
 *   empties it
 *   08:00 member  serial-1 + serial-2 -> lot-1            instances of a lot
 *   13:00 void    3                                       entry 3 no longer counts
 *
 * A time may carry a day: `2d09:00`. A quantity may carry a unit (`60kg`, the default), or be
 * absent. `lot-1 *` is the lot named beside its instances.
 */
export const ledgerOf = (text: string): TextLedger => {
  const units = numbers()
  const processes = numbers()
  const uoms = numbers()
  uoms.no('kg')
  const rows = { lines: [], containments: [], members: [] } as {
    lines: TextLine[]
    containments: TextContainment[]
    members: TextMember[]
  }
  const lines = text.split('\n').map((line) => line.trim())
  for (const [index, line] of lines.filter((each) => each !== '').entries()) {
    const [, clock = '', verb = '', rest = ''] = /^(\S+)\s+(\S+)\s*(.*)$/.exec(line) ?? []
    const entry = { timeMs: clockMs(clock), seq: index + 1, voidedSeq: 0 }
    const measured = ({ unit, quantity, uom }: Amount) => ({
      unit: unit === '' ? 0 : units.no(unit),
      quantity,
      uom: uoms.no(uom) - 1,
      ...entry,
    })
    const line_ = (amount: Amount, process: number, kind: number, returned = 0): void => {
      const summary = Number(amount.summary)
      rows.lines.push({ ...measured(amount), process, kind, summary, returned })
    }
    const [left = '', right = ''] = rest.split(/->|<-/)
    if (verb === 'void') voidAll(rows, Number(rest), entry.seq)
    else if (['receive', 'declare', 'find'].includes(verb))
      for (const each of readAmounts(rest)) line_(each, 0, lineKinds.plus)
    else if (verb === 'return')
      for (const each of readAmounts(rest)) line_(each, 0, lineKinds.plus, 1)
    else if (['ship', 'destroy', 'sample', 'lose'].includes(verb))
      for (const each of readAmounts(rest)) line_(each, 0, lineKinds.minus)
    else if (verb === 'pack' || verb === 'unpack' || verb === 'see') {
      const kind =
        containmentKinds[verb === 'see' ? 'seen' : verb === 'pack' ? 'packed' : 'unpacked']
      const none = { unit: '', quantity: Number.NaN, uom: 'kg', summary: false }
      const contents = left.trim() === '' ? [none] : readAmounts(left)
      for (const each of contents)
        rows.containments.push({ ...measured(each), container: units.no(right.trim()), kind })
    } else if (verb === 'member')
      for (const each of readAmounts(left))
        rows.members.push({
          member: units.no(each.unit),
          lot: units.no(right.trim()),
          seq: entry.seq,
          voidedSeq: 0,
        })
    else {
      const process = processes.no(verb)
      for (const each of readAmounts(left)) line_(each, process, lineKinds.in)
      for (const each of readAmounts(right)) line_(each, process, lineKinds.out)
    }
  }
  return {
    rows,
    graph: graphOf(rows),
    no: (name) => units.all.indexOf(name) + 1,
    name: (no) => units.all[no - 1] ?? `?${no}`,
    names: (list) => Array.from(list, (no) => units.all[no - 1] ?? `?${no}`),
    process: (name) => processes.all.indexOf(name) + 1,
    at: clockMs,
    uoms: uoms.all,
  }
}

const voidAll = (
  rows: { lines: TextLine[]; containments: TextContainment[]; members: TextMember[] },
  seq: number,
  voidedSeq: number,
): void => {
  const voided = <T extends { readonly seq: number }>(row: T): T =>
    row.seq === seq ? { ...row, voidedSeq } : row
  rows.lines = rows.lines.map(voided)
  rows.containments = rows.containments.map(voided)
  rows.members = rows.members.map(voided)
}
