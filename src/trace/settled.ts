import { atA, atB, atFlags, atVoided, kindMask, rowDoubles, rowWords, type Table } from './table.ts'

/**
 * What a walk in one direction reads of the lines, copied so that what belongs to one thing stands
 * side by side: for every unit the lines by which it left into a process, for every process the
 * lines by which units left that. (Backward, a unit leaves into the process that made it.)
 *
 * Shape    Entry e: its label (time, times the walk's sign) at double 2e, the thing at the other
 *          end at word 4e + 2, its row at word 4e + 3. Those of unit u from `unitStart[u]` up to
 *          `unitStart[u + 1]`, newest row first, as chains have them; of processes alike. The
 *          label of a line that was taken back is NaN, which is neither before nor after anything.
 *          Rows after `upTo` came later: they are found by their chains only.
 */
export interface Settled extends Side {
  readonly upTo: number
  readonly units: number
  readonly processes: number
  readonly unitStart: Uint32Array
  readonly processStart: Uint32Array
  readonly f64: Float64Array
  readonly u32: Uint32Array
}

/** `leaveKind` is the kind of line by which a unit leaves into a process. */
interface Side {
  readonly sign: 1 | -1
  readonly leaveKind: number
}

/** How many things a copy is made for: the highest unit and process number met. */
interface Extent {
  readonly units: number
  readonly processes: number
}

/**
 * Whether a copy is to be made anew: none is there, or more than an eighth has come since; and
 * lines are not so few among so many numbers that a copy by number does not pay.
 */
export const isSettlingDue = (held: Settled | null, lines: Table, extent: Extent): boolean => {
  const since = lines.count - (held?.upTo ?? 0)
  if (held && since * 8 <= held.upTo) return false
  return lines.count * 8 >= extent.units + extent.processes
}

/** Copies the lines of one direction, in time proportional to their number. */
export const settle = (lines: Table, { units, processes }: Extent, side: Side): Settled => {
  const { u32 } = lines
  // Counted two places on and summed up: a thing's entries then begin where the one before ends.
  const unitStart = new Uint32Array(units + 3)
  const processStart = new Uint32Array(processes + 3)
  for (let word = rowWords; word <= lines.count * rowWords; word += rowWords) {
    const process = u32[word + atB] as number
    if (process === 0) continue
    const isLeave = ((u32[word + atFlags] as number) & kindMask) === side.leaveKind
    const start = isLeave ? unitStart : processStart
    const at = (isLeave ? (u32[word + atA] as number) : process) + 2
    start[at] = (start[at] as number) + 1
  }
  const total = sumUp(processStart, sumUp(unitStart, 0))
  const entries = fill(lines, unitStart, processStart, total, side)
  return { ...side, upTo: lines.count, units, processes, unitStart, processStart, ...entries }
}

const sumUp = (start: Uint32Array, from: number): number => {
  let sum = from
  for (let i = 0; i < start.length; i += 1) {
    sum += start[i] as number
    start[i] = sum
  }
  return sum
}

const fill = (
  lines: Table,
  unitStart: Uint32Array,
  processStart: Uint32Array,
  total: number,
  { sign, leaveKind }: Side,
) => {
  const buffer = new ArrayBuffer(total * 16)
  const f64 = new Float64Array(buffer)
  const u32 = new Uint32Array(buffer)
  const rows = lines.u32
  for (let row = lines.count; row > 0; row -= 1) {
    const word = row * rowWords
    const unit = rows[word + atA] as number
    const process = rows[word + atB] as number
    if (process === 0) continue
    const isLeave = ((rows[word + atFlags] as number) & kindMask) === leaveKind
    const start = isLeave ? unitStart : processStart
    const next = (isLeave ? unit : process) + 1
    const entry = start[next] as number
    start[next] = entry + 1
    const counts = rows[word + atVoided] === 0
    f64[entry * 2] = counts ? sign * (lines.f64[row * rowDoubles] as number) : Number.NaN
    u32[entry * 4 + 2] = isLeave ? process : unit
    u32[entry * 4 + 3] = row
  }
  return { f64, u32 }
}

/** Takes a line back from a copy; nothing where it is not in it. */
export const unsettleRow = (half: Settled, { u32 }: Table, row: number): void => {
  const word = row * rowWords
  const process = u32[word + atB] as number
  if (process === 0 || row > half.upTo) return
  const isLeave = ((u32[word + atFlags] as number) & kindMask) === half.leaveKind
  const start = isLeave ? half.unitStart : half.processStart
  const thing = isLeave ? (u32[word + atA] as number) : process
  // Newest first: halved until the row is found.
  let from = start[thing] as number
  let to = start[thing + 1] as number
  while (to - from > 1) {
    const middle = (from + to) >>> 1
    if ((half.u32[middle * 4 + 3] as number) >= row) from = middle
    else to = middle
  }
  half.f64[from * 2] = Number.NaN
}

/** Bytes a copy holds on to. */
export const settledBytes = (half: Settled | null): number =>
  half ? half.f64.byteLength + half.unitStart.byteLength + half.processStart.byteLength : 0
