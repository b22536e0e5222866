import { hash, randomFillSync } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type { World } from '../flow/world.ts'

/** The real world: the machine's clock, randomness and hashing. */
export const realWorld: World = {
  now: () => Date.now(),
  newId: () => uuidv7(),
  randomBytes: (length) => randomFillSync(new Uint8Array(length)),
  sha256: (bytes) => hash('sha256', bytes, 'buffer'),
  sha256Hex: (text) => hash('sha256', text, 'hex'),
}
