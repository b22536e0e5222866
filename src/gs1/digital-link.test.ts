import { expect, test } from 'vitest'
import { isWebAddress, readAttributes, readLink } from './digital-link.ts'

const pairs = (text: string) => {
  const read = readLink(text)
  return read.ok ? read.value.pairs : read.error.map(({ code }) => code)
}

test('the key is the right-most one, so that the stem may look like one', () => {
  expect(pairs('http://a/00/faux/00/006141411234567890')).toEqual([['00', '006141411234567890']])
})

test('a lot that looks like a key is a lot', () => {
  expect(pairs('https://a/01/09520123456788/10/00/21/7')).toEqual([
    ['01', '09520123456788'],
    ['10', '00'],
    ['21', '7'],
  ])
})

test.each([
  ['cpid/4012345ABC/cpsn/7', '8010', '8011'],
  ['gln/9521141123454/glnx/A', '414', '254'],
  ['gsrn/952114112345678906/srin/7', '8018', '8019'],
  ['417/9521141123454/7040/1ABC', '417', '7040'],
  ['giai/9521141A/7040/1ABC', '8004', '7040'],
])('%s is (%s) with (%s)', (path, key, qualifier) => {
  expect(pairs(`https://a.example/${path}`).map(([ai]) => ai)).toEqual([key, qualifier])
})

test.each([
  ['https://a.example/9/8', ['no-key']],
  ['https://a.example/01/09520123456788/254/A', ['qualifier']],
  ['https://a.example/01/09520123456788/21/A/10/B', ['qualifier-order']],
  ['https://a.example/01/09520123456788/10/A/10/A', ['twice']],
  ['https://a.example/01/09520123456788/10/', ['length']],
  ['https://a.example/01/%zz', ['percent']],
  ['https://a.example/01/09520123456788/10/%zz', ['percent']],
  ['https://a.example/01/09520123456788?21=A', ['qualifier-in-query']],
  ['https://a.example/01/09520123456788?01=09520123456788', ['qualifier-in-query']],
  ['https:///01/09520123456788', ['not-a-link']],
  ['ftp://a.example/01/09520123456788', ['not-a-link']],
])('%s is refused: %s', (text, codes) => {
  expect(pairs(text)).toEqual(codes)
})

test('a question mark behind the # belongs to the fragment', () => {
  expect(pairs('https://a.example/01/09520123456788#x?21=A')).toEqual([['01', '09520123456788']])
})

test('the schemes of web addresses are known in any case, others are not', () => {
  expect(['https://a', 'http://a', 'HttpS://a'].every(isWebAddress)).toBe(true)
  expect(['urn:epc:id', 'ftp://a', 'http:/a', ''].some(isWebAddress)).toBe(false)
})

test('the numbered parts of a query are read, the others left, the fragment ignored', () => {
  const link = 'https://a.example/01/09520123456788?17=180426&linkType=all&&3103=&99=A%2fB#11=1'
  expect(readAttributes(link)).toEqual({ ok: true, value: { '17': '180426', '99': 'A/B' } })
})

test('a query is refused for every part that is wrong', () => {
  const read = readAttributes('https://a/00/1?999=x&17=1&17=2&99=%&98=%7E&15=1&15=1')
  expect(read.ok ? [] : read.error.map(({ code }) => code)).toEqual([
    'attribute-unknown',
    'attribute-twice',
    'percent',
    'character',
  ])
})
