import type { Drawing } from './layout.ts'

/** A picture of dark and light: a byte a dot, 0 dark and 255 light, rows from the top. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly dots: Uint8ClampedArray
}

/**
 * The dots that a printer makes dark of a label: its symbols and rules.
 *
 * Limits   Texts are left out: their shapes are the printer's.
 */
export const rasterOf = ({ width, height, rects }: Drawing): Raster => {
  const dots = new Uint8ClampedArray(width * height).fill(255)
  for (const rect of rects)
    for (let y = rect.y; y < Math.min(height, rect.y + rect.height); y++)
      dots.fill(0, y * width + rect.x, y * width + Math.min(width, rect.x + rect.width))
  return { width, height, dots }
}
