import { MASTER_DATA_NAMESPACE } from '../epcis/context.ts'
import type { JsonObject } from '../epcis/json.ts'
import type { ProcessVerb } from './command.ts'
import type { Described } from './decide-attributes.ts'
import type { Head } from './decide-head.ts'
import type { Asked } from './decide-lines.ts'
import { resolveItem } from './decide-names.ts'
import { dayAt } from './decide-when.ts'
import type { Judgement, KnownItem } from './judgement.ts'
import {
  type DateName,
  dateIn,
  expiryOf,
  type LabelDate,
  lastUsableInstant,
  outputExpiry,
} from './shelf-life.ts'

const mda = (name: DateName): string => MASTER_DATA_NAMESPACE + name

// A shelf life beyond this is a slip of the keyboard, and no calendar reaches that far.
const shelfLifeDaysMax = 100_000

/**
 * What comes out of a process, with the dates it has from its item or from what went in.
 *
 * Shape    What a line states stays. The same goods under another lot code keep the earliest of
 *          each date that went in; anything else gets its item's shelf life, capped by its inputs
 *          where the item says so. Adding to a lot leaves its dates alone.
 */
export const withDates = (
  made: Described,
  inputs: readonly Asked[],
  verb: ProcessVerb,
  head: Head,
  context: Judgement,
): Described => {
  const { asked, ilmd } = made
  if (asked.line.topUp) return made
  const isSameGoods =
    verb !== 'produce' && verb !== 'assemble' && inputs.some(({ item }) => item === asked.item)
  const dates = isSameGoods
    ? inherited(inputs, context.timeZone)
    : ownExpiry(made, inputs, head, context)
  return { ...made, ilmd: { ...dates, ...ilmd } }
}

const inheritedDates = [
  'itemExpirationDate',
  'bestBeforeDate',
  'sellByDate',
  'productionDate',
] as const satisfies readonly DateName[]

const inherited = (inputs: readonly Asked[], timeZone: string): JsonObject =>
  Object.fromEntries(
    inheritedDates.flatMap((name) => {
      const dates = inputs.flatMap(({ known }) => dateIn(known?.state.attributes ?? {}, name) ?? [])
      const earliest = earliestOf(dates, timeZone)
      return earliest === null ? [] : [[mda(name), earliest.date]]
    }),
  )

const earliestOf = (dates: readonly LabelDate[], timeZone: string): LabelDate | null => {
  const last = (date: LabelDate): number => lastUsableInstant(date, timeZone)
  return dates.toSorted((a, b) => last(a) - last(b))[0] ?? null
}

const ownExpiry = (
  { asked, ilmd }: Described,
  inputs: readonly Asked[],
  head: Head,
  context: Judgement,
): JsonObject => {
  const item = itemOf(asked, context)
  const days = item?.shelfLifeDays
  const isSane =
    days !== undefined && Number.isInteger(days) && days >= 0 && days <= shelfLifeDaysMax
  const stated = dateIn(ilmd, 'productionDate')
  const production =
    stated?.precision === 'day' ? stated.date : dayAt(head.moment.ms, context.timeZone)
  const expiry = outputExpiry(
    production,
    isSane ? days : null,
    inputs.flatMap(({ known }) => expiryOf(known?.state.attributes ?? {}) ?? []),
    { capByInputs: item?.capByInputs ?? false, timeZone: context.timeZone },
  )
  return expiry === null ? {} : { [mda('itemExpirationDate')]: expiry.date }
}

const itemOf = ({ item, line, at }: Asked, context: Judgement): Partial<KnownItem> | null => {
  const named = line.item === undefined ? null : resolveItem(`${at}/item`, line.item, context)
  if (named?.ok) return named.value
  return [...context.itemsByName.values()].flat().find(({ uri }) => uri === item) ?? null
}
