import { expect, test } from 'vitest'
import { readScan, SCAN_MOST } from './scan.ts'

const GS = '\x1d'

const read = (text: string) => {
  const result = readScan(text, 2026)
  if (!result.ok)
    return result.error.map(({ code, at, length }) => [code, text.slice(at, at + length)])
  const { elements, carrier } = result.value
  return `${carrier}: ${elements.map(({ ai, value }) => `(${ai})${value}`).join('')}`
}

const whole = 'element string: (01)09520123456788(17)261231(10)ABC123(21)12345'

test.each([
  `]C101095201234567881726123110ABC123${GS}2112345`,
  `]d201095201234567881726123110ABC123${GS}2112345`,
  `]Q301095201234567881726123110ABC123${GS}2112345${GS}`,
  `]e0${GS}01095201234567881726123110ABC123${GS}2112345`,
  `]J101095201234567881726123110ABC123<GS>2112345`,
  `]C101095201234567881726123110ABC123|2112345`,
  `]C101095201234567881726123110ABC123^]2112345`,
  `]C1<gs>01095201234567881726123110ABC123␝2112345`,
  `]d201095201234567881726123110ABC123\\u001d2112345`,
  `01095201234567881726123110ABC123${GS}2112345`,
  `(01)09520123456788(17)261231(10)ABC123(21)12345`,
  `(01) 9520123456788 (17) 261231 (10) ABC123 (21) 12345`,
])('%j is read as what it says', (text) => {
  expect(read(text)).toBe(whole)
})

test.each([
  [
    'https://id.gs1.org/01/09520123456788/10/ABC%2F1?17=261231',
    'Digital Link: (01)09520123456788(10)ABC/1(17)261231',
  ],
  [']Q1https://example.com/p/gtin/9520123456788/lot/A', 'Digital Link: (01)09520123456788(10)A'],
  ['urn:epc:id:sscc:0614141.1234567890', 'EPC: (00)106141412345678908'],
  ['9520123456788', 'number: (01)09520123456788'],
  [']E09520123456788', 'number: (01)09520123456788'],
  [']I119520123456785', 'number: (01)19520123456785'],
  ['106141411234567897', 'number: (00)106141411234567897'],
  ['26316A2B-007', 'text: '],
  [']C026316A2B-007', 'text: '],
  [']A0LOT 7', 'text: '],
  ['9520123456789', 'text: '],
  ['10ABC', 'text: '],
])('%s is taken for %s', (text, taken) => {
  expect(read(text)).toBe(taken)
})

test.each([
  ['', [['empty', '']]],
  ['x'.repeat(SCAN_MOST + 1), [['too-long', 'x']]],
  ['a\nb', [['control', '\n']]],
  [
    ']C1010952012345678917261331',
    [
      ['check-digit', '9'],
      ['month', '1331'],
    ],
  ],
  ['01095201234567891726123110ABC', [['check-digit', '9']]],
  [']C101095201234567889A', [['ai-unknown', '9A']]],
  [']E09520123456789', [['check-digit', '9']]],
  [']E095201234567', [['length', '95201234567']]],
  [`]C1800501234500${GS}10A`, [['separator-missing', '00']]],
  [']C142257810A', [['separator-missing', '10A']]],
  [']C1010952012345678810ABC17261231', [['separator-missing', '17261231']]],
  [']C1010952012345678810ABC11261231217', [['separator-missing', '11261231217']]],
  ['(01)09520123456788(10', [['brackets', '(10']]],
  ['(01)09520123456788(999)1', [['ai-unknown', '999']]],
  ['(01)09520123456788(10)A#B', [['character', '#']]],
  ['(01)09520123456788(10)A(10)B', [['twice', 'B']]],
  ['(01)09520123456788(37)5', [['excluded', '5']]],
  [
    'https://id.gs1.org/01/09520123456789/10/A?17=261331',
    [
      ['check-digit', '9'],
      ['month', '1331'],
    ],
  ],
  [
    'https://id.gs1.org/01/09520123456788?999=1',
    [['attribute-unknown', 'https://id.gs1.org/01/09520123456788?999=1']],
  ],
])('%j is refused, and the fault is marked', (text, faults) => {
  expect(read(text)).toEqual(faults)
})

test('where separators are sent, a value is what stands between them', () => {
  expect(read(`]C1010952012345678810ABC17261231${GS}217`)).toBe(
    'element string: (01)09520123456788(10)ABC17261231(21)7',
  )
})

test('a value that ends like another is right where its bounds are certain', () => {
  expect(read('(01)09520123456788(10)ABC17261231')).toBe(
    'element string: (01)09520123456788(10)ABC17261231',
  )
})

test('what the standard wants beside it is told, and is no fault', () => {
  const result = readScan(']C110ABC', 2026)
  expect(result.ok && result.value.missing).toEqual([
    { ai: '10', anyOf: [['01'], ['02'], ['03'], ['8006'], ['8026']] },
  ])
})

test('digits that could have been a GTIN are taken for a name, with a remark', () => {
  const result = readScan('9520123456789', 2026)
  expect(result.ok && result.value.remarks).toEqual([
    '9520123456789 has the length of GTIN-13, but not its check digit: taken for a name.',
  ])
})
