import { expect, test } from 'vitest'
import { aiLengthOf, fieldOf, tagAis } from './tag-table.ts'

test('measures, prices and dates have the bits of the standard', () => {
  const widths = [
    ['3103', '001250', 20],
    ['17', '261231', 16],
    ['20', '07', 7],
    ['402', '12345678901234560', 57],
    ['7001', '1234567890123', 44],
    ['4309', '02790858483015297971', 67],
    ['3912', '978123', 10 + 4 + 10],
    ['30', '12', 4 + 7],
    ['427', 'BY', 3 + 2 + 12],
    ['4330', '001850-', 21],
    ['7258', '1/3', 8],
    ['414', '9521141123454', 52],
  ] as const
  for (const [ai, value, width] of widths) {
    const written = fieldOf(ai)?.write(value)
    expect([ai, written?.ok && written.value.length]).toEqual([ai, width])
  }
})

test('what the standard leaves out of tags has no field', () => {
  for (const ai of ['03', '8014', '14', '3106', '3944', '999', '']) expect(fieldOf(ai)).toBeNull()
})

test('the first two digits of an application identifier say how many it has', () => {
  for (const ai of tagAis) expect([ai, aiLengthOf(ai.slice(0, 2))]).toEqual([ai, ai.length])
  expect(new Set(tagAis).size).toBe(tagAis.length)
  expect(aiLengthOf('14')).toBeNull()
})
