import { no, ok, type Result } from '../gs1/result.ts'
import { labelOf } from './label.ts'
import type { LabelFields, LabelSize, TemplateName } from './label-fields.ts'
import { type Drawing, drawn } from './layout.ts'
import type { LabelFault } from './symbol.ts'

/** What a label is asked for. */
export interface LabelWanted {
  readonly template: TemplateName
  readonly size: LabelSize
  readonly dpi: number
  readonly fields: LabelFields
}

/** The dots to the inch that printers of labels have. */
export const resolutions = [203, 300, 600] as const

/**
 * Draws a label of a template for a printer: see `labelOf` and `drawn`.
 *
 * Refuses  Every fault of what it is to hold; where there is none, every fault of its size.
 */
export const drawLabel = (
  { template, size, dpi, fields }: LabelWanted,
  thisYear: number,
): Result<Drawing, readonly LabelFault[]> => {
  const label = labelOf(template, size, fields, { thisYear, dpi })
  if (!label.ok) return no(label.error)
  const drawing = drawn(label.value, dpi)
  return drawing.ok ? ok(drawing.value) : drawing
}
