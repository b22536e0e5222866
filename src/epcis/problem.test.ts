import { expect, test } from 'vitest'
import { pointerTo } from './problem.ts'

test('a pointer escapes what has a meaning in it', () => {
  expect(pointerTo('', 'a')).toBe('/a')
  expect(pointerTo('/a', 0)).toBe('/a/0')
  expect(pointerTo('/a', 'https://x~y/')).toBe('/a/https:~1~1x~0y~1')
})
