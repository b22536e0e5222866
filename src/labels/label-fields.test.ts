import { expect, test } from 'vitest'
import { readSize } from './label-fields.ts'

test('sizes are read in millimetres and inches, within reason', () => {
  expect(readSize('100x150')).toEqual({ width: 100, height: 150 })
  expect(readSize('100x150mm')).toEqual({ width: 100, height: 150 })
  expect(readSize('4x6in')).toEqual({ width: 101.6, height: 152.39999999999998 })
  for (const none of ['', '100', '5x5', '100x900', '-1x20', '100 x 50', '1e3x20'])
    expect([none, readSize(none)]).toEqual([none, null])
})
