import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { TextFault } from '../gs1/element-value.ts'
import { no, ok } from '../gs1/result.ts'
import { readScan, SCAN_MOST } from '../gs1/scan.ts'
import { fieldsOf } from '../gs1/scan-fields.ts'
import type { House } from './house.ts'
import { type Problem, problemOf } from './problem.ts'
import { addRoute } from './route.ts'

const text = z
  .string()
  .min(1)
  .max(SCAN_MOST)
  .describe('As the scanner gives it, FNC1 as ASCII 29 (%1D) or <GS>; or as the label shows it.')

const day = z
  .object({
    date: z.string().describe('The day it ends with: 2026-12-31.'),
    time: z.string().nullable(),
    precision: z.enum(['day', 'month']),
  })
  .nullable()

const fields = z.object({
  key: z.string().nullable().describe('The most exact key that was read.'),
  item: z.string().nullable(),
  lot: z.string().nullable(),
  serial: z.string().nullable(),
  container: z.string().nullable(),
  content: z.object({ item: z.string(), count: z.string().nullable() }).nullable(),
  count: z.string().nullable(),
  productionDate: day,
  packagingDate: day,
  bestBeforeDate: day,
  sellByDate: day,
  itemExpirationDate: day,
  firstFreezeDate: day,
  harvestDate: day,
  measures: z.array(z.object({ what: z.string(), value: z.string(), uom: z.string() })),
})

const scan = z.object({
  carrier: z.string().describe('What the text turned out to be.'),
  symbology: z.string().nullable().describe('By the word of the scanner.'),
  separator: z.string().nullable().describe('What stood where FNC1 belongs.'),
  elements: z.array(z.object({ ai: z.string(), value: z.string(), at: z.int() })),
  items: z.array(z.object({ di: z.string(), title: z.string(), value: z.string(), at: z.int() })),
  text: z.string(),
  missing: z
    .array(z.object({ ai: z.string(), anyOf: z.array(z.array(z.string())) }))
    .describe('What the standard wants beside it, which another symbol of the label may hold.'),
  remarks: z.array(z.string()),
})

/** Reading what a scanner gives. */
export const addScanRoutes = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/scan',
    subject: 'Lots',
    summary: 'What a barcode says, in the words of a form, or where it is wrong.',
    permission: 'see-lots',
    query: z.object({ text }),
    answer: z.object({ scan, fields }),
    problems: ['request-invalid'],
    handle: async ({ ledger }, { query }) => {
      const thisYear = new Date(ledger.world.now()).getUTCFullYear()
      const read = readScan(query.text, thisYear)
      if (!read.ok) return no(wrong(read.error))
      return ok({ scan: read.value, fields: fieldsOf(read.value, thisYear) })
    },
  })
}

/** Every fault with its place in the text. */
const wrong = (faults: readonly TextFault[]): Problem =>
  problemOf(
    'request-invalid',
    `What was read is wrong in ${faults.length === 1 ? 'one place' : `${faults.length} places`}.`,
    faults.map(({ code, at, length, message }) => ({
      ...{ kind: code, pointer: '#/query/text', detail: message, at, length },
    })),
  )
