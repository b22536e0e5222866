import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clearCharacters, luhnOf, mod37Of } from './check-character.ts'

const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A text of these characters, a place in it, and another character for that place. */
const wrongOnce = (alphabet: string) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 20 }),
      fc.nat(),
      fc.constantFrom(...alphabet),
    )
    .map(([characters, place, other]) => {
      const at = place % characters.length
      return { text: characters.join(''), other: characters.with(at, other).join('') }
    })
    .filter(({ text, other }) => text !== other)

test('MOD 37,36 finds every single wrong character', () => {
  fc.assert(
    fc.property(wrongOnce(alphanumeric), ({ text, other }) => {
      expect(mod37Of(other)).not.toBe(mod37Of(text))
    }),
  )
})

test('Luhn finds every single wrong character of an alphabet of even size', () => {
  fc.assert(
    fc.property(wrongOnce(clearCharacters), ({ text, other }) => {
      expect(luhnOf(other, clearCharacters)).not.toBe(luhnOf(text, clearCharacters))
    }),
  )
})
