import type { Tx } from '../db/open.ts'
import { canonicalUri, readIdentifier } from '../gs1/identifier.ts'
import { nameScanned } from '../gs1/scan-fields.ts'
import { type FoundUnit, unitByUri, unitsNamed, unitsOfItem } from '../projections/names.ts'
import type { Scope } from '../projections/scope.ts'

/**
 * Every unit a name may mean to whoever asks: a lot code, a supplier's lot, a serial, a GTIN with
 * its lot, a Digital Link, an EPC URN, an SSCC, whatever a scanner reads off a label, a URI of any
 * kind, or an item, which means all its lots.
 *
 * Shape    None: the record does not know it. Several: the caller must say which; none is picked.
 */
export const unitsMeant = async (
  tx: Tx,
  ledgerId: string,
  name: string,
  scope: Scope,
): Promise<readonly FoundUnit[]> => {
  const given = name.trim()
  const text = readIdentifier(given).ok ? given : (nameScanned(given) ?? given)
  const identifier = readIdentifier(text)
  const uri = identifier.ok ? identifier.value.canonical : canonicalUri(text)
  const exact = await unitByUri(tx, ledgerId, uri, scope)
  if (exact) return [exact]
  const named = await unitsNamed(tx, ledgerId, text, scope)
  if (named.length > 0) return named
  return unitsOfItem(tx, ledgerId, uri, scope)
}
