import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Database } from '../../src/db/open.ts'
import type { JsonObject } from '../../src/epcis/json.ts'
import { describeDatabases } from '../databases.ts'
import { type ServedCompany, serveCompany } from '../http-house.ts'
import { beginLedger, exported, milled, received, recordAll } from '../recording.ts'

const codes = ['L-1', 'L-2', 'L-3', 'L-4']

/** An event that only one company knows: what it says beside the lot is nobody else's. */
const secret = (event: JsonObject): JsonObject => ({
  ...event,
  bizLocation: { id: 'urn:example:only-a:hall' },
  bizTransactionList: [{ type: 'po', bizTransaction: 'urn:example:only-a:po' }],
})

/** A company with lots of the codes that everybody guesses, and the ids of all its entries. */
const neighbour = async (db: Database) => {
  const { ledger, recorder } = await beginLedger(db, 'only-a:company')
  const ids: string[] = []
  const events = [
    ...codes.slice(0, 2).map((one) => received(one)),
    milled('L-1', 'L-3', 2),
    milled('L-2', 'L-4', 3),
  ]
  await recordAll(recorder, events.map(secret), 'ada', ({ outcome }) => {
    if (outcome.kind === 'recorded') ids.push(outcome.eventId)
  })
  return { ledger, ids }
}

interface Call {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly url: string
  readonly body?: object
  readonly accept?: string
  readonly toNeighbour?: boolean
}

const code = fc.constantFrom(...codes, 'urn:example:only-a:hall')
const accept = fc.constantFrom('application/json', 'application/x-ndjson', 'text/csv')
const toNeighbour = fc.constantFrom(false, false, false, true)

const question = fc
  .tuple(
    code,
    fc.constantFrom(
      (name: string) => `find?text=${name}`,
      (name: string) => `lot?name=${name}`,
      (name: string) => `lot?name=https://id.gs1.org/01/09520123456788/10/${name}`,
      (name: string) => `trace?direction=forward&lot=${name}`,
      (name: string) => `trace?direction=backward&lot=${name}`,
      (name: string) => `stock?lot=${name}`,
      (name: string) => `place?name=${name}`,
      () => 'stock?limit=1',
      () => 'findings?limit=1',
      () => 'events?limit=2',
      () => 'events/1',
      () => 'items',
      () => 'places',
      () => 'verification',
      () => 'export',
      () => 'me',
    ),
    accept,
    toNeighbour,
  )
  .map(
    ([name, asking, form, isThere]): Call => ({
      method: 'GET',
      url: `/api/v1/${asking(name)}`,
      accept: form,
      toNeighbour: isThere,
    }),
  )

const command = fc
  .tuple(
    code,
    fc.constantFrom('receive', 'scrap', 'hold', 'ship', 'corrections', 'events'),
    toNeighbour,
  )
  .map(([lot, verb, isThere]): Call => {
    const said = { lot, reason: 'x', quantity: '1 KGM', place: 'Hall', to: 'Shop' }
    const named = verb === 'receive' ? { item: '09520123456788', ...said } : said
    const { reason: _, to: __, ...goods } = named
    const bodies: Readonly<Record<string, object>> = {
      receive: goods,
      hold: { lot, reason: 'x' },
      scrap: { lot, reason: 'x', quantity: '1 KGM' },
      ship: { lot, quantity: '1 KGM', to: 'Shop' },
      corrections: { event: '1', reason: 'did_not_occur' },
      events: received(lot),
    }
    const path = verb === 'corrections' || verb === 'events' ? verb : `commands/${verb}`
    return {
      method: 'POST',
      url: `/api/v1/${path}`,
      body: bodies[verb] ?? {},
      toNeighbour: isThere,
    }
  })

describeDatabases('a company behind the same server', (open) => {
  const asked = ({ ask }: ServedCompany, call: Call, neighbourId: string) =>
    ask(call.method, call.url, call.body, {
      ...(call.accept === undefined ? {} : { accept: call.accept }),
      ...(call.toNeighbour ? { 'lotline-company': neighbourId } : {}),
    })

  test('no sequence of calls makes anything of another company appear', async () => {
    const db = await open()
    const { ledger, ids } = await neighbour(db)
    expect(ids).toHaveLength(4)
    const before = await exported(ledger)
    const calls = fc.array(fc.oneof(question, command), { minLength: 3, maxLength: 10 })
    await fc.assert(
      fc.asyncProperty(calls, async (sequence) => {
        const company = await serveCompany(db)
        for (const call of sequence) {
          const answer = await asked(company, call, ledger.ledgerId)
          if (call.toNeighbour) expect(answer.statusCode).toBe(404)
          expect(answer.statusCode).toBeLessThan(500)
          // What was asked may be said again; nothing else of the other company may be.
          const said = `${answer.body} ${JSON.stringify(answer.headers)}`
            .replaceAll('urn:example:only-a:hall', '')
            .replaceAll(encodeURIComponent('urn:example:only-a:hall'), '')
          for (const mark of ['only-a', ledger.ledgerId, ...ids]) expect(said).not.toContain(mark)
        }
        await company.app.close()
      }),
      { numRuns: 15 },
    )
    expect(await exported(ledger)).toEqual(before)
  })
})
