import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import { checkedLookup, isVouchedFor, type LookUp, readTarget } from './reach.ts'

/** What is sent: a body, and the headers that prove whose it is. */
export interface Message {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What became of one attempt: the receiver's status, or why there is none. */
export type Sent =
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'failed'; readonly why: string }

/** How long a receiver may take, in milliseconds. */
export const receiverTimeoutMs = 10_000

/**
 * Sends a message once.
 *
 * Shape    The address is checked again at each attempt, and the connection made to the address
 *          that was checked. Redirects are not followed: they are answers that are no success.
 * Limits   `receiverTimeoutMs` from the first byte to the last; what is answered is not read.
 */
export const send = (
  { url, headers, body }: Message,
  allowed: readonly string[],
  lookUp: LookUp,
): Promise<Sent> => {
  const target = readTarget(url, allowed)
  if (!target.ok)
    return Promise.resolve({
      kind: 'failed',
      why: target.error.map(({ detail }) => detail).join(' '),
    })
  const isVouched = isVouchedFor(target.value, allowed)
  const host = target.value.hostname.replace(/^\[|\]$/g, '')
  const request = target.value.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve) => {
    const sending = request(target.value, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Lotline',
      },
      // A connection of its own: one kept from before might lead elsewhere by now.
      agent: false,
      signal: AbortSignal.timeout(receiverTimeoutMs),
      ...(isIP(host) === 0 ? { lookup: checkedLookup(lookUp, isVouched) } : {}),
    })
    sending.on('response', (response) => {
      resolve({ kind: 'answered', status: response.statusCode ?? 0 })
      response.destroy()
    })
    sending.on('error', (error: NodeJS.ErrnoException) => {
      resolve({ kind: 'failed', why: whyOf(error) })
    })
    sending.end(body)
  })
}

const whyOf = (error: NodeJS.ErrnoException): string => {
  if (error.name === 'AbortError' || error.name === 'TimeoutError')
    return `No answer within ${receiverTimeoutMs / 1000} seconds.`
  if (error.code === 'ENOTALLOWED') return `${error.message}.`
  // Only the kind of trouble: a message may hold an address of ours.
  return `The receiver cannot be reached (${error.code ?? error.name}).`
}
