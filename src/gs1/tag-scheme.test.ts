import { expect, test } from 'vitest'
import { schemeByHeader, schemeByName, tagSchemes } from './tag-scheme.ts'

test('every header names one scheme, and every name has one header', () => {
  const headers = tagSchemes.map((name) => schemeByName(name)?.scheme.header ?? -1)
  expect(new Set(headers).size).toBe(43)
  expect(headers.map((header) => schemeByHeader(header)?.tag)).toEqual(tagSchemes)
})

test('headers that are free or of other systems name no scheme', () => {
  for (const header of [0x00, 0x2f, 0x35, 0x3b, 0xe2, 0xfe, 0xff])
    expect(schemeByHeader(header)).toBeNull()
  expect(schemeByName('SGTIN-64')).toBeNull()
})
