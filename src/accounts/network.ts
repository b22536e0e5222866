/**
 * Whose address it is, for counting: of IPv6 somebody has a whole network of 64 bits.
 *
 * Source   RFC 4291, 2.2 (how addresses are written) and 2.5.4 (64 bits of interface).
 */
export const networkOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!address.includes(':')) return address
  const [bare = ''] = address.toLowerCase().split('%')
  const [left = '', right] = bare.split('::')
  const groups = (text: string | undefined): readonly string[] => (text ? text.split(':') : [])
  const gap = right === undefined ? 0 : 8 - groups(left).length - groups(right).length
  const all = [...groups(left), ...Array<string>(Math.max(0, gap)).fill('0'), ...groups(right)]
  return all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
