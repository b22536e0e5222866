import { once } from 'node:events'
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { noteReading } from '../flow/audit-trail.ts'
import { exportLedger } from '../flow/export-ledger.ts'
import { verify } from '../flow/verify.ts'
import type { Ledger } from '../flow/world.ts'
import { ok } from '../gs1/result.ts'
import type { House } from './house.ts'
import { linesMediaType } from './lines.ts'
import { addRoute } from './route.ts'

/** Verifying the record, and taking it out. */
export const addRecordRoutes = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/verification',
    subject: 'The record',
    summary: 'Verify every entry, the order, and that what is derived equals a rebuild.',
    description: 'Nothing is recorded while it runs; it reads the whole record.',
    permission: 'check-record',
    answer: z.object({
      entries: z.int(),
      isSound: z.boolean(),
      fault: z.looseObject({ seq: z.int(), kind: z.string(), sentence: z.string() }).nullable(),
      rebuilt: z.looseObject({ entries: z.int(), differing: z.int() }).nullable(),
    }),
    isLong: true,
    handle: async ({ ledger }) => {
      const { entries, fault, rebuilt } = await verify(ledger)
      const isSound = fault === null && rebuilt?.differing === 0
      return ok({ entries, isSound, fault, rebuilt } as never)
    },
  })
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/export',
    subject: 'The record',
    summary: 'The whole record as lines of JSON, to be kept or imported elsewhere.',
    description: 'A header, the entries in their order, and an end: without it, some is missing.',
    permission: 'take-export',
    otherForms: { [linesMediaType]: z.looseObject({}) },
    isLong: true,
    handle: async ({ ledger, recorder, access }, { reply }) => {
      await noteReading(recorder, access, 'exported', 'record')
      const file = await spooled(ledger)
      reply.header('content-disposition', 'attachment; filename="ledger.jsonl"')
      return ok(reply.type(`${linesMediaType}; charset=utf-8`).send(file))
    },
  })
}

/**
 * The record in a file that nobody else may read and that is gone once it is open: the database is
 * not kept waiting for whoever reads the answer.
 */
const spooled = async (ledger: Ledger): Promise<ReadStream> => {
  const folder = await mkdtemp(join(tmpdir(), 'lotline-export-'))
  try {
    const path = join(folder, 'ledger.jsonl')
    const file = createWriteStream(path, { mode: 0o600 })
    await exportLedger(ledger, async (line) => {
      if (!file.write(`${line}\n`)) await once(file, 'drain')
    })
    file.end()
    await finished(file)
    const reading = createReadStream(path)
    await once(reading, 'open')
    return reading
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
