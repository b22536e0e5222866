import type { Access } from '../access/access.ts'
import { permitted } from '../access/access.ts'
import type { Json } from '../epcis/json.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { type LotNumbering, type NumberingFault, readNumbering } from '../lots/lot-format.ts'
import { assertDay, dayPartOf } from '../lots/number-day.ts'
import { readNumber } from '../lots/number-read.ts'
import type { Template } from '../lots/number-template.ts'
import { counterOf } from '../lots/number-write.ts'
import { siteTime } from '../lots/shift.ts'
import { ask } from './ask.ts'
import { noteAudit } from './audit.ts'
import { numberingPolicy, templateOf } from './lot-numbers.ts'
import { submitNoting } from './note-refusal.ts'
import {
  type PolicyRefusal,
  type PolicySeen,
  policyIn,
  policySeen,
  replacePolicy,
} from './policy.ts'
import type { Recorder } from './recorder.ts'
import type { Ledger } from './world.ts'

export type NumberingRefusal = PolicyRefusal | ({ readonly kind: 'bad-format' } & NumberingFault)

/** How the company numbers its lots. */
export const seeNumbering = (ledger: Ledger): Promise<PolicySeen<LotNumbering>> =>
  ask(ledger, 'see-lots', async (tx) =>
    policySeen(ledger.world, await policyIn(tx, ledger.ledgerId, numberingPolicy)),
  )

/**
 * Changes how the company numbers its lots, as a whole.
 *
 * Refuses  not-permitted; changed-since; bad-format: every fault of it, with its pointer.
 */
export const setNumbering = async (
  recorder: Recorder,
  access: Access,
  json: Json,
  tag: string | null,
): Promise<Result<PolicySeen<LotNumbering>, readonly NumberingRefusal[]>> => {
  const read = readNumbering(json)
  if (!read.ok) return no(read.error.map((fault) => ({ kind: 'bad-format', ...fault })))
  return replacePolicy(recorder, access, numberingPolicy, { value: read.value, tag })
}

/** One sequence: how far it is used up, and each place in it that no lot has, with the reason. */
export interface NumberSequence {
  readonly counter: string
  readonly format: string
  readonly last: string
  readonly lastNumber: string
  readonly given: number
  readonly leftOut: readonly {
    readonly number: string
    readonly reason: string
    readonly who: string
  }[]
  /** Places up to the last that nothing explains: there are none, unless the record was damaged. */
  readonly unexplained: number
}

/**
 * Every sequence of lot numbers, with an explanation for each number in it that no lot has.
 *
 * Shape    In the order of their names. A place that was left out beyond the last number given is
 *          among them.
 */
export const numberSequences = (ledger: Ledger): Promise<readonly NumberSequence[]> =>
  ask(ledger, 'see-lots', async (tx) => {
    const { rows } = await tx.query<{
      counter: string
      format: string
      place: string
      number: string
      reason: string | null
      who: string
    }>({
      name: 'lot_number_sequences',
      text: `select counter, format, place::text as place, number, reason, who from lot_number
        where ledger_id = $1 order by counter, place`,
      values: [ledger.ledgerId],
    })
    return Map.groupBy(rows, ({ counter }) => counter)
      .entries()
      .map(([counter, places]): NumberSequence => {
        const given = places.filter(({ reason }) => reason === null)
        const last = given.at(-1)
        const lastPlace = Number(last?.place ?? 0)
        const upTo = places.filter(({ place }) => Number(place) <= lastPlace)
        return {
          counter,
          format: places[0]?.format ?? '',
          last: last?.place ?? '0',
          lastNumber: last?.number ?? '',
          given: given.length,
          leftOut: places.flatMap(({ number, reason, who }) =>
            reason === null ? [] : [{ number, reason, who }],
          ),
          unexplained: lastPlace - upTo.length,
        }
      })
      .toArray()
  })

export type SkipRefusal = {
  readonly kind: 'not-permitted' | 'bad-value' | 'number-used' | 'reason-needed'
  readonly field: 'number' | 'reason' | ''
  readonly detail: string
}

/**
 * Leaves a number out, so that no lot is given it: a label was spoiled, a roll lost.
 *
 * Shape    `format` is the name of one of the company's formats.
 * Refuses  not-permitted; reason-needed; bad-value, where the number is not of a format that has
 *          a sequence; number-used, where it is used up already.
 */
export const leaveOut = (
  recorder: Recorder,
  access: Access,
  {
    format,
    number,
    reason,
  }: { readonly format: string; readonly number: string; readonly reason: string },
): Promise<Result<{ readonly number: string }, readonly SkipRefusal[]>> =>
  submitNoting(recorder, access, 'leave-out-number', async (session) => {
    const { tx, ledger, recordTimeMs } = session
    if (!permitted(access, 'manage-company').ok)
      return no([{ kind: 'not-permitted', field: '', detail: 'It needs manage-company.' }])
    const refusals: SkipRefusal[] = []
    if (reason.trim() === '')
      refusals.push({ kind: 'reason-needed', field: 'reason', detail: 'Say why it is left out.' })
    const place = await placeOf(session, format, number)
    if (!place.ok) refusals.push(...place.error)
    if (!place.ok || refusals.length > 0) return no(refusals)
    const { rows } = await tx.query({
      name: 'lot_number_leave_out',
      text: `insert into lot_number
        (ledger_id, counter, place, number, format, line, reason, who, at_ms)
        values ($1, $2, $3, $4, $5, '', $6, $7, $8)
        on conflict do nothing returning number`,
      values: [
        ...[ledger.ledgerId, place.value.counter, place.value.place, number, format],
        ...[reason.trim(), access.who.id, recordTimeMs],
      ],
    })
    if (rows.length === 0)
      return no([{ kind: 'number-used', field: 'number', detail: `${number} is used up already.` }])
    await noteAudit(session, access, {
      what: 'changed',
      subject: `number:${number}`,
      detail: { format, leftOut: reason.trim() },
    })
    return ok({ number })
  })

const placeOf = async (
  { tx, ledger, recordTimeMs }: Parameters<Parameters<Recorder['submit']>[0]>[0],
  name: string,
  number: string,
): Promise<
  Result<{ readonly counter: string; readonly place: string }, readonly SkipRefusal[]>
> => {
  const bad = (detail: string) => no([{ kind: 'bad-value', field: 'number', detail } as const])
  const { formats } = await policyIn(tx, ledger.ledgerId, numberingPolicy)
  const format = formats.find((one) => one.name === name)
  if (!format) return bad(`There is no format ${name}.`)
  const template = templateOf(format)
  const site = { timeZone: ledger.timeZone, dayFrom: '00:00', shifts: [] }
  const today = siteTime(site, recordTimeMs).date
  const read = readNumber(template, number, { around: today, daysAhead: 400 })
  if (!read.ok) return bad(read.error.map(({ message }) => message).join(' '))
  const { sequence, parts } = read.value
  if (sequence === null) return bad('The format has no sequence: no number of it is in a row.')
  const names = Object.fromEntries(parts.map((part) => [part.name, part.text]))
  const counters = new Set(
    daysLike(template, parts, today).map((date) => counterOf(template, { date, names })),
  )
  const [counter] = counters
  if (counter === undefined || counters.size > 1)
    return bad('The number does not tell which of its sequences it is of.')
  return ok({ counter, place: sequence.toString() })
}

/** How far from today a number may be that is left out. */
const daysAround = 400

/** The days around today that give a number the day parts it has: of a month, all its days. */
const daysLike = (
  { parts, perpetual }: Template,
  said: readonly { readonly text: string; readonly column: number }[],
  today: string,
): readonly string[] => {
  const asked = parts.flatMap((part, at) =>
    part.kind === 'day' ? [{ ...part, text: said[at]?.text }] : [],
  )
  const first = assertDay(today).subtract({ days: daysAround })
  return Array.from({ length: 2 * daysAround + 1 }, (_, days) => first.add({ days }))
    .filter((day) =>
      asked.every(({ name, skipsI, text }) => dayPartOf(name, day, { perpetual, skipsI }) === text),
    )
    .map((day) => day.toString())
}
