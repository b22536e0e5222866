import { expect, test } from 'vitest'
import { holdDisposition, recallDisposition, rejectDisposition, statusOf } from './status.ts'

test('a unit about which nothing was said is released', () => {
  expect(statusOf({ persistent: [] })).toEqual({ status: 'released', blocking: [] })
})

test.each([
  [holdDisposition, 'held'],
  [rejectDisposition, 'rejected'],
  [recallDisposition, 'recalled'],
  ['disposed', 'destroyed'],
  ['expired', 'expired'],
])('the persistent disposition %s makes a unit %s', (disposition, status) => {
  expect(statusOf({ persistent: [disposition] })).toEqual({ status, blocking: [disposition] })
})

test('the gravest reason names the status, and every reason is told', () => {
  expect(statusOf({ persistent: ['damaged', 'recalled', 'unavailable'] })).toEqual({
    status: 'recalled',
    blocking: ['recalled', 'damaged', 'unavailable'],
  })
})

test('a disposition that forbids nothing does not block', () => {
  expect(statusOf({ persistent: ['completeness_verified', 'urn:x:tasted'] })).toEqual({
    status: 'released',
    blocking: [],
  })
})
