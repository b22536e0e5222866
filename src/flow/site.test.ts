import { expect, test } from 'vitest'
import { isWithin } from './site.ts'

const mill = 'https://id.gs1.org/414/9521321000018'

test('a place is within a site by its key, and within all where no site is named', () => {
  expect(isWithin([mill], mill)).toBe(true)
  expect(isWithin([mill], `${mill}/254/silo-1`)).toBe(true)
  expect(isWithin([`${mill}/254/silo-1`], mill)).toBe(false)
  expect(isWithin([`${mill}/254/silo-1`], `${mill}/254/silo-12`)).toBe(false)
  expect(isWithin(['urn:example:a'], 'urn:example:ab')).toBe(false)
  expect(isWithin([], mill)).toBe(false)
  expect(isWithin(null, mill)).toBe(true)
})
