import { describe, expect, test } from 'vitest'
import { readScan } from '../../src/gs1/scan.ts'
import { fieldsOf } from '../../src/gs1/scan-fields.ts'
import { drawLabel, resolutions } from '../../src/labels/draw-label.ts'
import { type LabelFields, readSize, type TemplateName } from '../../src/labels/label-fields.ts'
import type { Drawing } from '../../src/labels/layout.ts'
import { rasterOf } from '../../src/labels/raster.ts'
import { zplOf } from '../../src/labels/zpl.ts'
import { readOff, readOffPng } from './read-back.ts'
import { picturesOfZpl } from './zpl-picture.ts'

const bread: LabelFields = {
  ...{ company: 'Bakery Nord', itemName: 'Oat bread, sliced', gtin: '09520123456788' },
  ...{ lot: '26316A-007', bestBefore: '2026-12-31', productionDate: '2026-11-12', count: '24' },
  ...{ quantity: '24 pieces', supplier: 'Mill Nord', supplierLot: 'S-2291' },
  ...{ sscc: '095201234567891235', to: 'Kiosk Krone', order: 'PO-4711' },
}
const pump: LabelFields = {
  ...{ company: 'Pumps Ltd', itemName: 'Infusion pump', gtin: '09520123456788' },
  ...{ lot: 'A1', serial: 'S-77/b', productionDate: '2026-11-12', expiry: '2029-11-11' },
}
const placed = { place: 'Cold-1', key: 'https://lots.example/place/Cold-1' }

/** What each template is tried with, and in which sizes. */
const tried: Readonly<Record<TemplateName, readonly [LabelFields, ...(readonly string[])]>> = {
  lot: [bread, '100x50', '70x37', '4x3in'],
  carton: [bread, '100x100', '100x70', '4x6in'],
  pallet: [bread, '100x150', '4x6in', '148x210'],
  item: [bread, '50x25', '40x20'],
  device: [pump, '60x40', '70x50'],
  shelf: [placed, '100x50', '70x37'],
  document: [{ document: 'DN-80012', key: 'urn:example:doc:80012' }, '100x50', '70x37'],
}

/** What a label must be read back as: its elements by AI, or its key. */
const wanted: Readonly<Record<TemplateName, object | string>> = {
  lot: { '01': bread.gtin, '10': bread.lot, '11': '261112', '15': '261231' },
  carton: { '01': bread.gtin, '10': bread.lot, '15': '261231' },
  pallet: {
    '00': bread.sscc,
    '02': bread.gtin,
    '37': '24',
    '10': bread.lot,
    '15': '261231',
    '400': bread.order,
  },
  item: { '01': bread.gtin, '10': bread.lot, '11': '261112', '15': '261231' },
  device: { '01': pump.gtin, '10': 'A1', '21': 'S-77/b', '11': '261112', '17': '291111' },
  shelf: placed.key,
  document: 'urn:example:doc:80012',
}

/** What is told by all symbols of a label together. */
const told = (symbols: readonly string[]): object | string => {
  const read = symbols.map((symbol) => readScan(symbol, 2026))
  const elements = read.flatMap((one) => (one.ok ? one.value.elements : []))
  if (elements.length > 0) return Object.fromEntries(elements.map(({ ai, value }) => [ai, value]))
  return symbols.map((symbol) => symbol.replace(/^\][A-Z]\d/, '')).join(' ')
}

const drawn = (template: TemplateName, size: string, dpi: number): Drawing => {
  const [fields] = tried[template]
  const drawing = drawLabel({ template, size: readSize(size)!, dpi, fields }, 2026)
  if (!drawing.ok) throw new Error(JSON.stringify([template, size, dpi, drawing.error]))
  return drawing.value
}

const each = Object.entries(tried).flatMap(([template, [, ...sizes]]) =>
  sizes.map((size) => [template as TemplateName, size] as const),
)

describe.each(each)('a label %s of %s', (template, size) => {
  test.each(resolutions)('is read back at %d dpi as what it was made of', async (dpi) => {
    expect(told(await readOff(rasterOf(drawn(template, size, dpi))))).toEqual(wanted[template])
  })

  test('is read back off what a printer makes of its ZPL', async () => {
    const [png = new Uint8Array()] = await picturesOfZpl(
      zplOf(drawn(template, size, 203)),
      readSize(size)!,
    )
    expect(told(await readOffPng(png))).toEqual(wanted[template])
  })
})

test('what is read back fills a form', async () => {
  const [symbol = ''] = await readOff(rasterOf(drawn('device', '60x40', 203)))
  const read = readScan(symbol, 2026)
  expect(read.ok && fieldsOf(read.value, 2026)).toMatchObject({
    lot: 'A1',
    serial: 'S-77/b',
    itemExpirationDate: { date: '2029-11-11' },
  })
})
