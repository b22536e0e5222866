import { expect, test } from 'vitest'
import { told } from './told.ts'

test('moments are told as texts in UTC; durations, and what others said, stay as they are', () => {
  expect(
    told({
      sinceMs: 0,
      untilMs: null,
      elapsedMs: 5,
      rows: [{ atMs: 1000, attributes: { restMs: 7 } }],
    }),
  ).toEqual({
    since: '1970-01-01T00:00:00.000Z',
    until: null,
    elapsedMs: 5,
    rows: [{ at: '1970-01-01T00:00:01.000Z', attributes: { restMs: 7 } }],
  })
})
