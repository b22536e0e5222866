import { expect, test } from 'vitest'
import { isEpcUrn, readUrn, urnOf } from './epc-urn.ts'
import { readIdentifier } from './identifier.ts'

const urn = (text: string, knownPrefixes: readonly string[] = []) => {
  const read = readIdentifier(text)
  if (!read.ok) return read.error.map(({ code }) => code)
  const written = urnOf(read.value, knownPrefixes)
  return written.ok ? written.value : written.error.map(({ code }) => code)
}
const codes = (text: string) => {
  const read = readUrn(text)
  return read.ok ? [] : read.error.map(({ code }) => code)
}

test.each([
  [
    '(01)80614141123458(21)6789/&%"!?\\()',
    'urn:epc:id:sgtin:0614141.812345.6789%2F%26%25%22!%3F()',
  ],
  ['(01)80614141123458(10)A.1', 'urn:epc:class:lgtin:0614141.812345.A.1'],
  ['(01)80614141123458', 'urn:epc:idpat:sgtin:0614141.812345.*'],
  ['(01)80614141123458(235)X', 'urn:epc:id:upui:0614141.812345.X'],
  ['(00)106141411234567897', 'urn:epc:id:sscc:0614141.1123456789'],
  ['(414)0614141000005', 'urn:epc:id:sgln:0614141.00000.0'],
  ['(414)0614141000005(254)32a/b', 'urn:epc:id:sgln:0614141.00000.32a%2Fb'],
  ['(417)0614141000005', 'urn:epc:id:pgln:0614141.00000'],
  ['(8006)806141411234580102(21)7', 'urn:epc:id:itip:0614141.812345.01.02.7'],
  ['(8006)806141411234580102', 'urn:epc:idpat:itip:0614141.812345.01.02.*'],
  [
    '(8010)061414111111111111111-A#/(8011)1234',
    'urn:epc:id:cpi:0614141.11111111111111-A%23%2F.1234',
  ],
  ['(8010)0614141A', 'urn:epc:idpat:cpi:0614141.A.*'],
])('%s with a known prefix is %s', (text, expected) => {
  expect(urn(text, ['0614141'])).toBe(expected)
})

test('the length of the prefix is never guessed', () => {
  expect(urn('(01)80614141123458(21)1')).toEqual(['prefix-unknown'])
  expect(urn('(01)80614141123458(21)1', ['4012345', '06141'])).toEqual(['prefix-unknown'])
})

test('what a URN said of its prefix goes before what is known', () => {
  expect(urn('urn:epc:id:sscc:0614141.1234567890', ['061414'])).toBe(
    'urn:epc:id:sscc:0614141.1234567890',
  )
})

test('a key that no URN can spell is refused', () => {
  expect(urn('(8006)806141411234580102(10)A', ['0614141'])).toEqual(['no-urn'])
  expect(urn('(8018)061414112345678909(8019)1', ['0614141'])).toEqual(['check-digit'])
  expect(urn('(8018)952114112345678906(8019)1', ['9521141'])).toEqual(['no-urn'])
  expect(urn('(417)9521141123454(7040)1ABC', ['9521141'])).toEqual(['no-urn'])
  expect(urn('(8004)9521141', ['9521141'])).toEqual(['no-urn'])
})

test('a prefix of 12 digits leaves no room for a reference', () => {
  for (const text of [
    'urn:epc:id:gdti:987659999999..9',
    'urn:epc:id:pgln:999999999999.',
    'urn:epc:id:sgln:999999999999..A',
    'urn:epc:id:grai:999999999999..A',
    'urn:epc:id:sgtin:415056789012.0.987654',
  ])
    expect(urn(text)).toBe(text)
})

test.each([
  ['urn:epc:id:lgtin:9520123.045678.A', ['urn-scheme']],
  ['urn:epc:class:sgtin:9520123.045678.A', ['urn-scheme']],
  ['urn:epc:id:gid:952056.2718.1414', ['urn-scheme']],
  ['urn:epc:', ['urn-scheme']],
  ['urn:epc:id:sgtin', ['urn-scheme']],
  ['urn:epc:id:sgtin:', ['urn-prefix']],
  ['urn:epc:id:sgtin:12345.6789012.1', ['urn-prefix']],
  ['urn:epc:id:sgtin:95201A3.045678.1', ['urn-prefix']],
  ['urn:epc:id:sgtin:9520123.0456789.1', ['urn-shape']],
  ['urn:epc:id:sgtin:9520123.045678.', ['urn-shape']],
  ['urn:epc:id:pgln:9520123.04567.1', ['urn-shape']],
  ['urn:epc:id:itip:9520123.045678.1.02.7', ['urn-shape']],
  ['urn:epc:id:itip:9520123.045678.03.02.7', ['piece-of-total']],
  ['urn:epc:id:giai:9520123.', ['urn-shape']],
  ['urn:epc:id:cpi:9520123.A', ['urn-shape']],
  ['urn:epc:id:cpi:9520123.A.01', ['no-leading-zero']],
  ['urn:epc:id:cpi:9520123.a.1', ['character']],
  ['urn:epc:id:sgtin:9520123.045678.A B', ['character']],
  ['urn:epc:id:sgtin:9520123.045678.A%23', ['character']],
  ['urn:epc:id:sgtin:9520123.045678.A%2', ['percent']],
  ['urn:epc:id:gdti:9520123.04567.123456789012345678', ['length']],
  ['urn:epc:id:sgcn:9520123.04567.A', ['character']],
  ['urn:epc:idpat:sgtin:9520123.045678.1', ['urn-shape']],
])('%s is refused: %s', (text, expected) => {
  expect(codes(text)).toEqual(expected)
})

test('only EPC URNs are EPC URNs', () => {
  expect(isEpcUrn('Urn:Epc:id:sscc:1')).toBe(true)
  expect(isEpcUrn('urn:epcglobal:cbv:bizstep:shipping')).toBe(false)
})
