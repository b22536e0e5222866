import type { Element } from './element.ts'
import type { TextFault } from './element-value.ts'
import { quoted } from './quote.ts'
import { no, ok, type Result } from './result.ts'

/**
 * Reads a text of (number)value parts, as people write them and labels show them.
 *
 * Shape    A bracket in a value is written \(; space around a value is not part of it.
 * Refuses  brackets, from where the text is no longer made of such parts.
 * Source   GS1 General Specifications 4.14 (human readable interpretation).
 */
export const readBrackets = (
  text: string,
  from = 0,
): Result<readonly Element[], readonly TextFault[]> => {
  const elements: Element[] = []
  const begin = /\s*\((\d{2,4})\)\s*/y
  for (let at = from; at < text.length; ) {
    begin.lastIndex = at
    const [head = '', ai = ''] = begin.exec(text) ?? []
    const start = at + head.length
    const end = endOfValue(text, start)
    const value = text.slice(start, end).trimEnd().replaceAll('\\(', '(')
    if (head === '' || value === '') return no([notParts(text, from, at)])
    elements.push({ ai, value, at: start })
    at = end
  }
  return elements.length > 0 ? ok(elements) : no([notParts(text, from, from)])
}

const notParts = (text: string, from: number, at: number): TextFault => ({
  code: 'brackets',
  at,
  length: text.length - at,
  message: `${quoted(text.slice(from))} is not made of (number)value parts.`,
})

const endOfValue = (text: string, from: number): number => {
  let at = text.indexOf('(', from)
  while (at > 0 && text[at - 1] === '\\') at = text.indexOf('(', at + 1)
  return at < 0 ? text.length : at
}
