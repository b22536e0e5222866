import { expect, test } from 'vitest'
import { createLedger } from '../../src/flow/open-ledger.ts'
import { verify } from '../../src/flow/verify.ts'
import { realWorld } from '../../src/main/world.ts'
import { randomOf } from '../../src/simulate/random.ts'
import { describeDatabases } from '../databases.ts'
import { declare, keyOf, serverOn } from './serving.ts'

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
