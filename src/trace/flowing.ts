import {
  type Following,
  kindAt,
  mixedDimensions,
  noDimension,
  note,
  processOfLine,
  seqOfLine,
  standings,
  timeOfLine,
  unitOfLine,
} from './following.ts'
import { lineKinds } from './graph.ts'
import { orderMoment } from './moments.ts'
import {
  add,
  type Cells,
  cleanOf,
  copy,
  draw,
  emptyPools,
  expectedOf,
  forgetQuantity,
  highOf,
  isMoreThan,
  lose,
  lowOf,
  poolCells,
  portion,
  quantityOf,
  reduce,
  setClean,
  setSuspect,
  setUnknown,
} from './pool.ts'

/** Moves every line's quantity, in the order of what happened. */
export const flow = (following: Following): void => {
  const { rows } = following
  for (let from = 0; from < rows.length; ) {
    const time = timeOfLine(following, from)
    let to = from + 1
    while (to < rows.length && timeOfLine(following, to) === time) to += 1
    const isOneEntry = seqOfLine(following, from) === seqOfLine(following, to - 1)
    if (isOneEntry) flowEntry(following, from, to)
    else flowMoment(following, from, to)
    from = to
  }
}

const flowEntry = (following: Following, from: number, to: number): void => {
  if (from + 1 === to && kindAt(following, from) !== lineKinds.out) {
    flowLine(following, kindAt(following, from), from)
    return
  }
  flowKind(following, lineKinds.plus, from, to)
  flowKind(following, lineKinds.in, from, to)
  outputs.length = 0
  for (let at = from; at < to; at += 1)
    if (kindAt(following, at) === lineKinds.out) outputs.push(at)
  if (outputs.length > 0) flowOutputs(following, outputs)
  flowKind(following, lineKinds.minus, from, to)
}

// Kept between entries, as `flowing` is: there are millions of them.
const outputs: number[] = []

const flowKind = (following: Following, kind: number, from: number, to: number): void => {
  for (let at = from; at < to; at += 1)
    if (kindAt(following, at) === kind) flowLine(following, kind, at)
}

const flowMoment = (following: Following, from: number, to: number): void => {
  const lines = Array.from({ length: to - from }, (_, i) => ({
    at: from + i,
    kind: kindAt(following, from + i),
    unit: unitOfLine(following, from + i),
    process: processOfLine(following, from + i),
  }))
  const moment = orderMoment(lines)
  for (const { kind, at } of moment.plus) flowLine(following, kind, at)
  for (const process of moment.looped)
    for (const { unit, kind, at } of process)
      if (kind === lineKinds.in) loseSuspect(following, unit, at)
  for (const process of [...moment.processes, ...moment.looped]) {
    for (const { kind, at } of process) if (kind === lineKinds.in) flowLine(following, kind, at)
    const outputs = process.filter(({ kind }) => kind === lineKinds.out).map(({ at }) => at)
    if (outputs.length > 0) flowOutputs(following, outputs)
  }
  for (const { kind, at } of moment.minus) flowLine(following, kind, at)
}

const loseSuspect = (following: Following, unit: number, at: number): void => {
  const i = following.unitAt(unit)
  if (i < 0 || following.standing[i] === standings.named) return
  if ((following.exposedMs[i] as number) > timeOfLine(following, at)) return
  lose(following.here, i * poolCells)
  note(following, 'sameMoment', seqOfLine(following, at))
}

const flowing = emptyPools(1)

const record = (following: Following, at: number): void => {
  // What is clean through and through is as it was made: nothing.
  if (flowing[highOf] === 0) return
  following.low[at] = flowing[lowOf] as number
  following.high[at] = flowing[highOf] as number
  following.expected[at] = flowing[expectedOf] as number
}

const flowLine = (following: Following, kind: number, at: number): void => {
  const i = following.unitPlace[at] as number
  const quantity = following.value[at] as number
  if (i >= 0) expose(following, i, timeOfLine(following, at))
  if (kind === lineKinds.plus) {
    setClean(flowing, 0, quantity)
    if (i >= 0) comeIn(following, i, quantity, following.isReturn[at] === 1)
  } else takeFrom(following, i, quantity, at)
  if (kind === lineKinds.in) useContents(following, at)
  record(following, at)
  if (kind === lineKinds.minus && i >= 0) add(following.away, i * poolCells, flowing)
  if (kind === lineKinds.in) goInside(following, at)
}

const goInside = (following: Following, at: number): void => {
  const process = following.processPlace[at] as number
  if (process < 0) return
  const dimension = following.inDimension[process] as number
  const isBeside =
    following.isMixed[process] === 1 &&
    (dimension === mixedDimensions || !isIn(following, at, dimension))
  if (isBeside) {
    forgetQuantity(flowing, 0)
    // It adds nothing to what is measured otherwise, and may be any part of what comes out.
    if (dimension !== mixedDimensions) flowing[quantityOf] = 0
    if ((flowing[highOf] as number) > 0)
      note(following, 'unitsDoNotConvert', seqOfLine(following, at))
  }
  add(following.inside, process * poolCells, flowing)
}

/** Whether a line is in a dimension; a quantity nobody recorded may be. */
const isIn = ({ dimension }: Following, at: number, wanted: number): boolean =>
  dimension[at] === wanted || dimension[at] === noDimension

/** From the moment a unit is suspect in name, or through its lot, what it holds is so too. */
const expose = (following: Following, i: number, time: number): void => {
  if (following.isExposed[i] || time < (following.exposedMs[i] as number)) return
  following.isExposed[i] = 1
  const standing = following.standing[i]
  if (standing === standings.flow) return
  const pool = i * poolCells
  const set = standing === standings.named ? setSuspect : setUnknown
  set(following.here, pool, following.here[pool + quantityOf] as number)
  copy(following.here, pool, following.entered, pool)
}

/** Puts what flows into a unit. */
const putInto = (following: Following, i: number): void => {
  const quantity = flowing[quantityOf] as number
  if (following.isExposed[i]) {
    if (following.standing[i] === standings.named) setSuspect(flowing, 0, quantity)
    if (following.standing[i] === standings.unknown) setUnknown(flowing, 0, quantity)
  }
  add(following.here, i * poolCells, flowing)
}

const isNamed = (following: Following, i: number): boolean =>
  following.isExposed[i] === 1 && following.standing[i] === standings.named

const takeFrom = (following: Following, i: number, quantity: number, at: number): void => {
  if (i < 0) setClean(flowing, 0, quantity)
  else if (isNamed(following, i)) takeNamed(following, i, quantity, at)
  else if (!draw(following.here, i * poolCells, quantity, flowing))
    note(following, 'overdrawn', seqOfLine(following, at))
}

const takeNamed = (following: Following, i: number, quantity: number, at: number): void => {
  const { here, entered } = following
  const pool = i * poolCells
  if (isMoreThan(quantity, here, pool)) {
    note(following, 'overdrawn', seqOfLine(following, at))
    setSuspect(flowing, 0, quantity - (here[pool + quantityOf] as number))
    add(entered, pool, flowing)
    entered[pool + highOf] = Infinity
    setSuspect(here, pool, Number.NaN)
  } else reduce(here, pool, quantity)
  setSuspect(flowing, 0, quantity)
}

/**
 * What comes in without a process. Of a unit some of which went away, it may be that coming back:
 * then it brings back at most what was suspect there. Or it is something else, so at least nothing.
 * What comes back entered before, and does not count again; where nobody said how much went away,
 * all that comes in may be that. What comes back though it never went away by itself went inside a
 * container, and was never taken out of what there is: it is a part of that, and adds nothing.
 */
const comeIn = (following: Following, i: number, came: number, isReturn: boolean): void => {
  const { away, entered, here } = following
  const pool = i * poolCells
  const gone = away[pool + quantityOf] as number
  const isInside = isReturn && came > gone && !isMoreThan(came - gone, here, pool)
  if (isInside && gone === 0) {
    portion(here, pool, came, came / (here[pool + quantityOf] as number), flowing)
    return
  }
  const quantity = isInside ? gone : came
  // With an unknown `gone` this is not known either: NaN goes on into what entered in all.
  const back = gone === 0 ? 0 : Math.min(quantity, gone)
  if (isNamed(following, i)) {
    if (Number.isNaN(back)) setMaybeBack(quantity)
    else setSuspect(flowing, 0, quantity - back)
    add(entered, pool, flowing)
    if (back > 0) reduce(away, pool, back)
    setSuspect(flowing, 0, quantity)
  } else {
    entered[pool] = (entered[pool] as number) + quantity - back
    if ((away[pool + highOf] as number) > 0) comeBack(away, pool, quantity, back)
  }
  putInto(following, i)
}

/** What counts as having entered of something suspect that may have come back, all of it. */
const setMaybeBack = (quantity: number): void => {
  setUnknown(flowing, 0, quantity)
  flowing[quantityOf] = Number.NaN
  flowing[expectedOf] = 0
  flowing[cleanOf] = 0
}

const comeBack = (away: Cells, pool: number, quantity: number, back: number): void => {
  const high = away[pool + highOf] as number
  const gone = away[pool + quantityOf] as number
  const expected = away[pool + expectedOf] as number
  flowing[expectedOf] = gone > 0 ? (expected * back) / gone : expected
  flowing[highOf] = Number.isNaN(quantity) ? high : Math.min(quantity, high)
  reduce(away, pool, back)
  away[pool + highOf] = high
}

/** A process that uses a container uses what is inside: how much of it, the record does not say. */
const useContents = (following: Following, at: number): void => {
  if (following.contents.size === 0) return
  const time = timeOfLine(following, at)
  const inside = following.contents
    .get(unitOfLine(following, at))
    ?.filter(({ from, until }) => from <= time && time <= until)
  if (!inside || inside.length === 0) return
  note(following, 'throughContainer', seqOfLine(following, at))
  for (const content of inside)
    if (content.at >= 0) {
      expose(following, content.at, time)
      reduce(following.here, content.at * poolCells, Number.NaN)
    }
  setUnknown(flowing, 0, Number.NaN)
}

/**
 * What of a process's outputs of one moment is suspect.
 *
 * A process is a vessel: what went in is inside, each output is a draw, and what no output took is
 * lost or still at work. So loss counts as one more output, as it must: with 100 in, of which 60
 * suspect, and 50 + 30 out, the 50 need not hold more than 60 - (100 - 50) = 10; had the 20 lost
 * been left out of account, 60 - 30 = 30 would be claimed and be untrue.
 * Where more came out than went in, see `fillGains`. Where more came out than had gone in by then,
 * though not in the end, the record of the parts is uneven, and nothing is claimed for certain.
 * An output in another dimension than the inputs (60 kg of dough, 400 loaves) has the inputs'
 * share by expectation; how the suspect part is spread over it is not known, so it holds between
 * none and all, unless everything used was suspect, or nothing.
 * Where what was used is in several dimensions (flour by weight, bags by the piece), an output in
 * one of them has at most what is suspect there, and its share of that by expectation; how much of
 * it the others are, nobody knows: at least nothing, and any part of it where they are suspect.
 */
const flowOutputs = (following: Following, outputs: readonly number[]): void => {
  const process = following.processPlace[outputs[0] as number] as number
  const dimension = process < 0 ? noDimension : (following.inDimension[process] as number)
  sameMeasure.length = 0
  let total = 0
  for (const at of outputs) {
    const adds = dimension === noDimension || following.dimension[at] === dimension
    if (process >= 0 && following.isMixed[process] && adds) noteMixed(following, process, at)
    if (process < 0 || adds || Number.isNaN(following.value[at])) {
      sameMeasure.push(at)
      total += following.value[at] as number
    } else {
      crossMeasure(following, process, at)
      put(following, at)
    }
  }
  if (process < 0) {
    for (const at of sameMeasure) {
      setClean(flowing, 0, following.value[at] as number)
      put(following, at)
    }
  } else if (sameMeasure.length > 0) drawOutputs(following, process, sameMeasure, total)
}

const sameMeasure: number[] = []

const noteMixed = (following: Following, process: number, at: number): void => {
  const pool = process * poolCells
  const { inside } = following
  if (inside[pool + highOf] !== 0 && inside[pool + cleanOf] !== 0)
    note(following, 'unitsDoNotConvert', seqOfLine(following, at))
}

const drawOutputs = (
  following: Following,
  process: number,
  outputs: readonly number[],
  total: number,
): void => {
  const pool = process * poolCells
  const { inside } = following
  if (Number.isNaN(total)) reduce(inside, pool, Number.NaN)
  copy(inside, pool, mixed, 0)
  if (isMoreThan(total, inside, pool)) {
    if ((inside[pool + highOf] as number) > 0)
      note(following, 'moreOutThanIn', seqOfLine(following, outputs[0] as number))
    mixed[quantityOf] = total
    mixed[cleanOf] = Infinity
    setClean(inside, pool, 0)
    inside[pool + highOf] = mixed[highOf] as number
    inside[pool + cleanOf] = Infinity
  } else if (!Number.isNaN(total)) reduce(inside, pool, total)
  const held = mixed[quantityOf] as number
  for (const at of outputs) {
    const quantity = following.value[at] as number
    portion(mixed, 0, quantity, held > 0 ? quantity / held : 0, flowing)
    put(following, at)
  }
}

const mixed = emptyPools(1)

const crossMeasure = (following: Following, process: number, at: number): void => {
  const pool = process * poolCells
  const { inside } = following
  const quantity = following.value[at] as number
  following.crossed.add(process)
  if (inside[pool + highOf] === 0) setClean(flowing, 0, quantity)
  else if (inside[pool + cleanOf] === 0) setSuspect(flowing, 0, quantity)
  else {
    const held = inside[pool + quantityOf] as number
    setUnknown(flowing, 0, quantity)
    if (held > 0) flowing[expectedOf] = (quantity * (inside[pool + expectedOf] as number)) / held
    note(following, 'crossedUnits', seqOfLine(following, at))
  }
}

/**
 * Of a process that took something in after something had come out, any output may hold any of what
 * was used: whatever was suspect, or nothing. What was posted late may have been there before, so
 * nothing is expected by the order of time.
 */
const widen = (following: Following, process: number, at: number): void => {
  const quantity = flowing[quantityOf] as number
  const isAlike = following.dimension[at] === following.inDimension[process]
  const most = isAlike ? (following.mostIn[process] as number) : Infinity
  const bound = Number.isNaN(quantity) ? Infinity : quantity
  const high = Number.isNaN(most) ? bound : Math.min(bound, most)
  flowing[expectedOf] = high === 0 ? 0 : Number.NaN
  flowing[lowOf] = 0
  flowing[highOf] = high
  flowing[cleanOf] = bound
}

/** Puts what flows into the unit of an output line, and keeps it with the line. */
const put = (following: Following, at: number): void => {
  const i = following.unitPlace[at] as number
  const process = following.processPlace[at] as number
  if (process >= 0 && following.isUneven[process] === 1) widen(following, process, at)
  if (i >= 0) {
    expose(following, i, timeOfLine(following, at))
    putInto(following, i)
    add(following.entered, i * poolCells, flowing)
  }
  record(following, at)
}
