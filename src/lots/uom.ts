import { dividedBy, times } from './decimal.ts'
import { type UnitOfMeasure, unitsOfMeasure } from './uom-table.ts'

/** Where a conversion does not come out even it is rounded, half to even, to so many decimals. */
export const conversionDecimals = 12

const byCode: ReadonlyMap<string, UnitOfMeasure> = new Map(
  unitsOfMeasure.map((unit) => [unit.code, unit]),
)

const byName: ReadonlyMap<string, string> = new Map(
  unitsOfMeasure.flatMap(({ code, name, aliases }) =>
    [code, name, ...aliases].map((alias) => [alias.toLowerCase(), code] as const),
  ),
)

/** What is known of a unit of measure by its Rec 20 code. */
export const uomOf = (code: string): UnitOfMeasure | null => byCode.get(code) ?? null

/**
 * The Rec 20 code a person means: a code in any case, a symbol or an everyday name (`kg`, `cases`).
 *
 * Shape    A symbol written exactly wins over one that differs in case: `Mg` is not `mg`.
 */
export const readUom = (text: string): string | null => {
  const given = text.trim()
  if (byCode.has(given)) return given
  for (const { code, aliases } of unitsOfMeasure) if (aliases.includes(given)) return code
  return byName.get(given.toLowerCase()) ?? null
}

/**
 * A quantity in another unit of measure of the same dimension; null where they do not convert.
 *
 * Units    Exact where the result has at most 12 decimals, else rounded half to even to 12.
 *          Temperatures do not convert, for degrees have no common zero; nor do packages, for what
 *          a case holds is the item's own affair.
 */
export const convertUom = (value: string, from: string, to: string): string | null => {
  if (from === to) return value
  const [a, b] = [byCode.get(from), byCode.get(to)]
  if (!a?.factor || !b?.factor || a.dimension !== b.dimension) return null
  return dividedBy(times(value, a.factor), b.factor, conversionDecimals)
}

/**
 * What one of a unit of measure is in the base of its dimension, as a double: for shares in a
 * graph, never for a balance.
 *
 * Shape    A unit of measure that has no fixed size, or is not known here, is a dimension of its
 *          own: nothing else is comparable with it.
 */
export const measureOf = (
  code: string,
): { readonly dimension: string; readonly factor: number } => {
  const unit = byCode.get(code)
  return unit?.factor
    ? { dimension: unit.dimension, factor: Number(unit.factor) }
    : { dimension: `uom ${code}`, factor: 1 }
}
