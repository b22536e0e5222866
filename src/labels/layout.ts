import { no, ok, type Result } from '../gs1/result.ts'
import type { LabelFault, Rect, SymbolShape } from './symbol.ts'

/**
 * A line of text on a label.
 *
 * Units    `height` is that of the font in millimetres. `mayShorten`: an end that has no room may
 *          go, which the drawing then remarks; else the text does not fit, and there is no label.
 */
export interface TextRow {
  readonly kind: 'text'
  readonly text: string
  readonly height: number
  readonly isBold?: boolean
  readonly mayShorten?: boolean
}

/** Values side by side, each below what it is called. */
export interface CellsRow {
  readonly kind: 'cells'
  readonly cells: readonly (readonly [title: string, value: string])[]
  readonly height: number
}

/** A symbol as large as there is room for, and what people read beneath it. */
export interface SymbolRow {
  readonly kind: 'symbol'
  readonly shape: SymbolShape
  readonly lines: readonly string[]
}

export type Row = TextRow | CellsRow | SymbolRow | { readonly kind: 'rule' }

/** A label: its size in millimetres, rows from top to bottom, and a matrix on the left, if any. */
export interface Label {
  readonly width: number
  readonly height: number
  readonly rows: readonly Row[]
  readonly beside: SymbolShape | null
}

/** A text at its place, the top left corner of its box. */
export interface DrawnText extends Rect {
  readonly text: string
  readonly isBold: boolean
}

/** A symbol at its place, its quiet zone included. */
export interface DrawnSymbol extends Rect {
  readonly shape: SymbolShape
  /** Dots of one module. */
  readonly module: number
}

/**
 * A label as it is printed.
 *
 * Units    Dots of the printer, whole numbers.
 */
export interface Drawing {
  readonly dpi: number
  readonly width: number
  readonly height: number
  readonly rects: readonly Rect[]
  readonly texts: readonly DrawnText[]
  readonly symbols: readonly DrawnSymbol[]
  /** What a person should know: a text that was shortened, modules narrower than they should be. */
  readonly remarks: readonly string[]
}

const inch = 25.4
/** The margin around everything, between rows, and between columns, in millimetres. */
const margin = 2
const gap = 0.8
/** Below this nobody reads a text, nor scans a linear symbol, in millimetres. */
const lowestText = 1.4
const lowestBars = 5
const ruleHeight = 0.4
/** Bars need not be higher than this to be scanned from any side. */
const highestBars = 34

/** How wide what is on a label may be, in millimetres. */
export const innerWidth = ({ width }: { readonly width: number }): number => width - 2 * margin

/** How wide a text is at most, in heights of its font. */
const widthOf = (text: string, isBold: boolean): number => {
  let width = 0
  for (const one of text)
    width += /[ijl.,:;'|!()[\] -]/.test(one)
      ? 0.36
      : /[MW@%m]/.test(one)
        ? 0.96
        : /[a-z]/.test(one)
          ? 0.58
          : one > '\u2e7f'
            ? 1
            : 0.72
  return width * (isBold ? 1.06 : 1)
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Drawn {
  readonly rects: Rect[]
  readonly texts: DrawnText[]
  readonly symbols: DrawnSymbol[]
  readonly remarks: string[]
  readonly faults: LabelFault[]
}

/**
 * Draws a label for a printer.
 *
 * Shape    Each symbol has modules of as many whole dots as fit, so that all bars are of the width
 *          they should be; its quiet zone is kept free.
 * Refuses  symbol-too-narrow where a module would be narrower than its kind allows, with the width
 *          the label would need; text-too-long where a text that may not be shortened does not fit;
 *          too-low where the rows are higher than the label.
 */
export const drawn = (label: Label, dpi: number): Result<Drawing, readonly LabelFault[]> => {
  const into: Drawn = { rects: [], texts: [], symbols: [], remarks: [], faults: [] }
  const dot = inch / dpi
  const inner = {
    ...{ x: margin, y: margin },
    ...{ width: innerWidth(label), height: label.height - 2 * margin },
  }
  if (label.beside) {
    const side = Math.min(inner.height, inner.width / 2)
    drawMatrix(into, label.beside, { ...inner, width: side, height: side }, dot)
    const x = inner.x + side + margin
    drawRows(into, label.rows, { ...inner, x, width: inner.width - side - margin }, dot)
  } else drawRows(into, label.rows, inner, dot)
  const { faults, ...drawing } = into
  if (faults.length > 0) return no(faults)
  const [width, height] = [label.width, label.height].map((length) => Math.round(length / dot))
  return ok({ dpi, width: width ?? 0, height: height ?? 0, ...drawing })
}

const heightOf = (row: Row): number => {
  if (row.kind === 'rule') return ruleHeight
  if (row.kind === 'text') return row.height
  if (row.kind === 'cells') return row.height * 1.6
  return row.lines.length * hriHeight + gap
}
const hriHeight = 2.6

/** Rows from top to bottom; symbols share what height the others leave. */
const drawRows = (into: Drawn, rows: readonly Row[], box: Box, dot: number): void => {
  const symbols = rows.filter((row) => row.kind === 'symbol').length
  const fixed = rows.reduce((sum, row) => sum + heightOf(row) + gap, 0)
  const spare = box.height - fixed
  if (spare < symbols * lowestBars) {
    const wanted = Math.ceil(2 * margin + fixed + symbols * lowestBars)
    const message = `All of it needs a label at least ${wanted} mm high.`
    into.faults.push({ code: 'too-low', field: 'size', message })
    return
  }
  let y = box.y
  for (const row of rows) {
    const bars = row.kind === 'symbol' ? Math.min(spare / symbols, highestBars) : 0
    const height = heightOf(row) + bars
    drawRow(into, row, { ...box, y, height }, bars, dot)
    y += height + gap
  }
}

const drawRow = (into: Drawn, row: Row, box: Box, bars: number, dot: number): void => {
  if (row.kind === 'rule') into.rects.push(inDots(box, dot))
  else if (row.kind === 'text') drawText(into, row, box, dot)
  else if (row.kind === 'cells') drawCells(into, row, box, dot)
  else {
    const room = { ...box, height: bars }
    if (row.shape.isMatrix) drawMatrix(into, row.shape, room, dot)
    else drawBars(into, row.shape, room, dot)
    for (const [at, text] of row.lines.entries()) {
      const y = box.y + bars + gap + at * hriHeight
      drawText(
        into,
        { kind: 'text', text, height: hriHeight * 0.9 },
        { ...box, y, height: hriHeight },
        dot,
      )
    }
  }
}

const inDots = ({ x, y, width, height }: Box, dot: number): Rect => ({
  ...{ x: Math.round(x / dot), y: Math.round(y / dot) },
  ...{ width: Math.max(1, Math.floor(width / dot)), height: Math.max(1, Math.floor(height / dot)) },
})

const drawText = (into: Drawn, row: TextRow, box: Box, dot: number): void => {
  const { text, isBold = false, mayShorten = false } = row
  const needed = widthOf(text, isBold)
  const height = Math.max(
    Math.min(row.height, box.width / needed),
    Math.max(lowestText, row.height * 0.6),
  )
  // What just fits, fits: the division above may be off by the last bit.
  const shown =
    needed * height <= box.width * 1.000_001 ? text : shortened(text, box.width / height, isBold)
  if (shown !== text) {
    const message = `${text} has no room on the label`
    if (!mayShorten)
      into.faults.push({ code: 'text-too-long', field: 'size', message: `${message}.` })
    into.remarks.push(`${message}, and is shortened to ${shown}.`)
  }
  const at = inDots(
    { ...box, width: Math.min(box.width, widthOf(shown, isBold) * height), height },
    dot,
  )
  into.texts.push({ ...at, text: shown, isBold })
}

const shortened = (text: string, width: number, isBold: boolean): string => {
  const all = [...text]
  while (all.length > 0 && widthOf(`${all.join('')}…`, isBold) > width) all.pop()
  return `${all.join('').trimEnd()}…`
}

const drawCells = (into: Drawn, { cells, height }: CellsRow, box: Box, dot: number): void => {
  const width = (box.width - (cells.length - 1) * gap) / cells.length
  for (const [at, [title, value]] of cells.entries()) {
    const x = box.x + at * (width + gap)
    const small = { kind: 'text', text: title, height: height * 0.5, mayShorten: true } as const
    drawText(into, small, { ...box, x, width }, dot)
    const large = { kind: 'text', text: value, height, isBold: true } as const
    drawText(into, large, { ...box, x, width, y: box.y + height * 0.6 }, dot)
  }
}

/** The dots of a module, as many as fit, or 0 and why. */
const moduleIn = (
  into: Drawn,
  shape: SymbolShape,
  room: number,
  wide: number,
  dot: number,
): number => {
  const { narrowest } = shape
  const module = Math.floor(room / dot / wide)
  if (module * dot >= narrowest) return module
  const least = Math.ceil(narrowest / dot) * dot
  const message =
    `${shape.kind} needs ${(wide * least).toFixed(1)} mm there, quiet zones included, ` +
    `and has ${room.toFixed(1)} mm: take a larger label, a finer printer, or less data.`
  into.faults.push({ code: 'symbol-too-narrow', field: 'size', message })
  return 0
}

const drawMatrix = (into: Drawn, shape: SymbolShape, box: Box, dot: number): void => {
  const wide = shape.width + 2 * shape.quiet
  const high = shape.height + 2 * shape.quiet
  const room = Math.min(box.width, (box.height * wide) / high)
  const module = moduleIn(into, shape, room, wide, dot)
  place(into, shape, { box, module, barHeight: module, dot })
}

const drawBars = (into: Drawn, shape: SymbolShape, box: Box, dot: number): void => {
  const wide = shape.width + 2 * shape.quiet
  const module = moduleIn(into, shape, box.width, wide, dot)
  place(into, shape, { box, module, barHeight: Math.floor(box.height / dot), dot })
}

const place = (
  into: Drawn,
  shape: SymbolShape,
  {
    box,
    module,
    barHeight,
    dot,
  }: {
    readonly box: Box
    readonly module: number
    readonly barHeight: number
    readonly dot: number
  },
): void => {
  if (module === 0) return
  const { x, y } = inDots(box, dot)
  const above = shape.isMatrix ? shape.quiet * module : 0
  for (const rect of shape.dark)
    into.rects.push({
      ...{ x: x + (shape.quiet + rect.x) * module, y: y + above + rect.y * barHeight },
      ...{ width: rect.width * module, height: rect.height * barHeight },
    })
  const width = (shape.width + 2 * shape.quiet) * module
  const height = shape.height * barHeight + 2 * above
  into.symbols.push({ x, y, width, height, shape, module })
}
