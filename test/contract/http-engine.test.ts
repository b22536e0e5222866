import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { describeDatabases } from '../databases.ts'
import { type ServedCompany, serveCompany } from '../http-house.ts'
import { received, recordAll } from '../recording.ts'

const key = '0190c4a2-7a8b-7c3d-8e4f-0123456789ab'

const flour = {
  item: 'Flour',
  lot: 'FL-1',
  quantity: '100 KGM',
  from: 'Mill Nord',
  place: 'Silo-1',
  documents: ['po:4711'],
  expiry: '2090-12-31',
}
const dough = {
  inputs: [{ lot: 'FL-1', quantity: '60 KGM' }],
  outputs: [{ item: 'Dough', lot: 'D-1', quantity: '58 KGM' }],
  place: 'Silo-1',
}
const shipment = { lot: 'D-1', quantity: '20 KGM', to: 'Kiosk Krone', place: 'Silo-1' }

const baked = async ({ ask }: ServedCompany): Promise<void> => {
  for (const [verb, body] of [
    ['receive', flour],
    ['produce', dough],
    ['ship', shipment],
  ] as const) {
    const done = await ask('POST', `/api/v1/commands/${verb}`, body)
    expect([verb, done.statusCode, done.body]).toEqual([verb, 201, done.body])
  }
}

describeDatabases('the engine over HTTP', (open) => {
  test('goods are received, used, shipped, traced, held and refused', async () => {
    const company = await serveCompany(await open())
    const { ask } = company
    await baked(company)
    const forward = (await ask('GET', '/api/v1/trace?lot=FL-1&direction=forward')).json()
    expect(forward).toMatchObject({
      asked: { code: 'FL-1' },
      since: null,
      certificate: { whole: true },
    })
    expect(
      forward.endpoints.map(({ kind, partyName }: Record<string, string>) => [kind, partyName]),
    ).toContainEqual(['shipped', 'Kiosk Krone'])
    const backward = (await ask('GET', '/api/v1/trace?lot=D-1&direction=backward')).json()
    expect(backward.endpoints).toMatchObject([{ kind: 'received', partyName: 'Mill Nord' }])
    expect((await ask('GET', '/api/v1/stock?item=Dough')).json()).toMatchObject({
      lines: [{ lot: 'D-1', quantity: '38', uom: 'KGM', placeName: 'Silo-1' }],
      next: null,
    })
    const held = await ask('POST', '/api/v1/commands/hold', { lot: 'D-1', reason: 'metal found' })
    expect(held.statusCode).toBe(201)
    const refused = await ask('POST', '/api/v1/commands/ship', { ...shipment, quantity: '50 KGM' })
    expect(refused.statusCode).toBe(422)
    expect(refused.json()).toMatchObject({
      type: 'urn:lotline:problem:refused',
      errors: [
        { kind: 'lot-on-hold', pointer: '/lot', lot: 'D-1' },
        { kind: 'not-enough', pointer: '/quantity', held: { value: '38', uom: 'KGM' } },
      ],
    })
    expect((await ask('GET', '/api/v1/lot?name=D-1')).json()).toMatchObject({
      code: 'D-1',
      status: 'held',
      history: [{ kind: 'made' }, { kind: 'shipped' }, {}],
    })
    await company.app.close()
  })

  test('every reason why a body is no command is told at once', async () => {
    const { ask, app } = await serveCompany(await open())
    const answer = await ask('POST', '/api/v1/commands/hold', { lott: 'D-1', at: 4, verb: 'ship' })
    expect(answer.json().errors.length).toBeGreaterThanOrEqual(1)
    const several = await ask('POST', '/api/v1/commands/hold', { lott: 'D-1', at: 4 })
    expect(
      several
        .json()
        .errors.map(({ kind, pointer }: Record<string, string>) => `${kind} ${pointer}`),
    ).toEqual(expect.arrayContaining(['bad-value /lott', 'bad-value /at', 'missing-field /reason']))
    const nothing = await ask('POST', '/api/v1/commands/hold')
    expect(nothing.statusCode).toBe(422)
    await app.close()
  })

  test('asked again under the same key, a command is answered as the first time', async () => {
    const { ask, app } = await serveCompany(await open())
    const headers = { 'idempotency-key': key }
    const first = await ask('POST', '/api/v1/commands/receive', flour, headers)
    const again = await ask('POST', '/api/v1/commands/receive', flour, headers)
    expect(first.statusCode).toBe(201)
    expect(again.json()).toEqual(first.json())
    expect(again.headers['idempotency-key']).toBe(key)
    const other = await ask('POST', '/api/v1/commands/receive', { ...flour, lot: 'X' }, headers)
    expect(other.json()).toMatchObject({ type: 'urn:lotline:problem:key-used-before' })
    const own = await ask('POST', '/api/v1/commands/hold', { lot: 'FL-1', reason: 'x' })
    expect(own.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/)
    const bad = await ask('POST', '/api/v1/commands/hold', {}, { 'idempotency-key': 'mine' })
    expect(bad.json()).toMatchObject({ errors: [{ pointer: '#/headers/idempotency-key' }] })
    await app.close()
  })

  test('a correction undoes what was wrong, once', async () => {
    const company = await serveCompany(await open())
    const { ask, app } = company
    await ask('POST', '/api/v1/commands/receive', flour)
    const body = { event: '1', reason: 'did_not_occur' }
    const headers = { 'idempotency-key': key }
    const first = await ask('POST', '/api/v1/corrections', body, headers)
    expect([first.statusCode, first.body]).toEqual([201, first.body])
    const again = await ask('POST', '/api/v1/corrections', body, headers)
    expect(again.json()).toEqual(first.json())
    expect((await ask('GET', '/api/v1/stock')).json().lines).toEqual([])
    const entry = (await ask('GET', '/api/v1/events/1')).json()
    expect(entry).toMatchObject({ seq: 1, isVoided: true, event: { bizStep: 'receiving' } })
    const unknown = await ask('POST', '/api/v1/corrections', { ...body, event: 'urn:x' })
    expect(unknown.statusCode).toBe(404)
    const wrong = await ask('POST', '/api/v1/corrections', {
      event: '1',
      reason: 'incorrect_data',
      corrective: { type: 'ObjectEvent' },
    })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.json().errors[0].pointer).toMatch(/^\/corrective/)
    await app.close()
  })

  test('master data change only from the version that was seen', async () => {
    const { ask, app } = await serveCompany(await open())
    const url = '/api/v1/item?name=Flour'
    expect((await ask('GET', url)).statusCode).toBe(404)
    const made = await ask('PUT', url, { called: 'Flour 550' }, { 'if-none-match': '*' })
    expect(made.json()).toMatchObject({ version: 1, isNew: true })
    const read = await ask('GET', '/api/v1/item?name=flour%20550')
    expect(read.json()).toMatchObject({ name: 'Flour 550', version: 1 })
    expect(read.headers.etag).toBe('"1"')
    expect((await ask('GET', url, undefined, { 'if-none-match': '"1"' })).statusCode).toBe(304)
    expect((await ask('GET', url, undefined, { 'if-none-match': '"9"' })).statusCode).toBe(200)
    expect((await ask('PUT', url, { shelfLifeDays: 9 })).statusCode).toBe(428)
    const seen = { 'if-match': '"1"', 'idempotency-key': key }
    const changed = await ask('PUT', url, { shelfLifeDays: 9 }, seen)
    const { version } = changed.json()
    expect(version).toBeGreaterThan(1)
    expect(changed.headers.etag).toBe(`"${version}"`)
    expect((await ask('PUT', url, { shelfLifeDays: 9 }, seen)).json()).toEqual(changed.json())
    const late = await ask('PUT', url, { shelfLifeDays: 8 }, { 'if-match': '"1"' })
    expect([late.statusCode, late.json().type]).toEqual([
      412,
      'urn:lotline:problem:not-as-you-saw-it',
    ])
    expect((await ask('PUT', url, { called: 'F' }, { 'if-none-match': '*' })).statusCode).toBe(412)
    expect((await ask('PUT', url, { colour: 'red' })).statusCode).toBe(422)
    const list = await ask('GET', '/api/v1/items?limit=1')
    expect(list.json()).toMatchObject({ items: [{ name: 'Flour 550', version }], next: null })
    await app.close()
  })

  test('a page goes on where the one before ended, whatever is recorded between', async () => {
    const { ask, app, recorder } = await serveCompany(await open())
    const codes = Array.from({ length: 12 }, (_, i) => `W-${String(i).padStart(2, '0')}`)
    await recordAll(
      recorder,
      codes.map((code) => received(code)),
    )
    const seen: string[] = []
    let next: string | null = ''
    for (let page = 0; next !== null; page += 1) {
      const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`
      const answer = (await ask('GET', `/api/v1/stock?limit=5${cursor}`)).json()
      seen.push(...answer.lines.map(({ lot }: { lot: string }) => lot))
      next = answer.next
      await recordAll(recorder, [received(`A-${page}`), received(`Z-${page}`)])
    }
    for (const code of codes) expect(seen.filter((one) => one === code)).toEqual([code])
    const first = await ask('GET', '/api/v1/stock?limit=5')
    expect(first.headers.link).toContain('rel="next"')
    const cursor = encodeURIComponent(first.json().next)
    for (const url of [
      `/api/v1/findings?cursor=${cursor}`,
      '/api/v1/stock?cursor=e30.x',
      `/api/v1/stock?item=Y&cursor=${cursor}`,
    ])
      expect((await ask('GET', url)).json().type).toBe('urn:lotline:problem:cursor-unknown')
    await app.close()
  })

  test('a search goes on where its page ended, and tells how many there are', async () => {
    const { ask, app, recorder } = await serveCompany(await open())
    const codes = ['W-1', ...Array.from({ length: 9 }, (_, i) => `W-1${i}`), 'AW-1', 'BW-1']
    await recordAll(
      recorder,
      codes.map((code) => received(code)),
    )
    const seen: string[] = []
    for (let url: string | null = '/api/v1/find?text=W-1&limit=5'; url !== null; ) {
      const answer = await ask('GET', url)
      const { units, count } = answer.json()
      expect(count).toBe(codes.length)
      seen.push(...units.map(({ code }: { code: string }) => code))
      url = /<([^>]+)>/.exec(String(answer.headers.link ?? ''))?.[1] ?? null
      await recordAll(recorder, [received(`W-10${seen.length}`)])
    }
    expect(seen[0]).toBe('W-1')
    expect(seen.filter((code) => codes.includes(code)).toSorted()).toEqual(codes.toSorted())
    expect(new Set(seen).size).toBe(seen.length)
    await app.close()
  })

  test('the record is read page by page, and as lines', async () => {
    const { ask, app, recorder } = await serveCompany(await open())
    await recordAll(recorder, [received('W-1'), received('W-2'), received('W-3')])
    const page = (await ask('GET', '/api/v1/events?limit=2')).json()
    expect(page).toMatchObject({ events: [{ seq: 1 }, { seq: 2 }], next: 2 })
    expect((await ask('GET', '/api/v1/events?after=2')).json()).toMatchObject({
      events: [{ seq: 3, isVoided: false }],
      next: null,
    })
    const lines = await ask('GET', '/api/v1/events', undefined, { accept: 'application/x-ndjson' })
    const parts = lines.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).part)
    expect(parts).toEqual(['entry', 'entry', 'entry', 'end'])
    expect((await ask('GET', '/api/v1/events/9')).statusCode).toBe(404)
    await app.close()
  })

  test('a trace is told in parts, its certificate last; formulas are none in CSV', async () => {
    const company = await serveCompany(await open())
    const { ask, app } = company
    await company.ask('POST', '/api/v1/commands/receive', { ...flour, lot: '=1+1', item: '@x' })
    await baked(company)
    const url = '/api/v1/trace?lot=FL-1&direction=forward'
    const lines = await ask('GET', url, undefined, { accept: 'application/x-ndjson' })
    const parts = lines.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const counted = (kind: string) => parts.filter(({ part }) => part === kind).length
    expect(parts[0]).toMatchObject({
      ...{ part: 'asked', asked: { code: 'FL-1' } },
      reached: { units: counted('unit'), containers: counted('container'), processes: 1 },
    })
    expect(counted('unit')).toBeGreaterThan(1)
    expect(parts.at(-1)).toMatchObject({ part: 'certificate', whole: true })
    const csv = await ask('GET', url, undefined, { accept: 'text/csv' })
    expect(csv.headers['content-type']).toContain('text/csv')
    const rows = csv.body.trim().split('\n')
    expect(rows).toHaveLength(parts.length + 1)
    expect(rows[1]).toMatch(/^asked,lot,/)
    const stock = await ask('GET', '/api/v1/stock', undefined, { accept: 'text/csv' })
    expect(stock.body).toContain("'=1+1")
    expect(stock.body).not.toMatch(/(^|,)[=@+]/m)
    await app.close()
  })

  test('events are captured in every form, once', async () => {
    const { ask, app } = await serveCompany(await open())
    const json = { 'content-type': 'application/json' }
    const one = await ask('POST', '/api/v1/events', received('W-1'), json)
    expect([one.statusCode, one.json()]).toMatchObject([200, { recorded: 1, known: 0 }])
    const lines = [received('W-1'), received('W-2')]
      .map((event) => JSON.stringify(event))
      .join('\n')
    const packed = await ask('POST', '/api/v1/events', gzipSync(lines), {
      'content-type': 'application/x-ndjson',
      'content-encoding': 'gzip',
      accept: 'application/x-ndjson',
    })
    expect(
      packed.body
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { part: 'outcome', kind: 'known', line: 1 },
      { part: 'outcome', kind: 'recorded', line: 2, seq: 2 },
      { part: 'end', recorded: 1, known: 1, refused: 0 },
    ])
    const list = [received('W-3'), { type: 'ObjectEvent' }]
    const some = await ask('POST', '/api/v1/events', JSON.stringify(list), json)
    expect(some.json()).toMatchObject({ recorded: 1, refused: 1, refusalsNotShown: 0 })
    const all = await ask(
      'POST',
      '/api/v1/events?allOrNothing=true',
      JSON.stringify([received('W-4'), { type: 'ObjectEvent' }]),
      json,
    )
    expect(all.statusCode).toBe(422)
    expect((await ask('GET', '/api/v1/find?text=W-4')).json().count).toBe(0)
    await app.close()
  })

  test('a body that unpacks to too much, or is cut short, is refused', async () => {
    const { ask, app } = await serveCompany(await open(), { captureBytesMax: 40_000_000 })
    const headers = { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' }
    const bomb = gzipSync(Buffer.alloc(30_000_000, 0x20))
    expect((await ask('POST', '/api/v1/events', bomb, headers)).statusCode).toBe(413)
    const large = gzipSync(Buffer.alloc(41_000_000, 0x20), { level: 0 })
    expect((await ask('POST', '/api/v1/events', large, headers)).statusCode).toBe(413)
    const short = gzipSync(JSON.stringify(received('W-1'))).subarray(0, 40)
    expect((await ask('POST', '/api/v1/events', short, headers)).statusCode).toBe(400)
    const coded = await ask('POST', '/api/v1/events', short, {
      ...headers,
      'content-encoding': 'br',
    })
    expect(coded.statusCode).toBe(415)
    await app.close()
  })

  test('names that nobody knows or several bear are problems that list them', async () => {
    const { ask, app } = await serveCompany(await open())
    await ask('POST', '/api/v1/commands/receive', flour)
    await ask('POST', '/api/v1/commands/receive', { ...flour, item: 'Salt' })
    for (const url of ['/api/v1/lot?name=', '/api/v1/trace?direction=forward&lot=']) {
      const unknown = await ask('GET', `${url}NOPE`)
      expect([unknown.statusCode, unknown.json().type]).toEqual([
        404,
        'urn:lotline:problem:unknown',
      ])
      const several = await ask('GET', `${url}FL-1`)
      expect(several.statusCode).toBe(409)
      expect(several.json().errors).toHaveLength(2)
    }
    await app.close()
  })

  test('the record is verified, and taken out whole', async () => {
    const company = await serveCompany(await open())
    await baked(company)
    expect((await company.ask('GET', '/api/v1/verification')).json()).toMatchObject({
      isSound: true,
      fault: null,
    })
    const lines = (await company.ask('GET', '/api/v1/export')).body.trim().split('\n')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ lotline: 'ledger' })
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ lotline: 'end' })
    expect((await company.ask('GET', '/api/v1/me')).json()).toMatchObject({
      identity: { kind: 'key', id: 'key:all' },
      here: { ledgerId: company.ledger.ledgerId },
    })
    expect((await company.ask('GET', '/api/v1/findings')).json()).toMatchObject({ next: null })
    const ahead = { ...received('AHEAD-1'), eventTime: '2199-01-01T00:00:00Z' }
    await recordAll(company.recorder, [ahead])
    const { findings } = (await company.ask('GET', '/api/v1/findings?limit=100')).json()
    const { kinds } = (await company.ask('GET', '/api/v1/findings/by-kind')).json()
    expect(
      kinds
        .flatMap(({ kind, count }: { kind: string; count: number }) =>
          Array.from({ length: count }, () => kind),
        )
        .toSorted(),
    ).toEqual(findings.map(({ kind }: { kind: string }) => kind).toSorted())
    expect(kinds).toContainEqual({ kind: 'time-in-future', severity: 'warning', count: 1 })
    const none = await company.ask('GET', '/api/v1/findings/by-kind?severity=grave')
    expect(none.statusCode).toBe(422)
    await company.app.close()
  })

  test('a barcode and a tag are read, or refused with every fault at its place', async () => {
    const { ask } = await serveCompany(await open())
    const url = (text: string) => `/api/v1/scan?text=${encodeURIComponent(text)}`
    const read = await ask('GET', url(']C101095201234567881726123110ABC\x1d217'))
    expect(read.json()).toMatchObject({
      scan: { symbology: 'GS1-128', separator: '\x1d', elements: { length: 4 } },
      fields: { lot: 'ABC', serial: '7', itemExpirationDate: { date: '2026-12-31' } },
    })
    const wrong = await ask('GET', url(']C101095201234567891726133110ABC'))
    expect([wrong.statusCode, wrong.json().errors]).toMatchObject([
      422,
      [
        { kind: 'check-digit', pointer: '#/query/text', at: 18, length: 1 },
        { kind: 'month', at: 23, length: 4 },
      ],
    ])
    const tag = await ask('GET', '/api/v1/tag?hex=3074257BF7194E4000001A85')
    expect(tag.json()).toMatchObject({ scheme: 'SGTIN-96', values: { '21': '6789' }, doubts: [] })
    expect((await ask('GET', '/api/v1/tag?hex=30')).statusCode).toBe(422)
  })
})
