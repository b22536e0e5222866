import { expect, test } from 'vitest'
import { linkElements } from './link-elements.ts'

const read = (text: string) => {
  const result = linkElements(text)
  return result.ok
    ? result.value.map(({ ai, value, at }) => `${at} (${ai})${value}`)
    : result.error.map(({ code }) => code)
}

test.each([
  ['https://id.gs1.org/01/09520123456788', ['22 (01)09520123456788']],
  ['https://a.example/01/1/01/9520123456788/10/A%2FB#x', ['26 (01)09520123456788', '43 (10)A/B']],
  ['http://a/00/faux/00/006141411234567890', ['20 (00)006141411234567890']],
  [
    'https://id.gs1.org/00/952012345678912345?02=09520123456788&37=25&10=ABC123&linkType=all',
    ['22 (00)952012345678912345', '44 (02)09520123456788', '62 (37)25', '68 (10)ABC123'],
  ],
])('%s says', (text, elements) => {
  expect(read(text)).toEqual(elements)
})

test.each([
  ['https://example.com/shop', ['no-key']],
  ['https://id.gs1.org/01/09520123456788/10/A/22/B', ['qualifier-order']],
  ['https://id.gs1.org/01/09520123456788/10/A%', ['percent']],
  ['https://id.gs1.org/01/09520123456788?10=A', ['qualifier-in-query']],
  ['https://id.gs1.org/01/09520123456788?999=A', ['attribute-unknown']],
])('%s is refused', (text, codes) => {
  expect(read(text)).toEqual(codes)
})

test('what is wrong with a single value is left to whoever marks it', () => {
  expect(read('https://id.gs1.org/01/09520123456789')).toEqual(['22 (01)09520123456789'])
})
