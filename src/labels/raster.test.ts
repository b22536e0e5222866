import { expect, test } from 'vitest'
import { rasterOf } from './raster.ts'

test('dots are dark where a rectangle is, and light elsewhere', () => {
  const rects = [
    { x: 1, y: 0, width: 2, height: 1 },
    { x: 3, y: 1, width: 9, height: 9 },
  ]
  const drawing = { dpi: 203, width: 4, height: 2, rects, texts: [], symbols: [], remarks: [] }
  expect([...rasterOf(drawing).dots]).toEqual([255, 0, 0, 255, 255, 255, 255, 0])
})
