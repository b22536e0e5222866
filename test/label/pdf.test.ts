import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { pdfOf } from '../../src/flow/label-pdf.ts'
import { drawLabel } from '../../src/labels/draw-label.ts'
import type { LabelFields, TemplateName } from '../../src/labels/label-fields.ts'
import { report } from '../report.ts'
import { readOffPng } from './read-back.ts'

const missing = ['pdftoppm', 'zbarimg', 'dmtxread'].filter(
  (program) => spawnSync(program, ['--version']).error !== undefined,
)
const why = `no ${missing.join(', ')} here (Debian: poppler-utils, zbar-tools, dmtx-utils)`
if (missing.length > 0) report({ kind: 'skipped', what: 'PDF labels read by other readers', why })

const drawing = (template: TemplateName, fields: LabelFields) => {
  const size = { width: 100, height: 70 }
  const drawn = drawLabel({ template, size, dpi: 300, fields }, 2026)
  if (!drawn.ok) throw new Error(JSON.stringify(drawn.error))
  return drawn.value
}
const bread = { gtin: '09520123456788', lot: 'A-1', itemName: 'Brød <b>', bestBefore: '2026-12-31' }

test('a PDF has a page a copy of each label, in the size of the label', async () => {
  const pdf = await pdfOf([drawing('lot', bread), drawing('carton', bread)], {
    ...{ title: 'Labels', copies: 3 },
  })
  const text = Buffer.from(pdf).toString('latin1')
  expect(text.slice(0, 5)).toBe('%PDF-')
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(6)
  // 100 mm are 1181 dots of 300 to the inch, and those are 283.44 points.
  expect(text).toContain('/MediaBox [0 0 283.44 198.48]')
})

test.skipIf(missing.length > 0)('a label as PDF is read by other readers than ours', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lotline-pdf-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const pictureOf = async (template: TemplateName): Promise<string> => {
    const file = join(folder, template)
    const pdf = await pdfOf([drawing(template, bread)], { title: 'Label' })
    writeFileSync(`${file}.pdf`, pdf)
    execFileSync('pdftoppm', ['-r', '300', '-png', '-singlefile', `${file}.pdf`, file])
    return `${file}.png`
  }
  const carton = await pictureOf('carton')
  const bars = execFileSync('zbarimg', ['--quiet', '--raw', carton], { encoding: 'utf8' })
  expect(bars.trim()).toBe('01095201234567881526123110A-1')
  expect(await readOffPng(readFileSync(carton))).toEqual([']C101095201234567881526123110A-1'])
  const lot = await pictureOf('lot')
  const matrix = execFileSync('dmtxread', ['--stop-after=1', lot], { encoding: 'latin1' })
  // FNC1 in the first place is told as a separator.
  expect(matrix.replace(/^[^0-9]/, '')).toBe('01095201234567881526123110A-1')
})
