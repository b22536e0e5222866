import type { Tx } from '../db/open.ts'
import type { JsonObject } from '../epcis/json.ts'
import { conversionsAttribute } from '../epcis/lotline-namespace.ts'
import { conversionsIn, converterOf } from '../lots/item-conversion.ts'
import type { Convert } from '../lots/stock.ts'
import { masterDataOf } from './master-data.ts'
import type { Memory } from './working-set.ts'

const plain: Convert = converterOf([])

const converterIn = (attributes: JsonObject): Convert => {
  const conversions = attributes[conversionsAttribute]
  return conversions === undefined ? plain : converterOf(conversionsIn(conversions))
}

/** Remembers how the units of measure of these items convert. */
export const loadConversions = async (
  tx: Tx,
  ledgerId: string,
  memory: Memory,
  items: ReadonlySet<string>,
): Promise<void> => {
  const missing = [...items].filter((item) => !memory.convertByItem.has(item))
  if (missing.length === 0) return
  for (const item of missing) memory.convertByItem.set(item, plain)
  for (const { vocabulary, uri, attributes } of await masterDataOf(tx, ledgerId, missing))
    if (vocabulary === 'EPCClass') memory.convertByItem.set(uri, converterIn(attributes))
}

/** How an item's units of measure convert, as far as the memory has read it. */
export const convertOf = ({ convertByItem }: Memory, item: string | null): Convert =>
  convertByItem.get(item ?? '') ?? plain

/** How the units of measure of these items convert. */
export const conversionsOf = async (
  tx: Tx,
  ledgerId: string,
  items: readonly string[],
): Promise<(item: string | null) => Convert> => {
  const converters = new Map<string, Convert>()
  for (const { vocabulary, uri, attributes } of await masterDataOf(tx, ledgerId, [
    ...new Set(items),
  ]))
    if (vocabulary === 'EPCClass') converters.set(uri, converterIn(attributes))
  return (item) => converters.get(item ?? '') ?? plain
}
