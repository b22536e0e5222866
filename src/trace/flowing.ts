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
  type Amounts,
  add,
  draw,
  emptyAmounts,
  forgetQuantity,
  isMoreThan,
  lose,
  portion,
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
  const flowKind = (kind: number): void => {
    for (let at = from; at < to; at += 1)
      if (kindAt(following, at) === kind) flowLine(following, kind, at)
  }
  flowKind(lineKinds.plus)
  flowKind(lineKinds.in)
  const outputs: number[] = []
  for (let at = from; at < to; at += 1)
    if (kindAt(following, at) === lineKinds.out) outputs.push(at)
  if (outputs.length > 0) flowOutputs(following, outputs)
  flowKind(lineKinds.minus)
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
  lose(following.here[i] as Amounts)
  note(following, 'sameMoment', seqOfLine(following, at))
}

const flowing = emptyAmounts()

const record = ({ low, high, expected }: Following, at: number, amounts: Amounts): void => {
  low[at] = amounts.low
  high[at] = amounts.high
  expected[at] = amounts.expected
}

const flowLine = (following: Following, kind: number, at: number): void => {
  const i = following.unitAt(unitOfLine(following, at))
  const quantity = following.value[at] as number
  if (i >= 0) expose(following, i, timeOfLine(following, at))
  if (kind === lineKinds.plus) {
    setClean(flowing, quantity)
    if (i >= 0) comeIn(following, i, quantity)
  } else takeFrom(following, i, quantity, at)
  if (kind === lineKinds.in) useContents(following, at)
  record(following, at, flowing)
  if (kind === lineKinds.minus && i >= 0) add(following.away[i] as Amounts, flowing)
  if (kind === lineKinds.in) goInside(following, at)
}

const goInside = (following: Following, at: number): void => {
  const process = following.processAt(processOfLine(following, at))
  if (process < 0) return
  if (following.inDimension[process] === mixedDimensions) {
    forgetQuantity(flowing)
    if (flowing.high > 0) note(following, 'unitsDoNotConvert', seqOfLine(following, at))
  }
  add(following.inside[process] as Amounts, flowing)
}

/** From the moment a unit is suspect in name, or through its lot, what it holds is so too. */
const expose = (following: Following, i: number, time: number): void => {
  if (following.isExposed[i] || time < (following.exposedMs[i] as number)) return
  following.isExposed[i] = 1
  const standing = following.standing[i]
  if (standing === standings.flow) return
  const held = following.here[i] as Amounts
  const set = standing === standings.named ? setSuspect : setUnknown
  set(held, held.quantity)
  Object.assign(following.entered[i] as Amounts, held)
}

/** Puts what flows into a unit. */
const putInto = (following: Following, i: number): void => {
  if (following.isExposed[i]) {
    if (following.standing[i] === standings.named) setSuspect(flowing, flowing.quantity)
    if (following.standing[i] === standings.unknown) setUnknown(flowing, flowing.quantity)
  }
  add(following.here[i] as Amounts, flowing)
}

const takeFrom = (following: Following, i: number, quantity: number, at: number): void => {
  if (i < 0) {
    setClean(flowing, quantity)
    return
  }
  const held = following.here[i] as Amounts
  if (following.isExposed[i] && following.standing[i] === standings.named) {
    const entered = following.entered[i] as Amounts
    if (isMoreThan(quantity, held)) {
      note(following, 'overdrawn', seqOfLine(following, at))
      const missing = quantity - held.quantity
      add(entered, setSuspect(flowing, missing))
      entered.high = Infinity
      setSuspect(held, Number.NaN)
    } else reduce(held, quantity)
    setSuspect(flowing, quantity)
  } else if (!draw(held, quantity, flowing)) note(following, 'overdrawn', seqOfLine(following, at))
}

/**
 * What comes in without a process. Of a unit some of which went away, it may be that coming back:
 * then it brings back at most what was suspect there. Or it is something else, so at least nothing.
 */
const comeIn = (following: Following, i: number, quantity: number): void => {
  const away = following.away[i] as Amounts
  const entered = following.entered[i] as Amounts
  const back = away.quantity > 0 ? Math.min(quantity, away.quantity) : 0
  if (following.isExposed[i] && following.standing[i] === standings.named) {
    add(entered, setSuspect(flowing, quantity - back))
    if (back > 0) reduce(away, back)
    setSuspect(flowing, quantity)
  } else {
    entered.quantity += quantity - back
    if (away.high > 0) comeBack(away, quantity, back)
  }
  putInto(following, i)
}

const comeBack = (away: Amounts, quantity: number, back: number): void => {
  const { high } = away
  flowing.expected = away.quantity > 0 ? (away.expected * back) / away.quantity : away.expected
  flowing.high = Number.isNaN(quantity) ? high : Math.min(quantity, high)
  reduce(away, back)
  away.high = high
}

/** A process that uses a container uses what is inside: how much of it, the record does not say. */
const useContents = (following: Following, at: number): void => {
  const time = timeOfLine(following, at)
  const inside = following.contents
    .get(unitOfLine(following, at))
    ?.filter(({ from, until }) => from <= time && time <= until)
  if (!inside || inside.length === 0) return
  note(following, 'throughContainer', seqOfLine(following, at))
  for (const content of inside)
    if (content.at >= 0) {
      expose(following, content.at, time)
      reduce(following.here[content.at] as Amounts, Number.NaN)
    }
  setUnknown(flowing, Number.NaN)
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
 */
const flowOutputs = (following: Following, outputs: readonly number[]): void => {
  const process = following.processAt(processOfLine(following, outputs[0] as number))
  const inside = process < 0 ? emptyAmounts() : (following.inside[process] as Amounts)
  const dimension = process < 0 ? noDimension : (following.inDimension[process] as number)
  const sameMeasure: number[] = []
  let total = 0
  for (const at of outputs) {
    const adds = dimension === noDimension || following.dimension[at] === dimension
    if (process < 0 || adds || Number.isNaN(following.value[at])) {
      sameMeasure.push(at)
      total += following.value[at] as number
    } else {
      crossMeasure(following, inside, at)
      put(following, at)
    }
  }
  if (process < 0) {
    for (const at of sameMeasure) {
      setClean(flowing, following.value[at] as number)
      put(following, at)
    }
  } else if (sameMeasure.length > 0) drawOutputs(following, process, sameMeasure, total)
}

const drawOutputs = (
  following: Following,
  process: number,
  outputs: readonly number[],
  total: number,
): void => {
  const inside = following.inside[process] as Amounts
  if (Number.isNaN(total)) reduce(inside, Number.NaN)
  const isUneven = isMoreThan(total, inside)
  const mixed = isUneven ? { ...inside, quantity: total, clean: Infinity } : inside
  if (isUneven && inside.high > 0)
    note(following, 'moreOutThanIn', seqOfLine(following, outputs[0] as number))
  const flows = outputs.map((at) => {
    const quantity = following.value[at] as number
    const part = mixed.quantity > 0 ? quantity / mixed.quantity : 0
    return { at, amounts: portion(mixed, quantity, part, emptyAmounts()) }
  })
  if (isUneven) Object.assign(inside, { quantity: 0, expected: 0, low: 0, clean: Infinity })
  else if (!Number.isNaN(total)) reduce(inside, total)
  for (const { at, amounts } of flows) {
    Object.assign(flowing, amounts)
    put(following, at)
  }
}

const crossMeasure = (following: Following, inside: Amounts, at: number): void => {
  const quantity = following.value[at] as number
  if (inside.high === 0) {
    setClean(flowing, quantity)
    return
  }
  if (inside.clean === 0) {
    setSuspect(flowing, quantity)
    return
  }
  setUnknown(flowing, quantity)
  if (inside.quantity > 0) flowing.expected = (quantity * inside.expected) / inside.quantity
  note(following, 'crossedUnits', seqOfLine(following, at))
}

/** Puts what flows into the unit of an output line, and keeps it with the line. */
const put = (following: Following, at: number): void => {
  const i = following.unitAt(unitOfLine(following, at))
  if (i >= 0) {
    expose(following, i, timeOfLine(following, at))
    putInto(following, i)
    add(following.entered[i] as Amounts, flowing)
  }
  record(following, at, flowing)
}
