import { type LineBatch, lineKinds } from '../src/trace/graph.ts'

/** A seeded generator of 32-bit numbers (mulberry32): the same seed, the same network anywhere. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

/**
 * Shape    `layers` stages of production; every process of a stage uses lots of earlier stages,
 *          mostly the one before, and makes one to three lots. `firstUnit` and `unitsOf` tell the
 *          numbers of a stage's lots. Lines stand in the order of time, as they are recorded.
 */
export interface Network {
  readonly lines: LineBatch
  readonly units: number
  readonly processes: number
  /** First unit of each stage; stage 0 are the raw lots. */
  readonly stageStarts: readonly number[]
}

interface Columns {
  count: number
  readonly unit: Uint32Array
  readonly process: Uint32Array
  readonly kind: Uint8Array
  readonly quantity: Float64Array
  readonly uom: Uint8Array
  readonly timeMs: Float64Array
  readonly seq: Uint32Array
}

/**
 * A made-up supply network: so many processes over so many stages, about five lines each.
 *
 * Shape    Two to four inputs and one to three outputs a process. An input is one of the stage
 *          before in nine of ten cases, and near in number (lots made together are used
 *          together) in four of five; the rest comes from anywhere earlier: that is what makes
 *          dispersion grow. Every lot holds more than is ever drawn of it: each use takes as
 *          much, and as much again is left; what a process makes weighs as much as it used.
 */
export const makeNetwork = (
  seed: number,
  { processes, stages, rawUnits }: { processes: number; stages: number; rawUnits: number },
): Network => {
  const next = seeded(seed)
  const below = (n: number): number => Math.floor((next() / 4294967296) * n)
  const columns = makeColumns(processes * 7 + rawUnits)
  const stageStarts = [1]
  let units = 0
  let seq = 0
  for (let i = 0; i < rawUnits; i += 1) {
    units += 1
    seq += 1
    addLine(columns, units, 0, lineKinds.plus, 4096, seq)
  }
  for (let process = 1; process <= processes; process += 1) {
    const stage = 1 + Math.floor(((process - 1) * stages) / processes)
    if (stage === stageStarts.length) stageStarts.push(units + 1)
    const before = stageStarts[stage - 1] as number
    const width = (stageStarts[stage] as number) - before
    const done = (((process - 1) * stages) / processes) % 1
    seq += 1
    const inputs = 2 + below(3)
    for (let i = 0; i < inputs; i += 1) {
      const near = Math.floor(done * width) + below(200) - 100
      const place = below(5) < 4 ? Math.min(width - 1, Math.max(0, near)) : below(width)
      const unit = below(10) < 9 ? before + place : 1 + below(before + width - 1)
      addLine(columns, unit, process, lineKinds.in, 0, seq)
    }
    const outputs = 1 + below(3)
    for (let i = 0; i < outputs; i += 1) {
      units += 1
      addLine(columns, units, process, lineKinds.out, 0, seq)
    }
  }
  share(columns, units, processes)
  return { lines: columns, units, processes, stageStarts }
}

const share = (columns: Columns, units: number, processes: number): void => {
  const { unit, process, kind, quantity, count } = columns
  const uses = new Uint32Array(units + 1)
  const makes = new Uint8Array(processes + 1)
  for (let i = 0; i < count; i += 1)
    if (kind[i] === lineKinds.in) uses[unit[i] as number] = (uses[unit[i] as number] as number) + 1
    else makes[process[i] as number] = (makes[process[i] as number] as number) + 1
  const held = new Float64Array(units + 1)
  const used = new Float64Array(processes + 1)
  for (let i = 0; i < count; i += 1) {
    const lot = unit[i] as number
    const run = process[i] as number
    if (kind[i] === lineKinds.in) {
      quantity[i] = (held[lot] as number) / ((uses[lot] as number) + 1)
      used[run] = (used[run] as number) + (quantity[i] as number)
    } else {
      if (run > 0) quantity[i] = (used[run] as number) / (makes[run] as number)
      held[lot] = quantity[i] as number
    }
  }
}

const makeColumns = (size: number): Columns => ({
  count: 0,
  unit: new Uint32Array(size),
  process: new Uint32Array(size),
  kind: new Uint8Array(size),
  quantity: new Float64Array(size),
  uom: new Uint8Array(size),
  timeMs: new Float64Array(size),
  seq: new Uint32Array(size),
})

const addLine = (
  columns: Columns,
  unit: number,
  process: number,
  kind: number,
  quantity: number,
  seq: number,
): void => {
  const at = columns.count
  columns.unit[at] = unit
  columns.process[at] = process
  columns.kind[at] = kind
  columns.quantity[at] = quantity
  columns.timeMs[at] = 1_700_000_000_000 + seq * 1000
  columns.seq[at] = seq
  columns.count = at + 1
}
