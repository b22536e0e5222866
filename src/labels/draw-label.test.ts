import { expect, test } from 'vitest'
import { drawLabel, resolutions } from './draw-label.ts'

test('a label is drawn in the dots of its printer', () => {
  const fields = { lot: 'L1', gtin: '09520123456788' }
  for (const dpi of resolutions) {
    const size = { width: 100, height: 50 }
    const drawing = drawLabel({ template: 'lot', size, dpi, fields }, 2026)
    const [width, height] = [100, 50].map((mm) => Math.round((mm / 25.4) * dpi))
    expect(drawing).toMatchObject({ ok: true, value: { dpi, width, height } })
  }
  const small = { width: 10, height: 10 }
  expect(drawLabel({ template: 'lot', size: small, dpi: 203, fields }, 2026).ok).toBe(false)
})
