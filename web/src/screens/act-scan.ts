import { readScan } from '../../../src/gs1/scan.ts'
import { fieldsOf, type LabelDay } from '../../../src/gs1/scan-fields.ts'

/** What one scan says to a line of a form, or why it says nothing. */
export type Scanned =
  | { readonly kind: 'line'; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'bad'; readonly why: string }

const groupSeparator = String.fromCharCode(29)

const looksLikeBarcode = (text: string): boolean =>
  text.includes(groupSeparator) || /^(?:\]|\(\d{2,4}\)|\[\)>|https?:\/\/)/.test(text)

/** Reads what a scanner typed. What is no barcode of GS1 is a lot's own code, as it stands. */
export const scanned = (text: string, thisYear: number): Scanned => {
  const read = readScan(text, thisYear)
  if (!read.ok)
    return looksLikeBarcode(text)
      ? { kind: 'bad', why: read.error.map(({ message }) => message).join(' ') }
      : { kind: 'line', values: { lot: text } }
  const {
    item,
    lot,
    serial,
    container,
    count,
    productionDate,
    bestBeforeDate,
    itemExpirationDate,
  } = fieldsOf(read.value, thisYear)
  const values = {
    item,
    lot,
    serial,
    container,
    quantity: count === null ? null : `${count} EA`,
    productionDate: dayOf(productionDate),
    bestBefore: dayOf(bestBeforeDate),
    expiry: dayOf(itemExpirationDate),
  }
  const told = Object.entries(values).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  )
  return told.length === 0
    ? { kind: 'line', values: { lot: text } }
    : { kind: 'line', values: Object.fromEntries(told) }
}

const dayOf = (day: LabelDay | null): string | null => day?.date ?? null
