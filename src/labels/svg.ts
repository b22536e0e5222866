import type { Drawing } from './layout.ts'

const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    // No XML may hold these; a label shows that there was something.
    .replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')

/**
 * A label as SVG, for a screen or a browser's printing.
 *
 * Units    Millimetres outside, dots of the printer inside: bars are as wide as they are printed.
 */
export const svgOf = ({ dpi, width, height, rects, texts }: Drawing): string => {
  const mm = (dots: number): string => ((dots * 25.4) / dpi).toFixed(2)
  const path = rects
    .map((rect) => `M${rect.x} ${rect.y}h${rect.width}v${rect.height}h-${rect.width}z`)
    .join('')
  const lines = texts.map(
    ({ text, isBold, x, y, width: room, height: high }) =>
      `<text x="${x}" y="${Math.round(y + high * 0.8)}" font-size="${high}"` +
      `${isBold ? ' font-weight="700"' : ''} textLength="${room}" ` +
      'lengthAdjust="spacingAndGlyphs">' +
      `${escaped(text)}</text>`,
  )
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${mm(width)}mm" height="${mm(height)}mm" ` +
    `viewBox="0 0 ${width} ${height}" font-family="'DejaVu Sans', Arial, sans-serif">` +
    `<rect width="${width}" height="${height}" fill="#fff"/>` +
    `<path d="${path}" fill="#000" shape-rendering="crispEdges"/>` +
    `<g fill="#000">${lines.join('')}</g></svg>`
  )
}
