import { once } from 'node:events'
import type { Server } from 'node:http'
import type { Command } from 'commander'
import { createAuth, type Mail } from '../accounts/auth.ts'
import { createDoorkeeper } from '../accounts/doorkeeper.ts'
import { createSignOn, type SignOn } from '../accounts/sign-on.ts'
import { createThrottle } from '../accounts/throttle.ts'
import { type Door, type ExitCode, exitCodes, Leave } from '../cli/door.ts'
import type { Database } from '../db/open.ts'
import { createHeads } from '../flow/heads.ts'
import { ledgersIn } from '../flow/open-ledger.ts'
import { createRecorders } from '../flow/recorders.ts'
import { makeSetUpToken } from '../flow/set-up.ts'
import type { House, HttpSettings } from '../http/house.ts'
import { createMetrics, type Metrics, metricsServer } from '../http/metrics.ts'
import { buildServer } from '../http/server.ts'
import { type Duty, startBackground } from './background.ts'
import { backUp } from './backups.ts'
import { createMail, mailFolderOf } from './mail.ts'
import { publicUrlOf, readSettings, type Settings, secretOf, settingLines } from './settings.ts'

/** How long requests under way may take to end when the server is told to stop. */
const stopWithinMs = 25_000

/** `lotline serve`: the server, until it is told to stop. */
export const addServe =
  (version: string) =>
  (program: Command, door: Door, leave: (code: ExitCode) => void): Command =>
    program
      .command('serve')
      .summary('serves the company over HTTP')
      .description(
        `Serves on http://localhost:4680, or where the environment says; docs/operating.md has every
setting. Ctrl-C stops it: requests under way are answered first.`,
      )
      .action(async () => {
        const folder = program.getOptionValue('data') ?? 'data'
        await serve(door, settingsFrom(process.env), String(folder), version)
        leave(exitCodes.whole)
      })

/** The settings, or an end with everything that is wrong about them. */
export const settingsFrom = (environment: NodeJS.ProcessEnv): Settings => {
  const read = readSettings(environment)
  if (read.ok) return read.value
  throw new Leave(
    exitCodes.wrongUse,
    ['The server cannot start:', ...read.error.map(({ sentence }) => `  ${sentence}`)].join('\n'),
  )
}

/** What is to be said once the server listens. */
type Greeting = (house: House) => Promise<readonly string[]>

/** Serves until the process is told to stop, and ends what it began. */
export const serve = async (
  door: Door,
  settings: Settings,
  folder: string,
  version: string,
  greeting: Greeting = async () => [],
): Promise<void> => {
  const db = await door.database()
  const recorders = createRecorders(db, door.world)
  const metrics = createMetrics()
  const http = httpSettings(settings, folder)
  const mail = mailOf(settings, folder, door)
  const auth = createAuth(db, door.world.newId, http, mail)
  const signOn = signOnOf(settings)
  const doorkeeper = createDoorkeeper(db, door.world, auth)
  const house: House = {
    world: door.world,
    db,
    graphs: door.graphs,
    heads: createHeads(),
    doorkeeper,
    people: {
      auth,
      mail,
      throttle: createThrottle(db, door.world),
      signOn: signOn && createSignOn(auth, signOn),
      forget: doorkeeper.forget,
    },
    recorderOf: recorders.of,
    version,
    settings: http,
    log: { level: settings.LOTLINE_LOG_LEVEL, stream: process.stdout },
    metrics,
  }
  const app = await buildServer(house)
  const told = toldToStop()
  for (const line of settingLines(settings)) door.io.err(line)
  await listen(() =>
    app.listen({ host: settings.LOTLINE_HOST, port: settings.LOTLINE_PORT, listenTextResolver }),
  )
  const measured = await startMetrics(metrics, settings)
  door.io.err(`Lotline ${version} serves at ${publicUrlOf(settings)}. Ctrl-C stops it.`)
  const background = startBackground(
    db,
    door.world,
    dutiesOf(db, door, settings),
    (sentence, error) => {
      app.log.error({ err: error }, sentence)
    },
  )
  for (const line of await greeting(house)) door.io.out(line)
  if ((await ledgersIn(db, door.world)).length === 0) await tellSetUp(door, db, http.publicUrl)
  await told
  door.io.err('Stopping: answering what is under way.')
  await within(stopWithinMs, app.close())
  await background.stop()
  await recorders.settled()
  measured?.close()
}

const dutiesOf = (
  db: Database,
  { world }: Door,
  { LOTLINE_BACKUP_DIR: folder, LOTLINE_BACKUP_AT: schedule, LOTLINE_BACKUP_KEEP: keep }: Settings,
): readonly Duty[] =>
  folder === undefined
    ? []
    : [
        {
          name: 'backup',
          schedule,
          work: (ledgerId) => backUp(db, world, { folder, keep }, ledgerId),
        },
      ]

const mailOf = (settings: Settings, folder: string, { io, world }: Door): Mail => {
  const host = new URL(publicUrlOf(settings)).hostname
  return createMail(settings, `lotline@${host}`, mailFolderOf(folder), world, io.err)
}

const signOnOf = (settings: Settings): SignOn | null => {
  const { LOTLINE_OIDC_ISSUER: issuer, LOTLINE_OIDC_CLIENT_ID: clientId } = settings
  if (issuer === undefined || clientId === undefined) return null
  return { issuer, clientId, clientSecret: settings.LOTLINE_OIDC_CLIENT_SECRET }
}

/** Prints the link by which the first company is made. */
const tellSetUp = async ({ io, world }: Door, db: Database, publicUrl: string): Promise<void> => {
  const token = await makeSetUpToken(db, world)
  io.err('There is no company yet. Make it by this link, good once and for a day:')
  io.err(`  ${publicUrl}/set-up#${token}`)
  io.err('Or without a browser:')
  io.err(`  curl ${publicUrl}/api/v1/set-up -H 'Content-Type: application/json' -d '{`)
  io.err(`    "token": "${token}", "company": "…", "timeZone": "Europe/Oslo",`)
  io.err(`    "name": "…", "email": "…", "password": "…"}'`)
}

const listenTextResolver = (address: string): string => `listening at ${address}`

const httpSettings = (settings: Settings, folder: string): HttpSettings => ({
  publicUrl: publicUrlOf(settings),
  bodyBytesMax: settings.LOTLINE_BODY_BYTES_MAX,
  captureBytesMax: settings.LOTLINE_CAPTURE_BYTES_MAX,
  isBehindProxy: settings.LOTLINE_BEHIND_PROXY === 'yes',
  requestTimeoutMs: settings.LOTLINE_REQUEST_SECONDS * 1000,
  callsPerMinute: settings.LOTLINE_CALLS_PER_MINUTE,
  secret: secretOf(settings, folder),
})

/** Listens, or says why that address cannot be had. */
const listen = async (start: () => Promise<unknown>): Promise<void> => {
  try {
    await start()
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') throw error
    throw new Leave(exitCodes.unusable, `The server cannot listen there: ${message}.`)
  }
}

const startMetrics = async (metrics: Metrics, settings: Settings): Promise<Server | null> => {
  if (settings.LOTLINE_METRICS_PORT === 0) return null
  const server = metricsServer(metrics)
  await listen(async () => {
    server.listen(settings.LOTLINE_METRICS_PORT, settings.LOTLINE_METRICS_HOST)
    await once(server, 'listening')
  })
  return server
}

const toldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = (): void => resolve()
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })

/** Waits for work, but not for ever: what has not ended by then is broken off, and said so. */
const within = async (ms: number, work: Promise<unknown>): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const patience = setTimeout(resolve, ms)
  await Promise.race([work, promise])
  clearTimeout(patience)
}
