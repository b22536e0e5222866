import { MASTER_DATA_NAMESPACE } from '../epcis/context.ts'
import type { JsonObject } from '../epcis/json.ts'
import { LOTLINE_NAMESPACE, lotlineField } from '../epcis/lotline-namespace.ts'
import { isUri } from '../epcis/uri.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import type { Line } from './command.ts'
import type { Asked } from './decide-lines.ts'
import type { Refusal } from './refusal.ts'
import { type DateName, readGs1Date, readLabelDate } from './shelf-life.ts'

/** What a line says of its lot besides how much: master data, and what the supplier calls it. */
export interface Described {
  readonly asked: Asked
  readonly ilmd: JsonObject
  readonly supplierLot: string | null
}

const dateFields = [
  ['productionDate', 'productionDate'],
  ['packagingDate', 'packagingDate'],
  ['expiry', 'itemExpirationDate'],
  ['bestBefore', 'bestBeforeDate'],
  ['sellBy', 'sellByDate'],
] as const satisfies readonly (readonly [keyof Line, DateName])[]

/**
 * Reads the dates and attributes of a line.
 *
 * Shape    Dates as on a label: `2027-02-28`, `2027-02`, or the six digits of a GS1 date. A
 *          serialised thing of a lot carries its lot's number.
 * Refuses  bad-date, bad-value: every one that applies.
 */
export const describe = (
  { line, at }: Pick<Asked, 'line' | 'at'>,
  thisYear: number,
): Result<Omit<Described, 'asked'>, readonly Refusal[]> => {
  const refusals: Refusal[] = []
  const ilmd: Record<string, string> = {}
  const keep = (key: string, read: Result<string, Refusal>): void => {
    if (read.ok) ilmd[key] = read.value
    else refusals.push(read.error)
  }
  if (line.serial !== undefined && line.lot !== undefined && line.lot.trim() !== '')
    ilmd[mda('lotNumber')] = line.lot.trim()
  for (const [field, name] of dateFields) {
    const text = line[field]
    if (text !== undefined && text.trim() !== '')
      keep(mda(name), readDate(`${at}/${field}`, text, thisYear))
  }
  for (const [name, value] of Object.entries(line.attributes ?? {})) {
    const key = readAttributeName(`${at}/attributes/${name}`, name)
    if (key.ok) ilmd[key.value] = value
    else refusals.push(key.error)
  }
  const supplierLot = line.supplierLot?.trim() || null
  return refusals.length > 0 ? no(refusals) : ok({ ilmd, supplierLot })
}

const mda = (name: string): string => MASTER_DATA_NAMESPACE + name

const readDate = (field: string, text: string, thisYear: number): Result<string, Refusal> => {
  const typed = text.trim()
  const read = /^\d+$/.test(typed) ? readGs1Date(typed, thisYear) : readLabelDate(typed)
  if (read) return ok(read.date)
  const message = `${typed} is not a date. Write 2027-02-28, 2027-02 or 270228.`
  return no({ kind: 'bad-date', field, value: text, message })
}

// A plain name is a field of this house; who means another vocabulary writes its whole IRI.
const readAttributeName = (field: string, name: string): Result<string, Refusal> => {
  if (/^(?:urn:|https?:\/\/)/.test(name) && isUri(name)) return ok(name)
  if (/^[A-Za-z][\w-]*$/.test(name)) return ok(LOTLINE_NAMESPACE + name)
  const message = `${name} cannot name an attribute: use letters, digits, - and _, or a URI.`
  return no({ kind: 'bad-value', field, value: name, message })
}

/**
 * Reads the dates and attributes of every line.
 *
 * Shape    Refusals are of all lines of the list, also of those whose thing or amount cannot be
 *          made out; `found` has those of `asked` that are described.
 */
export const describeAll = (
  list: string,
  lines: readonly Line[],
  asked: readonly Asked[],
  thisYear: number,
): { readonly found: readonly Described[]; readonly refusals: readonly Refusal[] } => ({
  found: asked.flatMap((one) => {
    const read = describe(one, thisYear)
    return read.ok ? [{ asked: one, ...read.value }] : []
  }),
  refusals: lines.flatMap((line, i) => {
    const read = describe({ line, at: `${list}/${i}` }, thisYear)
    return read.ok ? [] : read.error
  }),
})

/**
 * Lines that one event can tell together: its master data, owner and extensions are those of all
 * its things.
 */
export const groupsOf = (lines: readonly Described[]): readonly (readonly Described[])[] => [
  ...Map.groupBy(lines, ({ asked, ilmd, supplierLot }) =>
    JSON.stringify([ilmdInOrder(ilmd), supplierLot, asked.owner ?? '']),
  ).values(),
]

const ilmdInOrder = (ilmd: JsonObject) => Object.entries(ilmd).sort(([a], [b]) => (a < b ? -1 : 1))

/** The extension that says what the supplier calls the lots of an event. */
export const supplierLotOf = (group: readonly Described[]): JsonObject => {
  const name = group[0]?.supplierLot ?? null
  return name === null ? {} : { [lotlineField('supplierLot')]: name }
}
