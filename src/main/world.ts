import { createHash, randomFillSync } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type { World } from '../flow/world.ts'

/** The real world: the machine's clock, randomness and hashing. */
export const realWorld: World = {
  now: () => Date.now(),
  newId: () => uuidv7(),
  randomBytes: (length) => randomFillSync(new Uint8Array(length)),
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  sha256Hex: (text) => createHash('sha256').update(text).digest('hex'),
}
