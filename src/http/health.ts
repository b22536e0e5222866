import type { FastifyInstance } from 'fastify'
import { outageOf } from '../db/outage.ts'
import type { House } from './house.ts'

/** How long the database may take to say that it is there. */
const patienceMs = 2000

/**
 * Health for whoever runs the server: `/healthz` says that the program runs, `/readyz` that it can
 * work: its database answers and it is not stopping.
 */
export const addHealthRoutes = (app: FastifyInstance, house: House): void => {
  app.get('/healthz', { schema: { hide: true }, logLevel: 'warn' }, async () => ({ ok: true }))
  let isStopping = false
  app.addHook('preClose', async () => {
    isStopping = true
  })
  app.get('/readyz', { schema: { hide: true }, logLevel: 'warn' }, async (_request, reply) => {
    const why = isStopping ? 'The server is stopping.' : await databaseTrouble(house)
    if (why === null) return { ready: true }
    return reply.status(503).header('retry-after', '2').send({ ready: false, why })
  })
}

const databaseTrouble = async ({ db }: House): Promise<string | null> => {
  const patience = new Promise<string>((resolve) => {
    setTimeout(resolve, patienceMs, 'The database does not answer in time.').unref()
  })
  const asked = db
    .transaction((tx) => tx.query({ text: 'select 1' }), { readOnly: true })
    .then(
      () => null,
      (error: unknown) => {
        const outage = outageOf(error)
        if (outage === null) throw error
        return outage
      },
    )
  return Promise.race([asked, patience])
}
