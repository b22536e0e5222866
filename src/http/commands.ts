import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { isObject, type Json } from '../epcis/json.ts'
import { act } from '../flow/act.ts'
import { type CorrectionDone, type CorrectionRefusal, correct } from '../flow/correct.ts'
import { no, ok } from '../gs1/result.ts'
import type { Verb } from '../lots/command.ts'
import { commandFields } from '../lots/command-fields.ts'
import { readCommand } from '../lots/command-shape.ts'
import { correctionReasons } from '../lots/decide-correction.ts'
import { commandSchema } from './command-schema.ts'
import { tooMuch } from './command-size.ts'
import { finding } from './findings.ts'
import type { House } from './house.ts'
import { operationHeaders, operationOf } from './operation-key.ts'
import { type Problem, problemOf, type Reason } from './problem.ts'
import { reasonOf, refusedProblem } from './reason.ts'
import { addRoute } from './route.ts'
import { missingField } from './rules.ts'
import { told } from './told.ts'

const likeName = z.object({
  uri: z.string(),
  kind: z.string(),
  code: z.string().nullable(),
  item: z.string().nullable(),
  itemName: z.string().nullable(),
  spelling: z.string(),
  why: z.string().describe('What would be mistyped.'),
})

const outcomes = z.object({
  outcomes: z.array(
    z.object({
      kind: z.enum(['recorded', 'known', 'id-taken']),
      seq: z.int().describe('The number of the entry.'),
      eventId: z.string(),
      numbers: z
        .array(z.object({ field: z.string(), number: z.string() }))
        .optional()
        .describe('The numbers that lots were given which asked for one: `new` or `current`.'),
      missing: z
        .array(missingField)
        .optional()
        .describe('What capture rules ask for that only warn, and the command does not say.'),
      doubles: z
        .array(
          z.object({
            field: z.string(),
            lot: z.string(),
            like: z.array(likeName),
          }),
        )
        .optional()
        .describe('New lots that look like others of the item: most likely the same, mistyped.'),
    }),
  ),
})

const corrections = outcomes.extend({
  warnings: z
    .array(finding)
    .describe('What later entries took that is not accounted for any more.'),
})

/** Commands: a route a verb, made of the table of their fields; and corrections. */
export const addCommandRoutes = (app: FastifyInstance, house: House): void => {
  for (const verb of Object.keys(commandFields) as Verb[]) addCommandRoute(app, house, verb)
  addCorrectionRoute(app, house)
}

const addCommandRoute = (app: FastifyInstance, house: House, verb: Verb): void => {
  addRoute(app, house, {
    method: 'POST',
    url: `/api/v1/commands/${verb}`,
    subject: 'Commands',
    summary: commandFields[verb].help,
    description: commandFields[verb].fields.some(({ name }) => name === 'lines')
      ? 'The fields of a single line may stand beside the others, without `lines`.'
      : '',
    permission: verb,
    headers: operationHeaders,
    body: commandSchema(verb),
    isBodyHandledWhole: true,
    status: 201,
    answer: outcomes,
    problems: ['refused', 'too-much', 'key-used-before', 'took-too-long'],
    handle: async ({ recorder, access, identity }, { body, request, reply }) => {
      const said = body as Json | undefined
      const operationId = operationOf(house, request, reply)
      const excess = tooMuch(said)
      if (excess) return no(excess)
      const command = readCommand(withVerb(verb, said))
      if (!command.ok) return no(refusedProblem(command.error, said))
      const acted = await act(recorder, command.value, {
        door: identity.kind === 'station' ? `station:${identity.stationId}` : 'http',
        access,
        operationId,
      })
      return acted.ok ? ok({ outcomes: acted.value }) : no(refusedProblem(acted.error, said))
    },
  })
}

/** The body with the verb of the address; one that says another verb is refused as such. */
const withVerb = (verb: Verb, body: Json = {}): Json => {
  if (!isObject(body) || body.verb === verb) return body
  return { ...body, verb: body.verb === undefined ? verb : `${verb}/${body.verb}` }
}

const addCorrectionRoute = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'POST',
    url: '/api/v1/corrections',
    subject: 'Commands',
    summary: 'Declare a recorded event wrong, and say what is right.',
    description:
      'Both stay readable. What the wrong one did is undone; `warnings` name what later entries ' +
      'took that is not accounted for any more.',
    permission: 'correct',
    headers: operationHeaders,
    body: z.strictObject({
      event: z
        .string()
        .min(1)
        .max(2000)
        .describe('The eventID, or the number of the entry.')
        .meta({ examples: ['42'] }),
      reason: z.enum(correctionReasons),
      corrective: z
        .record(z.string(), z.unknown())
        .optional()
        .describe('The EPCIS event that has it right; needed with incorrect_data.'),
    }),
    status: 201,
    answer: corrections,
    problems: ['refused', 'unknown', 'key-used-before', 'took-too-long'],
    handle: async ({ recorder, access }, { body, request, reply }) => {
      const operationId = operationOf(house, request, reply)
      const { event, reason, corrective } = body
      const text = corrective === undefined ? null : JSON.stringify(corrective)
      const correction = { event, reason, corrective: text }
      const corrected = await correct(recorder, correction, { door: 'http', access, operationId })
      return corrected.ok ? ok(shown(corrected.value)) : no(uncorrected(corrected.error))
    },
  })
}

const shown = ({ outcomes: recorded, warnings }: CorrectionDone) =>
  ({
    outcomes: recorded,
    warnings: told(warnings).map(({ unitNo: _, ...row }) => row),
  }) as never

const uncorrected = (refusals: readonly CorrectionRefusal[]): Problem => {
  const [first] = refusals
  if (first?.kind === 'event-unknown')
    return problemOf('unknown', `The record has no event ${first.event}.`, [
      { kind: 'event-unknown', pointer: '/event', detail: 'There is no such event.' },
    ])
  const others = refusals.flatMap((one) =>
    one.kind === 'event-unknown' || one.kind === 'corrective-refused' ? [] : [one],
  )
  const problem = refusedProblem(others, undefined)
  const faults = refusals.flatMap((one) => (one.kind === 'corrective-refused' ? one.problems : []))
  if (faults.length === 0) return problem
  const reasons = faults.map(
    ({ pointer, message }): Reason => ({
      kind: 'corrective-refused',
      pointer: `/corrective${pointer}`,
      detail: message,
    }),
  )
  return problemOf('refused', 'The corrective event is not EPCIS as it must be.', [
    ...others.map((one) => reasonOf(one, undefined)),
    ...reasons,
  ])
}
