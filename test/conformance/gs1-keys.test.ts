import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  isAttribute,
  isKey,
  isQualifierOf,
  ruleByAi,
} from '../../src/gs1/application-identifier.ts'
import { urnOf } from '../../src/gs1/epc-urn.ts'
import {
  canonicalUri,
  digitalLinkOf,
  type Identifier,
  readIdentifier,
} from '../../src/gs1/identifier.ts'

const folder = resolve(
  process.env.LOTLINE_DATA ?? resolve(import.meta.dirname, '../../../shared/data'),
)
const isThere = existsSync(folder)
if (!isThere) console.info(`GS1 key conformance skipped: there is no ${folder}.`)
const fileAt = (path: string): string => readFileSync(resolve(folder, path), 'utf8')

const read = (text: string): Identifier => {
  const result = readIdentifier(text)
  if (!result.ok) throw new Error(`${text}: ${result.error.map((p) => p.message).join(' ')}`)
  return result.value
}
const uriPattern = /(?:urn:epc:|https?:\/\/)[^"<>\s\\`]+/g
const urisIn = (text: string): readonly string[] => [...new Set(text.match(uriPattern) ?? [])]

interface Named {
  readonly epcList: readonly string[]
  readonly quantityList: readonly { readonly epcClass: string }[]
  readonly readPoint: { readonly id: string }
}

describe.skipIf(!isThere)('the published event hashes', () => {
  // One event that names every scheme there is. Its text before hashing is put together here from
  // our keys, so the published hash comes out only if each of them is right to the character.
  test('every GS1 key becomes the key that the reference hashes', () => {
    const name = 'epcis/hash/epcisDocWithAllGS1Keys'
    const event: Named = JSON.parse(fileAt(`${name}.jsonld`)).epcisBody.eventList[0]
    const epcs = event.epcList.map((epc) => `epc=${canonicalUri(epc)}`)
    const classes = event.quantityList.map(
      ({ epcClass }) => `quantityElementepcClass=${canonicalUri(epcClass)}`,
    )
    const text = [
      'eventType=ObjectEventeventTime=2023-03-27T11:30:00.000ZeventTimeZoneOffset=+01:00',
      `epcList${epcs.toSorted().join('')}quantityList${classes.toSorted().join('')}`,
      'action=OBSERVEbizStep=https://ref.gs1.org/cbv/BizStep-other',
      `readPointid=${canonicalUri(event.readPoint.id)}`,
    ].join('')
    const hash = createHash('sha256').update(text).digest('hex')
    expect(fileAt(`${name}.hashes`)).toContain(`ni:///sha-256;${hash}?`)
    console.info(`GS1 keys in the all-keys event: ${epcs.length + classes.length + 1} cases.`)
  })

  test('what the reference writes before hashing holds our keys', () => {
    let cases = 0
    for (const path of globSync('epcis/hash/*.jsonld', { cwd: folder })) {
      const text = fileAt(path.replace(/jsonld$/, 'prehashes'))
      const isWhole = text
        .trim()
        .split('\n')
        .every((line) => fileAt(path.replace(/jsonld$/, 'hashes')).includes(sha256(line.trim())))
      if (!isWhole) {
        console.info(`${path}: not compared, its text before hashing has another hash.`)
        continue
      }
      for (const uri of urisIn(fileAt(path)))
        if (readIdentifier(uri).ok) {
          expect(text, uri).toContain(canonicalUri(uri))
          cases += 1
        }
    }
    console.info(`GS1 keys in texts before hashing: ${cases} cases.`)
    expect(cases).toBeGreaterThan(80)
  })
})

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

// Published examples that are not keys: a short SSCC, and an asset whose check digit is wrong.
const notKeys = [
  'urn:epc:id:sscc:08600031303.0004',
  'https://id.example.com/8003/030013450007718765',
]

test.skipIf(!isThere)('every EPC and Digital Link of the published examples is read', () => {
  const uris = urisIn(
    globSync('epcis/**/*.{json,jsonld,xml}', { cwd: folder }).map(fileAt).join('\n'),
  ).filter((uri) => uri.startsWith('urn:epc:') || /\/(0[01]|gtin|253|414|417|8\d{3})\//.test(uri))
  for (const uri of uris)
    expect([uri, readIdentifier(uri).ok]).toEqual([uri, !notKeys.includes(uri)])
  for (const uri of notKeys) expect(canonicalUri(uri)).toBe(uri)
  console.info(`EPCs and Digital Links in examples: ${uris.length} cases.`)
  expect(uris.length).toBeGreaterThan(150)
})

interface TagVector {
  readonly case: string
  readonly BARE_IDENTIFIER?: string
  readonly PURE_IDENTITY?: string
  readonly GS1_DIGITAL_LINK?: string
}

const aiByField: Readonly<Record<string, string>> = {
  ...{ gtin: '01', sscc: '00', gln: '414', grai: '8003', giai: '8004', gsrnp: '8017' },
  ...{ gdti: '253', cpi: '8010', itip: '8006', cpiserial: '8011', expDate: '17' },
}
const serialAi: Readonly<Record<string, string>> = { gln: '254', cpi: '8011' }

/** gtin=…;serial=… as an element string. */
const elementsOf = (bare: string): string => {
  const fields = bare.split(';').map((field) => field.split('='))
  const key = fields[0]?.[0] ?? ''
  return fields
    .filter(([name]) => name !== 'hostname')
    .map(([name = '', value = '']) => {
      const ai = name === 'serial' ? (serialAi[key] ?? '21') : aiByField[name]
      return `(${ai})${name === 'grai' ? '0' : ''}${value}`
    })
    .join('')
}

test.skipIf(!isThere)('bare identifiers of the tag data vectors are their URNs and links', () => {
  const vectors: readonly TagVector[] = JSON.parse(fileAt('rfid/tds23-e3-vectors.json'))
  let cases = 0
  for (const { BARE_IDENTIFIER: bare, PURE_IDENTITY: urn, GS1_DIGITAL_LINK: link } of vectors) {
    if (!bare) continue
    const identifier = read(elementsOf(bare))
    if (urn) {
      const prefix = /:(\d+)\./.exec(urn)?.[1] ?? ''
      expect(urnOf(identifier, [prefix])).toEqual({ ok: true, value: urn })
      expect(canonicalUri(urn)).toBe(identifier.canonical)
    }
    if (link) expect(digitalLinkOf(identifier, new URL(link).origin)).toBe(link)
    if (urn || link) cases += 1
  }
  console.info(`Tag data vectors with a URN or a link: ${cases} cases.`)
  expect(cases).toBe(20)
})

interface Entry {
  readonly ai: string
  readonly flags: string
  readonly format: readonly string[]
  readonly dlKey: string | null
}

const entriesOf = (dictionary: string): readonly Entry[] =>
  dictionary.split('\n').flatMap((line) => {
    const fields = /^(\d+)(?:-(\d+))?\s+([*?]*)\s+(.*)$/.exec(line.split('#')[0]?.trimEnd() ?? '')
    if (!fields) return []
    const [, first = '', last = first, flags = '', rest = ''] = fields
    const words = rest.split(/\s+/)
    const key = words.find((word) => word.startsWith('dlpkey'))
    const format = words.filter((word) => /^\[?[NXYZ]/.test(word))
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, n) => ({
      ai: String(Number(first) + n).padStart(first.length, '0'),
      ...{ flags, format, dlKey: key === undefined ? null : key.slice('dlpkey='.length) },
    }))
  })

/** The shortest and longest value of a format, in characters. */
const lengthsOf = (format: readonly string[]): readonly [number, number] =>
  format.reduce<readonly [number, number]>(
    ([least, most], component) => {
      const [, , range, size] = /^\[?([NXYZ])(\.\.)?(\d+)/.exec(component) ?? []
      const smallest = component.startsWith('[') ? 0 : range ? 1 : Number(size)
      return [least + smallest, most + Number(size)]
    },
    [0, 0],
  )

describe.skipIf(!isThere)('the GS1 Syntax Dictionary', () => {
  const entries = isThere ? entriesOf(fileAt('gs1/gs1-syntax-dictionary.txt')) : []

  test('agrees on what a Digital Link may carry in its query, for every number there is', () => {
    const expected = new Set(entries.filter((e) => e.flags.includes('?')).map(({ ai }) => ai))
    const numbers = [2, 3, 4].flatMap((width) =>
      Array.from({ length: 10 ** width }, (_, n) => String(n).padStart(width, '0')),
    )
    const wrong = numbers.filter((ai) => isAttribute(ai) !== expected.has(ai))
    console.info(`Application identifiers in a query: ${expected.size} of ${numbers.length}.`)
    expect(wrong).toEqual([])
    expect(expected.size).toBeGreaterThan(400)
  })

  test('agrees on keys, their qualifiers and the lengths of both', () => {
    // A payment slip (415) and a model (8013) are keys of things that no event is about.
    const keys = entries.filter(({ ai, dlKey }) => dlKey !== null && !['415', '8013'].includes(ai))
    expect(entries.filter(({ ai }) => isKey(ai)).map(({ ai }) => ai)).toEqual(
      keys.map(({ ai }) => ai),
    )
    for (const { ai: key, dlKey } of keys) {
      const qualifiers = new Set(dlKey?.split(/[,|]/))
      for (const { ai } of entries)
        expect([key, ai, isQualifierOf(key, ai)]).toEqual([key, ai, qualifiers.has(ai)])
    }
    const ruled = entries.filter(({ ai }) => ruleByAi.has(ai))
    for (const { ai, format } of ruled) {
      const rule = ruleByAi.get(ai)
      const lengths = rule && [rule.lead + rule.least, rule.lead + rule.most]
      expect([ai, lengths]).toEqual([ai, lengthsOf(format)])
    }
    expect(ruled.length).toBe(ruleByAi.size)
    console.info(`Keys: ${keys.length}; rules of keys and qualifiers: ${ruled.length}.`)
  })
})
