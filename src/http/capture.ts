import { pipeline, type Readable } from 'node:stream'
import { createGunzip, type Gunzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  type ImportCounts,
  type ImportOutcome,
  type Input,
  importEvents,
} from '../flow/import-events.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import type { House } from './house.ts'
import { formWanted, linesMediaType, sendLines } from './lines.ts'
import { outcomeQueue } from './outcome-queue.ts'
import { type Problem, problemOf, type Reason } from './problem.ts'
import { addRoute, type Caller } from './route.ts'

const mediaTypes = [
  'application/json',
  'application/ld+json',
  linesMediaType,
  'application/jsonl',
] as const

/** How many refused events an answer as one JSON object shows; how many there are is told. */
export const refusedShownMax = 1000

const problem = z.looseObject({ pointer: z.string(), message: z.string() })

const outcome = z.object({
  part: z.literal('outcome'),
  line: z.int().nullable().describe('Of JSON Lines, the line; else null.'),
  pointer: z.string().describe('Where in the document, or the line, it is.'),
  what: z.enum(['event', 'master data', 'text']),
  kind: z.enum(['recorded', 'known', 'id-taken', 'refused']),
  seq: z.int().optional(),
  eventId: z.string().optional(),
  problems: z.array(problem).optional(),
})

const counts = z.object({
  recorded: z.int(),
  known: z.int().describe('The record says them already.'),
  refused: z.int(),
  masterData: z.int(),
  undone: z.boolean().describe('All of it was to be recorded or nothing, and it was nothing.'),
  refusals: z.array(outcome),
  refusalsNotShown: z.int(),
})

/** Events that have happened, as EPCIS: read as they come, recorded in groups. */
export const addCaptureRoute = (app: FastifyInstance, house: House): void => {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser([...mediaTypes], async (_request: unknown, body: Readable) => body)
    addRoute(scope, house, {
      method: 'POST',
      url: '/api/v1/events',
      subject: 'The record',
      summary: 'Report events that have happened, as EPCIS 2.0 JSON.',
      description:
        'An event, a list of events, an EPCIS document or query document, or JSON Lines of any ' +
        'of these; packed with gzip if `Content-Encoding` says so. What can be read is recorded: ' +
        'it has happened. What is odd about it becomes a finding. Sending the same again changes ' +
        'nothing. With `Accept: application/x-ndjson` each outcome is told as soon as it is ' +
        'durable: read the answer while you send. An answer in one piece lists what was refused.',
      permission: 'capture',
      query: z.object({
        allOrNothing: z
          .enum(['true', 'false'])
          .default('false')
          .describe('true: record nothing when anything is refused.'),
      }),
      body: z.union([z.looseObject({ type: z.string() }), z.array(z.looseObject({}))]),
      consumes: mediaTypes,
      isBodyHandledWhole: true,
      isLong: true,
      bodyBytesMax: house.settings.captureBytesMax,
      answer: counts,
      otherForms: { [linesMediaType]: outcome },
      problems: ['refused'],
      handle: async (caller, { query, body, request, reply }) => {
        const reading = readingOf(house, request, body as unknown as Readable | undefined)
        if (!reading.ok) return reading
        const allOrNothing = query.allOrNothing === 'true'
        return formWanted(request) === 'lines'
          ? ok(tellEach(caller, reading.value, allOrNothing, reply))
          : tellAtOnce(caller, reading.value, allOrNothing)
      },
    })
  })
}

/** A body being read: as an input of events, and what came of its size. */
interface Reading {
  readonly input: Input
  readonly tooLarge: () => string | null
  /** Waited for before more is read. */
  readonly pace: { wait: () => Promise<void> }
}

/** How many times larger than it came a body may be, beyond what any may be. */
const inflationMax = 200
const inflatedFree = 16 * 1024 ** 2

const readingOf = (
  { settings: { captureBytesMax } }: House,
  { headers }: FastifyRequest,
  body: Readable | undefined,
): Result<Reading, Problem> => {
  if (!body) return no(problemOf('body-malformed', 'Nothing was sent: send EPCIS events.'))
  const coding = headers['content-encoding'] ?? 'identity'
  if (coding !== 'identity' && coding !== 'gzip')
    return no(problemOf('media-type-unknown', `Content-Encoding is gzip, or none: not ${coding}.`))
  const limitText = `At most ${captureBytesMax} bytes, unpacked.`
  if (Number(headers['content-length'] ?? 0) > captureBytesMax)
    return no(problemOf('too-large', limitText))
  let fault: string | null = null
  let tooLarge: string | null = null
  const pace: Reading['pace'] = { wait: async () => undefined }
  async function* bytes(): AsyncGenerator<Uint8Array> {
    const gunzip = coding === 'gzip' ? inflated(body as Readable) : null
    let size = 0
    try {
      for await (const chunk of (gunzip ?? body) as AsyncIterable<Buffer>) {
        size += chunk.length
        if (size > captureBytesMax) tooLarge = limitText
        else if (gunzip && size > inflatedFree && size > gunzip.bytesWritten * inflationMax)
          tooLarge = `It unpacks to more than ${inflationMax} times its size.`
        if (tooLarge !== null) break
        await pace.wait()
        yield chunk
      }
    } catch (error) {
      fault = brokenSentence(error as NodeJS.ErrnoException)
      if (fault === null) throw error
    }
    fault ??= tooLarge
  }
  const isLines = /ndjson|jsonl/.test(headers['content-type'] ?? '')
  const input = { name: 'body', isLines, bytes: bytes(), fault: () => fault }
  return ok({ input, tooLarge: () => tooLarge, pace })
}

const inflated = (packed: Readable): Gunzip => {
  const gunzip = createGunzip()
  // Whoever reads hears of what goes wrong: the error is that of the last stream.
  pipeline(packed, gunzip, () => undefined)
  return gunzip
}

const brokenSentence = ({ code = '' }: NodeJS.ErrnoException): string | null => {
  if (code === 'Z_BUF_ERROR') return 'The gzip data are cut short.'
  if (code.startsWith('Z_')) return 'The gzip data are damaged.'
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE'
    ? 'The body was broken off.'
    : null
}

const tellEach = (
  { recorder, access }: Caller,
  { input, pace, tooLarge }: Reading,
  allOrNothing: boolean,
  reply: FastifyReply,
): FastifyReply => {
  const queue = outcomeQueue()
  pace.wait = queue.room
  importEvents(recorder, [input], {
    allOrNothing,
    door: 'http',
    access,
    onOutcome: (one) => queue.add(told(one)),
    onBytes: () => undefined,
  }).then((done) => queue.end({ part: 'end', ...done, tooLarge: tooLarge() }), queue.fail)
  return sendLines(reply, queue.rows())
}

const tellAtOnce = async (
  { recorder, access }: Caller,
  { input, tooLarge }: Reading,
  allOrNothing: boolean,
): Promise<Result<z.output<typeof counts>, Problem>> => {
  const refused: ImportOutcome[] = []
  const done = await importEvents(recorder, [input], {
    allOrNothing,
    door: 'http',
    access,
    onOutcome: (one) => {
      const { kind } = one.outcome
      if ((kind === 'refused' || kind === 'id-taken') && refused.length < refusedShownMax)
        refused.push(one)
    },
    onBytes: () => undefined,
  })
  const problem = failure(done, refused, tooLarge())
  if (problem) return no(problem)
  return ok({
    ...done,
    refusals: refused.map(told),
    refusalsNotShown: done.refused - refused.length,
  })
}

/** The problem where nothing came of it, or not all that was sent was read. */
const failure = (
  { recorded, known, masterData, refused: count, undone }: ImportCounts,
  refused: readonly ImportOutcome[],
  tooLarge: string | null,
): Problem | null => {
  const done = recorded + known + masterData
  const reasons = refused.flatMap(reasonsOf)
  const recordedText = `Recorded before that: ${undone ? 0 : recorded + masterData}.`
  if (tooLarge !== null) return problemOf('too-large', `${tooLarge} ${recordedText}`, reasons)
  if (count === 0 && done === 0) return problemOf('body-malformed', 'There is no event in it.')
  if (count === 0 || (done > 0 && !undone)) return null
  const isText = refused.every(({ what }) => what === 'text')
  return problemOf(
    isText ? 'body-malformed' : 'refused',
    `${count} refused, and nothing was recorded.` +
      (count > refused.length ? ` The first ${refused.length} are shown.` : ''),
    reasons,
  )
}

const reasonsOf = ({ line, pointer, outcome: one }: ImportOutcome): readonly Reason[] => {
  const at = line === null ? {} : { inputLine: line }
  if (one.kind !== 'refused')
    return [{ ...at, ...one, pointer, detail: `Entry ${one.seq} says otherwise.` }]
  return one.problems.map(({ message, pointer: where, ...place }) => ({
    ...at,
    ...place,
    kind: 'refused',
    pointer: where,
    detail: message,
  }))
}

const told = ({ line, pointer, what, outcome: one }: ImportOutcome): z.output<typeof outcome> => ({
  part: 'outcome',
  line,
  pointer,
  what,
  ...(one.kind === 'refused' ? { kind: one.kind, problems: one.problems as never } : one),
})
