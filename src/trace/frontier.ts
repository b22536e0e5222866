import {
  appendRows,
  type Column,
  type ContainmentBatch,
  createGraph,
  type Graph,
  type LineBatch,
  type MemberBatch,
  type RowBatch,
} from './graph.ts'
import { type Question, type Walk, walk } from './walk.ts'

/**
 * Reads the record around some units.
 *
 * Shape    Answers with every line of these units and every line of the processes those lines
 *          belong to; every containment row with one of them as content or as container; every
 *          membership of them, as instance or as lot. No row twice in one answer.
 */
export type FetchRows = (units: readonly number[]) => Promise<RowBatch>

/**
 * The same walk for a record too large to be held: reads what is around the units reached, walks,
 * and reads on until all that the walk touches has been read.
 *
 * Shape    The answer is that of `walk` over the whole record, and refers to the returned graph.
 * Limits   Reads once per level or so; holds what it read. Where `linesMax` cuts the walk short,
 *          which units it stops at may differ from a walk over the whole record.
 */
export const walkFrontier = async (
  fetch: FetchRows,
  question: Question,
): Promise<{ readonly graph: Graph; readonly walk: Walk }> => {
  const graph = createGraph()
  const loaded: Loaded = { units: new Set(), processes: new Set() }
  let wanted: readonly number[] = [...new Set(question.start)]
  let found: Walk
  do {
    appendRows(graph, newRows(await fetch(wanted), wanted, loaded))
    found = walk(graph, question)
    wanted = [...touchedBy(found)].filter((unit) => !loaded.units.has(unit))
  } while (wanted.length > 0)
  return { graph, walk: found }
}

interface Loaded {
  readonly units: Set<number>
  readonly processes: Set<number>
}

const touchedBy = ({ units, carriers }: Walk): ReadonlySet<number> => {
  const touched = new Set(units)
  for (const { container } of carriers) touched.add(container)
  return touched
}

// A line comes with its process, which is read whole the first time; any other row comes with the
// first of its units that is asked for.
const newRows = (rows: RowBatch, asked: readonly number[], loaded: Loaded): RowBatch => {
  const before = new Set(loaded.processes)
  const isNewPair = (a: Column, b: Column) => (i: number) =>
    !loaded.units.has(a[i] as number) && !loaded.units.has(b[i] as number)
  const out = {
    lines: rows.lines && newLines(rows.lines, before, loaded),
    containments:
      rows.containments &&
      chosen<ContainmentBatch>(
        rows.containments,
        isNewPair(rows.containments.unit, rows.containments.container),
      ),
    members:
      rows.members &&
      chosen<MemberBatch>(rows.members, isNewPair(rows.members.member, rows.members.lot)),
  }
  for (const unit of asked) loaded.units.add(unit)
  const { lines, containments, members } = out
  return {
    ...(lines && { lines }),
    ...(containments && { containments }),
    ...(members && { members }),
  }
}

const newLines = (lines: LineBatch, before: ReadonlySet<number>, loaded: Loaded): LineBatch => {
  const fresh = chosen(lines, (i) => {
    const process = lines.process[i] as number
    return process === 0 ? !loaded.units.has(lines.unit[i] as number) : !before.has(process)
  })
  for (let i = 0; i < fresh.count; i += 1) loaded.processes.add(fresh.process[i] as number)
  loaded.processes.delete(0)
  return fresh
}

/** The chosen rows of a batch, column by column. */
const chosen = <B extends { readonly count: number }>(
  batch: B,
  isChosen: (i: number) => boolean,
): B => {
  const rows: number[] = []
  for (let i = 0; i < batch.count; i += 1) if (isChosen(i)) rows.push(i)
  const columns = Object.entries(batch).map(([name, column]) => [
    name,
    typeof column === 'number' ? rows.length : pick(column as Column | undefined, rows),
  ])
  return Object.fromEntries(columns) as B
}

const pick = (column: Column | undefined, rows: readonly number[]): Column | undefined =>
  column && rows.map((row) => column[row] as number)
