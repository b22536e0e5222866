import { expect, test } from 'vitest'
import { readEnvelope } from './data-identifier.ts'

const [RS, GS, EOT] = ['\x1e', '\x1d', '\x04']
const read = (text: string) => {
  const result = readEnvelope(text)
  return result.ok
    ? result.value.map(({ di, value, at }) => [di, value, text.slice(at, at + value.length)])
    : result.error.map(({ code, at, length }) => [code, text.slice(at, at + length)])
}

test.each([`${RS}${EOT}`, `${RS}`, `${EOT}`, ''])(
  'an envelope that ends with %j is read',
  (end) => {
    expect(read(`[)>${RS}06${GS}P4711${GS}1TL-7${GS}25SUN1${end}`)).toEqual([
      ['P', '4711', '4711'],
      ['1T', 'L-7', 'L-7'],
      ['25S', 'UN1', 'UN1'],
    ])
  },
)

test.each([
  [`[)>06${GS}P1`, [['envelope', '[)>0']]],
  [`[)>${RS}05${GS}P1`, [['format', '05']]],
  [`[)>${RS}06P1`, [['format', '06']]],
  [
    `[)>${RS}06${GS}P${GS}7${RS}${EOT}`,
    [
      ['empty', 'P'],
      ['data-identifier', '7'],
    ],
  ],
])('%j is refused', (text, faults) => {
  expect(read(text)).toEqual(faults)
})
