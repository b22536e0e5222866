import { once } from 'node:events'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { follow, lastEntry, type Recorded } from '../flow/follow.ts'
import { no, ok } from '../gs1/result.ts'
import type { House } from './house.ts'
import { problemOf } from './problem.ts'
import { addRoute, type Caller, callerOf } from './route.ts'

/** How long a stream says nothing before it says that it is there, and asks again who listens. */
const quietMs = 10_000

/** How many streams one caller may have open. */
export const streamsPerCallerMax = 8

/** How long a listener may leave what was sent to it unread. */
const unreadMs = 30_000

const seqText = z.string().regex(/^\d{1,15}$/, 'is the number of an entry')

/** The record as it grows, as server-sent events. */
export const addStreamRoutes = (app: FastifyInstance, house: House): void => {
  const open = new Map<string, number>()
  const stopping = new AbortController()
  app.addHook('preClose', async () => stopping.abort())
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/stream',
    subject: 'Events',
    summary: 'Follow the record as it grows, as server-sent events.',
    description:
      'Each entry is an event with its number as `id`. After a break, go on with the header ' +
      '`Last-Event-ID`, or `?after=`; without either, from now on. A comment every ten seconds ' +
      'says that the stream is open. A listener that does not read is let go, and can go on ' +
      'where it was.',
    permission: 'see-events',
    query: z.object({ after: seqText.optional() }),
    headers: z.looseObject({ 'last-event-id': seqText.optional() }),
    handle: async (caller, { query, request, reply }) => {
      if (caller.access.owners !== null)
        return no(problemOf('not-permitted', 'The stream shows the stock of every owner.'))
      const who = caller.access.who.id
      const streams = open.get(who) ?? 0
      if (streams >= streamsPerCallerMax)
        return no(
          problemOf('too-many-requests', `At most ${streamsPerCallerMax} streams at a time.`),
        )
      open.set(who, streams + 1)
      const said = request.headers['last-event-id'] ?? query.after
      const after = said === undefined ? await lastEntry(caller.ledger) : Number(said)
      const gone = new AbortController()
      request.raw.on('close', () => gone.abort())
      const signal = AbortSignal.any([gone.signal, stopping.signal])
      try {
        await stream(house, caller, reply, after, signal)
      } finally {
        const left = (open.get(who) ?? 1) - 1
        if (left > 0) open.set(who, left)
        else open.delete(who)
      }
      return ok(reply)
    },
  })
}

/** Sends the record until the listener is gone, may no longer listen, or the server stops. */
const stream = async (
  house: House,
  caller: Caller,
  reply: FastifyReply,
  after: number,
  signal: AbortSignal,
): Promise<void> => {
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    // A proxy that gathers what it passes on would hold events back.
    'x-accel-buffering': 'no',
  })
  raw.write('retry: 2000\n\n')
  let askedAt = house.world.now()
  try {
    for await (const entries of follow(caller.ledger, house.heads, after, quietMs, signal)) {
      if (house.world.now() - askedAt >= quietMs) {
        const still = await callerOf(house, reply.request, 'see-events')
        if (!still.ok) {
          raw.write(`: ${still.error.title}\n\n`)
          break
        }
        askedAt = house.world.now()
      }
      const text = entries.length === 0 ? ': still here\n\n' : entries.map(eventText).join('')
      if (!raw.write(text) && !(await isRead(reply, signal))) break
    }
  } catch (error) {
    // The status is sent already: the listener hears that it ended here, and goes on from there.
    reply.log.error({ err: error }, 'a stream ended')
  } finally {
    raw.end()
  }
}

const eventText = ({ seq, eventId, type, recordTimeMs, body }: Recorded): string =>
  `id: ${seq}\nevent: entry\ndata: {"seq":${seq},"eventId":${JSON.stringify(eventId)},` +
  `"type":${JSON.stringify(type)},"recordTime":"${new Date(recordTimeMs).toISOString()}",` +
  `"event":${body.replaceAll(/[\r\n]+/g, ' ')}}\n\n`

/** Whether the listener reads what was sent, in time. */
const isRead = async ({ raw }: FastifyReply, signal: AbortSignal): Promise<boolean> => {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(unreadMs)])
  try {
    await once(raw, 'drain', { signal: patience })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ABORT_ERR') return false
    throw error
  }
}
