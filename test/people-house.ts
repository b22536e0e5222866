import type { FastifyInstance } from 'fastify'
import { createAuth } from '../src/accounts/auth.ts'
import { createDoorkeeper } from '../src/accounts/doorkeeper.ts'
import { createSignOn, type SignOn } from '../src/accounts/sign-on.ts'
import { createThrottle } from '../src/accounts/throttle.ts'
import type { Database } from '../src/db/open.ts'
import { createGraphs } from '../src/flow/graphs.ts'
import { createHeads } from '../src/flow/heads.ts'
import { createRecorders, type Recorders } from '../src/flow/recorders.ts'
import { makeSetUpToken } from '../src/flow/set-up.ts'
import type { World } from '../src/flow/world.ts'
import type { House } from '../src/http/house.ts'
import { buildServer } from '../src/http/server.ts'
import { realWorld } from '../src/main/world.ts'
import { type Browser, createBrowser } from './browser.ts'

export const publicUrl = 'http://localhost:4680'
export const goodPassword = 'copper velvet tractor'

/** A mail that was sent. */
export interface SentMail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** A server that people come into as they do in earnest; the clock and the mails are the test's. */
export interface PeopleServer {
  readonly app: FastifyInstance
  readonly recorders: Recorders
  readonly mails: SentMail[]
  /** Lets time pass for what goes by the world's clock. */
  readonly pass: (ms: number) => void
  readonly browserAt: (address: string, origin?: string) => Browser
  /** Makes a company; answers its id and its first administrator's browser, signed in. */
  readonly company: (
    email: string,
    name?: string,
  ) => Promise<{ readonly ledgerId: string; readonly personId: string; readonly admin: Browser }>
}

/** Serves a database with people, from nothing. */
export const servePeople = async (
  db: Database,
  signOn: SignOn | null = null,
): Promise<PeopleServer> => {
  let passedMs = 0
  const world: World = { ...realWorld, now: () => realWorld.now() + passedMs }
  const mails: SentMail[] = []
  const secret = 'a secret of the tests, long enough'
  const mail = {
    send: async (to: string, subject: string, text: string) => {
      mails.push({ to, subject, text })
    },
  }
  const auth = createAuth(db, world.newId, { publicUrl, secret }, mail)
  const doorkeeper = createDoorkeeper(db, world, auth)
  const recorders = createRecorders(db, world)
  const house: House = {
    world,
    db,
    graphs: createGraphs(),
    heads: createHeads(20),
    doorkeeper,
    people: {
      auth,
      mail,
      throttle: createThrottle(db, world),
      signOn: signOn && createSignOn(auth, signOn),
      forget: doorkeeper.forget,
    },
    recorderOf: recorders.of,
    version: '0',
    settings: {
      publicUrl,
      bodyBytesMax: 100_000,
      captureBytesMax: 1_000_000,
      isBehindProxy: false,
      requestTimeoutMs: 20_000,
      callsPerMinute: 100_000,
      secret,
    },
    log: { level: 'error', stream: process.stderr },
    metrics: null,
  }
  const app = await buildServer(house)
  const browserAt = (address: string, origin = publicUrl): Browser =>
    createBrowser((request) => injected(app, request, address), origin)
  return {
    app,
    recorders,
    mails,
    pass: (ms) => {
      passedMs += ms
    },
    browserAt,
    company: async (email, name = 'Mill Nord') => {
      const admin = browserAt('203.0.113.1')
      const made = await admin.post('/api/v1/set-up', {
        token: await makeSetUpToken(db, world),
        company: name,
        timeZone: 'Europe/Oslo',
        name: 'Ada Lovelace',
        email,
        password: goodPassword,
      })
      if (!made.ok) throw new Error(await made.text())
      return { ...((await made.json()) as { ledgerId: string; personId: string }), admin }
    },
  }
}

/** Asks a server that does not listen, from an address. */
const injected = async (
  app: FastifyInstance,
  request: Request,
  remoteAddress: string,
): Promise<Response> => {
  const { pathname, search } = new URL(request.url)
  const text = await request.text()
  const answered = await app.inject({
    method: request.method as 'GET' | 'POST',
    url: `${pathname}${search}`,
    headers: Object.fromEntries(request.headers),
    remoteAddress,
    ...(text === '' ? {} : { payload: text }),
  })
  const headers = new Headers()
  for (const [name, value] of Object.entries(answered.headers))
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, String(one))
  const isEmpty = answered.statusCode === 204 || answered.statusCode === 304
  return new Response(isEmpty ? null : answered.body, { status: answered.statusCode, headers })
}
