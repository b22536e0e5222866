import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { notPermittedSentence } from '../access/access.ts'
import { type SsccRefusal, setSsccPrefix, ssccsLeft, ssccsMost, takeSsccs } from '../flow/ssccs.ts'
import { no, ok } from '../gs1/result.ts'
import type { House } from './house.ts'
import { type Problem, problemOf } from './problem.ts'
import { addRoute } from './route.ts'

const state = z.object({
  companyPrefix: z.string().nullable(),
  last: z.string().nullable().describe('The last that was given out.'),
  left: z.string().nullable().describe('How many are left.'),
})

/** The company's SSCCs: how many are left, and some to print ahead. */
export const addSsccRoutes = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/ssccs',
    subject: 'Numbers',
    summary: 'How far the company’s numbers for logistic units are used up.',
    permission: 'see-lots',
    answer: state,
    handle: async ({ ledger }) => ok(await ssccsLeft(ledger)),
  })
  addRoute(app, house, {
    method: 'POST',
    url: '/api/v1/ssccs',
    subject: 'Numbers',
    summary: 'Give out SSCCs for labels that are printed ahead. None is given twice.',
    description: 'What is packed into the container `new` is given the next one by itself.',
    permission: 'pack',
    body: z.strictObject({ count: z.int().min(1).max(ssccsMost) }),
    status: 201,
    answer: z.object({ ssccs: z.array(z.string()) }),
    problems: ['refused'],
    handle: async ({ recorder, access }, { body }) => {
      const taken = await takeSsccs(recorder, access, body.count)
      return taken.ok ? ok({ ssccs: [...taken.value] }) : no(refused(taken.error))
    },
  })
  addRoute(app, house, {
    method: 'PUT',
    url: '/api/v1/ssccs/prefix',
    subject: 'Numbers',
    summary: 'Number logistic units by this GS1 company prefix from now on.',
    permission: 'manage-company',
    body: z.strictObject({
      companyPrefix: z.string().max(12),
      lastUsed: z.string().max(18).nullable().default(null).describe('By another system.'),
    }),
    answer: z.object({ companyPrefix: z.string().nullable() }),
    problems: ['refused'],
    handle: async ({ recorder, access }, { body }) => {
      const set = await setSsccPrefix(recorder, access, body.companyPrefix, body.lastUsed)
      return set.ok ? ok(set.value) : no(refused(set.error))
    },
  })
}

const refused = (refusals: readonly SsccRefusal[]): Problem =>
  problemOf(
    'refused',
    'Nothing was given out.',
    refusals.map((one) => ({
      kind: one.kind,
      pointer: one.field === '' ? '' : `/${one.field === 'prefix' ? 'companyPrefix' : one.field}`,
      detail: one.kind === 'not-permitted' ? notPermittedSentence(one) : one.detail,
    })),
  )
