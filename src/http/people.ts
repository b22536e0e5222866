import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { noteReading } from '../flow/audit-trail.ts'
import {
  changeMember,
  invitations,
  invite,
  type MemberRefusal,
  members,
  revokeInvitation,
} from '../flow/members.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import type { House } from './house.ts'
import type { Problem } from './problem.ts'
import { addRoute } from './route.ts'
import { peopleProblem } from './sign-in.ts'

const subject = 'People'
const uris = z.array(z.string().min(1).max(500)).max(100).nullable()
const grant = {
  roles: z.array(z.string().min(1).max(60)).max(20),
  sites: uris.default(null).describe('Places at which they may act, by URI; null: all.'),
  owners: uris.default(null).describe('Whose stock they see, by URI; null: all of it.'),
}
const member = z.object({
  personId: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  sites: uris,
  owners: uris,
  since: z.string(),
  endedAt: z.string().nullable(),
})
const invitation = z.object({
  invitationId: z.string(),
  email: z.string(),
  roles: z.array(z.string()),
  sites: uris,
  owners: uris,
  invitedBy: z.string(),
  expiresAt: z.string(),
  acceptedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
})

const time = (ms: number): string => new Date(ms).toISOString()
const timeOrNull = (ms: number | null): string | null => (ms === null ? null : time(ms))

const memberTold = ({
  sinceMs,
  endedAtMs,
  ...rest
}: Awaited<ReturnType<typeof members>>[number]) => ({
  ...rest,
  since: time(sinceMs),
  endedAt: timeOrNull(endedAtMs),
})

const invitationTold = ({
  expiresAtMs,
  acceptedAtMs,
  revokedAtMs,
  ...rest
}: Awaited<ReturnType<typeof invitations>>[number]) => ({
  ...rest,
  expiresAt: time(expiresAtMs),
  acceptedAt: timeOrNull(acceptedAtMs),
  revokedAt: timeOrNull(revokedAtMs),
})

const answer = <T, U>(
  result: Result<T, readonly MemberRefusal[]>,
  told: (value: T) => U,
): Result<U, Problem> => (result.ok ? ok(told(result.value)) : no(peopleProblem(result.error)))

const personId = z.object({ personId: z.string().min(1).max(100) })
const invitationId = z.object({ invitationId: z.uuid() })

/** People who work here: who they are, what they may do, and who is invited. */
export const addPeopleRoutes = (app: FastifyInstance, house: House): void => {
  const { people } = house
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/members',
    subject,
    summary: 'Who works here, and who did.',
    permission: 'see-people',
    answer: z.object({ members: z.array(member) }),
    handle: async ({ ledger, recorder, access }) => {
      await noteReading(recorder, access, 'read-personal', 'people')
      return ok({ members: (await members(ledger)).map(memberTold) })
    },
  })
  addRoute(app, house, {
    method: 'PUT',
    url: '/api/v1/members/:personId',
    subject,
    summary: 'Change what somebody may do; who has left comes back.',
    permission: 'manage-people',
    params: personId,
    body: z.strictObject(grant),
    answer: member,
    handle: async ({ recorder, access }, { body, request }) => {
      const id = personId.parse(request.params).personId
      const changed = await changeMember(recorder, access, id, body)
      people?.forget()
      return answer(changed, memberTold)
    },
  })
  addRoute(app, house, {
    method: 'DELETE',
    url: '/api/v1/members/:personId',
    subject,
    summary: 'End somebody’s access here, at once.',
    permission: 'manage-people',
    params: personId,
    answer: member,
    handle: async ({ recorder, access }, { request }) => {
      const id = personId.parse(request.params).personId
      const changed = await changeMember(recorder, access, id, null)
      people?.forget()
      return answer(changed, memberTold)
    },
  })
  addInvitations(app, house)
}

const addInvitations = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/invitations',
    subject,
    summary: 'Who was invited.',
    permission: 'manage-people',
    answer: z.object({ invitations: z.array(invitation) }),
    handle: async ({ ledger, recorder, access }) => {
      await noteReading(recorder, access, 'read-personal', 'invitations')
      return ok({ invitations: (await invitations(ledger)).map(invitationTold) })
    },
  })
  addRoute(app, house, {
    method: 'POST',
    url: '/api/v1/invitations',
    subject,
    summary: 'Invite somebody by mail; the link is good for a week.',
    permission: 'manage-people',
    status: 201,
    body: z.strictObject({ email: z.email().max(200), ...grant }),
    answer: invitation,
    handle: async ({ recorder, access, ledger }, { body }) => {
      const { email, ...wanted } = body
      const invited = await invite(recorder, access, email, wanted)
      if (!invited.ok) return no(peopleProblem(invited.error))
      const { invitation: sent, token } = invited.value
      await house.people?.mail.send(
        sent.email,
        `You are invited to ${ledger.name} in Lotline`,
        `${access.who.name ?? 'Somebody'} invites you to work in ${ledger.name}. This is good ` +
          'for a week, once:\n\n' +
          `${house.settings.publicUrl}/invitation#${token}\n\nOr without a browser:\n\n` +
          `curl ${house.settings.publicUrl}/api/v1/invitations/accept ` +
          `-H 'Content-Type: application/json' ` +
          `-d '{"token": "${token}", "name": "…", "password": "…"}'\n`,
      )
      return ok(invitationTold(sent))
    },
  })
  addRoute(app, house, {
    method: 'DELETE',
    url: '/api/v1/invitations/:invitationId',
    subject,
    summary: 'Take an invitation back.',
    permission: 'manage-people',
    params: invitationId,
    answer: z.object({ revoked: z.literal(true) }),
    handle: async ({ recorder, access }, { request }) =>
      answer(
        await revokeInvitation(recorder, access, invitationId.parse(request.params).invitationId),
        () => ({ revoked: true as const }),
      ),
  })
}
