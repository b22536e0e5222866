import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDigit } from './check-digit.ts'
import { placeOfSscc, ssccAt, ssccsOf } from './sscc.ts'

test('SSCCs go on by serial reference, then by extension digit, to the last', () => {
  expect(ssccAt('9521234', 0n)).toBe(
    '095212340000000007'.slice(0, 17) + checkDigit('09521234000000000'),
  )
  expect(ssccAt('9521234', 999_999_999n)?.slice(0, 17)).toBe('09521234999999999')
  expect(ssccAt('9521234', 1_000_000_000n)?.slice(0, 17)).toBe('19521234000000000')
  expect(ssccsOf('9521234')).toBe(10_000_000_000n)
  expect(ssccAt('9521234', 9_999_999_999n)?.slice(0, 17)).toBe('99521234999999999')
  expect(ssccAt('9521234', 10_000_000_000n)).toBeNull()
  expect(placeOfSscc('9521234', '109521240000000001')).toBeNull()
})

test('the place of an SSCC is the one it was made of', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('952123', '9521234', '952123456789'),
      fc.bigInt(0n, 10n ** 13n),
      (prefix, place) => {
        const sscc = ssccAt(prefix, place)
        if (sscc === null) expect(place >= ssccsOf(prefix)).toBe(true)
        else {
          expect(placeOfSscc(prefix, sscc)).toBe(place)
          expect(checkDigit(sscc.slice(0, 17))).toBe(sscc.at(-1))
        }
      },
    ),
  )
})
