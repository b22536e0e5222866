import { isArray, isObject, type Json } from '../epcis/json.ts'
import { pointerTo } from '../epcis/problem.ts'
import { type ActRefusal, actRefusalSentence } from '../flow/act.ts'
import { type Problem, problemOf, type Reason } from './problem.ts'

/**
 * The JSON pointer into a body of what a refusal addresses.
 *
 * Shape    A refusal addresses the command as it was understood: `lines/0/lot`. The body may have
 *          said a single line beside the command's own fields, a list of one without its brackets,
 *          or a line as text: the pointer is to what was sent.
 */
export const pointerInto = (body: Json | undefined, field: string): string => {
  if (field === '') return ''
  const [first = '', ...rest] = field.split('/')
  const isBeside = first === 'lines' && isObject(body) && body.lines === undefined
  const [, ...ofLine] = rest
  return isBeside ? walked(body, ofLine) : walked(body, [first, ...rest])
}

const walked = (body: Json | undefined, parts: readonly string[]): string => {
  let pointer = ''
  let here = body
  for (const part of parts) {
    if (typeof here === 'string') break
    const isIndex = /^\d+$/.test(part)
    if (isIndex && here !== undefined && !isArray(here)) continue
    pointer = pointerTo(pointer, part)
    here = isArray(here) ? here[Number(part)] : isObject(here) ? here[part] : undefined
  }
  return pointer
}

/** A refusal of the trade as a reason of a problem. */
export const reasonOf = (refusal: ActRefusal, body: Json | undefined): Reason => {
  const { kind, field, ...data } = refusal
  return {
    ...data,
    kind,
    pointer: pointerInto(body, field),
    detail: actRefusalSentence(refusal),
  }
}

/** The problem of what was refused, with every reason. */
export const refusedProblem = (
  refusals: readonly ActRefusal[],
  body: Json | undefined,
): Problem => {
  const reasons = refusals.map((refusal) => reasonOf(refusal, body))
  const [first] = reasons
  if (reasons.some(({ kind }) => kind === 'not-permitted'))
    return problemOf('not-permitted', first?.detail ?? '', reasons)
  if (first?.kind === 'operation-reused')
    return problemOf('key-used-before', 'Send a new Idempotency-Key with what is new.', [
      { ...first, pointer: '#/headers/idempotency-key' },
    ])
  const count = reasons.length === 1 ? 'one reason' : `${reasons.length} reasons`
  return problemOf('refused', `Refused for ${count}. Nothing was recorded.`, reasons)
}
