import { expect, test } from 'vitest'
import { checkedLookup, isPublic, readTarget } from './reach.ts'

test('only hosts of the internet are public', () => {
  for (const address of ['93.184.216.34', '8.8.8.8', '2606:4700::1111'])
    expect(isPublic(address), address).toBe(true)
  for (const address of [
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '::1',
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    '2001:0:4136:e378::1',
    'localhost',
  ])
    expect(isPublic(address), address).toBe(false)
})

const refusals = (url: string, allowed: readonly string[] = []): readonly string[] => {
  const target = readTarget(url, allowed)
  return target.ok ? [] : target.error.map(({ kind }) => kind)
}

test('an address on the internet is sent to by https and its own port', () => {
  expect(refusals('https://erp.example.com/hooks?x=1')).toEqual([])
  expect(refusals('http://erp.example.com/')).toEqual(['url-not-allowed'])
  expect(refusals('https://erp.example.com:8443/')).toEqual(['url-not-allowed'])
  expect(refusals('https://u:p@erp.example.com/#x')).toEqual(['url-not-allowed', 'url-not-allowed'])
  expect(refusals('nonsense')).toEqual(['url-malformed'])
  expect(refusals('file:///etc/passwd')).toContain('url-not-allowed')
})

test('an address inside is refused, however it is written', () => {
  for (const url of [
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://db.internal/',
    'https://printer/',
    'https://169.254.169.254/latest/meta-data/',
  ])
    expect(refusals(url), url).toContain('host-not-allowed')
})

test('a host the administrator vouches for may be inside, plain, and at any port', () => {
  expect(refusals('http://mes.internal:8080/in', ['mes.internal:8080'])).toEqual([])
  expect(refusals('http://mes.internal:9090/in', ['mes.internal:8080'])).not.toEqual([])
  expect(refusals('http://127.0.0.1:9/', ['127.0.0.1'])).toEqual([])
  expect(refusals('ftp://127.0.0.1/', ['127.0.0.1'])).toEqual(['url-not-allowed'])
})

const looked = (addresses: readonly string[], isVouched = false): Promise<string> =>
  new Promise((resolve) => {
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    checkedLookup(async () => found, isVouched)('name', { all: false }, (error, address) => {
      resolve(error ? String((error as NodeJS.ErrnoException).code) : String(address))
    })
  })

test('a name is connected to only where every address it has is outside', async () => {
  expect(await looked(['8.8.8.8'])).toBe('8.8.8.8')
  expect(await looked(['127.0.0.1'])).toBe('ENOTALLOWED')
  expect(await looked(['8.8.8.8', '10.0.0.1'])).toBe('ENOTALLOWED')
  expect(await looked([])).toBe('ENOTALLOWED')
  expect(await looked(['10.0.0.1'], true)).toBe('10.0.0.1')
})
