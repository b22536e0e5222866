import type { Drawing, DrawnText } from './layout.ts'

/**
 * A label in ZPL II, for printers of labels.
 *
 * Shape    Symbols are printed as the rectangles they consist of, dot by dot as they were laid out:
 *          no printer's own way of making a symbol comes between. Texts are in the printer's own
 *          scalable font, in UTF-8; what could be taken for a command is written as its bytes.
 * Source   Zebra ZPL II Programming Guide: ^GB, ^A, ^FH, ^CI28, ^PQ.
 */
export const zplOf = (
  { width, height, rects, texts }: Drawing,
  { copies = 1 }: { readonly copies?: number } = {},
): string =>
  [
    '^XA',
    '^CI28',
    `^PW${width}`,
    `^LL${height}`,
    '^LH0,0',
    ...rects.map((rect) => {
      const thick = Math.min(rect.width, rect.height)
      return `^FO${rect.x},${rect.y}^GB${rect.width},${rect.height},${thick}^FS`
    }),
    ...texts.map(textOf),
    `^PQ${Math.max(1, Math.floor(copies))}`,
    '^XZ',
    '',
  ].join('\n')

const textOf = ({ text, x, y, width, height }: DrawnText): string => {
  // A font is narrower than it is high; its width here is what makes the text fit its room.
  const wide = Math.max(1, Math.floor(Math.min(height, (width / Math.max(1, text.length)) * 1.8)))
  return `^FO${x},${y}^A0N,${height},${wide}^FH_^FD${bytesOf(text)}^FS`
}

const encoder = new TextEncoder()

/** What is not plainly a letter, a digit or a harmless mark is written as bytes, `_5E`. */
const bytesOf = (text: string): string =>
  Array.from(text, (character) =>
    /[0-9A-Za-z .,:;()/+*=-]/.test(character)
      ? character
      : Array.from(
          encoder.encode(character),
          (byte) => `_${byte.toString(16).toUpperCase().padStart(2, '0')}`,
        ).join(''),
  ).join('')
