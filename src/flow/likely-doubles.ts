import type { Access } from '../access/access.ts'
import type { Command } from '../lots/command.ts'
import { lookAlikesOf, type Suggestion, similarity, slipSentence } from '../lots/name-similar.ts'
import { unitsNamed } from '../projections/names.ts'
import { everything } from '../projections/scope.ts'
import { lotsOfCodes } from '../projections/similar-names.ts'
import { foldName } from '../projections/working-set.ts'
import { namesIn } from './names.ts'
import type { Session } from './recorder.ts'

/** A lot that was made known, and lots of its item that nobody can tell from it on a label. */
export interface LikelyDouble {
  readonly field: string
  readonly lot: string
  readonly like: readonly Suggestion[]
}

/** A lot that a command makes known, and where it says so. */
export interface NewLot {
  readonly field: string
  readonly lot: string
}

/**
 * The lots that a command makes known by a code that somebody typed.
 *
 * Shape    To be asked before the command is carried out: a lot that is there is no new one.
 *          `given`: the fields whose codes were given out.
 */
export const newLotsIn = async (
  { tx, ledger }: Session,
  command: Command,
  given: readonly { readonly field: string }[],
): Promise<readonly NewLot[]> => {
  const list =
    'outputs' in command
      ? (['outputs', command.outputs] as const)
      : command.verb === 'declare' || command.verb === 'receive'
        ? (['lines', command.lines] as const)
        : null
  const found: NewLot[] = []
  for (const [i, { lot }] of list?.[1].entries() ?? []) {
    const field = `${list?.[0]}/${i}/lot`
    if (lot === undefined || given.some((one) => one.field === field)) continue
    const known = await unitsNamed(tx, ledger.ledgerId, lot, everything)
    if (known.length === 0) found.push({ field, lot })
  }
  return found
}

/**
 * New lots whose code looks like that of another lot of the same item: most likely they are the
 * same, mistyped. Nothing is refused for it.
 *
 * Shape    To be asked when they are recorded: see `newLotsIn`.
 */
export const likelyDoubles = async (
  { tx, ledger }: Session,
  created: readonly NewLot[],
  scope: Access,
): Promise<readonly LikelyDouble[]> => {
  const doubles: LikelyDouble[] = []
  for (const { field, lot } of created) {
    const typed = foldName(lot)
    const own = await unitsNamed(tx, ledger.ledgerId, lot, scope)
    const items = own.flatMap(({ item }) => item ?? [])
    const about = { codes: lookAlikesOf(typed), items }
    const found = await lotsOfCodes(tx, ledger.ledgerId, about, scope)
    if (found.length === 0) continue
    const names = await namesIn(tx, ledger)
    const like = found.map(({ uri, kind, code, item, spelling, folded }): Suggestion => {
      const slips = similarity(typed, folded)?.slips ?? []
      const why = slips.map(slipSentence).join(', ')
      return { uri, kind, code, item, spelling, why, itemName: names.of(item) }
    })
    doubles.push({ field, lot, like })
  }
  return doubles
}
