/**
 * What a label may tell.
 *
 * Shape    Dates are days, `2026-12-31`. `key`: the key of what it is put on, for what has no GTIN.
 *          `count`: how many of the item are in it. What is left out is not on the label.
 */
export interface LabelFields {
  readonly company?: string
  readonly itemName?: string
  readonly gtin?: string
  readonly lot?: string
  readonly serial?: string
  readonly key?: string
  readonly sscc?: string
  readonly count?: string
  readonly quantity?: string
  readonly productionDate?: string
  readonly packagingDate?: string
  readonly bestBefore?: string
  readonly expiry?: string
  readonly supplier?: string
  readonly supplierLot?: string
  readonly from?: string
  readonly to?: string
  readonly order?: string
  readonly place?: string
  readonly document?: string
}

export const templates = ['lot', 'carton', 'pallet', 'item', 'device', 'shelf', 'document'] as const
export type TemplateName = (typeof templates)[number]

/** The size of a label, in millimetres. */
export interface LabelSize {
  readonly width: number
  readonly height: number
}

const smallest = 10
const largest = 400

/** Reads a size as `100x150` or `100x150mm`, or in inches as `4x6in`; null where it is none. */
export const readSize = (text: string): LabelSize | null => {
  const [, width, height, unit] =
    /^(\d{1,3}(?:\.\d{1,2})?)x(\d{1,3}(?:\.\d{1,2})?)(mm|in)?$/.exec(text.trim()) ?? []
  if (width === undefined || height === undefined) return null
  const factor = unit === 'in' ? 25.4 : 1
  const size = { width: Number(width) * factor, height: Number(height) * factor }
  const fits = (length: number): boolean => length >= smallest && length <= largest
  return fits(size.width) && fits(size.height) ? size : null
}
