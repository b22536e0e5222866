import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDigit } from './check-digit.ts'
import { urnOf } from './epc-urn.ts'
import { canonicalUri, digitalLinkOf, type Identifier, readIdentifier } from './identifier.ts'

const read = (text: string): Identifier => {
  const result = readIdentifier(text)
  if (!result.ok) throw new Error(`${text}: ${result.error.map((p) => p.message).join(' ')}`)
  return result.value
}

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
const someDigits = (most: number) =>
  fc.integer({ min: 1, max: most }).chain((length) => digits(length))

// What needs an escape comes up as often as what does not.
const textOf = (plain: string, escaped: string, most: number) =>
  fc.string({
    unit: fc.oneof(fc.constantFrom(...plain), fc.constantFrom(...escaped)),
    minLength: 1,
    maxLength: most,
  })
const cset82 = (most: number) => textOf(`'()*+,-.:;=_!09AZaz`, '"%&/<>?', most)
const cset39 = (most: number) => textOf('-09AZ', '#/', most)
const inUrn = (text: string) =>
  text.replace(/["%&/<>?#]/g, (character) => encodeURIComponent(character))

/** A company prefix and as many digits as the two have together, as the URN writes them. */
const split = (total: number) =>
  fc
    .integer({ min: 6, max: 12 })
    .chain((length) =>
      fc.tuple(digits(length), digits(total - length)).map((parts) => parts.join('.')),
    )
const prefix = fc.integer({ min: 6, max: 12 }).chain((length) => digits(length))
const piece = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
  .map((pair) =>
    pair
      .toSorted((a, b) => a - b)
      .map((n) => String(n).padStart(2, '0'))
      .join('.'),
  )
const number = (most: number) => someDigits(most).filter((n) => n === '0' || n[0] !== '0')
const escaped = (most: number) => cset82(most).map(inUrn)
// GLN extension 0 means none, which every URN has to write.
const tailed = (start: string, body: fc.Arbitrary<string>, tail: fc.Arbitrary<string>) =>
  fc.tuple(body, tail).map(([before, after]) => `urn:epc:${start}:${before}.${after}`)
const pattern = fc.constant('*')
const untailed = (start: string, body: fc.Arbitrary<string>) =>
  body.map((written) => `urn:epc:${start}:${written}`)
const items = fc.tuple(split(13), piece).map((parts) => parts.join('.'))
const parts = fc.tuple(prefix, cset39(18).map(inUrn)).map((both) => both.join('.'))

const urns: Readonly<Record<string, fc.Arbitrary<string>>> = {
  sgtin: tailed('id:sgtin', split(13), escaped(20)),
  lgtin: tailed('class:lgtin', split(13), escaped(20)),
  gtin: tailed('idpat:sgtin', split(13), pattern),
  upui: tailed('id:upui', split(13), escaped(28)),
  sscc: untailed('id:sscc', split(17)),
  sgln: tailed('id:sgln', split(12), escaped(20)),
  'sgln without extension': tailed('id:sgln', split(12), fc.constant('0')),
  pgln: untailed('id:pgln', split(12)),
  grai: tailed('id:grai', split(12), escaped(16)),
  'grai class': tailed('idpat:grai', split(12), pattern),
  gdti: tailed('id:gdti', split(12), escaped(17)),
  'gdti class': tailed('idpat:gdti', split(12), pattern),
  sgcn: tailed('id:sgcn', split(12), someDigits(12)),
  'sgcn class': tailed('idpat:sgcn', split(12), pattern),
  gsrn: untailed('id:gsrn', split(17)),
  gsrnp: untailed('id:gsrnp', split(17)),
  gsin: untailed('id:gsin', split(16)),
  giai: tailed('id:giai', prefix, escaped(18)),
  ginc: tailed('id:ginc', prefix, escaped(18)),
  cpi: tailed('id:cpi', parts, number(12)),
  'cpi class': tailed('idpat:cpi', parts, pattern),
  itip: tailed('id:itip', items, escaped(20)),
  'itip class': tailed('idpat:itip', items, pattern),
}
const anyUrn = fc.oneof(...Object.values(urns))
const prefixOf = (urn: string): string => /^urn:epc:\w+:\w+:(\d+)/.exec(urn)?.[1] ?? ''

test.each(Object.entries(urns))('%s: a URN comes back as it went', (_, arbitrary) => {
  fc.assert(
    fc.property(arbitrary, (urn) => {
      expect(urnOf(read(urn), [])).toEqual({ ok: true, value: urn })
    }),
  )
})

test.each(Object.entries(urns))(
  '%s: its Digital Link becomes the same URN once the prefix is known',
  (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (urn) => {
        const canonical = canonicalUri(urn)
        expect(canonical.startsWith('https://id.gs1.org/')).toBe(true)
        expect(urnOf(read(canonical), [prefixOf(urn)])).toEqual({ ok: true, value: urn })
        expect(urnOf(read(canonical), []).ok).toBe(false)
      }),
    )
  },
)

test('a canonical key is its own canonical key, and its own Digital Link', () => {
  fc.assert(
    fc.property(anyUrn, (urn) => {
      const canonical = canonicalUri(urn)
      expect(canonicalUri(canonical)).toBe(canonical)
      expect(digitalLinkOf(read(canonical))).toBe(canonical)
    }),
  )
})

test('one thing has one key on every domain and stem, in every case of its escapes', () => {
  const base = fc.constantFrom('http://a.example', 'https://b.example/00/x', 'HTTPS://c:8080/p')
  fc.assert(
    fc.property(anyUrn, base, (urn, domain) => {
      const identifier = read(urn)
      const elsewhere = digitalLinkOf(identifier, domain)
      const lowered = elsewhere.replace(/%../g, (written) => written.toLowerCase())
      expect(canonicalUri(elsewhere)).toBe(identifier.canonical)
      expect(canonicalUri(lowered)).toBe(identifier.canonical)
      expect(read(elsewhere)).toEqual({ ...identifier, prefixLength: null })
    }),
  )
})

test('two things never share a key', () => {
  fc.assert(
    fc.property(anyUrn, anyUrn, (one, other) => {
      // Equal keys are equal URNs, but for where the prefix ends: so compare without the dots
      // of two URNs with equal prefix lengths only.
      fc.pre(one !== other && prefixOf(one).length === prefixOf(other).length)
      expect(canonicalUri(one)).not.toBe(canonicalUri(other))
    }),
  )
})

// A lot within a company's range of serials is the interesting case of a Digital Link: everything
// it says is kept, in the one order there is.
const gtin = digits(13).map((body) => body + checkDigit(body))
const link = fc
  .record({
    gtin,
    variant: fc.option(cset82(20)),
    lot: fc.option(cset82(20)),
    serial: fc.option(cset82(20)),
    expiry: fc.option(digits(6)),
  })
  .map(({ gtin: item, variant, lot, serial, expiry }) => {
    const part = (ai: string, value: string | null) =>
      value === null ? '' : `/${ai}/${encodeURIComponent(value).replace(/[!()*]/g, hex)}`
    const path = `/01/${item}${part('22', variant)}${part('10', lot)}${part('21', serial)}`
    const readable = path.replaceAll('%3D', '=').replaceAll('%3B', ';')
    return `https://id.gs1.org${readable}${expiry === null ? '' : `?17=${expiry}`}`
  })
const hex = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

test('a Digital Link comes back as it went, with all that it said', () => {
  fc.assert(
    fc.property(link, (text) => {
      expect(digitalLinkOf(read(text))).toBe(text)
      expect(canonicalUri(text)).toBe(read(text).canonical)
    }),
  )
})

const checked: readonly (readonly [string, fc.Arbitrary<string>])[] = [
  ['01', gtin],
  ['00', digits(17).map((body) => body + checkDigit(body))],
  ['414', digits(12).map((body) => body + checkDigit(body))],
  ['417', digits(12).map((body) => body + checkDigit(body))],
  ['253', digits(12).map((body) => body + checkDigit(body))],
  ['255', digits(12).map((body) => body + checkDigit(body))],
  ['402', digits(16).map((body) => body + checkDigit(body))],
  ['8017', digits(17).map((body) => body + checkDigit(body))],
  ['8018', digits(17).map((body) => body + checkDigit(body))],
  ['8003', digits(12).map((body) => `0${body}${checkDigit(body)}`)],
]

test.each(checked)('(%s): any one digit read wrong is refused', (ai, arbitrary) => {
  fc.assert(
    fc.property(arbitrary, fc.nat(), fc.integer({ min: 1, max: 9 }), (value, where, by) => {
      const at = where % value.length
      const wrong = value.slice(0, at) + ((Number(value[at]) + by) % 10) + value.slice(at + 1)
      expect(readIdentifier(`(${ai})${value}`).ok).toBe(true)
      expect(readIdentifier(`(${ai})${wrong}`).ok).toBe(false)
      const uri = `https://id.gs1.org/${ai}/${wrong}`
      expect(canonicalUri(uri)).toBe(uri)
    }),
  )
})

// Near misses: pieces of real keys, put together at random.
const debris = fc
  .array(
    fc.oneof(
      fc.constantFrom('urn:epc:', 'id:', 'class:', 'idpat:', 'sgtin:', 'cpi:', 'itip:', 'giai:'),
      fc.constantFrom('https://', 'http://a', '/01/', '/8004/', '/10/', '/', '?', '#', '&', '17=1'),
      fc.constantFrom('09520123456788', '9520123', '045678', '.', '*', '%', '%2', '%2F', '%C3'),
      fc.constantFrom('(01)', '(10)', '(', ')', '\\', ' ', '__proto__', 'constructor'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))
const anything = fc.oneof(debris, fc.string({ unit: 'binary' }), fc.webUrl(), anyUrn)

test('nothing makes it throw, and what is refused is its own key', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const result = readIdentifier(text)
      const canonical = canonicalUri(text)
      expect(canonicalUri(canonical)).toBe(canonical)
      if (result.ok) expect([text, result.value.canonical]).toContain(canonical)
      else {
        expect(result.error.length).toBeGreaterThan(0)
        const isQueryOnly = result.error.every(({ code }) => /^(attribute|percent|char)/.test(code))
        if (!isQueryOnly) expect(canonical).toBe(text)
      }
    }),
    { numRuns: 2000 },
  )
})

test('a text as long as a document is read in one pass', () => {
  const long = 200_000
  const numbers = Array.from({ length: long }, (_, n) => n)
  for (const text of [
    `https://a/${'/01'.repeat(long)}`,
    `https://a/${'/10/A'.repeat(long)}`,
    `https://a/01/09520123456788/10/${'%41'.repeat(long)}`,
    `https://a/01/09520123456788?${numbers.map((n) => `17=${n}`).join('&')}`,
    `https://a/01/09520123456788/${numbers.map((n) => `x${n}/A`).join('/')}`,
    `(01)09520123456788${numbers.map((n) => `(17)${n}`).join('')}`,
    `(01)09520123456788${numbers.map((n) => `(10)${n}`).join('')}`,
    `urn:epc:id:sgtin:9520123.045678.${'%'.repeat(long)}`,
    `urn:epc:id:sgtin:${'1'.repeat(long)}`,
    `urn:epc:id:giai:9520123.${'.'.repeat(long)}`,
    `(01)${'\\('.repeat(long)}`,
    `(10)A${'(10'.repeat(long)}`,
    '1'.repeat(long),
  ]) {
    expect(readIdentifier(text).ok).toBe(false)
    canonicalUri(text)
  }
})
