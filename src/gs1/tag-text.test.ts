import { expect, test } from 'vitest'
import {
  countryField,
  delimitedField,
  filledField,
  terminatedField,
  textField,
} from './tag-text.ts'

const serial = textField({ most: 20 })
const bitsOf = (text: string): string => {
  const written = serial.write(text)
  return written.ok ? written.value : ''
}
const textOf = (bits: string): unknown => {
  const read = serial.read(bits, 0)
  return read.ok ? read.value.text : read.error.code
}

test('a text is packed in the way that takes the fewest bits', () => {
  const ways = ['007', '0FF', '0ff', 'aB', '/', 'LOT', 'A.B:C-'].map((text) =>
    Number.parseInt(bitsOf(text).slice(0, 3), 2),
  )
  expect(ways).toEqual([0, 1, 2, 3, 4, 5, 5])
  expect(bitsOf('32a/b')).toBe(
    `10000101${[...'32a/b'].map((one) => one.charCodeAt(0).toString(2).padStart(7, '0')).join('')}`,
  )
})

test('every packing that fits is read, also where another one is shorter', () => {
  const seven = (text: string): string =>
    [...text].map((one) => one.charCodeAt(0).toString(2).padStart(7, '0')).join('')
  expect(textOf(`10000011${seven('007')}`)).toBe('007')
  expect(textOf('00100011000000000111')).toBe('007')
  expect(textOf(`01100010${'110100'}${'110111'}`)).toBe('03')
})

test('what no packing makes is refused', () => {
  expect(textOf('11000001')).toBe('packing')
  expect(textOf('11100001')).toBe('packing')
  expect(textOf('00000000')).toBe('length')
  expect(textOf(`00010101${'0'.repeat(99)}`)).toBe('length')
  expect(textOf('100000010100100')).toBe('character')
  expect(textOf('0000000')).toBe('short')
  expect(textOf('100000100000000')).toBe('short')
  // More than 9 in one digit; a pad before the end; a character after it; beyond the last code.
  expect(textOf('000000011010')).toBe('character')
  expect(textOf(`10100011${(1600 + 1).toString(2).padStart(16, '0')}`)).toBe('character')
  expect(textOf(`10100001${(1600 + 40 + 1).toString(2).padStart(16, '0')}`)).toBe('character')
  expect(textOf(`10100011${'1'.repeat(16)}`)).toBe('character')
  expect(textOf(`10100011${'0'.repeat(16)}`)).toBe('character')
})

test('a text keeps to its length and its characters', () => {
  expect(serial.write('')).toMatchObject({ error: { code: 'length' } })
  expect(serial.write('x'.repeat(21))).toMatchObject({ error: { code: 'length' } })
  expect(serial.write('a b')).toMatchObject({ error: { code: 'character' } })
  expect(serial.write('a#b')).toMatchObject({ error: { code: 'character' } })
  expect(textOf(`10000001${'0100011'}`)).toBe('character')
  expect(textField({ most: 9, charset: 'Y' }).write('A#1').ok).toBe(true)
  expect(textField({ most: 17, least: 0 }).write('')).toEqual({ ok: true, value: '00000000' })
})

test('digits end in a mark, or in a mark and a text', () => {
  const asset = delimitedField(30)
  expect(asset.write('9521')).toEqual({ ok: true, value: '10010101001000011111' })
  expect(asset.write('9a')).toEqual({ ok: true, value: `10011110${bitsOf('a')}` })
  expect(asset.read(`10011110${bitsOf('a')}`, 0)).toMatchObject({ value: { text: '9a', end: 20 } })
  expect(asset.write('a9').ok).toBe(false)
  expect(asset.write('').ok).toBe(false)
  expect(asset.write('9'.repeat(31)).ok).toBe(false)
  expect(asset.read('1111', 0)).toMatchObject({ error: { code: 'length' } })
  expect(asset.read('10011010', 0)).toMatchObject({ error: { code: 'digits', at: 4 } })
  expect(asset.read('1001', 0)).toMatchObject({ error: { code: 'short' } })
  expect(asset.read(`${'0001'.repeat(31)}1111`, 0)).toMatchObject({ error: { code: 'length' } })
})

test('a text is filled up with zeros, and with nothing else', () => {
  const field = filledField(21)
  const a = '1100001'
  expect(field.write('a')).toEqual({ ok: true, value: a.padEnd(21, '0') })
  expect(field.read(a.padEnd(21, '0'), 0)).toMatchObject({ value: { text: 'a' } })
  expect(field.read(`${a}0000000${a}`, 0).ok).toBe(false)
  expect(field.read('0'.repeat(21), 0).ok).toBe(false)
  expect(field.write('').ok).toBe(false)
  expect(field.write('aaaa').ok).toBe(false)
  expect(field.write('#').ok).toBe(false)
  expect(filledField(21, 2).read(a.repeat(3), 0).ok).toBe(false)
})

test('a part number ends in zeros', () => {
  const field = terminatedField(4)
  const written = field.write('P7/#')
  expect(written).toEqual({ ok: true, value: '010000110111101111100011000000' })
  expect(field.read(written.ok ? `${written.value}11` : '', 0)).toMatchObject({
    value: { text: 'P7/#', end: 30 },
  })
  expect(field.read('000000', 0).ok).toBe(false)
  expect(field.read('000001', 0)).toMatchObject({ error: { code: 'short' } })
  expect(field.read(`${'000001'.repeat(5)}000000`, 0).ok).toBe(false)
  expect(field.read('011011000000', 0).ok).toBe(false)
  for (const text of ['', 'ABCDE', 'a', '.']) expect(field.write(text).ok).toBe(false)
})

test('a country is two letters', () => {
  expect(countryField.write('BR')).toEqual({ ok: true, value: '000001010001' })
  expect(countryField.read('000001010001', 0)).toMatchObject({ value: { text: 'BR' } })
  expect(countryField.read('000001111001', 0).ok).toBe(false)
  for (const text of ['B', 'BRA', 'br', '']) expect(countryField.write(text).ok).toBe(false)
})
