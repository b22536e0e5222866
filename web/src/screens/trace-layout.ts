import type { Trace, TracedUnit } from './trace-answer.ts'

/** A lot or a process in the picture; columns go on in time, from left to right. */
export interface PlacedNode {
  readonly id: string
  readonly unit: TracedUnit | null
  readonly label: string
  readonly column: number
  readonly row: number
}

/** What flowed between a lot and a process. */
export interface PlacedArc {
  readonly from: PlacedNode
  readonly to: PlacedNode
  readonly quantity: string | null
  readonly uom: string | null
}

export interface Layout {
  readonly nodes: readonly PlacedNode[]
  readonly arcs: readonly PlacedArc[]
  readonly columns: number
  readonly rows: number
}

interface Draft {
  readonly id: string
  readonly unit: TracedUnit | null
  readonly label: string
  readonly column: number
}

/**
 * Where each lot and process of a trace stands: lots in even columns by their step from the one
 * asked about, processes between what went in and what came out; in a column, beside the middle of
 * what they hang together with on the left.
 */
export const layoutOf = (trace: Trace): Layout => {
  const last = trace.units.reduce((most, { level }) => Math.max(most, level), 0)
  const columnOf = ({ level }: TracedUnit): number =>
    2 * (trace.direction === 'forward' ? level : last - level)
  const units = new Map(trace.units.map((unit) => [unit.uri, unit]))
  const processes = new Map<number, { ins: number[]; outs: number[]; label: string }>()
  for (const { process, side, uri, step, seq } of trace.flows) {
    const unit = units.get(uri)
    const known = processes.get(process) ?? { ins: [], outs: [], label: `${step ?? ''} ${seq}` }
    if (unit) (side === 'in' ? known.ins : known.outs).push(columnOf(unit))
    processes.set(process, known)
  }
  const drafts: Draft[] = [
    ...trace.units.map((unit) => ({
      id: unit.uri,
      unit,
      label: unit.code ?? unit.uri,
      column: columnOf(unit),
    })),
    ...Array.from(processes, ([process, { ins, outs, label }]) => ({
      id: `process ${process}`,
      unit: null,
      label,
      column: ins.length > 0 ? Math.max(...ins) + 1 : Math.max(0, Math.min(...outs) - 1),
    })),
  ]
  return placed(trace, drafts)
}

const placed = (trace: Trace, drafts: readonly Draft[]): Layout => {
  const neighbours = new Map<string, string[]>()
  const join = (a: string, b: string) => neighbours.set(a, [...(neighbours.get(a) ?? []), b])
  const pairs = trace.flows.map(({ process, side, uri, quantity, uom }) => {
    const [from, to] = side === 'in' ? [uri, `process ${process}`] : [`process ${process}`, uri]
    join(to, from)
    return { from, to, quantity, uom }
  })
  const byColumn = Map.groupBy(drafts, ({ column }) => column)
  const nodes = new Map<string, PlacedNode>()
  for (const column of [...byColumn.keys()].sort((a, b) => a - b)) {
    const here = (byColumn.get(column) ?? []).map((draft) => {
      const rows = (neighbours.get(draft.id) ?? []).flatMap((id) => nodes.get(id)?.row ?? [])
      const middle = rows.length > 0 ? rows.reduce((sum, row) => sum + row, 0) / rows.length : 0
      return { draft, middle }
    })
    here.sort((a, b) => a.middle - b.middle)
    for (const [row, { draft }] of here.entries()) nodes.set(draft.id, { ...draft, row })
  }
  const arcs = pairs.flatMap(({ from, to, quantity, uom }): PlacedArc[] => {
    const [left, right] = [nodes.get(from), nodes.get(to)]
    return left && right ? [{ from: left, to: right, quantity, uom }] : []
  })
  const all = [...nodes.values()]
  return {
    nodes: all,
    arcs,
    columns: all.reduce((most, { column }) => Math.max(most, column + 1), 0),
    rows: all.reduce((most, { row }) => Math.max(most, row + 1), 0),
  }
}
