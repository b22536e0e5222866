import { expect, test } from 'vitest'
import { assertSound } from './assert.ts'

test('a defect stops the simulation and says what it is', () => {
  expect(() => assertSound(false, 'short by 1')).toThrow('short by 1')
  expect(() => assertSound(true, 'short by 1')).not.toThrow()
})
