import { type Problem, pointerTo } from './problem.ts'

/** Where the walk over the text is. It is the one thing here that moves. */
interface Cursor {
  readonly text: string
  readonly depthMax: number
  readonly problems: Problem[]
  at: number
}

const NUMERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /[A-Za-z_$][\w$]*/y
const HEX = /^[0-9A-Fa-f]{4}$/
const ESCAPES = '"\\/bfnrt'

/**
 * Everything wrong with a text that is not acceptable JSON, found by walking it slowly.
 *
 * Shape    Keys that repeat and text that cannot be stored carry their pointer; the first fault of
 *          syntax ends the walk and carries its line and column (1-based, in characters). Empty:
 *          nothing wrong was found.
 * Limits   `depthMax` levels of lists and objects; what is deeper is reported, not entered.
 * Source   RFC 8259.
 */
export const explainJson = (text: string, depthMax: number): readonly Problem[] => {
  const cursor: Cursor = { text, depthMax, problems: [], at: 0 }
  skipSpace(cursor)
  if (value(cursor, '', 0)) {
    skipSpace(cursor)
    if (cursor.at < text.length) fault(cursor, '', `There is more after the end: ${found(cursor)}.`)
  }
  return cursor.problems
}

const fault = (cursor: Cursor, pointer: string, message: string): false => {
  const before = cursor.text.slice(0, cursor.at)
  const line = before.split('\n').length
  const column = cursor.at - before.lastIndexOf('\n')
  cursor.problems.push({ pointer, message, line, column })
  return false
}

const found = ({ text, at }: Cursor): string => {
  if (at >= text.length) return 'the text ends here'
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return /\s/.test(char) ? 'found white space' : `found ${char}`
}

const skipSpace = (cursor: Cursor): void => {
  while (' \t\n\r'.includes(cursor.text[cursor.at] ?? 'x')) cursor.at++
}

const take = (cursor: Cursor, char: string): boolean => {
  skipSpace(cursor)
  if (cursor.text[cursor.at] !== char) return false
  cursor.at++
  skipSpace(cursor)
  return true
}

const value = (cursor: Cursor, pointer: string, depth: number): boolean => {
  const char = cursor.text[cursor.at]
  if (char === '{' || char === '[') {
    if (depth >= cursor.depthMax)
      return fault(cursor, pointer, `Nested deeper than ${cursor.depthMax} levels.`)
    return char === '{' ? object(cursor, pointer, depth) : array(cursor, pointer, depth)
  }
  if (char === '"') return string(cursor, pointer) !== null
  return scalar(cursor, pointer)
}

const scalar = (cursor: Cursor, pointer: string): boolean => {
  WORD.lastIndex = cursor.at
  const word = WORD.exec(cursor.text)?.[0]
  if (word === 'true' || word === 'false' || word === 'null') {
    cursor.at += word.length
    return true
  }
  if (word) return fault(cursor, pointer, `Text needs double quotes; found ${word.slice(0, 40)}.`)
  NUMERAL.lastIndex = cursor.at
  const numeral = NUMERAL.exec(cursor.text)?.[0]
  if (!numeral) return fault(cursor, pointer, `Expected a value here; ${found(cursor)}.`)
  cursor.at += numeral.length
  return /[\w.+]/.test(cursor.text[cursor.at] ?? ' ')
    ? fault(cursor, pointer, `This is not a number as JSON writes them; ${found(cursor)}.`)
    : true
}

/** What a text between quotes stands for; null where it could not be read. */
const string = (cursor: Cursor, pointer: string): string | null => {
  const start = cursor.at++
  for (; cursor.at < cursor.text.length; cursor.at++) {
    const char = cursor.text[cursor.at] ?? ''
    if (char === '"') {
      const read: string = JSON.parse(cursor.text.slice(start, ++cursor.at))
      storable(cursor, pointer, read)
      return read
    }
    if (char < ' ') {
      fault(cursor, pointer, 'A line break or control character inside text must be escaped.')
      return null
    }
    if (char === '\\' && !skipEscape(cursor, pointer)) return null
  }
  fault(cursor, pointer, 'Text that is opened with a quote is never closed.')
  return null
}

const skipEscape = (cursor: Cursor, pointer: string): boolean => {
  const char = cursor.text[++cursor.at] ?? ''
  if (char !== '' && ESCAPES.includes(char)) return true
  if (char !== 'u') return fault(cursor, pointer, `\\${char} is not an escape that JSON knows.`)
  if (!HEX.test(cursor.text.slice(cursor.at + 1, cursor.at + 5)))
    return fault(cursor, pointer, '\\u needs four hexadecimal digits.')
  cursor.at += 4
  return true
}

/** Text that no database keeps is refused at the door, or it would be changed on its way. */
const storable = (cursor: Cursor, pointer: string, text: string): void => {
  if (text.includes('\0')) fault(cursor, pointer, 'Text holds the character NUL.')
  if (!text.isWellFormed())
    fault(cursor, pointer, 'Text holds half a character (a lone surrogate).')
}

const array = (cursor: Cursor, pointer: string, depth: number): boolean => {
  take(cursor, '[')
  if (take(cursor, ']')) return true
  for (let index = 0; ; index++) {
    if (!value(cursor, pointerTo(pointer, index), depth + 1)) return false
    if (take(cursor, ']')) return true
    if (!take(cursor, ',')) return fault(cursor, pointer, `Expected , or ]; ${found(cursor)}.`)
  }
}

const object = (cursor: Cursor, pointer: string, depth: number): boolean => {
  const keys = new Set<string>()
  take(cursor, '{')
  if (take(cursor, '}')) return true
  for (;;) {
    if (cursor.text[cursor.at] !== '"')
      return fault(cursor, pointer, `Expected a key in double quotes; ${found(cursor)}.`)
    const opened = cursor.at
    const key = string(cursor, pointer)
    if (key === null) return false
    const member = pointerTo(pointer, key)
    if (keys.has(key)) {
      const closed = cursor.at
      cursor.at = opened
      fault(cursor, member, `The key ${JSON.stringify(key)} is here twice.`)
      cursor.at = closed
    }
    keys.add(key)
    if (!take(cursor, ':'))
      return fault(cursor, member, `Expected : after the key; ${found(cursor)}.`)
    if (!value(cursor, member, depth + 1)) return false
    if (take(cursor, '}')) return true
    if (!take(cursor, ',')) return fault(cursor, pointer, `Expected , or }; ${found(cursor)}.`)
  }
}
