import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { notPermittedSentence } from '../access/access.ts'
import { permissionHelp, permissions } from '../access/permission.ts'
import { putRole, type RoleRefusal, removeRole, roles } from '../flow/roles.ts'
import { no, ok } from '../gs1/result.ts'
import type { House } from './house.ts'
import { type Problem, problemOf } from './problem.ts'
import { addRoute } from './route.ts'

const subject = 'Roles'
const said = {
  help: z.string().trim().min(1).max(300),
  permissions: z.array(z.string().max(60)).max(200),
}
const role = z.object({ name: z.string(), help: z.string(), permissions: z.array(z.string()) })
const roleName = z.object({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'is small letters, digits and hyphens'),
})

const problemFor = (refusals: readonly RoleRefusal[]): Problem => {
  const reasons = refusals.map((one) => ({
    kind: one.kind,
    pointer: one.field === '' ? '' : `/${one.field}`,
    detail: one.kind === 'not-permitted' ? notPermittedSentence(one) : one.detail,
  }))
  const [first] = reasons
  if (first?.kind === 'not-permitted') return problemOf('not-permitted', first.detail, reasons)
  if (first?.kind === 'role-unknown') return problemOf('not-found', first.detail, reasons)
  return problemOf('refused', 'The roles are as they were.', reasons)
}

/** What people may be in a company, and what that allows. */
export const addRoleRoutes = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/roles',
    subject,
    summary: 'The roles of the company, and every permission there is.',
    permission: 'see-people',
    answer: z.object({
      roles: z.array(role),
      permissions: z.array(z.object({ name: z.string(), help: z.string() })),
    }),
    handle: async ({ ledger }) =>
      ok({
        roles: await roles(ledger),
        permissions: permissions.map((name) => ({ name, help: permissionHelp[name] })),
      }),
  })
  addRoute(app, house, {
    method: 'PUT',
    url: '/api/v1/roles/:name',
    subject,
    summary: 'Make a role, or change what it allows. What it does not name, it denies.',
    permission: 'manage-roles',
    params: roleName,
    body: z.strictObject(said),
    answer: role,
    handle: async ({ recorder, access }, { request, body }) => {
      const { name } = roleName.parse(request.params)
      const changed = await putRole(recorder, access, { name, ...body })
      house.people?.forget()
      return changed.ok ? ok(changed.value) : no(problemFor(changed.error))
    },
  })
  addRoute(app, house, {
    method: 'DELETE',
    url: '/api/v1/roles/:name',
    subject,
    summary: 'Take a role of the company’s own away.',
    permission: 'manage-roles',
    params: roleName,
    answer: z.object({ removed: z.literal(true) }),
    handle: async ({ recorder, access }, { request }) => {
      const removed = await removeRole(recorder, access, roleName.parse(request.params).name)
      house.people?.forget()
      return removed.ok ? ok({ removed: true as const }) : no(problemFor(removed.error))
    },
  })
}
