import { isArray, isObject, type Json } from '../epcis/json.ts'
import { pointerTo } from '../epcis/problem.ts'
import { type Problem, problemOf, type Reason } from './problem.ts'

/** How many things a list of a command may have, and characters a text. */
export const commandLimits = { things: 1000, characters: 10_000 } as const

/** The problem of a command that says too much at once, with each place; null where none does. */
export const tooMuch = (body: Json | undefined): Problem | null => {
  const reasons = body === undefined ? [] : reasonsIn(body, '')
  if (reasons.length === 0) return null
  return problemOf('too-much', 'The command says too much at once. Send it in parts.', reasons)
}

const reasonsIn = (json: Json, pointer: string): readonly Reason[] => {
  const { things, characters } = commandLimits
  if (typeof json === 'string')
    return json.length <= characters
      ? []
      : [{ kind: 'too-long', pointer, detail: `At most ${characters} characters.` }]
  if (isArray(json))
    return json.length <= things
      ? json.flatMap((one, i) => reasonsIn(one, pointerTo(pointer, i)))
      : [{ kind: 'too-many', pointer, detail: `At most ${things}, and here are ${json.length}.` }]
  if (!isObject(json)) return []
  const entries = Object.entries(json)
  if (entries.length > things)
    return [{ kind: 'too-many', pointer, detail: `At most ${things} fields.` }]
  return entries.flatMap(([name, one]) => reasonsIn(one, pointerTo(pointer, name)))
}
