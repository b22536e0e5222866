import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostnameField } from './tag-hostname.ts'

const bitsOf = (name: string): string => {
  const written = hostnameField.write(name)
  if (!written.ok) throw new Error(written.error.message)
  return written.value
}

// Each with the bits its codes take: a seven for a character and for the commonest parts of names,
// two sevens for other endings.
test.each([
  ['example.com', 8],
  ['id.example.com', 9],
  ['www.abc.de', 6],
  ['qr.loja.com.br', 7],
  ['x.tech', 3],
  ['shop.co.uk', 6],
  ['david.com', 6],
  ['a.org.cn', 3],
  ['b.bq', 3],
])('%s takes %i codes', (name, codes) => {
  const bits = bitsOf(name)
  expect(bits).toHaveLength(7 + codes * 7)
  expect(bits.slice(0, 7)).toBe(`1${codes.toString(2).padStart(6, '0')}`)
  expect(hostnameField.read(`000${bits}11`, 3)).toEqual({
    ok: true,
    value: { text: name, end: 3 + bits.length },
  })
})

test('the name of the standard has the bits of the standard', () => {
  const published = `${BigInt('0x92832F8C3B786CCB6C').toString(2)}`
  expect(bitsOf('id.example.com')).toBe(published.slice(0, 70))
})

test('a name in capitals is packed by threes where that is shorter', () => {
  const bits = bitsOf('TRACE.EXAMPLE')
  expect(bits[0]).toBe('0')
  expect(hostnameField.read(bits, 0)).toMatchObject({ value: { text: 'TRACE.EXAMPLE' } })
})

test('any name that can be written is read again', () => {
  const parts = [
    'id.',
    'www.',
    '.com',
    '.com.br',
    '.br',
    '.co',
    '.tech',
    'a',
    'b',
    '-',
    '.',
    'Z',
    '7',
  ]
  const name = fc
    .array(fc.constantFrom(...parts), { minLength: 1, maxLength: 9 })
    .map((found) => found.join(''))
  fc.assert(
    fc.property(name, (text) => {
      expect(hostnameField.read(bitsOf(text), 0)).toMatchObject({ value: { text } })
    }),
  )
})

test('what is no host name of a tag is refused', () => {
  for (const name of ['', 'a b', 'ü.de', 'a'.repeat(64)])
    expect([name, hostnameField.write(name).ok]).toEqual([name, false])
})

test('codes that mean nothing, and names cut short, are refused', () => {
  expect(hostnameField.read('10000010000100', 0)).toMatchObject({ error: { code: 'hostname' } })
  expect(hostnameField.read('10000010000000', 0)).toMatchObject({ error: { code: 'hostname' } })
  expect(hostnameField.read('100001000000101110101', 0).ok).toBe(false)
  expect(hostnameField.read('1000000', 0)).toMatchObject({ error: { code: 'hostname' } })
  expect(hostnameField.read('100001', 0)).toMatchObject({ error: { code: 'short' } })
  expect(hostnameField.read('1000010110000', 0)).toMatchObject({ error: { code: 'short' } })
  expect(hostnameField.read(`0000011${'0'.repeat(16)}`, 0).ok).toBe(false)
})
