import { timingSafeEqual } from 'node:crypto'

/** What tokens need of the world: hashing, and chance. */
export interface TokenWorld {
  readonly sha256: (bytes: Uint8Array) => Uint8Array
  readonly randomBytes: (length: number) => Uint8Array
}

/** What a token begins with, so that one that lies about can be told from other secrets. */
export const tokenPrefixes = { key: 'llk', station: 'lls', operator: 'llo' } as const
export type TokenKind = keyof typeof tokenPrefixes

const tokenShape = /^(ll[kso])_([0-9a-f]{32})_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/

const dashed = (hex: string): string =>
  hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** A token taken apart: whose it is, and the secret that proves it. */
export interface TokenParts {
  readonly ledgerId: string
  readonly id: string
  readonly secret: string
}

/** The parts of a token of a kind as it is sent; null for what is none. */
export const readToken = (kind: TokenKind, token: string): TokenParts | null => {
  const [, prefix, ledger, id, secret] = tokenShape.exec(token) ?? []
  if (prefix !== tokenPrefixes[kind] || !ledger || !id || !secret) return null
  return { ledgerId: dashed(ledger), id: dashed(id), secret }
}

/** A token as it is sent, and the hash of its secret, which is all that is kept. */
export const newToken = (
  kind: TokenKind,
  { randomBytes, sha256 }: TokenWorld,
  ledgerId: string,
  id: string,
): { readonly token: string; readonly secretHash: Uint8Array } => {
  const secret = Buffer.from(randomBytes(32)).toString('base64url')
  const bare = (uuid: string): string => uuid.replaceAll('-', '')
  return {
    token: `${tokenPrefixes[kind]}_${bare(ledgerId)}_${bare(id)}_${secret}`,
    secretHash: sha256(Buffer.from(secret)),
  }
}

/** Whether a secret is the one whose hash is kept; how long it takes does not tell. */
export const isSecretOf = (
  hash: Uint8Array,
  secret: string,
  { sha256 }: Pick<TokenWorld, 'sha256'>,
): boolean => {
  const shown = sha256(Buffer.from(secret))
  return hash.length === shown.length && timingSafeEqual(hash, shown)
}
