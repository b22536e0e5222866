import { no, ok, type Result } from './result.ts'

/** What is wrong, and at which bit of the tag; when writing, at which character of the value. */
export interface Fault {
  readonly code: string
  readonly message: string
  readonly at: number
}

/** A value found in a tag, and the bit after it. */
export interface Reading {
  readonly text: string
  readonly end: number
}

/** A way to have a value in bits: what one direction makes, the other understands. */
export interface Field {
  readonly read: (bits: string, at: number) => Result<Reading, Fault>
  readonly write: (text: string) => Result<string, Fault>
}

/** The refusal of a field that the tag is too short for. */
export const tooShort = (bits: string, at: number, width: number) =>
  no<Fault>({
    code: 'short',
    message: `The tag ends after ${bits.length} bits, but ${width} are needed from bit ${at} on.`,
    at,
  })

/** A field of a known number of bits. Either direction answers with a sentence where it cannot. */
export const fixedField = (
  width: number,
  code: string,
  decode: (bits: string) => Result<string, string>,
  encode: (text: string) => Result<string, string>,
): Field => ({
  read: (bits, at) => {
    const end = at + width
    if (end > bits.length) return tooShort(bits, at, width)
    const text = decode(bits.slice(at, end))
    return text.ok ? ok({ text: text.value, end }) : no({ code, message: text.error, at })
  },
  write: (text) => {
    const bits = encode(text)
    return bits.ok ? bits : no({ code, message: bits.error, at: 0 })
  },
})

/** Two fields in a row. The first takes `length` characters of the value, the second the rest. */
export const inRow = (first: Field, length: number, second: Field): Field => ({
  read: (bits, at) => {
    const head = first.read(bits, at)
    if (!head.ok) return head
    const tail = second.read(bits, head.value.end)
    return tail.ok ? ok({ ...tail.value, text: head.value.text + tail.value.text }) : tail
  },
  write: (text) => {
    const head = first.write(text.slice(0, length))
    if (!head.ok) return head
    const tail = second.write(text.slice(length))
    return tail.ok ? ok(head.value + tail.value) : tail
  },
})
