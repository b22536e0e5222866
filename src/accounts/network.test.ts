import { expect, test } from 'vitest'
import { networkOf } from './network.ts'

test('an IPv4 address is its own network, however it is written', () => {
  expect(networkOf('203.0.113.7')).toBe('203.0.113.7')
  expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7')
})

test('the addresses of one IPv6 network count as one', () => {
  const one = networkOf('2001:db8:1:2:3:4:5:6')
  expect(one).toBe('2001:db8:1:2')
  expect(networkOf('2001:0DB8:0001:0002::9')).toBe(one)
  expect(networkOf('2001:db8:1:3::9')).not.toBe(one)
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0')
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0')
  expect(networkOf('::1')).toBe('0:0:0:0')
})
