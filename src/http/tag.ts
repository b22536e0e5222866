import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { no, ok } from '../gs1/result.ts'
import { readTag } from '../gs1/tag-read.ts'
import type { House } from './house.ts'
import { problemOf } from './problem.ts'
import { addRoute } from './route.ts'

const values = z.record(z.string(), z.string()).describe('By application identifier.')

const tag = z.object({
  scheme: z.string(),
  filter: z.int().describe('What kind of thing it is on, by the list of its scheme.'),
  values,
  prefixLength: z.int().nullable().describe('Of the company prefix, where the tag says it.'),
  canonical: z.string().describe('Its key.'),
  urn: z.string().nullable(),
  tagUri: z.string().nullable(),
  toggle: z.boolean().nullable().describe('Whether it says that data follows.'),
  date: z.string().nullable().describe('The application identifier of the date in front.'),
  hostname: z.string().nullable(),
  aidc: values,
  doubts: z
    .array(z.object({ code: z.string(), message: z.string(), where: z.string() }))
    .describe('What of it could not be read, or contradicts itself.'),
})

/** Reading RFID tags. */
export const addTagRoutes = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/tag',
    subject: 'Lots',
    summary: 'What the EPC memory of an RFID tag says.',
    permission: 'see-lots',
    query: z.object({
      hex: z.string().min(1).max(1000).describe('Its memory from the EPC header on.'),
    }),
    answer: tag,
    problems: ['request-invalid'],
    handle: async (_, { query }) => {
      const read = readTag(query.hex)
      if (read.ok) return ok(read.value)
      const errors = read.error.map(({ code, message, where }) => ({
        ...{ kind: code, pointer: '#/query/hex', detail: message, where },
      }))
      return no(problemOf('request-invalid', 'This is no tag that can be read.', errors))
    },
  })
}
