import { formatFor } from '../lots/lot-format.ts'
import { readNumber } from '../lots/number-read.ts'
import { siteTime } from '../lots/shift.ts'
import { ask } from './ask.ts'
import { numberingPolicy, templateOf } from './lot-numbers.ts'
import { namesIn } from './names.ts'
import { policyIn } from './policy.ts'
import type { Ledger } from './world.ts'

/** Lots whose number is not of the format that holds where they were made. */
export interface Stray {
  readonly uri: string
  readonly code: string
  readonly item: string | null
  readonly place: string
  readonly format: string
  readonly problems: readonly { readonly column: number; readonly message: string }[]
}

/** How the numbers of lots made at a place look: `A` for each letter, `9` for each digit. */
export interface NumberShape {
  readonly place: string
  readonly shape: string
  readonly lots: number
  readonly example: string
}

/**
 * How lots that were made or declared are numbered in fact: their shapes by place, and those that
 * are not of the format that holds.
 *
 * Shape    Shapes with the most lots first. Judged by the formats as they are now, for the day the
 *          lot was made.
 */
export const numbersInUse = (
  ledger: Ledger,
): Promise<{ readonly shapes: readonly NumberShape[]; readonly strays: readonly Stray[] }> =>
  ask(ledger, 'see-lots', async (tx) => {
    const { formats, sites } = await policyIn(tx, ledger.ledgerId, numberingPolicy)
    const names = await namesIn(tx, ledger)
    const { rows } = await tx.query<{
      uri: string
      code: string
      item: string | null
      place: string
      atMs: number
    }>({
      name: 'lots_made_where',
      text: `select unit.uri, unit.code, unit.item, coalesce(movement.place, '') as place,
          movement.at_ms as "atMs"
        from unit join movement on movement.ledger_id = $1 and movement.unit_no = unit.unit_no
          and movement.kind in ('made', 'declared') and movement.voided_seq is null
        where unit.ledger_id = $1 and unit.kind = 'lot' and unit.code is not null
        order by unit.unit_no, movement.at_ms`,
      values: [ledger.ledgerId],
    })
    const first = [...new Map(rows.toReversed().map((row) => [row.uri, row])).values()].reverse()
    const shapes = new Map<
      string,
      { place: string; shape: string; lots: number; example: string }
    >()
    const strays: Stray[] = []
    for (const { uri, code, item, place, atMs } of first) {
      const placeName = names.of(place)
      const itemName = names.of(item)
      const shape = code.replace(/[A-Za-z]/g, 'A').replace(/\d/g, '9')
      const called = placeName ?? place
      const held = shapes.get(`${place} ${shape}`)
      if (held) held.lots += 1
      else shapes.set(`${place} ${shape}`, { place: called, shape, lots: 1, example: code })
      const isSite = (name: string) => name === place || name === placeName
      const site = sites.find((one) => isSite(one.place))
      const { dayFrom, shifts } = site ?? { dayFrom: '00:00', shifts: [] }
      const day = siteTime({ timeZone: ledger.timeZone, dayFrom, shifts }, atMs).date
      const isItem = (name: string) => name === item || name === itemName
      const format = formatFor(formats, { day, isSite, isItem })
      if (format === null || format.strictness === 'learn') continue
      const read = readNumber(templateOf(format), code, { around: day })
      if (read.ok) continue
      const problems = read.error.map(({ column, message }) => ({ column, message }))
      strays.push({ uri, code, item, place: called, format: format.name, problems })
    }
    return {
      shapes: [...shapes.values()].sort((a, b) => b.lots - a.lots || (a.shape < b.shape ? -1 : 1)),
      strays,
    }
  })
