import { BlockList, isIP, type LookupFunction } from 'node:net'
import { no, ok, type Result } from '../gs1/result.ts'

/** Why an address is not sent to. */
export interface UnreachableHost {
  readonly kind: 'url-malformed' | 'url-not-allowed' | 'host-not-allowed'
  readonly detail: string
}

/**
 * Networks nothing is sent to unless the administrator allows the host: this machine, the networks
 * around it, and what is no single host.
 *
 * Source   IANA special-purpose address registries for IPv4 (RFC 6890 and its updates) and IPv6.
 */
const ipv4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** The part of IPv6 that hosts of the internet have, and within it what is special all the same. */
const ipv6Hosts: readonly (readonly [string, number])[] = [['2000::', 3]]
const ipv6Special: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const listOf = (ranges: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6') => {
  const list = new BlockList()
  for (const [network, prefix] of ranges) list.addSubnet(network, prefix, family)
  return list
}

const special4 = listOf(ipv4, 'ipv4')
const hosts6 = listOf(ipv6Hosts, 'ipv6')
const special6 = listOf(ipv6Special, 'ipv6')

/** Whether an address is a host of the public internet. IPv4 dressed as IPv6 never is. */
export const isPublic = (address: string): boolean => {
  const family = isIP(address)
  if (family === 4) return !special4.check(address, 'ipv4')
  if (family !== 6 || address.includes('%')) return false
  return hosts6.check(address, 'ipv6') && !special6.check(address, 'ipv6')
}

/** The host of an address as it is compared: lower case, without the brackets of IPv6. */
const hostOf = ({ hostname }: URL): string =>
  hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')

/**
 * Whether an address may be sent to, before its name is looked up.
 *
 * Shape    `allowed` are hosts (`host` or `host:port`) that the administrator vouches for: they may
 *          be plain HTTP, at any port, and in any network.
 * Refuses  url-malformed; url-not-allowed: not https, a user or password in it, another port than
 *          443, a fragment; host-not-allowed: an address that is no host of the internet.
 */
export const readTarget = (
  text: string,
  allowed: readonly string[],
): Result<URL, readonly UnreachableHost[]> => {
  const refuse = (kind: UnreachableHost['kind'], detail: string) => ({ kind, detail })
  if (text.length > 2000 || !URL.canParse(text))
    return no([refuse('url-malformed', `${text.slice(0, 100)} is not an address.`)])
  const url = new URL(text)
  const host = hostOf(url)
  const isVouched = allowed.includes(url.host.toLowerCase()) || allowed.includes(host)
  const faults: UnreachableHost[] = []
  if (url.protocol !== 'https:' && !(isVouched && url.protocol === 'http:'))
    faults.push(refuse('url-not-allowed', 'It must begin with https://.'))
  if (url.username !== '' || url.password !== '')
    faults.push(refuse('url-not-allowed', 'It must not hold a user or a password.'))
  if (url.hash !== '') faults.push(refuse('url-not-allowed', 'It must not have a part after #.'))
  if (!isVouched && url.port !== '')
    faults.push(refuse('url-not-allowed', 'It must not name a port: https has its own.'))
  if (!isVouched && (isIP(host) !== 0 ? !isPublic(host) : isLocalName(host)))
    faults.push(refuse('host-not-allowed', `${host} is in a network nothing is sent to.`))
  return faults.length > 0 ? no(faults) : ok(url)
}

const isLocalName = (host: string): boolean =>
  !host.includes('.') || /\.(localhost|local|internal|home\.arpa|onion|test|invalid)$/.test(host)

/** Looks a name up: every address it has. */
export type LookUp = (host: string) => Promise<readonly { address: string; family: number }[]>

class NotAllowed extends Error {
  readonly code = 'ENOTALLOWED'
}

/**
 * A lookup for one connection that only gives addresses that were checked.
 *
 * Shape    The connection is made to what this answers, so a name that changes its address between
 *          the check and the connection gains nothing.
 */
export const checkedLookup =
  (lookUp: LookUp, isVouched: boolean): LookupFunction =>
  (host, options, done) => {
    lookUp(host).then(
      (found) => {
        const reachable = isVouched ? found : found.filter(({ address }) => isPublic(address))
        const [first] = reachable
        if (!first || (!isVouched && reachable.length < found.length))
          done(new NotAllowed(`${host} is in a network nothing is sent to`), '', 0)
        else if (options.all) done(null, [...reachable])
        else done(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    )
  }

/** Whether the administrator vouches for the host of a target. */
export const isVouchedFor = (url: URL, allowed: readonly string[]): boolean =>
  allowed.includes(url.host.toLowerCase()) || allowed.includes(hostOf(url))
