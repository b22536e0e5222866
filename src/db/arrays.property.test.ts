import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bigints, booleans, byteas, integers, jsons, texts, timestamps } from './arrays.ts'

/** The elements of a binary array, as PostgreSQL's protocol lays them out; null for a null. */
const elementsOf = (bytes: Buffer): readonly (Buffer | null)[] => {
  const dimensions = bytes.readInt32BE(0)
  if (dimensions === 0) {
    expect(bytes.length).toBe(12)
    return []
  }
  expect([dimensions, bytes.readInt32BE(16)]).toEqual([1, 1])
  const elements: (Buffer | null)[] = []
  let at = 20
  while (elements.length < bytes.readInt32BE(12)) {
    const length = bytes.readInt32BE(at)
    elements.push(length < 0 ? null : bytes.subarray(at + 4, at + 4 + length))
    at += 4 + Math.max(length, 0)
  }
  expect(at).toBe(bytes.length)
  return elements
}

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(fc.option(arbitrary))

const comesBack = <T>(
  arbitrary: fc.Arbitrary<T>,
  write: (values: readonly (T | null)[]) => Buffer,
  read: (bytes: Buffer) => unknown,
): void =>
  fc.assert(
    fc.property(orNull(arbitrary), (values) => {
      const elements = elementsOf(write(values))
      expect(elements.map((bytes) => (bytes === null ? null : read(bytes)))).toEqual(values)
    }),
  )

test('whole numbers come back, below zero and beyond 32 bits', () => {
  comesBack(fc.maxSafeInteger(), bigints, (bytes) => Number(bytes.readBigInt64BE()))
  comesBack(fc.integer(), integers, (bytes) => bytes.readInt32BE())
})

test('a number that is not an exact whole number is a defect', () => {
  for (const number of [0.5, Number.NaN, 2 ** 53]) expect(() => bigints([number])).toThrow('exact')
})

test('texts come back, whatever script they are in', () => {
  comesBack(fc.string({ unit: 'grapheme' }), texts, (bytes) => bytes.toString('utf8'))
  comesBack(fc.json(), jsons, (bytes) => bytes.toString('utf8'))
})

test('bytes and truth values come back', () => {
  comesBack(
    fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    byteas,
    (bytes) => Buffer.from(bytes),
  )
  comesBack(fc.boolean(), booleans, (bytes) => bytes.readUInt8() === 1)
})

test('moments come back to the millisecond, from the first year to the last', () => {
  const epochMs = Date.UTC(2000, 0, 1)
  const moments = fc.integer({ min: Date.UTC(0, 0, 1), max: Date.UTC(9999, 11, 31) })
  comesBack(moments, timestamps, (bytes) => Number(bytes.readBigInt64BE() / 1000n) + epochMs)
})

test('each kind of list names the type of its elements, an empty one too', () => {
  const oidOf = (bytes: Buffer): number => bytes.readInt32BE(8)
  expect(
    [booleans, byteas, bigints, integers, texts, jsons, timestamps].map((write) =>
      oidOf(write([])),
    ),
  ).toEqual([16, 17, 20, 23, 25, 114, 1184])
})
