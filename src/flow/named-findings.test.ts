import { expect, test } from 'vitest'
import { inWords } from './named-findings.ts'

const known: Readonly<Record<string, string>> = {
  'urn:x:place:Silo': 'Silo',
  'urn:x:unit:PAL-7': 'PAL-7',
}
const names = { of: (uri: string | null) => known[uri ?? ''] ?? null }

test('what a finding is about is told by names, and its numbers as they are', () => {
  const detail = {
    place: 'urn:x:place:Silo',
    from: ['container 6', ''],
    missing: '6',
    uom: 'KGM',
    to: null,
  }
  expect(inWords(detail, (no) => (no === 6 ? 'urn:x:unit:PAL-7' : null), names)).toEqual({
    place: 'Silo',
    from: ['PAL-7', ''],
    missing: '6',
    uom: 'KGM',
    to: null,
  })
})

test('several things of one kind are told by name each, and what has no name by its key', () => {
  const detail = { otherIds: ['urn:x:place:Silo', 'urn:y'], from: 'container 9' }
  expect(inWords(detail, () => null, names)).toEqual({
    otherIds: ['Silo', 'urn:y'],
    from: 'container 9',
  })
})
