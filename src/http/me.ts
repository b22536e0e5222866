import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import type { Identity } from '../accounts/identity.ts'
import { schemaOf } from './documented.ts'
import { tooMany } from './guards.ts'
import type { House } from './house.ts'
import { companyHeader, companyOf, identityOf, noCompany, sendProblem } from './route.ts'

const me = z.object({
  identity: z.object({
    kind: z.enum(['person', 'key', 'station']),
    id: z.string(),
    name: z.string(),
    email: z.string().nullable(),
  }),
  companies: z.array(z.object({ ledgerId: z.string(), name: z.string() })),
  here: z
    .object({
      ledgerId: z.string(),
      permissions: z.array(z.string()),
      sites: z.array(z.string()).nullable().describe('Places at which you may act; null: all.'),
      owners: z.array(z.string()).nullable().describe('Whose stock you see; null: all of it.'),
    })
    .nullable()
    .describe('What you may do in the company that is meant; null: none is.'),
})

/** Who is asking, for which companies, and what they may do in the one that is meant. */
export const addMeRoute = (app: FastifyInstance, house: House): void => {
  app.route({
    method: 'GET',
    url: '/api/v1/me',
    schema: schemaOf({
      subject: 'People',
      summary: 'Who you are, where you may work, and what you may do here.',
      permission: null,
      answer: me,
    }),
    handler: async (request, reply) => {
      const identified = await identityOf(house, request)
      const who = identified.ok ? nameOf(identified.value) : null
      const limited = await tooMany(app, request, reply, who)
      if (limited) return sendProblem(reply, limited)
      if (!identified.ok) return sendProblem(reply, identified.error)
      const identity = identified.value
      const companies = await house.doorkeeper.companies(identity)
      const company = await companyOf(house, identity, request)
      const access = company.ok ? await house.doorkeeper.accessIn(identity, company.value) : null
      const isForeign = request.headers[companyHeader] !== undefined && access === null
      if (isForeign) return sendProblem(reply, noCompany())
      const here = company.ok && access ? accessHere(company.value, access) : null
      return { identity: identityTold(identity), companies, here }
    },
  })
}

const nameOf = (identity: Identity): string =>
  identity.kind === 'key' ? `key:${identity.keyId}` : `person:${identity.personId}`

const identityTold = (identity: Identity) => ({
  kind: identity.kind,
  id: nameOf(identity),
  name: identity.name,
  email: identity.kind === 'person' ? identity.email : null,
})

const accessHere = (ledgerId: string, { permissions, sites, owners }: Access) => ({
  ledgerId,
  permissions: [...permissions],
  sites,
  owners,
})
