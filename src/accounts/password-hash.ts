import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/**
 * What a guess costs: 2^16 times 8 blocks of 128 bytes, 64 MiB of memory.
 *
 * Source   OWASP ASVS 4.0.3, 2.4.6, least for scrypt.
 */
const cost = { log2N: 16, r: 8, p: 1 } as const
const hashBytes = 32
const saltBytes = 16

interface Cost {
  readonly log2N: number
  readonly r: number
  readonly p: number
}

const derive = (password: string, salt: Uint8Array, { log2N, r, p }: Cost): Promise<Buffer> => {
  const N = 2 ** log2N
  return new Promise((done, failed) => {
    const options = { N, r, p, maxmem: 256 * N * r }
    scrypt(password.normalize('NFKC'), salt, hashBytes, options, (error, derived) => {
      if (error) failed(error)
      else done(derived)
    })
  })
}

/** What is kept of a password or PIN: `scrypt$16$8$1$salt$hash`, so that the cost can be raised. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(saltBytes)
  const derived = await derive(password, salt, cost)
  const parts = [salt, derived].map((bytes) => bytes.toString('base64url'))
  return ['scrypt', cost.log2N, cost.r, cost.p, ...parts].join('$')
}

/** Whether a password is the one of which this was kept; how long it takes does not tell. */
export const isPasswordOf = async (kept: string, password: string): Promise<boolean> => {
  const [, log2N, r, p, salt, hash] =
    /^scrypt\$(\d{2})\$(\d{1,2})\$(\d)\$([\w-]+)\$([\w-]+)$/.exec(kept) ?? []
  if (salt === undefined || hash === undefined) throw new Error('A password is not kept as a hash')
  const kind = { log2N: Number(log2N), r: Number(r), p: Number(p) }
  const derived = await derive(password, Buffer.from(salt, 'base64url'), kind)
  return timingSafeEqual(derived, Buffer.from(hash, 'base64url'))
}
