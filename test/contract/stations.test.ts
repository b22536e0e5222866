import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { expect, test } from 'vitest'
import { operatorIdleMs, operatorMsMax } from '../../src/accounts/stations.ts'
import { describeDatabases } from '../databases.ts'
import { type PeopleServer, servePeople } from '../people-house.ts'

const site = 'https://id.gs1.org/414/9521234000020'

const serveStation = async (served: PeopleServer, email: string) => {
  const { ledgerId, personId, admin } = await served.company(email)
  const json = async <T>(answer: Promise<Response>): Promise<T> =>
    (await (await answer).json()) as T
  const { station, token } = await json<{ station: { stationId: string }; token: string }>(
    admin.post('/api/v1/stations', { name: 'Packing 1', site }),
  )
  const badge = () =>
    json<{ badge: { badgeId: string }; code: string }>(
      admin.post('/api/v1/badges', { kind: 'badge', personId }),
    )
  const ask = (
    method: 'GET' | 'POST',
    url: string,
    bearer: string,
    body?: InjectOptions['payload'],
  ): Promise<LightMyRequestResponse> =>
    served.app.inject({
      method,
      url,
      headers: { authorization: `Bearer ${bearer}` },
      ...(body === undefined ? {} : { payload: body }),
    })
  const signIn = (shown: object) => ask('POST', '/api/v1/station/sign-in', token, shown)
  return { ledgerId, personId, admin, station, token, badge, ask, signIn }
}

const receive = (place: string) => ({
  ...{ place, from: 'Mill', item: 'FLOUR', lot: `L-${place.length}` },
  quantity: '5 KGM',
})

describeDatabases('a shared station', (open) => {
  test('lets an operator in by badge, for shop-floor work at its site alone', async () => {
    const served = await servePeople(await open())
    const { admin, ask, signIn, badge, station, personId, ledgerId } = await serveStation(
      served,
      'badge@mill.example',
    )
    const { code } = await badge()
    expect((await signIn({ badge: 'NOBODYS' })).statusCode).toBe(401)
    const begun = await signIn({ badge: ` ${code.toLowerCase()} ` })
    expect(begun.json()).toMatchObject({ personId, name: 'Ada Lovelace' })
    const { token } = begun.json()
    const done = await ask('POST', '/api/v1/commands/receive', token, receive(site))
    expect(done.statusCode).toBe(201)
    const elsewhere = await ask('POST', '/api/v1/commands/receive', token, receive('Yard'))
    expect(elsewhere.json().errors[0].kind).toBe('outside-your-sites')
    // An administrator everywhere else; here, whoever stands at the station.
    for (const url of ['/api/v1/members', '/api/v1/stations', '/api/v1/keys'])
      expect((await ask('GET', url, token)).statusCode).toBe(403)
    const { seq } = done.json().outcomes[0]
    const entry = await admin.json<{ envelope: object }>(`/api/v1/events/${seq}`)
    expect(entry.envelope).toMatchObject({
      door: `station:${station.stationId}`,
      by: `person:${personId}`,
    })
    const { entries } = await admin.json<{ entries: { what: string }[] }>('/api/v1/audit')
    expect(entries.map(({ what }) => what)).toEqual(expect.arrayContaining(['sign-in-failed']))
    expect(ledgerId).toBeTruthy()
    await served.app.close()
  })

  test('lets an operator in by PIN, and slows whoever guesses at this station alone', async () => {
    const served = await servePeople(await open())
    const { admin, ask, signIn, token, personId } = await serveStation(served, 'pin@mill.example')
    const give = (pin: string) => admin.post('/api/v1/badges', { kind: 'pin', personId, pin })
    for (const pin of ['12', '1234', '7777', '2468', 'abcd'])
      expect([pin, (await give(pin)).status]).toEqual([pin, 422])
    expect((await give('4711')).status).toBe(201)
    const seen = (await ask('GET', '/api/v1/station', token)).json()
    expect(seen).toMatchObject({
      station: { name: 'Packing 1', site },
      people: [{ personId, name: 'Ada Lovelace' }],
    })
    expect(JSON.stringify(seen)).not.toMatch(/hash|secret/i)
    expect((await signIn({ personId, pin: '4711' })).statusCode).toBe(200)
    const guesses: number[] = []
    for (let i = 0; i < 7; i += 1)
      guesses.push((await signIn({ personId, pin: `90${i}3` })).statusCode)
    expect(guesses.slice(0, 5)).toEqual([401, 401, 401, 401, 401])
    expect(guesses.at(-1)).toBe(429)
    const other = (await (await admin.post('/api/v1/stations', { name: 'Packing 2' })).json()) as {
      token: string
    }
    const there = await ask('POST', '/api/v1/station/sign-in', other.token, {
      personId,
      pin: '4711',
    })
    expect(there.statusCode).toBe(200)
    await served.app.close()
  })

  test('an operator is out when idle, after a shift, for the next, without the badge', async () => {
    const served = await servePeople(await open())
    const { admin, ask, signIn, badge, station } = await serveStation(served, 'out@mill.example')
    const first = await badge()
    const enter = async (): Promise<string> =>
      (await signIn({ badge: first.code })).json().token as string
    const isIn = async (token: string): Promise<boolean> => {
      // What is remembered for a moment is forgotten by then.
      served.pass(3000)
      return (await ask('GET', '/api/v1/stock', token)).statusCode === 200
    }
    const one = await enter()
    expect(await isIn(one)).toBe(true)
    const two = await enter()
    expect([await isIn(one), await isIn(two)]).toEqual([false, true])
    served.pass(operatorIdleMs - 10_000)
    expect(await isIn(two)).toBe(true)
    served.pass(operatorIdleMs + 1)
    expect(await isIn(two)).toBe(false)
    const three = await enter()
    for (let passed = 0; passed < operatorMsMax; passed += operatorIdleMs / 2) {
      served.pass(operatorIdleMs / 2)
      await isIn(three)
    }
    expect(await isIn(three)).toBe(false)
    const four = await enter()
    expect((await ask('POST', '/api/v1/station/sign-out', four, {})).statusCode).toBe(200)
    expect(await isIn(four)).toBe(false)
    const five = await enter()
    expect((await admin.send('DELETE', `/api/v1/badges/${first.badge.badgeId}`)).status).toBe(200)
    expect(await isIn(five)).toBe(false)
    expect((await signIn({ badge: first.code })).statusCode).toBe(401)
    const { code } = await badge()
    const six = (await signIn({ badge: code })).json().token as string
    expect((await admin.send('DELETE', `/api/v1/stations/${station.stationId}`)).status).toBe(200)
    expect(await isIn(six)).toBe(false)
    expect((await signIn({ badge: code })).statusCode).toBe(401)
    await served.app.close()
  })
})
