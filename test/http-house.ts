import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { type Access, wholeAccess } from '../src/access/access.ts'
import type { Doorkeeper } from '../src/accounts/identity.ts'
import type { Database } from '../src/db/open.ts'
import { createGraphs } from '../src/flow/graphs.ts'
import { createHeads } from '../src/flow/heads.ts'
import type { Recorder } from '../src/flow/recorder.ts'
import { createRecorders } from '../src/flow/recorders.ts'
import type { Ledger } from '../src/flow/world.ts'
import { no, ok } from '../src/gs1/result.ts'
import type { House, HttpSettings } from '../src/http/house.ts'
import { buildServer } from '../src/http/server.ts'
import { realWorld } from '../src/main/world.ts'
import { beginLedger } from './recording.ts'

/** A server over one company, for tests: keys open it as their names say. */
export interface ServedCompany {
  readonly house: House
  readonly app: FastifyInstance
  readonly ledger: Ledger
  readonly recorder: Recorder
  /** Asks with a key that may do everything, unless the request says otherwise. */
  readonly ask: (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: InjectOptions['payload'],
    headers?: Record<string, string>,
  ) => Promise<LightMyRequestResponse>
}

/** A company's id that nobody has. */
export const noSuchCompany = '01a206e2-1127-7949-9961-15eefd087ee8'

/**
 * Serves a new company. The keys `all` and `none` may do everything and nothing;
 * `only-<permission>` that alone, `but-<permission>` all others; `owner-<party>` everything that
 * whoever sees that owner's stock alone may do; `other` is of a company that is not there.
 */
export const serveCompany = async (
  db: Database,
  settings: Partial<HttpSettings> = {},
): Promise<ServedCompany> => {
  const { ledger, recorder } = await beginLedger(db)
  const { of } = createRecorders(db, realWorld)
  const house: House = {
    world: realWorld,
    db,
    graphs: createGraphs(),
    heads: createHeads(20),
    doorkeeper: doorkeeperOf(ledger),
    recorderOf: async (id) => (id === ledger.ledgerId ? recorder : of(id)),
    people: null,
    version: '0',
    settings: {
      publicUrl: 'http://localhost:4680',
      bodyBytesMax: 100_000,
      captureBytesMax: 1_000_000,
      isBehindProxy: false,
      requestTimeoutMs: 20_000,
      callsPerMinute: 100_000,
      secret: 'a secret of the tests, long enough',
      ...settings,
    },
    log: { level: 'error', stream: process.stderr },
    metrics: null,
  }
  const app = await buildServer(house)
  return {
    house,
    app,
    ledger,
    recorder,
    ask: async (method, url, body, headers = {}) =>
      app.inject({
        method,
        url,
        headers: { authorization: 'Bearer all', ...headers },
        ...(body === undefined ? {} : { payload: body }),
      }),
  }
}

const doorkeeperOf = ({ ledgerId }: Ledger): Doorkeeper => ({
  identify: async ({ headers }) => {
    const shown = headers.get('authorization')
    if (shown === null) return ok(null)
    const name = shown.replace('Bearer ', '')
    if (name === 'bad') return no('key-unknown')
    const own = name === 'other' ? noSuchCompany : ledgerId
    return ok({ kind: 'key', keyId: name, name, ledgerId: own })
  },
  companies: async (identity) =>
    identity.kind === 'key' ? [{ ledgerId: identity.ledgerId, name: 'A mill' }] : [],
  accessIn: async (identity, id): Promise<Access | null> => {
    if (identity.kind !== 'key' || id !== ledgerId) return null
    const whole = wholeAccess(identity.name)
    const [, how, one] = /^(only|but)-(.+)$/.exec(identity.keyId) ?? []
    const permissions = new Set(
      [...whole.permissions].filter(
        (permission) =>
          identity.keyId !== 'none' &&
          (how === undefined || (how === 'only') === (permission === one)),
      ),
    )
    const who = { id: `key:${identity.keyId}`, name: identity.name }
    const [, owner] = /^owner-(.+)$/.exec(identity.keyId) ?? []
    return { ...whole, who, permissions, owners: owner === undefined ? null : [owner] }
  },
})
