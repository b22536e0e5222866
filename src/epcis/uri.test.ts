import { expect, test } from 'vitest'
import { isUri } from './uri.ts'

test.each([
  'urn:epc:id:sgtin:0614141.812345.6789%2F%26%25%22!%3F()',
  "urn:epc:id:upui:1234567.098765.51qIgY)%3C%26Jp3*j7'SDB",
  'https://id.gs1.org/01/09520123456788/10/ABC?17=261231',
  'geo:50.947573340894124,6.922120147375441',
  'ni:///sha-256;0bf427?ver=CBV2.0',
  'http://[2001:db8::1]:8080/a#b',
  'https://user:pw@example.com:443',
  'example:x',
])('%s is a URI', (text) => expect(isUri(text)).toBe(true))

test.each([
  '',
  'urn:',
  'urn',
  'no scheme here:x',
  '1a:b',
  ':x',
  '//example.com/x',
  'https://example.com/a b',
  'https://example.com/für',
  'https://example.com/%zz',
  'https://example.com/%2',
  'https://example.com/a#b#c',
  'https://example.com/a[1]',
  'https://exa[mple.com/',
  'https://example.com:port/',
  'urn:a<b',
  'urn:a\nb',
  'a'.repeat(100_000),
])('%j is none', (text) => expect(isUri(text)).toBe(false))
