import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { wholeAccess } from '../../src/access/access.ts'
import { addKey } from '../../src/flow/keys.ts'
import { createLedger } from '../../src/flow/open-ledger.ts'
import { createRecorder } from '../../src/flow/recorder.ts'
import { verify } from '../../src/flow/verify.ts'
import type { Ledger } from '../../src/flow/world.ts'
import { realWorld } from '../../src/main/world.ts'
import { randomOf } from '../../src/simulate/random.ts'
import { describeDatabases } from '../databases.ts'

const program = new URL('../../bin/lotline.mjs', import.meta.url).pathname

/** A port nobody uses at the moment. */
const freePort = async (): Promise<number> => {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('A port has a number')
  return address.port
}

/** A server of its own process, which may be killed and started again at the same port. */
const serverOn = async (url: string) => {
  const port = await freePort()
  let child: ChildProcess | null = null
  const isReady = async (): Promise<boolean> => {
    try {
      return (await fetch(`http://127.0.0.1:${port}/readyz`)).ok
    } catch {
      // Not listening yet, or no longer.
      return false
    }
  }
  return {
    at: `http://127.0.0.1:${port}`,
    start: async (): Promise<void> => {
      child = spawn(process.execPath, [program, '--data', '/nonexistent', 'serve'], {
        env: {
          PATH: process.env.PATH,
          DATABASE_URL: url,
          LOTLINE_SECRET: 'a secret of the tests, long enough',
          LOTLINE_PORT: String(port),
          LOTLINE_METRICS_PORT: '0',
          LOTLINE_LOG_LEVEL: 'silent',
          LOTLINE_CALLS_PER_MINUTE: '1000000',
        },
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      let said = ''
      child.stderr?.on('data', (chunk: Buffer) => {
        said += chunk.toString()
      })
      while (!(await isReady())) {
        if (child.exitCode !== null) throw new Error(`The server ended: ${said}`)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    kill: async (signal: NodeJS.Signals): Promise<void> => {
      const ended = child && child.exitCode === null ? once(child, 'exit') : null
      child?.kill(signal)
      await ended
    },
  }
}

describeDatabases(
  'two servers on one database, one of which is killed again and again',
  (_open, on) => {
    test('lose no acknowledged command, do none twice, and the other goes on', async () => {
      const where = await on.make()
      if ('folder' in where) throw new Error('A server has an address')
      const db = await on.openAt(where)
      const ledger = await createLedger(db, realWorld, {
        name: 'A plant',
        base: null,
        timeZone: 'Europe/Oslo',
      })
      const key = await keyOf(ledger)
      const steady = await serverOn(where.url)
      const dying = await serverOn(where.url)
      await Promise.all([steady.start(), dying.start()])
      const stopping = new AbortController()
      const kills = killAgainAndAgain(dying, stopping.signal)
      const acknowledged = await Promise.all(
        [1, 2, 3, 4].map((client) => sendCommands(client, [dying.at, steady.at], key)),
      )
      stopping.abort()
      expect(await kills).toBeGreaterThan(0)
      await Promise.all([steady.kill('SIGTERM'), dying.kill('SIGTERM')])

      const lots = acknowledged.flat()
      expect(lots.length).toBe(4 * commandsEach)
      const { rows } = await db.transaction(
        (tx) =>
          tx.query<{ code: string; times: number }>({
            text: `select unit.code, count(*)::int as times from unit
              join movement on movement.ledger_id = $1 and movement.unit_no = unit.unit_no
              where unit.ledger_id = $1 and unit.kind = 'lot' group by unit.code`,
            values: [ledger.ledgerId],
          }),
        { ledger: ledger.ledgerId },
      )
      expect(new Map(rows.map(({ code, times }) => [code, times]))).toEqual(
        new Map(lots.map((lot) => [lot, 1])),
      )
      expect(await verify(ledger)).toMatchObject({ fault: null, rebuilt: { differing: 0 } })
    })
  },
  { only: 'postgresql' },
)

const commandsEach = 30

const keyOf = async (ledger: Ledger): Promise<string> => {
  const made = await addKey(createRecorder(ledger), wholeAccess(null), {
    name: 'Line 1',
    permissions: ['declare'],
    sites: null,
    owners: null,
    expiresAtMs: Date.now() + 3_600_000,
  })
  if (!made.ok) throw new Error('A key was refused')
  return made.value.token
}

const killAgainAndAgain = async (
  server: { readonly start: () => Promise<void>; readonly kill: (how: 'SIGKILL') => Promise<void> },
  signal: AbortSignal,
): Promise<number> => {
  const random = randomOf(11)
  let kills = 0
  while (!signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve, random.int(50, 400)))
    if (signal.aborted) break
    await server.kill('SIGKILL')
    kills += 1
    await server.start()
  }
  return kills
}

/** Sends commands, one after another, each to either server until one answers. */
const sendCommands = async (
  client: number,
  servers: readonly string[],
  key: string,
): Promise<readonly string[]> => {
  const acknowledged: string[] = []
  for (let i = 0; i < commandsEach; i += 1) {
    const lot = `L-${client}-${i}`
    const operation = realWorld.newId()
    for (let attempt = i; ; attempt += 1)
      if (await declare(servers[attempt % servers.length] ?? '', key, lot, operation)) break
    acknowledged.push(lot)
  }
  return acknowledged
}

/** Whether a command was acknowledged; if not, nobody knows whether it was done. */
const declare = async (
  server: string,
  key: string,
  lot: string,
  operation: string,
): Promise<boolean> => {
  try {
    const answer = await fetch(`${server}/api/v1/commands/declare`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'idempotency-key': operation,
      },
      body: JSON.stringify({ item: 'FLOUR', lot, quantity: '5 KGM', place: 'Silo-1' }),
    })
    if (answer.status === 201) return true
    if (answer.status !== 503) throw new Error(`Answered ${answer.status}: ${await answer.text()}`)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    // The server died, or is not there yet.
  }
  await new Promise((resolve) => setTimeout(resolve, 20))
  return false
}
