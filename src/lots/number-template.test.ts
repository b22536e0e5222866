import { expect, test } from 'vitest'
import { conventions } from './number-conventions.ts'
import { readTemplate } from './number-template.ts'

const faults = (text: string): readonly (readonly [string, number])[] => {
  const read = readTemplate(text)
  return read.ok ? [] : read.error.map(({ kind, column }) => [kind, column] as const)
}

test('every fault of a template is told with its column', () => {
  expect(faults('{YY}{DDD}{SITE}{LINE:1}-{SEQ3:day}')).toEqual([['ambiguous', 10]])
  expect(faults('{FOO}{SEQ3:moon}{YY:2}{SLICE:7}{CHK:md5}')).toEqual([
    ['unknown-part', 1],
    ['bad-argument', 6],
    ['bad-argument', 17],
    ['bad-argument', 23],
    ['bad-argument', 32],
  ])
  expect(faults('{SEQ3}{SEQ2}')).toEqual([['no-sequence-twice', 7]])
  expect(faults('{CHK:mod37}{SEQ3}')).toEqual([['check-not-last', 1]])
  expect(faults('{SEQ3:day}')).toEqual([['repeats', 1]])
  expect(faults('{YY}{WW}-{SEQ3:week}')).toEqual([['repeats', 10]])
  expect(faults('A B{SEQ3}')).toEqual([['text-not-allowed', 1]])
  expect(faults('{YY')).toEqual([['unknown-part', 1]])
  expect(faults('')).toEqual([['bad-argument', 1]])
  expect(faults('ABCDEFGHIJKLMNOPQRS{SEQ3}')).toEqual([['too-long', 1]])
})

test('every way of numbering to start from is a template as it stands', () => {
  for (const { name, template: text } of conventions)
    expect([name, faults(text)]).toEqual([name, []])
})
