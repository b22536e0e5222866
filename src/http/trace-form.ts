import { z } from 'zod'
import type { TraceAnswer, TraceBegun } from '../flow/trace-answer.ts'
import { told } from './told.ts'

const label = {
  uri: z.string(),
  kind: z.string(),
  code: z.string().nullable(),
  item: z.string().nullable(),
  itemName: z.string().nullable(),
}

const amount = z
  .looseObject({
    atLeast: z.number(),
    atMost: z.number().nullable(),
    expected: z.number().nullable(),
    uom: z.string(),
  })
  .nullable()
  .describe('How much of it is exposed: at least, at most, and likely.')

const certificate = z
  .looseObject({
    whole: z.boolean(),
    notWhole: z
      .array(
        z.looseObject({
          kind: z.enum([
            'cut',
            'others-stock',
            'no-origin',
            'no-place',
            'more-out-than-in',
            'returned-unsent',
            'counted-otherwise',
            'units-do-not-convert',
            'seen-after-shipping',
            'taken-elsewhere',
            'named-not-shipped',
            'in-the-future',
          ]),
          lots: z.array(z.string()),
        }),
      )
      .describe('Why it is not whole: what was not followed, or is not accounted for.'),
    ledger: z.string(),
    othersLots: z.int().describe('How many lots of owners you may not see it was cut at.'),
    head: z.int().describe('The last entry; 0 to whoever sees the stock of some owners only.'),
    asKnownAt: z.int(),
    elapsedMs: z.number(),
  })
  .describe('What was followed, and what could not be.')

/** A trace as JSON, for the API's document. */
export const traceAnswer = z.looseObject({
  asked: z.looseObject(label),
  direction: z.enum(['forward', 'backward']),
  exposure: z.enum(['set', 'quantity']),
  since: z.string().nullable(),
  asKnownAt: z.string().nullable(),
  reached: z
    .object({ units: z.int(), containers: z.int(), processes: z.int() })
    .describe('How much there is: known, and sent, before any of it is looked up.'),
  units: z.array(z.looseObject({ ...label, level: z.int(), status: z.string(), amount })),
  containers: z.array(z.looseObject(label)),
  flows: z.array(
    z.looseObject({ seq: z.int(), at: z.string(), side: z.enum(['in', 'out']), uri: z.string() }),
  ),
  endpoints: z.array(
    z.looseObject({
      kind: z.string(),
      unit: z.looseObject(label),
      party: z.string().nullable(),
      place: z.string().nullable(),
      quantity: z.string().nullable(),
      uom: z.string().nullable(),
      amount,
    }),
  ),
  ways: z.array(z.looseObject({ uri: z.string(), from: z.int().nullable(), how: z.string() })),
  totals: z.array(z.looseObject({ kind: z.string(), quantity: z.string().nullable() })),
  certificate,
})

/** One line of a trace as JSON Lines. */
export const tracePart = z
  .looseObject({
    part: z.enum([
      'asked',
      'unit',
      'container',
      'flow',
      'endpoint',
      'way',
      'total',
      'certificate',
      'error',
    ]),
  })
  .describe('A line each: what was asked first, the certificate last.')

const lists = [
  ['units', 'unit'],
  ['containers', 'container'],
  ['flows', 'flow'],
  ['endpoints', 'endpoint'],
  ['ways', 'way'],
  ['totals', 'total'],
] as const

/** A trace on its way: what is known at once, and all of it when it is there. */
export interface TraceOnItsWay {
  readonly begun: TraceBegun
  readonly answer: Promise<TraceAnswer>
}

const headOf = (begun: TraceBegun): object => {
  const { asked, direction, exposure, sinceMs, asKnownAtMs, reached } = begun
  return told({ asked, direction, exposure, sinceMs, asKnownAtMs, reached }) as object
}

/** A trace in parts: what was asked first, then all that was found, the certificate last. */
export async function* traceParts(trace: TraceOnItsWay): AsyncGenerator<object> {
  yield { part: 'asked', ...headOf(trace.begun) }
  const answer = await trace.answer
  for (const [list, part] of lists)
    for (const one of answer[list]) yield { part, ...(told(one) as object) }
  yield { part: 'certificate', ...(told(answer.certificate) as object) }
}

/** A trace as the text of one JSON object, a list at a time, the certificate last. */
export async function* traceText(trace: TraceOnItsWay): AsyncGenerator<string> {
  yield JSON.stringify(headOf(trace.begun)).slice(0, -1)
  const answer = await trace.answer
  for (const [list] of lists) {
    yield `,"${list}":[`
    let text = ''
    for (const [i, one] of answer[list].entries()) {
      text += (i === 0 ? '' : ',') + JSON.stringify(told(one))
      if (text.length < 32 * 1024) continue
      yield text
      text = ''
    }
    yield `${text}]`
  }
  yield `,"certificate":${JSON.stringify(told(answer.certificate))}}`
}

/** The columns of a trace as CSV: those of all its parts, each filled where a part has it. */
export const traceColumns = [
  'part',
  'kind',
  'uri',
  'code',
  'item',
  'itemName',
  'level',
  'exposedAt',
  'status',
  'side',
  'step',
  'role',
  'place',
  'placeName',
  'party',
  'partyName',
  'container',
  'containerName',
  'document',
  'at',
  'from',
  'until',
  'quantity',
  'uom',
  'atLeast',
  'atMost',
  'expected',
  'process',
  'seq',
  'eventId',
  'way',
  'how',
  'weakest',
  'endpoints',
  'detail',
] as const

/** A trace as rows of CSV; what was asked and the certificate are JSON in `detail`. */
export async function* traceCsvRows(trace: TraceOnItsWay): AsyncGenerator<object> {
  for await (const part of traceParts(trace)) {
    const { unit, amount: exposed, asked, ...row } = part as Record<string, object>
    const { part: kind, ...rest } = row as unknown as { part: string }
    if (kind === 'certificate') yield { part: kind, detail: rest }
    else {
      const detail = kind === 'asked' ? { detail: rest } : {}
      const { kind: unitKind, ...labels } = (unit ?? asked ?? {}) as { kind?: string }
      yield {
        ...labels,
        ...exposedIn(exposed),
        ...(kind === 'asked' ? {} : row),
        part: kind,
        ...(kind === 'asked' ? { kind: unitKind } : {}),
        ...detail,
      }
    }
  }
}

const exposedIn = (exposed: object | undefined): object => {
  if (!exposed) return {}
  const { atLeast, atMost, expected } = exposed as Record<string, unknown>
  return { atLeast, atMost, expected }
}
