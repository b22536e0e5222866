import { createHash, createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** What a browser answers when a passkey is made or used, as JSON. */
export interface PasskeyAnswer {
  readonly id: string
  readonly rawId: string
  readonly type: 'public-key'
  readonly clientExtensionResults: Readonly<Record<string, never>>
  readonly response: Readonly<Record<string, string | readonly string[]>>
}

/** A passkey held in memory: what a phone or a security key does, for tests. */
export interface Authenticator {
  /** Makes the passkey, as the options of a registration ask. */
  readonly register: (options: { readonly challenge: string }) => PasskeyAnswer
  /** Proves that it is held, as the options of an authentication ask. */
  readonly prove: (options: { readonly challenge: string }) => PasskeyAnswer
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
const text64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

// The few shapes of CBOR (RFC 8949) that are needed: small numbers, texts, bytes and maps.
const head = (major: number, length: number): Buffer =>
  length < 24
    ? Buffer.from([(major << 5) | length])
    : length < 256
      ? Buffer.from([(major << 5) | 24, length])
      : Buffer.from([(major << 5) | 25, length >> 8, length & 255])
const whole = (n: number): Buffer => (n < 0 ? head(1, -1 - n) : head(0, n))
const bytes = (value: Uint8Array): Buffer => Buffer.concat([head(2, value.length), value])
const words = (value: string): Buffer => Buffer.concat([head(3, value.length), Buffer.from(value)])
const map = (...entries: readonly (readonly [Buffer, Buffer])[]): Buffer =>
  Buffer.concat([head(5, entries.length), ...entries.flat()])

const flags = { present: 1, verified: 4, attested: 64 } as const

/**
 * An authenticator with one passkey for a site.
 *
 * Source   Web Authentication level 2: 6.1 authenticator data, 6.5 attestation, 5.8.1 client data.
 */
export const createAuthenticator = (origin: string): Authenticator => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const credentialId = randomBytes(16)
  let counter = 0

  const authData = (flag: number, rest: Uint8Array): Buffer => {
    counter += 1
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    const site = sha256(Buffer.from(new URL(origin).hostname))
    return Buffer.concat([site, Buffer.from([flag]), count, rest])
  }
  const clientData = (type: string, challenge: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const answer = (response: PasskeyAnswer['response']): PasskeyAnswer => ({
    id: text64(credentialId),
    rawId: text64(credentialId),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  })

  return {
    register: ({ challenge }) => {
      const key = map(
        [whole(1), whole(2)],
        [whole(3), whole(-7)],
        [whole(-1), whole(1)],
        [whole(-2), bytes(Buffer.from(x, 'base64url'))],
        [whole(-3), bytes(Buffer.from(y, 'base64url'))],
      )
      const attested = [Buffer.alloc(16), Buffer.from([0, credentialId.length]), credentialId, key]
      const data = authData(
        flags.present | flags.verified | flags.attested,
        Buffer.concat(attested),
      )
      const attestation = map(
        [words('fmt'), words('none')],
        [words('attStmt'), map()],
        [words('authData'), bytes(data)],
      )
      return answer({
        clientDataJSON: text64(clientData('webauthn.create', challenge)),
        attestationObject: text64(attestation),
        transports: ['internal'],
      })
    },
    prove: ({ challenge }) => {
      const client = clientData('webauthn.get', challenge)
      const data = authData(flags.present | flags.verified, Buffer.alloc(0))
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return answer({
        clientDataJSON: text64(client),
        authenticatorData: text64(data),
        signature: text64(signature),
      })
    },
  }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * The six digits an authenticator app shows at a moment, from the `otpauth:` address it was given.
 *
 * Source   RFC 6238, with SHA-1 and 30 s, and RFC 4648, 6, for the secret.
 */
export const codeOf = (address: string, nowMs: number): string => {
  const secret = new URL(address).searchParams.get('secret') ?? ''
  const bits = [...secret].map((one) => letters.indexOf(one).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(nowMs / 30_000)))
  const mac = createHmac('sha1', key).update(step).digest()
  const at = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(at) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0')
}
