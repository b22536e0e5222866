import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawn, type Label } from './layout.ts'
import { symbolOf } from './symbol.ts'

const symbol = symbolOf('Code 128', '26316A-007', 2026)
if (!symbol.ok) throw new Error('no symbol')
const shape = symbol.value
const label = (more: Partial<Label>): Label => ({
  ...{ width: 100, height: 50, beside: null },
  rows: [{ kind: 'symbol', shape, lines: ['26316A-007'] }],
  ...more,
})

test('modules are whole dots, and stay within the label with their quiet zone', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(203, 300, 600),
      fc.integer({ min: 40, max: 200 }),
      fc.integer({ min: 20, max: 100 }),
      (dpi, width, height) => {
        const drawing = drawn(label({ width, height }), dpi)
        fc.pre(drawing.ok)
        const [placed] = drawing.value.symbols
        const module = placed?.module ?? 0
        expect(Number.isInteger(module)).toBe(true)
        expect(module).toBeGreaterThanOrEqual(Math.floor((shape.narrowest * dpi) / 25.4))
        for (const rect of drawing.value.rects) {
          expect(rect.width % module).toBe(0)
          expect(rect.x).toBeGreaterThanOrEqual(shape.quiet * module)
          expect(rect.x + rect.width).toBeLessThanOrEqual(
            drawing.value.width - shape.quiet * module,
          )
          expect(rect.y + rect.height).toBeLessThanOrEqual(drawing.value.height)
        }
      },
    ),
  )
})

test('what does not fit is refused, with what it would need', () => {
  const codes = (more: Partial<Label>) => {
    const drawing = drawn(label(more), 203)
    return drawing.ok ? [] : drawing.error.map(({ code, message }) => `${code}: ${message}`)
  }
  expect(codes({ width: 20 })).toEqual([
    expect.stringMatching(/^symbol-too-narrow: Code 128 needs \d+\.\d mm/),
  ])
  expect(codes({ height: 8 })).toEqual([expect.stringMatching(/^too-low: .* \d+ mm high/)])
  const long = { kind: 'text', text: 'x'.repeat(200), height: 4 } as const
  expect(codes({ rows: [long] })).toEqual([expect.stringMatching(/^text-too-long: x+/)])
  const drawing = drawn(label({ rows: [{ ...long, mayShorten: true }] }), 203)
  expect(drawing).toMatchObject({
    ok: true,
    value: { remarks: [expect.stringMatching(/is shortened to x+…\.$/)] },
  })
})
