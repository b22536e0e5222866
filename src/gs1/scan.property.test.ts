import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDigit } from './check-digit.ts'
import { readScan } from './scan.ts'
import { syntaxOf } from './syntax.ts'

const text = fc
  .array(fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789-./'), {
    minLength: 1,
    maxLength: 20,
  })
  .map((all) => all.join(''))
  // What looks like a lost separator is refused, as it should be, and is another test's matter.
  .filter((value) => !/(?:0[0-3]\d{14}|1[1-7]\d{6})/.test(value))
const digits = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789'), { minLength: length, maxLength: length })
    .map((all) => all.join(''))
const gtin = digits(13).map((all) => all + checkDigit(all))
const date = fc.constantFrom('261231', '280229', '261100', '260101')

const pairs = fc
  .record(
    {
      '17': date,
      '11': date,
      '3103': digits(6),
      '10': text,
      '21': text,
      '240': text,
      '422': fc.constantFrom('578', '276'),
      '30': fc.integer({ min: 1, max: 99_999_999 }).map(String),
      '90': text,
    },
    { requiredKeys: [] },
  )
  .chain((others) => {
    const rest = Object.entries(others).map(([ai, value]) => [ai, `${value}`] as const)
    const shuffled = fc.shuffledSubarray(rest, { minLength: rest.length })
    return fc.tuple(gtin, shuffled).map(([key, all]) => [['01', key] as const, ...all])
  })

const separator = fc.constantFrom('\x1d', '<GS>', '{GS}', '|', '~', '^', '␝')
const begun = fc.constantFrom(']C1', ']d2', ']Q3', ']e0', ']J1')

const written = (all: readonly (readonly [string, string])[], between: string): string =>
  all
    .map(([ai, value], at) => {
      const ends = syntaxOf(ai)?.isPredefined || at === all.length - 1
      return ai + value + (ends ? '' : between)
    })
    .join('')

const pairsIn = (given: string) => {
  const read = readScan(given, 2026)
  return read.ok ? read.value.elements.map(({ ai, value }) => [ai, value]) : read.error
}

test('whatever a label says is read back, by any scanner, with any separator', () => {
  fc.assert(
    fc.property(pairs, begun, separator, fc.boolean(), (all, id, between, isFramed) => {
      const data = written(all, between)
      const given = isFramed ? `${id}${between}${data}${between}` : `${id}${data}`
      expect(pairsIn(given)).toEqual(all)
    }),
  )
})

test('brackets say the same', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      expect(pairsIn(all.map(([ai, value]) => `(${ai})${value}`).join(''))).toEqual(all)
    }),
  )
})

test('where each element stands is told rightly', () => {
  fc.assert(
    fc.property(pairs, begun, separator, (all, id, between) => {
      const given = `${id}${written(all, between)}`
      const read = readScan(given, 2026)
      for (const { value, at } of read.ok ? read.value.elements : [])
        expect(given.slice(at, at + value.length)).toBe(value)
    }),
  )
})

test('no other digit in a GTIN goes through', () => {
  fc.assert(
    fc.property(gtin, fc.nat(13), fc.integer({ min: 1, max: 9 }), (key, at, more) => {
      const other = String((Number(key[at]) + more) % 10)
      const given = `]C101${key.slice(0, at)}${other}${key.slice(at + 1)}10A`
      expect(readScan(given, 2026).ok).toBe(false)
    }),
  )
})

test('any text at all is read or refused with a mark inside it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary' }),
        begun.chain((id) => fc.string().map((rest) => id + rest)),
      ),
      (given) => {
        const read = readScan(given, 2026)
        for (const { at, length, message } of read.ok ? [] : read.error) {
          expect(at >= 0 && length >= 0 && at + length <= Math.max(given.length, at)).toBe(true)
          expect(message).toMatch(/\.$/)
        }
      },
    ),
    { numRuns: 1000 },
  )
})
