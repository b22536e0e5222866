import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { House } from './house.ts'

const header = 'idempotency-key'

/** The header by which a retry is recognised, for a route's schema. */
export const operationHeaders = z.looseObject({
  [header]: z
    .string()
    .regex(/^"?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"?$/i, 'is a UUID')
    .optional()
    .describe('A UUID of your own: asked again with it, you are answered as the first time.'),
})

/**
 * The id of the operation a request asks for: the client's, or one made now; told in the answer.
 */
export const operationOf = (
  { world }: House,
  request: FastifyRequest,
  reply: FastifyReply,
): string => {
  const said = request.headers[header]
  const id = typeof said === 'string' ? said.replaceAll('"', '').toLowerCase() : world.newId()
  reply.header(header, id)
  return id
}
