import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type LabelRefusal, type LabelsWanted, labelsOf } from '../flow/label.ts'
import { pdfOf } from '../flow/label-pdf.ts'
import { no, ok } from '../gs1/result.ts'
import { readSize, templates } from '../labels/label-fields.ts'
import { svgOf } from '../labels/svg.ts'
import { zplOf } from '../labels/zpl.ts'
import type { House } from './house.ts'
import { type Problem, problemOf } from './problem.ts'
import { addRoute } from './route.ts'

const text = z.string().min(1).max(200)

/** What a label tells, as it is asked for. */
export const labelFields = z.strictObject({
  company: text.optional(),
  itemName: text.optional(),
  gtin: text.optional(),
  lot: text.optional(),
  serial: text.optional(),
  key: z.string().min(1).max(2000).optional(),
  sscc: text.optional(),
  count: text.optional(),
  quantity: text.optional(),
  productionDate: text.optional(),
  packagingDate: text.optional(),
  bestBefore: text.optional(),
  expiry: text.optional(),
  supplier: text.optional(),
  supplierLot: text.optional(),
  from: text.optional(),
  to: text.optional(),
  order: text.optional(),
  place: text.optional(),
  document: text.optional(),
})

const asked = {
  lots: z.array(z.string().min(1).max(2000)).min(1).max(200).describe('Any name of each.'),
  template: z.enum(templates).default('lot'),
  size: z
    .string()
    .max(30)
    .refine((size) => readSize(size) !== null, 'is a size such as 100x50 or 4x6in')
    .default('100x50')
    .describe('Width and height: `100x150` in millimetres, or `4x6in`.'),
  dpi: z.int().min(100).max(1200).default(203).describe('Dots to the inch of the printer.'),
  fields: labelFields.default({}).describe('What the label tells instead of what the record says.'),
}

/** Labels of lots: a preview to look at, and what a printer takes. */
export const addLabelRoutes = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'POST',
    url: '/api/v1/labels/preview',
    subject: 'Labels',
    summary: 'How a label of a lot looks, as SVG; or all that is wrong with it.',
    permission: 'see-lots',
    body: z.strictObject({ ...asked, lots: asked.lots.max(1) }),
    answer: z.object({ svg: z.string(), remarks: z.array(z.string()) }),
    problems: ['refused'],
    handle: async ({ ledger }, { body }) => {
      const drawn = await labelsOf(ledger, wantedOf(body))
      if (!drawn.ok) return no(refused(drawn.error))
      const [drawing] = drawn.value
      if (!drawing) throw new Error('A label was drawn of nothing')
      return ok({ svg: svgOf(drawing), remarks: [...drawing.remarks] })
    },
  })
  addRoute(app, house, {
    method: 'POST',
    url: '/api/v1/labels',
    subject: 'Labels',
    summary: 'Labels of lots as what printers take: PDF in base64, or ZPL.',
    permission: 'see-lots',
    body: z.strictObject({
      ...asked,
      format: z.enum(['pdf', 'zpl']).default('pdf'),
      copies: z.int().min(1).max(100).default(1),
    }),
    answer: z.object({
      zpl: z.string().nullable(),
      pdf: z.string().nullable().describe('In base64.'),
      remarks: z.array(z.string()),
    }),
    problems: ['refused'],
    handle: async ({ ledger }, { body }) => {
      const drawn = await labelsOf(ledger, wantedOf(body))
      if (!drawn.ok) return no(refused(drawn.error))
      const { format, copies } = body
      const remarks = [...new Set(drawn.value.flatMap((one) => one.remarks))]
      if (format === 'zpl') {
        const zpl = drawn.value.map((one) => zplOf(one, { copies })).join('')
        return ok({ zpl, pdf: null, remarks })
      }
      const pdf = await pdfOf(drawn.value, { title: 'Labels', copies })
      return ok({ zpl: null, pdf: Buffer.from(pdf).toString('base64'), remarks })
    },
  })
}

type Asked = Omit<LabelsWanted, 'size' | 'fields'> & {
  readonly size: string
  readonly fields: object
}

const wantedOf = ({ lots, template, size, dpi, fields: said }: Asked): LabelsWanted => {
  const read = readSize(size)
  if (!read) throw new Error('A size was let in that is none')
  return { lots, template, dpi, size: read, fields: said }
}

const refused = (refusals: readonly LabelRefusal[]): Problem =>
  problemOf(
    'refused',
    'There is no label.',
    refusals.map((one) =>
      one.kind === 'name'
        ? {
            ...{ kind: one.refusal.kind, pointer: '/lots', lot: one.lot },
            detail:
              one.refusal.kind === 'unknown'
                ? `The record knows nothing by the name ${one.lot}.`
                : `Several units go by the name ${one.lot}: say the URI of one.`,
          }
        : {
            ...{ kind: one.fault.code, lot: one.lot, detail: one.fault.message },
            pointer: one.fault.field === 'size' ? '/size' : `/fields/${one.fault.field}`,
          },
    ),
  )
