import type { Tx } from '../db/open.ts'
import { classOf, readIdentifier } from '../gs1/identifier.ts'
import { type Suggested, type Suggestion, similarity, slipSentence } from '../lots/name-similar.ts'
import type { Refusal } from '../lots/refusal.ts'
import type { Scope } from '../projections/scope.ts'
import { unitsWithPieces } from '../projections/similar-names.ts'
import { foldName } from '../projections/working-set.ts'
import { type Names, namesIn } from './names.ts'
import type { Ledger } from './world.ts'

const shown = 5
const shortest = 3
const longest = 40

/**
 * The units that may be meant by a name that nobody knows: those whose name differs by no more
 * slips than people make. It only tells; nobody's name is ever taken for another.
 *
 * Shape    The fewest slips first, of as few those that are likeliest; then what is on hand, then
 *          what was recorded last. Of a GTIN with its lot, lots of that item.
 * Limits   Names of 3 to 40 letters and digits.
 */
export const suggestionsFor = async (
  tx: Tx,
  ledger: Ledger,
  name: string,
  scope: Scope,
): Promise<Suggested> => {
  const { typed, item } = askedBy(name)
  if (typed.length < shortest || typed.length > longest) return { suggestions: [], others: 0 }
  const found = new Map<number, Ranked>()
  for (const unit of await unitsWithPieces(tx, ledger.ledgerId, { typed, item }, scope)) {
    const like = similarity(typed, unit.folded)
    if (like === null || like.slips.length === 0) continue
    const ranked = { ...unit, ...like }
    const before = found.get(unit.unitNo)
    if (!before || order(ranked, before) < 0) found.set(unit.unitNo, ranked)
  }
  const ranked = [...found.values()].sort(order)
  const names = ranked.length > 0 ? await namesIn(tx, ledger) : null
  return {
    suggestions: ranked.slice(0, shown).map((one) => suggestionOf(one, names)),
    others: Math.max(0, ranked.length - shown),
  }
}

type Ranked = Awaited<ReturnType<typeof unitsWithPieces>>[number] &
  NonNullable<ReturnType<typeof similarity>>

const order = (a: Ranked, b: Ranked): number =>
  a.slips.length - b.slips.length ||
  a.cost - b.cost ||
  Number(b.isHere) - Number(a.isHere) ||
  b.firstSeq - a.firstSeq

const suggestionOf = (
  { uri, kind, code, item, spelling, slips }: Ranked,
  names: Names | null,
): Suggestion => ({
  ...{ uri, kind, code, item, spelling },
  itemName: names?.of(item) ?? null,
  why: slips.map(slipSentence).join(', '),
})

/** What of a name people mistype: the lot or serial of a GTIN, or all of it. */
const askedBy = (name: string): { readonly typed: string; readonly item: string | null } => {
  const identifier = readIdentifier(name.trim())
  if (!identifier.ok) return { typed: foldName(name.trim()), item: null }
  const { values } = identifier.value
  const typed = foldName(values['10'] ?? values['21'] ?? name.trim())
  return { typed, item: values['10'] === undefined ? null : classOf(identifier.value) }
}

/** Refusals with what may be meant by each name that nobody knows. */
export const withSuggestions = async (
  tx: Tx,
  ledger: Ledger,
  refusals: readonly Refusal[],
  scope: Scope,
): Promise<readonly Refusal[]> => {
  const told: Refusal[] = []
  for (const refusal of refusals)
    told.push(
      refusal.kind === 'name-unknown'
        ? { ...refusal, ...(await suggestionsFor(tx, ledger, refusal.name, scope)) }
        : refusal,
    )
  return told
}
