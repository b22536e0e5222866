import { expect, test } from 'vitest'
import { capturesIn, linesIn } from './command.ts'

const quantity = '5 KGM'

test('the lines of a command are found under the names of their lists', () => {
  const inputs = [{ lot: 'A', quantity }]
  const outputs = [{ lot: 'B', quantity }]
  expect(linesIn({ verb: 'produce', inputs, outputs })).toEqual([
    { list: 'inputs', lines: inputs },
    { list: 'outputs', lines: outputs },
  ])
  expect(linesIn({ verb: 'unpack', container: 'P1' })).toEqual([])
  expect(linesIn({ verb: 'clean', equipment: ['M'] })).toEqual([])
})

test('captures are told by the address of the value, but for what was typed', () => {
  expect(
    capturesIn({
      verb: 'count',
      place: 'S1',
      captured: { place: 'scanned', at: 'typed' },
      lines: [
        { lot: 'A', quantity },
        { lot: 'B', quantity, captured: { quantity: 'weighed' } },
      ],
    }),
  ).toEqual({ place: 'scanned', 'lines/1/quantity': 'weighed' })
})
