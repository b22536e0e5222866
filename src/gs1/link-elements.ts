import { isKey } from './application-identifier.ts'
import { percentDecoded } from './charset.ts'
import { aiNamed, padded, readAttributes, readLink } from './digital-link.ts'
import type { Element } from './element.ts'
import type { TextFault } from './element-value.ts'
import { no, ok, type Result } from './result.ts'
import { syntaxOf } from './syntax.ts'

/**
 * The elements of a Digital Link, of its path and of its query, each with its place in the text.
 *
 * Refuses  What `readLink` and `readAttributes` refuse, marked where one value is to blame, and
 *          else as a whole.
 * Limits   Values are decoded, and not checked otherwise.
 */
export const linkElements = (
  text: string,
  from = 0,
): Result<readonly Element[], readonly TextFault[]> => {
  const link = text.slice(from)
  const elements = [...pathElements(link), ...queryElements(link)].map((one) => ({
    ...one,
    at: one.at + from,
  }))
  const structure = [readLink(link), readAttributes(link)].flatMap((read) =>
    read.ok ? [] : read.error,
  )
  // What is wrong with a single value is told of that value, with its place.
  const faults = structure.filter(({ code }) => !ofValues.has(code))
  if (faults.length > 0 || (structure.length > 0 && elements.length === 0))
    return no(structure.map((one) => ({ ...one, at: from, length: link.length })))
  return ok(elements)
}

const ofValues = new Set([
  ...['length', 'character', 'check-digit', 'company-prefix', 'leading-zero', 'no-leading-zero'],
  ...['piece-of-total', 'importer'],
])

const pathElements = (link: string): readonly Element[] => {
  const path = link.split(/[?#]/)[0] ?? ''
  const segments: { readonly text: string; readonly at: number }[] = []
  let at = 0
  for (const segment of path.split('/')) {
    segments.push({ text: segment, at })
    at += segment.length + 1
  }
  let key = segments.length - 2
  while (key > 0 && !isKey(aiNamed(segments[key]?.text ?? ''))) key -= 2
  const elements: Element[] = []
  for (let one = key; key > 0 && one < segments.length - 1; one += 2) {
    const ai = aiNamed(segments[one]?.text ?? '')
    const written = segments[one + 1]
    const value = percentDecoded(written?.text ?? '') ?? written?.text ?? ''
    elements.push({ ai, value: padded(ai, value), at: written?.at ?? 0 })
  }
  return elements
}

const queryElements = (link: string): readonly Element[] => {
  const elements: Element[] = []
  const start = link.indexOf('?')
  if (start < 0) return elements
  let at = start + 1
  for (const part of (link.slice(at).split('#')[0] ?? '').split('&')) {
    const [, ai = '', written = ''] = /^(\d{2,4})=(.+)$/.exec(part) ?? []
    const value = percentDecoded(written) ?? written
    if (syntaxOf(ai)) elements.push({ ai, value, at: at + ai.length + 1 })
    at += part.length + 1
  }
  return elements
}
