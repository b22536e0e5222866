import bwipjs from 'bwip-js'
import { no, ok, type Result } from '../gs1/result.ts'
import { readScan } from '../gs1/scan.ts'

export type SymbolKind = 'GS1-128' | 'GS1 DataMatrix' | 'QR Code' | 'Code 128' | 'Data Matrix'

/** A dark rectangle, in the unit of whatever it is a part of. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * A symbol before it has a size.
 *
 * Units    Modules, without the quiet zone, which is `quiet` wide on the left and on the right and,
 *          around a matrix, above and below. A linear symbol is one module high here: it is drawn
 *          as high as there is room.
 */
export interface SymbolShape {
  readonly kind: SymbolKind
  readonly isMatrix: boolean
  readonly width: number
  readonly height: number
  readonly quiet: number
  readonly dark: readonly Rect[]
  /** The narrowest module it may be printed with, in millimetres. */
  readonly narrowest: number
}

/** Why something cannot be on a label. */
export interface LabelFault {
  readonly code: string
  readonly field: string
  readonly message: string
}

interface Printed {
  readonly encoder: string
  readonly quiet: number
  /** The narrowest module that is to be printed, in millimetres. */
  readonly narrowest: number
}

/**
 * How each kind of symbol is made and printed.
 *
 * Source   GS1 General Specifications 5.12 (tables of symbols in general distribution, and of
 *          regulated healthcare for DataMatrix); quiet zones of ISO/IEC 15417, 16022 and 18004.
 */
export const printedAs: Readonly<Record<SymbolKind, Printed>> = {
  'GS1-128': { encoder: 'gs1-128', quiet: 10, narrowest: 0.25 },
  'GS1 DataMatrix': { encoder: 'gs1datamatrix', quiet: 1, narrowest: 0.25 },
  'QR Code': { encoder: 'qrcode', quiet: 4, narrowest: 0.25 },
  'Code 128': { encoder: 'code128', quiet: 10, narrowest: 0.19 },
  'Data Matrix': { encoder: 'datamatrix', quiet: 1, narrowest: 0.25 },
}

/**
 * Makes a symbol of what it is to hold.
 *
 * Shape    `data` of GS1 symbols is written with brackets, (01)…(10)…; of others it is as it is.
 *          `isPart`: what the standard wants beside it is in another symbol of the same label.
 * Refuses  What `readScan` refuses, missing-beside where the standard wants more in the symbol, and
 *          not-encodable where the symbology has no place for it (48 characters in GS1-128).
 */
export const symbolOf = (
  kind: SymbolKind,
  data: string,
  thisYear: number,
  { isPart = false }: { readonly isPart?: boolean } = {},
): Result<SymbolShape, readonly LabelFault[]> => {
  const faults = kind.startsWith('GS1') ? gs1Faults(kind, data, thisYear, isPart) : []
  return faults.length > 0 ? no(faults) : encoded(kind, data)
}

/** Characters of data, AIs included, that GS1-128 may hold. */
const charactersMost = 48

const gs1Faults = (
  kind: SymbolKind,
  data: string,
  thisYear: number,
  isPart: boolean,
): readonly LabelFault[] => {
  const read = readScan(data, thisYear)
  if (!read.ok) return read.error.map(({ code, message }) => ({ code, field: 'data', message }))
  const letters = data.replace(/[()]/g, '').length
  if (kind === 'GS1-128' && letters > charactersMost) {
    const message = `GS1-128 holds ${charactersMost} characters, and this has ${letters}.`
    return [{ code: 'not-encodable', field: 'data', message }]
  }
  if (isPart) return []
  return read.value.missing.map(({ ai, anyOf }) => {
    const groups = anyOf.map((group) => group.map((one) => `(${one})`).join(' with '))
    const message = `(${ai}) needs ${groups.join(' or ')} beside it.`
    return { code: 'missing-beside', field: 'data', message }
  })
}

const encoded = (kind: SymbolKind, data: string): Result<SymbolShape, readonly LabelFault[]> => {
  const { encoder, quiet, narrowest } = printedAs[kind]
  try {
    const shape = assertShape(
      bwipjs.raw(encoder, data, kind.startsWith('GS1') ? 'dontlint' : '') as Raw[],
    )
    return ok({ ...shape, kind, quiet, narrowest })
  } catch (error) {
    const message = `${kind} cannot hold ${data}: ${assertRefused(error)}.`
    return no([{ code: 'not-encodable', field: 'data', message }])
  }
}

/** The encoder throws what it has no room or no character for: why, in its own words. */
const assertRefused = (error: unknown): string => {
  const said = error instanceof Error ? error.message : String(error)
  const why = /^bwipp?\.\w+#\d+: (.*)/.exec(said)?.[1]
  if (why === undefined) throw error
  return why
}

type Raw =
  | { readonly pixs: readonly number[]; readonly pixx: number; readonly pixy: number }
  | { readonly sbs: readonly number[] }

const assertShape = ([raw]: readonly Raw[]): Shape => {
  if (raw && 'pixs' in raw) return matrixOf(raw)
  if (raw && 'sbs' in raw) return linearOf(raw.sbs)
  throw new Error('The encoder gave nothing to draw')
}

type Shape = Pick<SymbolShape, 'isMatrix' | 'width' | 'height' | 'dark'>

/** Widths of bars and spaces in turn, from the first bar on. */
const linearOf = (widths: readonly number[]): Shape => {
  const dark: Rect[] = []
  let x = 0
  for (const [at, width] of widths.entries()) {
    if (at % 2 === 0) dark.push({ x, y: 0, width, height: 1 })
    x += width
  }
  return { isMatrix: false, width: x, height: 1, dark }
}

/** Rows of ones and zeros; ones side by side become one rectangle. */
const matrixOf = ({
  pixs,
  pixx,
  pixy,
}: {
  readonly pixs: readonly number[]
  readonly pixx: number
  readonly pixy: number
}): Shape => {
  const dark: Rect[] = []
  for (let y = 0; y < pixy; y++)
    for (let x = 0; x < pixx; x++) {
      let width = 0
      while (x + width < pixx && pixs[y * pixx + x + width] === 1) width += 1
      if (width > 0) dark.push({ x, y, width, height: 1 })
      x += width
    }
  return { isMatrix: true, width: pixx, height: pixy, dark }
}
