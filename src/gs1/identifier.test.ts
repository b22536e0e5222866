import { expect, test } from 'vitest'
import type { Identifier } from './identifier.ts'
import { canonicalUri, classOf, digitalLinkOf, lotOf, readIdentifier } from './identifier.ts'

const read = (text: string): Identifier => {
  const result = readIdentifier(text)
  if (!result.ok) throw new Error(result.error.map(({ message }) => message).join(' '))
  return result.value
}
const codes = (text: string): readonly string[] => {
  const result = readIdentifier(text)
  return result.ok ? [] : result.error.map(({ code }) => code)
}
const message = (text: string): string => {
  const result = readIdentifier(text)
  return result.ok ? '' : result.error.map((problem) => problem.message).join(' ')
}

test.each([
  'urn:epc:class:lgtin:9520123.045678.ABC1',
  'https://id.gs1.org/01/09520123456788/10/ABC1',
  'http://brand.example/some/stem/01/9520123456788/10/ABC1?17=261231&linkType=all#top',
  'https://brand.example/gtin/09520123456788/lot/ABC1',
  'HTTPS://BRAND.EXAMPLE/01/09520123456788/10/AB%431',
  'URN:EPC:class:lgtin:9520123.045678.ABC1',
  '(01)09520123456788(17)261231(10)ABC1',
  '(10)ABC1(01)9520123456788',
])('%s is one lot, however it is spelled', (text) => {
  expect(read(text)).toMatchObject({
    scheme: 'lgtin',
    level: 'lot',
    canonical: 'https://id.gs1.org/01/09520123456788/10/ABC1',
    values: { '01': '09520123456788', '10': 'ABC1' },
  })
})

test.each([
  ['9520123456788', '09520123456788'],
  ['09520123456788', '09520123456788'],
  ['614141000036', '00614141000036'],
  ['12345670', '00000012345670'],
])('bare digits %s are GTIN %s', (digits, gtin) => {
  expect(read(digits)).toMatchObject({ scheme: 'gtin', level: 'class', values: { '01': gtin } })
})

test('18 bare digits are an SSCC, and space around a text is not part of it', () => {
  expect(read(' 106141411234567897\n').canonical).toBe('https://id.gs1.org/00/106141411234567897')
})

test('a wrong check digit is said with the right one', () => {
  expect(message('09520123456789')).toBe('GTIN 09520123456789 has check digit 9; it should be 8.')
})

test('every reason is given at once', () => {
  expect(codes('(01)09520123456789(10)A B(8011)1')).toEqual([
    'check-digit',
    'character',
    'attribute-unknown',
  ])
  expect(message('(01)09520123456788(10)A B')).toBe(
    'Lot "A B" holds " "; allowed are letters A-Z and a-z, digits, ' +
      'and ! " % & \' ( ) * + , - . / : ; < = > ? _.',
  )
})

test.each([
  ['', 'unknown-form'],
  ['ABC1', 'unknown-form'],
  ['urn:gdst:example.org:product:lot:class:processor.2u.v1-0122-2022', 'unknown-form'],
  ['1234567', 'length'],
  ['952012345678912345678', 'length'],
])('%s is refused as %s', (text, code) => {
  expect(codes(text)).toEqual([code])
})

// The reference vectors of the event hash need this too: a serial is its item's, whatever the lot.
test('an item with lot and serial is the item with that serial, and its lot is kept', () => {
  const both = read('https://id.gs1.org/01/09520123456788/22/2A/10/ABC1/21/12345?17=180426')
  expect(both).toEqual({
    scheme: 'sgtin',
    level: 'instance',
    canonical: 'https://id.gs1.org/01/09520123456788/21/12345',
    values: { '01': '09520123456788', '22': '2A', '10': 'ABC1', '21': '12345' },
    prefixLength: null,
    attributes: { '17': '180426' },
  })
  expect(both.canonical).toBe(canonicalUri('urn:epc:id:sgtin:9520123.045678.12345'))
  expect(lotOf(both)).toBe('https://id.gs1.org/01/09520123456788/10/ABC1')
})

test('an item without lot names no lot, and a lot names itself', () => {
  expect(lotOf(read('urn:epc:id:sgtin:9520123.045678.12345'))).toBe(null)
  const lot = 'https://id.gs1.org/01/09520123456788/10/A%2FB'
  expect(lotOf(read(lot))).toBe(lot)
})

test('a product variant does not make another lot', () => {
  expect(canonicalUri('https://a.example/01/09520123456788/22/2A/10/ABC1')).toBe(
    'https://id.gs1.org/01/09520123456788/10/ABC1',
  )
})

test.each([
  ['urn:epc:class:lgtin:9520123.045678.ABC1', 'https://id.gs1.org/01/09520123456788'],
  ['urn:epc:id:sgtin:9520123.045678.1', 'https://id.gs1.org/01/09520123456788'],
  ['urn:epc:id:upui:9520123.045678.AB', 'https://id.gs1.org/01/09520123456788'],
  ['urn:epc:idpat:sgtin:9520123.045678.*', 'https://id.gs1.org/01/09520123456788'],
  ['urn:epc:id:grai:4012345.66666.87', 'https://id.gs1.org/8003/04012345666663'],
  ['urn:epc:id:gdti:4012345.55555.98', 'https://id.gs1.org/253/4012345555554'],
  ['urn:epc:id:sgcn:4012345.99999.44', 'https://id.gs1.org/255/4012345999990'],
  ['urn:epc:id:cpi:4012345.A%2FC.123', 'https://id.gs1.org/8010/4012345A%2FC'],
  ['urn:epc:id:itip:4012345.012345.01.02.9', 'https://id.gs1.org/8006/040123451234560102'],
])('%s belongs to %s', (text, item) => {
  expect(classOf(read(text))).toBe(item)
})

test.each(['106141411234567897', '(414)9521141123454(254)A', '(8004)4012345ABC'])(
  '%s has no class',
  (text) => {
    expect(classOf(read(text))).toBe(null)
  },
)

test.each([
  ['(01)09520123456788', 'gtin', 'class'],
  ['(01)09520123456788(10)A', 'lgtin', 'lot'],
  ['(01)09520123456788(21)A', 'sgtin', 'instance'],
  ['(01)09520123456788(235)A', 'upui', 'instance'],
  ['(8006)095201234567880102', 'itip', 'class'],
  ['(8006)095201234567880102(10)A', 'itip', 'lot'],
  ['(8006)095201234567880102(10)A(21)7', 'itip', 'instance'],
  ['(8003)04012345666663', 'grai', 'class'],
  ['(8003)0401234566666387', 'grai', 'instance'],
  ['(253)4012345555554', 'gdti', 'class'],
  ['(253)4012345555554A', 'gdti', 'instance'],
  ['(255)4012345999990', 'sgcn', 'class'],
  ['(255)401234599999044', 'sgcn', 'instance'],
  ['(8010)4012345ABC', 'cpi', 'class'],
  ['(8010)4012345ABC(8011)1', 'cpi', 'instance'],
  ['(00)106141411234567897', 'sscc', 'instance'],
  ['(414)9521141123454', 'sgln', 'instance'],
  ['(417)9521141123454', 'pgln', 'instance'],
  ['(8017)952114112345678906', 'gsrnp', 'instance'],
  ['(8018)952114112345678906', 'gsrn', 'instance'],
  ['(8004)952114132a/b', 'giai', 'instance'],
  ['(401)4012345333', 'ginc', 'instance'],
  ['(402)40123459999876541', 'gsin', 'instance'],
])('%s is of scheme %s and names a %s', (text, scheme, level) => {
  expect(read(text)).toMatchObject({ scheme, level })
})

test('a GLN with extension 0 is the GLN without one', () => {
  const plain = 'https://id.gs1.org/414/9521141123454'
  expect(canonicalUri('urn:epc:id:sgln:9521141.12345.0')).toBe(plain)
  expect(canonicalUri(`${plain}/254/0`)).toBe(plain)
  expect(canonicalUri(`${plain}/254/00`)).toBe(`${plain}/254/00`)
})

test.each([
  ['a private address', 'https://erp.example/lots/4711'],
  ['a private URN', 'urn:example:lot:4711'],
  ['a GDST URN', 'urn:gdst:example.org:product:lot:class:processor.2u.v1-0122-2022'],
  ['a business transaction', 'urn:epcglobal:cbv:bt:4012345000009:ASN1099'],
  ['a GID', 'urn:epc:id:gid:952056.2718.1414'],
  ['a tag', 'urn:epc:tag:sscc-96:0.952012.03456789123'],
  ['a wrong check digit', 'https://id.gs1.org/01/09520123456789'],
  ['a lot before its variant', 'https://id.gs1.org/01/09520123456788/10/A/22/B'],
  ['a serial before its lot', 'https://id.gs1.org/01/09520123456788/21/A/10/B'],
  ['a lot beside a third-party serial', 'https://id.gs1.org/01/09520123456788/10/A/235/B'],
  ['a lot given twice', 'https://id.gs1.org/01/09520123456788/10/A/10/B'],
  ['a slash at the end', 'https://id.gs1.org/01/09520123456788/'],
  ['more path behind the key', 'https://shop.example/01/09520123456788/reviews'],
  ['a lot after the question mark', 'https://id.gs1.org/01/09520123456788?10=ABC1'],
  ['a space in a lot', 'https://id.gs1.org/01/09520123456788/10/A%20B'],
  ['a lot of 21 characters', `https://id.gs1.org/01/09520123456788/10/${'A'.repeat(21)}`],
  ['a half-written escape', 'https://id.gs1.org/01/09520123456788/10/A%2'],
  ['a short company prefix', 'urn:epc:id:sgtin:95201.23045678.1'],
  ['too few digits', 'urn:epc:id:sgtin:9520123.04567.1'],
  ['no serial', 'urn:epc:id:sgtin:9520123.045678'],
  ['a raw slash in a URN', 'urn:epc:id:giai:9521141.32a/b'],
  ['every item of a company', 'urn:epc:idpat:sgtin:9520123.*.*'],
  ['a pattern of one', 'urn:epc:idpat:sgtin:9520123.045678.1'],
  ['a pattern of SSCCs', 'urn:epc:idpat:sscc:9520123.*'],
  ['piece 3 of 2', 'https://id.gs1.org/8006/040123451234560302'],
  ['an asset without company prefix', 'https://plant.example/8004/pump-7'],
  ['bare digits', '09520123456788'],
  ['an element string', '(01)09520123456788'],
  ['no host', 'https:///01/09520123456788'],
])('%s stays as it is', (_, uri) => {
  expect(canonicalUri(uri)).toBe(uri)
})

test('the query takes no part in what is named, even where it is not understood', () => {
  const link = 'https://id.gs1.org/01/09520123456788/10/ABC1?99=X&999=Y'
  expect(canonicalUri(link)).toBe('https://id.gs1.org/01/09520123456788/10/ABC1')
  expect(codes(link)).toEqual(['attribute-unknown'])
})

test('a Digital Link can be written on any domain, with all that was said', () => {
  const lot = read('(01)09520123456788(17)261231(10)A/B')
  expect(digitalLinkOf(lot)).toBe('https://id.gs1.org/01/09520123456788/10/A%2FB?17=261231')
  for (const domain of ['id.example.com/p', 'https://id.example.com/p/'])
    expect(digitalLinkOf(lot, domain)).toBe(
      'https://id.example.com/p/01/09520123456788/10/A%2FB?17=261231',
    )
})
