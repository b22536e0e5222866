import { expect, test } from 'vitest'
import {
  companyPrefixes,
  customers,
  isOwnPlace,
  items,
  offers,
  parties,
  places,
} from './company.ts'

test('every prefix is of the range that GS1 keeps for examples', () => {
  expect(companyPrefixes.length).toBeGreaterThan(10)
  for (const prefix of companyPrefixes) expect(prefix).toMatch(/^952\d{4}$/)
})

test('no two things have the same key', () => {
  const keys = [...Object.values(items), ...Object.values(parties), ...Object.values(places)].map(
    ({ key }) => key.link,
  )
  expect(new Set(keys).size).toBe(keys.length)
})

test('what is bought has a seller, who sells under a prefix of their own', () => {
  for (const { item, supplier, weNumberLots } of offers) {
    expect(supplier.role).toBe('supplier')
    const prefix = supplier.key.urn.split(/[:.]/)[4]
    expect(item.key.prefix === prefix).toBe(!weNumberLots)
  }
})

test('a gift box weighs what its parts weigh', () => {
  const { jar: _, ...all } = items
  const parts = [all.sauceJar, all.loaf, all.carton].map(({ eachMass }) => eachMass ?? 0)
  expect(all.giftBox.eachMass).toBe(parts.reduce((sum, mass) => sum + mass, 0))
})

test('places of customers are not ours', () => {
  expect(Object.values(places).every(({ key }) => isOwnPlace(key.link))).toBe(true)
  expect(customers.some(({ place }) => isOwnPlace(place.key.link))).toBe(false)
  expect(customers.length).toBeGreaterThan(5)
})
