import { expect, test } from 'vitest'
import { drawLabel } from './draw-label.ts'
import { zplOf } from './zpl.ts'

const zpl = (itemName: string, copies = 1): string => {
  const size = { width: 100, height: 50 }
  const fields = { lot: 'L1', key: 'https://lots.example/lot/x/L1', itemName }
  const drawing = drawLabel({ template: 'lot', size, dpi: 203, fields }, 2026)
  if (!drawing.ok) throw new Error(JSON.stringify(drawing.error))
  return zplOf(drawing.value, { copies })
}

test('a label as ZPL is one format, as large as the label, with its copies', () => {
  const lines = zpl('Oats', 3).trimEnd().split('\n')
  expect(lines.slice(0, 4)).toEqual(['^XA', '^CI28', '^PW799', '^LL400'])
  expect(lines.slice(-2)).toEqual(['^PQ3', '^XZ'])
  expect(lines.filter((line) => line.startsWith('^FO')).every((line) => line.endsWith('^FS'))).toBe(
    true,
  )
})

test('nothing in a name becomes a command of the printer', () => {
  const hostile = zpl('^XZ~JR_41\\')
  expect(hostile).toContain('_5EXZ_7EJR_5F41_5C')
  expect(hostile.match(/\^XZ/g)).toHaveLength(1)
  expect(hostile).not.toContain('~')
  expect(zpl('Brød')).toContain('Br_C3_B8d')
})
