import type { Permission } from '../access/permission.ts'
import type { Tx } from '../db/open.ts'
import type { Suggested } from '../lots/name-similar.ts'
import type { FoundUnit } from '../projections/names.ts'
import { namesIn } from './names.ts'
import { assertPermitted } from './permit.ts'
import { unitsMeant } from './resolve.ts'
import { suggestionsFor } from './similar.ts'
import type { Ledger } from './world.ts'

/** A question's transaction: it may read the one ledger, and nothing it does is kept for others. */
export const ask = async <T>(
  ledger: Ledger,
  permission: Permission,
  question: (tx: Tx) => Promise<T>,
): Promise<T> => {
  assertPermitted(ledger, permission)
  return ledger.db.transaction(question, {
    ledger: ledger.ledgerId,
    isolation: 'repeatable read',
    readOnly: true,
  })
}

/** A unit with what people call its item. */
export type NamedUnit = FoundUnit & { readonly itemName: string | null }

/**
 * Why a question about one unit has no answer: nobody knows the name, or it means several units.
 *
 * Shape    Of a name that nobody knows, the units it is like: none of them is taken for it.
 */
export type NameRefusal =
  | ({ readonly kind: 'unknown'; readonly name: string } & Partial<Suggested>)
  | { readonly kind: 'ambiguous'; readonly name: string; readonly units: readonly NamedUnit[] }

/** The one unit a name means. */
export const unitMeant = async (
  tx: Tx,
  ledger: Ledger,
  name: string,
): Promise<FoundUnit | NameRefusal> => {
  const units = await unitsMeant(tx, ledger.ledgerId, name, ledger.access)
  const [unit] = units
  if (!unit)
    return { kind: 'unknown', name, ...(await suggestionsFor(tx, ledger, name, ledger.access)) }
  if (units.length === 1) return unit
  const names = await namesIn(tx, ledger)
  return {
    kind: 'ambiguous',
    name,
    units: units.map((one) => ({ ...one, itemName: names.of(one.item) })),
  }
}

/** Whether a name was refused. */
export const isNameRefusal = <T extends object>(answer: T | NameRefusal): answer is NameRefusal =>
  'kind' in answer && (answer.kind === 'unknown' || answer.kind === 'ambiguous')
