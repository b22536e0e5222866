import { expect, test } from 'vitest'
import { urnOf } from '../gs1/epc-urn.ts'
import { canonicalUri, readIdentifier } from '../gs1/identifier.ts'
import { ok } from '../gs1/result.ts'
import { companyPrefixes, items, parties } from './company.ts'
import { itemKey, logisticUnitKey, lotKey, partyKey, placeKey, serialKey } from './key.ts'

test('both spellings of every key meet in the canonical one', () => {
  const item = itemKey('9521234', '000201')
  const keys = [
    item,
    lotKey(item, 'MEL-201'),
    lotKey(item, 'S/41'),
    serialKey(item, '100001'),
    placeKey('9521234', '00001'),
    partyKey('9521234', '00000'),
    logisticUnitKey('9521234', 42),
    ...Object.values(items).map(({ key }) => key),
    ...Object.values(parties).map(({ key }) => key),
  ]
  for (const { link, urn } of keys) {
    expect(canonicalUri(link)).toBe(link)
    expect(canonicalUri(urn)).toBe(link)
    const identifier = readIdentifier(link)
    expect(identifier.ok && urnOf(identifier.value, companyPrefixes)).toEqual(ok(urn))
  }
})
