import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const linesIn = async (text: string, size: number, max?: number): Promise<readonly string[]> => {
  const lines: string[] = []
  for await (const line of linesOf(chunksOf(new TextEncoder().encode(text), size), max))
    lines.push(line)
  return lines
}

test('lines are the same however the bytes arrive', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme' }).map((line) => line.replaceAll('\n', ''))),
      fc.integer({ min: 1, max: 9 }),
      async (lines, size) => {
        const text = lines.map((line) => `${line}\n`).join('')
        expect(await linesIn(text, size)).toEqual(lines)
      },
    ),
  )
})

test('a last line without an end is a line', async () => {
  expect(await linesIn('a\nb', 2)).toEqual(['a', 'b'])
})

test('a line that is too long is cut, and nothing after it is read', async () => {
  expect(await linesIn('ab\nabcdefgh\nab\n', 3, 6)).toEqual(['ab', 'abcdef'])
})
