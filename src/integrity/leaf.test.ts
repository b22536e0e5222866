import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compartmentSalt, type LeafInput, leafHash, personalCommitment } from './leaf.ts'

const sha256 = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(createHash('sha256').update(bytes).digest())
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

const entry: LeafInput = {
  ledgerId: new Uint8Array(16).fill(7),
  seq: 42,
  recordedAtMs: 1_780_000_000_000,
  type: 'ObjectEvent',
  body: '{"type":"ObjectEvent"}',
  envelope: '{"door":"cli"}',
  salt: new Uint8Array(32).fill(9),
  personal: null,
}

test('the leaf of a known entry is pinned, because proofs of years ago must still verify', () => {
  expect(hex(leafHash(sha256, entry))).toMatchInlineSnapshot(
    `"7b92abf85cf018bfbca8b053de8cd01d7b8980befb70e29cdba11211ef26c8e4"`,
  )
})

test('any change to any part of an entry changes its leaf', () => {
  const whole = hex(leafHash(sha256, entry))
  const changes: readonly Partial<LeafInput>[] = [
    { ledgerId: new Uint8Array(16).fill(8) },
    { seq: 43 },
    { recordedAtMs: entry.recordedAtMs + 1 },
    { type: 'TransformationEvent' },
    { body: '{"type":"ObjectEvent" }' },
    { envelope: '{"door":"http"}' },
    { salt: new Uint8Array(32).fill(10) },
    { personal: new Uint8Array(32).fill(1) },
  ]
  for (const change of changes)
    expect(hex(leafHash(sha256, { ...entry, ...change }))).not.toBe(whole)
})

test('text never slides from one compartment into its neighbour', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (a, b, c) => {
      const one = leafHash(sha256, { ...entry, body: a + b, envelope: c })
      const other = leafHash(sha256, { ...entry, body: a, envelope: b + c })
      expect(hex(one)).not.toBe(hex(other))
    }),
  )
})

test('the same personal words under another salt cannot be recognised', () => {
  const one = personalCommitment(sha256, new Uint8Array(32).fill(3), '{"who":"Anna"}')
  const other = personalCommitment(sha256, new Uint8Array(32).fill(4), '{"who":"Anna"}')
  expect(hex(one)).not.toBe(hex(other))
})

test('each compartment has a salt of its own', () => {
  expect(hex(compartmentSalt(sha256, entry.salt, 'body'))).not.toBe(
    hex(compartmentSalt(sha256, entry.salt, 'envelope')),
  )
})
