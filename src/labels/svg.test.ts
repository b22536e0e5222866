import { expect, test } from 'vitest'
import { drawLabel } from './draw-label.ts'
import { svgOf } from './svg.ts'

const svg = (itemName: string): string => {
  const size = { width: 100, height: 50 }
  const fields = { lot: 'L1', key: 'https://lots.example/lot/x/L1', itemName }
  const drawing = drawLabel({ template: 'lot', size, dpi: 203, fields }, 2026)
  if (!drawing.ok) throw new Error(JSON.stringify(drawing.error))
  return svgOf(drawing.value)
}

test('a label as SVG has its size in millimetres, and its texts as they are', () => {
  expect(svg('Oat bread')).toMatch(/^<svg [^>]*width="99\.97mm" height="50\.05mm"/)
  expect(svg('Oat bread')).toContain('>Oat bread</text>')
})

test('nothing in a name becomes a part of the picture', () => {
  const hostile = '<script>&"</text>'
  expect(svg(hostile)).not.toContain('<script>')
  expect(svg(hostile)).toContain('&lt;script&gt;&amp;&quot;&lt;/text&gt;')
  expect(svg('a\u0000b\ud800')).toMatch(/>a\ufffdb\ufffd</)
})
