import { expect, test } from 'vitest'
import { whosePlace } from './whose-place.ts'

const at = (number: string) => `https://id.gs1.org/414/${number}`

test('places whose numbers begin with one company prefix are one company’s', () => {
  expect(whosePlace(at('9521234000020'), `${at('9521234000075')}/254/shelf-3`)).toBe('same')
})

test('places of different company prefixes are not', () => {
  expect(whosePlace(at('9521234000020'), at('9527001000118'))).toBe('another')
})

test('places one house named are its own', () => {
  const mill = (name: string) => `https://mill.example/place/${name}`
  expect(whosePlace(mill('dock'), mill('store'))).toBe('same')
  expect(whosePlace(mill('dock'), 'https://shop.example/place/store')).toBe('unknown')
  expect(whosePlace(mill('dock'), at('9527001000118'))).toBe('unknown')
})

test('of a place without a location number nothing is claimed', () => {
  expect(whosePlace(at('9521234000020'), 'urn:example:place:kiosk')).toBe('unknown')
  expect(whosePlace('', '')).toBe('unknown')
})
