import type { Tx } from '../db/open.ts'
import { isArray, type Json, type JsonObject } from '../epcis/json.ts'
import type { FoundOddity } from '../projections/findings.ts'
import { loadUnitRows, type PlainUnit } from '../projections/load.ts'
import type { Names } from './names.ts'
import type { Ledger } from './world.ts'

/** A finding with what people call the things it is about. */
export interface NamedFinding extends FoundOddity {
  readonly itemName: string | null
  /** What it is called beyond its key; null: its key is all there is. */
  readonly name: string | null
  /** `detail`, with names in the place of keys and of numbers inside the ledger. */
  readonly inWords: JsonObject
}

const unitsPerRead = 2_000

/** Findings with the names of lots, items, places, parties and containers. */
export const namedFindings = async (
  tx: Tx,
  { ledgerId }: Ledger,
  names: Names,
  findings: readonly FoundOddity[],
): Promise<readonly NamedFinding[]> => {
  const unitNos = [...new Set(findings.flatMap((one) => [one.unitNo, ...containersIn(one.detail)]))]
  const units = new Map<number, PlainUnit>()
  for await (const some of loadUnitRows(tx, ledgerId, { unitNos }, unitsPerRead))
    for (const unit of some) units.set(unit.unitNo, unit)
  return findings.map((one) => ({
    ...one,
    itemName: names.of(units.get(one.unitNo)?.item ?? null),
    name: one.code ?? names.of(one.uri),
    inWords: inWords(one.detail, (container) => units.get(container)?.uri ?? null, names),
  }))
}

/** As a finding names a container: by its number inside the ledger. */
const containerName = /^container (\d+)$/

const containersIn = (detail: JsonObject): readonly number[] =>
  Object.values(detail)
    .flat()
    .flatMap((value) => {
      const [, number] = typeof value === 'string' ? (containerName.exec(value) ?? []) : []
      return number === undefined ? [] : [Number(number)]
    })

/** A detail with every key in it told as people say it. */
export const inWords = (
  detail: JsonObject,
  uriOf: (container: number) => string | null,
  names: Names,
): JsonObject => {
  const said = (value: Json): Json => {
    if (isArray(value)) return value.map(said)
    if (typeof value !== 'string') return value
    const [, number] = containerName.exec(value) ?? []
    const uri = number === undefined ? value : (uriOf(Number(number)) ?? value)
    return names.of(uri) ?? uri
  }
  return Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, said(value)]))
}
