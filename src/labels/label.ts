import { no, ok, type Result } from '../gs1/result.ts'
import type { LabelFields, LabelSize, TemplateName } from './label-fields.ts'
import { innerWidth, type Label, type Row } from './layout.ts'
import { type LabelFault, type SymbolKind, type SymbolShape, symbolOf } from './symbol.ts'

/** What is on a label of a template: rows from top to bottom, and a matrix beside them. */
interface Content {
  readonly rows: readonly Row[]
  readonly beside: SymbolShape | null
  readonly faults: readonly LabelFault[]
}

/**
 * A label of a template, before it has the dots of a printer.
 *
 * Shape    `lot`, `item` and `device` bear a GS1 DataMatrix of GTIN, dates, lot and serial; what
 *          has no GTIN bears its key as a QR code. `carton` is GS1-128 of GTIN, date and lot.
 *          `pallet` is the GS1 logistic label: what is in it, then the SSCC. `shelf` and `document`
 *          bear the key as a QR code.
 * Refuses  missing-field; what a symbol refuses.
 * Source   GS1 General Specifications 4.1 and 6: the human readable text stands by its symbol, AIs
 *          in brackets; GS1 Logistic Label Guideline.
 */
export const labelOf = (
  template: TemplateName,
  size: LabelSize,
  fields: LabelFields,
  { thisYear, dpi }: { readonly thisYear: number; readonly dpi: number },
): Result<Label, readonly LabelFault[]> => {
  const room = { thisYear, width: innerWidth(size), dot: 25.4 / dpi, narrowest: 0.25 }
  const { rows, beside, faults } = makers[template](fields, room)
  return faults.length > 0 ? no(faults) : ok({ ...size, rows, beside })
}

type Maker = (fields: LabelFields, room: Room) => Content

const textRow = (text: string | undefined, height: number, isBold = false): readonly Row[] =>
  text === undefined || text === ''
    ? []
    : [{ kind: 'text', text, height, isBold, mayShorten: true }]

/** What must be read whole, or the label is none. */
const wholeText = (text: string | undefined, height: number): readonly Row[] =>
  text === undefined || text === '' ? [] : [{ kind: 'text', text, height, isBold: true }]

const cells = (height: number, ...all: readonly (readonly [string, string | undefined])[]) => {
  const said = all.flatMap(([title, value]) =>
    value === undefined || value === '' ? [] : [[title, value] as const],
  )
  return said.length === 0 ? [] : ([{ kind: 'cells', cells: said, height }] as const)
}

const dates = ({ productionDate, packagingDate, bestBefore, expiry }: LabelFields) =>
  [
    ['Made', productionDate],
    ['Packed', packagingDate],
    ['Best before', bestBefore],
    ['Use by', expiry],
  ] as const

const need = (fields: LabelFields, ...names: readonly (keyof LabelFields)[]): LabelFault[] =>
  names.flatMap((field) =>
    fields[field] === undefined || fields[field] === ''
      ? [{ code: 'missing-field', field, message: `This label tells ${field}, and there is none.` }]
      : [],
  )

const short = (day: string): string => day.replaceAll('-', '').slice(2)

/** Application identifiers with their values, in the order in which a symbol has them. */
type Elements = readonly (readonly [ai: string, value: string | undefined])[]

const dateElements = (fields: LabelFields): Elements => [
  ['11', fields.productionDate && short(fields.productionDate)],
  ['13', fields.packagingDate && short(fields.packagingDate)],
  ['15', fields.bestBefore && short(fields.bestBefore)],
  ['17', fields.expiry && short(fields.expiry)],
]

const bracketed = (elements: Elements): readonly string[] =>
  elements.flatMap(([ai, value]) =>
    value === undefined || value === '' ? [] : [`(${ai})${value}`],
  )

interface Coded {
  readonly shape: SymbolShape | null
  readonly faults: readonly LabelFault[]
  readonly hri: readonly string[]
}

const coded = (
  kind: SymbolKind,
  parts: readonly string[],
  thisYear: number,
  isPart = false,
): Coded => {
  const symbol = symbolOf(kind, parts.join(''), thisYear, { isPart })
  return symbol.ok
    ? { shape: symbol.value, faults: [], hri: parts }
    : { shape: null, faults: symbol.error, hri: parts }
}

/** The matrix of a thing: by its GTIN where it has one, by its own key where not. */
const matrixOf = (fields: LabelFields, thisYear: number): Coded => {
  const { gtin, lot, serial, key } = fields
  if (gtin === undefined) return coded('QR Code', [key ?? lot ?? serial ?? ''], thisYear)
  const elements = bracketed([['01', gtin], ...dateElements(fields), ['10', lot], ['21', serial]])
  return coded('GS1 DataMatrix', elements, thisYear)
}

/** Text by a matrix, a line an element: nobody can read a matrix by eye. */
const hriRows = ({ hri, shape }: Coded, height: number): readonly Row[] =>
  shape?.kind === 'GS1 DataMatrix'
    ? hri.map((text) => ({ kind: 'text', text, height }) as const)
    : []

const lotLabel: Maker = (fields, { thisYear }) => {
  const matrix = matrixOf(fields, thisYear)
  return {
    rows: [
      ...textRow(fields.itemName, 4.5, true),
      ...wholeText(fields.lot, 6),
      ...cells(3, ...dates(fields)),
      ...cells(3, ['Quantity', fields.quantity]),
      ...cells(2.6, ['Supplier', fields.supplier], ['Their lot', fields.supplierLot]),
    ],
    beside: matrix.shape,
    faults: [...need(fields, 'lot'), ...matrix.faults],
  }
}

const itemLabel: Maker = (fields, { thisYear }) => {
  const matrix = matrixOf(fields, thisYear)
  const isNamed = fields.lot !== undefined || fields.serial !== undefined
  return {
    rows: [...textRow(fields.itemName, 2.4, true), ...hriRows(matrix, 1.8)],
    beside: matrix.shape,
    faults: [...need(fields, 'gtin', ...(isNamed ? [] : (['lot'] as const))), ...matrix.faults],
  }
}

const deviceLabel: Maker = (fields, { thisYear }) => {
  const matrix = matrixOf(fields, thisYear)
  const isNamed = fields.lot !== undefined || fields.serial !== undefined
  return {
    rows: [
      ...textRow(fields.itemName, 3, true),
      ...textRow(fields.company, 2.4),
      ...cells(2.6, ['LOT', fields.lot], ['SN', fields.serial]),
      ...cells(2.6, ['Made', fields.productionDate], ['Use by', fields.expiry]),
      ...textRow('UDI', 2, true),
      ...hriRows(matrix, 1.9),
    ],
    beside: matrix.shape,
    faults: [...need(fields, 'gtin', ...(isNamed ? [] : (['lot'] as const))), ...matrix.faults],
  }
}

/** Where linear symbols go: how wide they may be, and the width their modules must have. */
interface Room {
  readonly thisYear: number
  /** Millimetres. */
  readonly width: number
  readonly dot: number
  readonly narrowest: number
}

interface Bars {
  readonly rows: readonly Row[]
  readonly faults: readonly LabelFault[]
}

const noBars: Bars = { rows: [], faults: [] }

/**
 * Linear symbols with what people read below each: as few as there is room for, each with as many
 * elements as fit. What an element needs beside it may be in another of them.
 */
const bars = (elements: Elements, room: Room): Bars => {
  const rows: Row[] = []
  const faults: LabelFault[] = []
  let together: readonly string[] = []
  let last: Coded | null = null
  const close = (): void => {
    if (last?.shape)
      rows.push({
        kind: 'symbol',
        shape: { ...last.shape, narrowest: room.narrowest },
        lines: [last.hri.join(' ')],
      })
  }
  for (const part of bracketed(elements)) {
    const more = coded('GS1-128', [...together, part], room.thisYear, true)
    if (more.shape !== null && (last === null || fits(more.shape, room))) {
      together = [...together, part]
      last = more
      continue
    }
    close()
    together = [part]
    last = coded('GS1-128', together, room.thisYear, true)
    faults.push(...last.faults)
  }
  close()
  return { rows, faults }
}

const fits = ({ width, quiet }: SymbolShape, { width: mm, dot, narrowest }: Room): boolean =>
  (width + 2 * quiet) * Math.ceil(narrowest / dot) * dot <= mm

const cartonLabel: Maker = (fields, room) => {
  const { gtin, lot, serial, count } = fields
  const all = [['01', gtin], ...dateElements(fields).slice(2), ['10', lot], ['21', serial]] as const
  const symbols = bars(all, { ...room, narrowest: 0.25 })
  return {
    rows: [
      ...textRow(fields.company, 3),
      ...textRow(fields.itemName, 5, true),
      ...cells(3.4, ['Lot', lot], ['Pieces', count]),
      ...cells(3.4, ...dates(fields)),
      ...symbols.rows,
    ],
    beside: null,
    faults: [...need(fields, 'gtin', 'lot'), ...symbols.faults],
  }
}

const palletLabel: Maker = (fields, room) => {
  const { gtin, lot, count, sscc, order } = fields
  const wide = { ...room, narrowest: 0.495 }
  const content: Elements =
    gtin !== undefined && count !== undefined
      ? [['02', gtin], ...dateElements(fields).slice(2), ['37', count], ['10', lot]]
      : []
  const above = bars([...content, ['400', order]], wide)
  const unit = sscc === undefined ? noBars : bars([['00', sscc]], wide)
  return {
    rows: [
      ...cells(3.6, ['From', fields.from ?? fields.company], ['To', fields.to]),
      { kind: 'rule' },
      ...textRow(fields.itemName, 5, true),
      ...cells(3.4, ['SSCC', sscc]),
      ...cells(3.4, ['Content', gtin], ['Count', count]),
      ...cells(3.4, ['Lot', lot], ['Order', order]),
      ...cells(3.4, ...dates(fields)),
      { kind: 'rule' },
      ...above.rows,
      ...unit.rows,
    ],
    beside: null,
    faults: [...need(fields, 'sscc'), ...above.faults, ...unit.faults],
  }
}

const keyLabel =
  (field: 'place' | 'document', title: string): Maker =>
  (fields, { thisYear }) => {
    const matrix = coded('QR Code', [fields.key ?? fields[field] ?? ''], thisYear)
    return {
      rows: [...textRow(title, 3), ...wholeText(fields[field], 9), ...textRow(fields.company, 3)],
      beside: matrix.shape,
      faults: [...need(fields, field), ...matrix.faults],
    }
  }

const makers: Readonly<Record<TemplateName, Maker>> = {
  lot: lotLabel,
  carton: cartonLabel,
  pallet: palletLabel,
  item: itemLabel,
  device: deviceLabel,
  shelf: keyLabel('place', 'Place'),
  document: keyLabel('document', 'Document'),
}
