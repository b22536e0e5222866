import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import type { Drawing } from '../labels/layout.ts'

const font = (name: string): string =>
  fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`))

/**
 * Labels as a PDF, a page each, in the size of the label.
 *
 * Shape    Symbols are rectangles of whole printer dots, so that they are printed as they were
 *          laid out where nothing scales the page.
 * Limits   Letters of scripts that the font has not (Chinese, Japanese, Korean) are empty boxes.
 */
export const pdfOf = async (
  drawings: readonly Drawing[],
  { title, copies = 1 }: { readonly title: string; readonly copies?: number },
): Promise<Uint8Array> => {
  const document = new PDFDocument({ autoFirstPage: false, info: { Title: title } })
  document.registerFont('plain', font('DejaVuSans'))
  document.registerFont('bold', font('DejaVuSans-Bold'))
  const chunks: Buffer[] = []
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', resolve)
    document.on('error', reject)
  })
  for (const drawing of drawings)
    for (let copy = 0; copy < copies; copy++) addPage(document, drawing)
  document.end()
  await ended
  return Buffer.concat(chunks)
}

const addPage = (
  document: PDFKit.PDFDocument,
  { dpi, width, height, rects, texts }: Drawing,
): void => {
  const points = (dots: number): number => (dots * 72) / dpi
  document.addPage({ size: [points(width), points(height)], margin: 0 })
  for (const rect of rects)
    document.rect(points(rect.x), points(rect.y), points(rect.width), points(rect.height))
  document.fill('#000')
  for (const { text, isBold, x, y, width: room, height: high } of texts) {
    document.font(isBold ? 'bold' : 'plain').fontSize(points(high) * 0.86)
    const wide = document.widthOfString(text)
    const fits = Math.min(1, points(room) / Math.max(wide, 1))
    document.fontSize(points(high) * 0.86 * fits)
    document.text(text, points(x), points(y), { lineBreak: false })
  }
}
