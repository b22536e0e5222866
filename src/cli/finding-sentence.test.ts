import { expect, test } from 'vitest'
import { findingSentence } from './finding-sentence.ts'

test('a finding says what is odd about what, with its numbers and its entry', () => {
  expect(
    findingSentence({
      kind: 'not-enough',
      seq: 12,
      uri: 'urn:x:L1',
      code: 'L1',
      detail: { taken: '5', uom: 'KGM' },
    }),
  ).toBe('L1 more was taken than the record knows of (taken 5, uom KGM), entry 12')
})
