import type { JsonObject } from '../epcis/json.ts'
import { HOUR_MS, MINUTE_MS, SECOND_MS, timeOf } from './calendar.ts'
import type { Random } from './random.ts'
import type { Draft, Flow } from './world.ts'

/**
 * An event as it is recorded, and what of the truth stands behind it.
 *
 * Shape    `order` is its place in the order of happening. `flows` is empty for what did not happen
 *          or is said elsewhere: repeats, mistakes, declarations of mistakes.
 */
export interface SimulatedEvent {
  readonly body: JsonObject
  readonly recordedAtMs: number
  readonly kind: 'plain' | 'repeat' | 'twin' | 'mistake' | 'declaration' | 'correction'
  readonly order: number
  readonly flows: readonly Flow[]
}

/**
 * How untidily a record is kept: how likely each mishap is for one event.
 *
 * Shape    `late`: recorded hours or days afterwards. `outOfOrder`: minutes or hours afterwards.
 *          `repeated`: sent twice, the same event. `twin`: sent twice as if it were two.
 *          `corrected`: recorded with a wrong quantity, declared wrong and replaced. `phantom`: an
 *          event that never happened, declared so. `declaredFirst`: of the declarations, how many
 *          are recorded before what they speak of.
 */
export interface Mess {
  readonly late: number
  readonly outOfOrder: number
  readonly repeated: number
  readonly twin: number
  readonly corrected: number
  readonly phantom: number
  readonly declaredFirst: number
}

/** A record without mishaps: each event at once, once, and right. */
export const tidy: Mess = {
  late: 0,
  outOfOrder: 0,
  repeated: 0,
  twin: 0,
  corrected: 0,
  phantom: 0,
  declaredFirst: 0,
}

/** What a plant with paper forms and a hurried night shift sends. */
export const usualMess: Mess = {
  late: 0.03,
  outOfOrder: 0.05,
  repeated: 0.02,
  twin: 0,
  corrected: 0.01,
  phantom: 0.004,
  declaredFirst: 0.2,
}

/** Records what happens, in the order of recording. */
export function* record(
  drafts: Iterable<Draft>,
  mess: Mess,
  random: Random,
): Generator<SimulatedEvent> {
  const waiting = queue()
  let order = 0
  for (const draft of drafts) {
    // Nothing that happens later can be recorded earlier than this.
    yield* waiting.until(draft.atMs)
    for (const event of recordings(draft, mess, random, order)) waiting.add(event)
    order += 1
  }
  yield* waiting.until(Number.POSITIVE_INFINITY)
}

const recordings = (
  { body, atMs, flows }: Draft,
  mess: Mess,
  random: Random,
  order: number,
): readonly SimulatedEvent[] => {
  const promptly = atMs + SECOND_MS
  const recordedAtMs = promptly + delay(mess, random)
  const plain: SimulatedEvent = { body, recordedAtMs, kind: 'plain', order, flows }
  const events: SimulatedEvent[] = []
  if (random.chance(mess.corrected)) events.push(...corrected(plain, mess, random))
  else events.push(plain)
  const afterMs = recordedAtMs + random.int(1, 20) * MINUTE_MS
  const nothing = { recordedAtMs: afterMs, order, flows: [] }
  // What is sent twice is what was sent, right or wrong.
  const sent = events[0]?.body ?? body
  if (random.chance(mess.repeated)) events.push({ ...nothing, body: sent, kind: 'repeat' })
  if (random.chance(mess.twin))
    events.push({ ...nothing, body: renamed(body, random), kind: 'twin' })
  if (random.chance(mess.phantom)) {
    const phantom = { ...nothing, body: renamed(body, random), kind: 'mistake' } as const
    events.push(...declared(phantom, 'did_not_occur', [], mess, random))
  }
  return events
}

const delay = (mess: Mess, random: Random): number => {
  if (random.chance(mess.late)) return random.int(4, 96) * HOUR_MS
  return random.chance(mess.outOfOrder) ? random.int(2, 180) * MINUTE_MS : 0
}

const renamed = (body: JsonObject, random: Random): JsonObject => ({
  ...body,
  eventID: `urn:uuid:${random.uuid()}`,
})

/** The wrong event, what declares it wrong, and the right one under an id of its own. */
const corrected = (
  plain: SimulatedEvent,
  mess: Mess,
  random: Random,
): readonly SimulatedEvent[] => {
  const right = renamed(plain.body, random)
  const mistake = {
    ...plain,
    body: misread(plain.body, random),
    kind: 'mistake',
    flows: [],
  } as const
  const [wrong = mistake, declaration] = declared(
    mistake,
    'incorrect_data',
    [`${right.eventID}`],
    mess,
    random,
  )
  const recordedAtMs = Math.max(declaration?.recordedAtMs ?? 0, plain.recordedAtMs) + SECOND_MS
  const correction = { ...plain, body: right, kind: 'correction', recordedAtMs } as const
  return declaration ? [wrong, declaration, correction] : [wrong, correction]
}

const declared = (
  mistake: SimulatedEvent,
  reason: string,
  correctiveEventIDs: readonly string[],
  mess: Mess,
  random: Random,
): readonly SimulatedEvent[] => {
  const atMs = mistake.recordedAtMs + random.int(1, 48) * HOUR_MS
  const errorDeclaration: JsonObject = {
    declarationTime: timeOf(atMs, 'Z'),
    reason,
    ...(correctiveEventIDs.length > 0 ? { correctiveEventIDs } : {}),
  }
  const declaration: SimulatedEvent = {
    body: { ...mistake.body, errorDeclaration },
    recordedAtMs: atMs + SECOND_MS,
    kind: 'declaration',
    order: mistake.order,
    flows: [],
  }
  if (!random.chance(mess.declaredFirst)) return [mistake, declaration]
  return [{ ...mistake, recordedAtMs: atMs + random.int(1, 24) * HOUR_MS }, declaration]
}

const quantityLists = [
  'quantityList',
  'childQuantityList',
  'inputQuantityList',
  'outputQuantityList',
] as const

/** The same event with one quantity misread, a digit too many; where there is none, its status. */
const misread = (body: JsonObject, random: Random): JsonObject => {
  for (const name of random.shuffled(quantityLists)) {
    const lines = body[name]
    if (!isLines(lines)) continue
    const at = random.int(0, lines.length - 1)
    const line = lines[at]
    const quantity = line?.quantity
    if (!line || typeof quantity !== 'number') continue
    const wrong = { ...line, quantity: Number((quantity * 10).toPrecision(15)) }
    return { ...body, [name]: lines.with(at, wrong) }
  }
  return { ...body, disposition: 'unknown' }
}

const isLines = (value: unknown): value is readonly JsonObject[] =>
  Array.isArray(value) && value.length > 0

/** Events that wait for their time of recording; equal times keep the order of adding. */
const queue = () => {
  const heap: { readonly event: SimulatedEvent; readonly rank: number }[] = []
  let added = 0
  const before = (a: number, b: number): boolean => {
    const [one, other] = [heap[a], heap[b]]
    if (!one || !other) return false
    const apart = one.event.recordedAtMs - other.event.recordedAtMs
    return apart < 0 || (apart === 0 && one.rank < other.rank)
  }
  const swap = (a: number, b: number): void => {
    const [one, other] = [heap[a], heap[b]]
    if (!one || !other) return
    heap[a] = other
    heap[b] = one
  }
  const rise = (from: number): void => {
    for (let at = from; at > 0 && before(at, (at - 1) >> 1); at = (at - 1) >> 1)
      swap(at, (at - 1) >> 1)
  }
  const sink = (): void => {
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      const least = before(left + 1, left) ? left + 1 : left
      if (!before(least, at)) return
      swap(least, at)
      at = least
    }
  }
  return {
    add: (event: SimulatedEvent): void => {
      heap.push({ event, rank: added })
      added += 1
      rise(heap.length - 1)
    },
    *until(atMs: number): Generator<SimulatedEvent> {
      while (heap[0] && heap[0].event.recordedAtMs <= atMs) {
        const { event } = heap[0]
        const last = heap.pop()
        if (last && heap.length > 0) {
          heap[0] = last
          sink()
        }
        yield event
      }
    },
  }
}
