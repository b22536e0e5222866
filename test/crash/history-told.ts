import type { JsonObject } from '../../src/epcis/json.ts'
import { randomOf } from '../../src/simulate/random.ts'
import { simulate } from '../../src/simulate/simulate.ts'
import { inPieces } from '../history.ts'

const told = new Map<number, readonly JsonObject[]>()

/** A company's history as its events, each told once. */
export const historyOf = (seed: number): readonly JsonObject[] => {
  const known = told.get(seed) ?? [...simulate({ seed, days: 3 })].map(({ body }) => body)
  told.set(seed, known)
  return known
}

/** The pieces it is recorded in: places in the history. */
export const piecesOf = (seed: number): readonly (readonly number[])[] =>
  inPieces([...historyOf(seed).keys()], randomOf(seed), 6)
