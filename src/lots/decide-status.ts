import type { Asked } from './decide-lines.ts'
import { nameOf } from './decide-stock.ts'
import { dayAt } from './decide-when.ts'
import type { KnownUnit } from './judgement.ts'
import type { Refusal } from './refusal.ts'
import { lastUsableIn } from './shelf-life.ts'
import { holdDisposition, recallDisposition, rejectDisposition, statusOf } from './status.ts'

/**
 * Why things may not leave or be used: what forbids it of them, of what is in them, and of what
 * they are in.
 *
 * Refuses  lot-recalled, lot-rejected, lot-on-hold, lot-blocked: every one that applies.
 */
export const refuseForbidden = (lines: readonly Asked[]): readonly Refusal[] =>
  lines.flatMap(({ field, name, known }) => {
    if (!known) return []
    return [
      ...forbiddenAs(field, name, known),
      ...[...known.contents, ...known.inContainers].flatMap((unit) =>
        forbiddenAs(field, nameOf(unit), unit),
      ),
    ]
  })

const forbiddenAs = (field: string, lot: string, { state, heldSince }: KnownUnit) => {
  const since = heldSince ?? null
  return statusOf(state).blocking.map((word): Refusal => {
    if (word === recallDisposition) return { kind: 'lot-recalled', field, lot, since }
    if (word === rejectDisposition) return { kind: 'lot-rejected', field, lot, since }
    if (word === holdDisposition) return { kind: 'lot-on-hold', field, lot, since }
    const { status } = statusOf({ persistent: [word] })
    return { kind: 'lot-blocked', field, lot, since, status }
  })
}

/**
 * Why things may not leave or be used any more.
 *
 * Refuses  lot-expired, of the thing and of each thing in it.
 */
export const refuseExpired = (
  lines: readonly Asked[],
  atMs: number,
  timeZone: string,
): readonly Refusal[] => {
  const lastUsable = lastUsableIn(timeZone)
  return lines.flatMap(({ field, name, known }) => {
    if (!known) return []
    const named = [
      { lot: name, unit: known },
      ...known.contents.map((unit) => ({ lot: nameOf(unit), unit })),
    ]
    return named.flatMap(({ lot, unit }): readonly Refusal[] => {
      const lastMs: number | null = lastUsable(unit.state.attributes)
      if (lastMs === null || atMs <= lastMs) return []
      return [{ kind: 'lot-expired', field, lot, expiry: dayAt(lastMs, timeZone) }]
    })
  })
}
