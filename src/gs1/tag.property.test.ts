import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDigit } from './check-digit.ts'
import { bitsOfHex, hexOfBits } from './tag-bits.ts'
import { readTag } from './tag-read.ts'
import { type PlusSchemeName, plusSchemes, type UrnSchemeName, urnSchemes } from './tag-scheme.ts'
import { fieldOf, tagAis } from './tag-table.ts'
import { readTagUri } from './tag-uri.ts'
import { type TagToWrite, writeTag } from './tag-write.ts'

const digits = (least: number, most = least) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: least, maxLength: most })
const cset82 = (most: number) =>
  fc.string({
    unit: fc.constantFrom(...`!"%&'()*+,-./:;<=>?_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ${'abyz'}`),
    minLength: 1,
    maxLength: most,
  })
const cset39 = (most: number) =>
  fc.string({ unit: fc.constantFrom(...'#-/09AFGZ'), minLength: 1, maxLength: most })
const inUrn = (text: string) => text.replace(/["%&/<>?#]/g, (one) => encodeURIComponent(one))
const number = (bits: number) => fc.bigInt({ min: 0n, max: 2n ** BigInt(bits) - 1n }).map(String)
const filter = fc.integer({ min: 0, max: 7 })

/** A company prefix and as many digits as the two have together, with a dot between them. */
const split = (total: number) =>
  fc
    .integer({ min: 6, max: 12 })
    .chain((length) =>
      fc.tuple(digits(length), digits(total - length)).map((parts) => parts.join('.')),
    )
const prefixed = (rest: (length: number) => fc.Arbitrary<string>) =>
  fc
    .integer({ min: 6, max: 12 })
    .chain((length) =>
      fc.tuple(digits(length), rest(length)).map((parts) => parts.map(inUrn).join('.')),
    )
const reference = (bits: number, most: number, length: number) => {
  const width = bits - ([20, 24, 27, 30, 34, 37, 40][length - 6] ?? 0)
  return number(width).filter((found) => found.length <= most - length)
}
const piece = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
  .map((pair) =>
    pair
      .toSorted((a, b) => a - b)
      .map((n) => String(n).padStart(2, '0'))
      .join('.'),
  )
const joined = (...parts: readonly fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((found) => found.join('.'))
const text = (most: number) => cset82(most).map(inUrn)

// The serial number of a CPI has 12 digits at most and no zero in front; 2^40 has 13.
const cpiSerial = fc.integer({ min: 0, max: 999_999_999_999 }).map(String)

const bodies: Readonly<Record<UrnSchemeName, fc.Arbitrary<string>>> = {
  'SGTIN-96': joined(split(13), number(38)),
  'SGTIN-198': joined(split(13), text(20)),
  'SSCC-96': split(17),
  'SGLN-96': joined(split(12), number(41)),
  'SGLN-195': joined(split(12), text(20)),
  'GRAI-96': joined(split(12), number(38)),
  'GRAI-170': joined(split(12), text(16)),
  'GIAI-96': prefixed((length) => reference(82, 25, length)),
  'GIAI-202': prefixed((length) => cset82(30 - length)),
  'GSRN-96': split(17),
  'GSRNP-96': split(17),
  'GDTI-96': joined(split(12), number(41)),
  'GDTI-113': joined(split(12), digits(1, 17)),
  'GDTI-174': joined(split(12), text(17)),
  'CPI-96': joined(
    prefixed((length) => reference(51, 15, length)),
    number(31),
  ),
  'CPI-var': joined(
    prefixed((length) => cset39(30 - length)),
    cpiSerial,
  ),
  'SGCN-96': joined(split(12), digits(1, 12)),
  'ITIP-110': joined(split(13), piece, number(38)),
  'ITIP-212': joined(split(13), piece, text(20)),
}

const written = (tag: TagToWrite): string => {
  const result = writeTag(tag)
  if (!result.ok) throw new Error(result.error.map(({ message }) => message).join(' '))
  return result.value
}
const read = (hex: string) => {
  const result = readTag(hex)
  if (!result.ok) throw new Error(result.error.map(({ message }) => message).join(' '))
  return result.value
}

describe.each(Object.keys(urnSchemes) as UrnSchemeName[])('%s', (scheme) => {
  test('what is written from a tag URI is read as that URI', () => {
    fc.assert(
      fc.property(filter, bodies[scheme], (value, body) => {
        const uri = `urn:epc:tag:${scheme.toLowerCase()}:${value}.${body}`
        const tag = readTagUri(uri)
        if (!tag.ok) throw new Error(tag.error[0]?.message)
        const hex = written(tag.value)
        const again = read(hex)
        expect(again).toMatchObject({ ...tag.value, tagUri: uri, doubts: [] })
        expect(again.urn).toBe(`urn:epc:id:${urnSchemes[scheme].name}:${body}`)
        expect(written(again)).toBe(hex)
      }),
    )
  })
})

const checked = (body: fc.Arbitrary<string>) => body.map((found) => found + checkDigit(found))
const asset = fc.tuple(digits(4, 8), cset82(20)).map((parts) => parts.join(''))

const valueByAi: Readonly<Record<string, fc.Arbitrary<string>>> = {
  '00': checked(digits(17)),
  '01': checked(digits(13)),
  '21': cset82(20),
  '253': fc.tuple(checked(digits(12)), cset82(17)).map((parts) => parts.join('')),
  '254': cset82(20).filter((found) => found !== '0'),
  '255': fc.tuple(checked(digits(12)), digits(1, 12)).map((parts) => parts.join('')),
  '414': checked(digits(12)),
  '8003': fc.tuple(checked(digits(12)), cset82(16)).map(([body, serial]) => `0${body}${serial}`),
  '8004': asset,
  '8006': fc
    .tuple(checked(digits(13)), piece)
    .map(([body, which]) => body + which.replace('.', '')),
  '8010': fc.tuple(digits(4, 8), cset39(22)).map((parts) => parts.join('')),
  '8011': cpiSerial,
  '8017': checked(digits(17)),
  '8018': checked(digits(17)),
}

const day = fc
  .tuple(
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(''))
const some = (values: Readonly<Record<string, fc.Arbitrary<string>>>) =>
  fc
    .record(values, { requiredKeys: [] })
    // What is left out is not there at all.
    .map((found) => found as Readonly<Record<string, string>>)
// What the standard lets stand beside each key.
const besideByKey: Readonly<Record<string, fc.Arbitrary<Readonly<Record<string, string>>>>> = {
  '01': some({ '10': cset82(5), '15': day, '16': day, '3103': digits(6), '30': digits(1, 8) }),
  '00': fc.record({ '02': checked(digits(13)), '37': digits(1, 8), '10': cset82(9), '15': day }),
  '8006': some({ '10': cset82(5), '15': day, '240': cset82(9) }),
}
const besideAny = some({ '90': cset82(5), '400': cset82(9) })

describe.each(Object.keys(plusSchemes) as PlusSchemeName[])('%s', (scheme) => {
  const { ais, dated, hosted } = plusSchemes[scheme]
  const values = fc.record(
    Object.fromEntries(ais.map((ai) => [ai, valueByAi[ai] ?? fc.constant('')])),
  )

  const beside = besideByKey[ais[0] ?? ''] ?? besideAny

  test('what is written, data beside it and all, is read again', () => {
    fc.assert(
      fc.property(filter, values, beside, day, (value, given, data, date) => {
        const tag: TagToWrite = {
          ...{ scheme, filter: value, values: given, prefixLength: null },
          aidc: dated ? { ...data, '17': date } : data,
          date: dated ? '17' : null,
          hostname: hosted ? 'id.example.com' : null,
        }
        const hex = written(tag)
        const again = read(hex)
        expect(again).toMatchObject({ ...tag, toggle: Object.keys(data).length > 0, doubts: [] })
        expect(again.aidc).toEqual(tag.aidc)
        expect(written(again)).toBe(hex)
      }),
    )
  })
})

// Bits that are digits and characters more often than chance has them.
const bits = fc
  .array(
    fc.oneof(
      digits(1, 18).map((found) =>
        [...found].map((one) => Number(one).toString(2).padStart(4, '0')).join(''),
      ),
      cset82(9).map((found) =>
        [...found].map((one) => one.charCodeAt(0).toString(2).padStart(7, '0')).join(''),
      ),
      fc.string({ unit: fc.constantFrom('0', '1'), maxLength: 64 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join('').slice(0, 480))

test('a value that any field reads is written so that it is read again', () => {
  let found = 0
  fc.assert(
    fc.property(fc.constantFrom(...tagAis), bits, (ai, given) => {
      const first = fieldOf(ai)?.read(given, 0)
      if (!first?.ok) return
      found += 1
      const again = fieldOf(ai)?.write(first.value.text)
      if (!again?.ok) throw new Error(again?.error.message)
      expect(fieldOf(ai)?.read(again.value, 0)).toEqual({
        ok: true,
        value: { text: first.value.text, end: again.value.length },
      })
      expect(again.value.length).toBeLessThanOrEqual(first.value.end)
    }),
    { numRuns: 5000 },
  )
  expect(found).toBeGreaterThan(100)
})

test('no memory makes the reader fail, and what it reads without doubt it can write', () => {
  const headers = fc.constantFrom(
    ...Object.values(urnSchemes).map(({ header }) => header),
    ...Object.values(plusSchemes).map(({ header }) => header),
  )
  let whole = 0
  fc.assert(
    fc.property(headers, bits, (header, rest) => {
      const result = readTag(hexOfBits(header.toString(2).padStart(8, '0') + rest))
      if (!result.ok) {
        for (const { code, message, where } of result.error)
          expect([code, message, where]).not.toContain('')
        return
      }
      if (result.value.doubts.length > 0) return
      whole += 1
      expect(read(written(result.value))).toEqual(result.value)
    }),
    { numRuns: 5000 },
  )
  expect(whole).toBeGreaterThan(0)
})

test('hexadecimal digits are their bits', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^([0-9A-F]{4}){1,31}$/), (hex) => {
      const found = bitsOfHex(hex)
      expect(found.ok && hexOfBits(found.value)).toBe(hex)
    }),
  )
})

test('a tag cut short is refused, or is the same with less beside it, and not another lot', () => {
  const tag: TagToWrite = {
    scheme: 'SGTIN+',
    filter: 1,
    values: { '01': '09506000134352', '21': '32a/b' },
    prefixLength: null,
    aidc: { '10': 'LOT-7/A', '17': '261231' },
  }
  const hex = written(tag)
  for (let length = 1; length < hex.length; length++) {
    const result = readTag(hex.slice(0, length))
    if (!result.ok) continue
    expect(result.value.values).toEqual(tag.values)
    expect(tag.aidc).toMatchObject(result.value.aidc)
  }
})
