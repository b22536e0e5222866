import { expect, test } from 'vitest'
import { describeDatabases } from '../databases.ts'
import { type ServedCompany, serveCompany } from '../http-house.ts'

const everyDay = { from: '06:00' }
const numbering = {
  formats: [
    {
      name: 'bread',
      template: '{YY}{DDD}{SITE:1}-{SEQ3:day}',
      strictness: 'reject',
      items: ['Bread'],
    },
    {
      name: 'slices',
      template: '{YY}{DDD}{SHIFT:1}{SEQ2:day}{CHK:mod37}',
      items: ['Dough'],
      ends: { endsAt: ['shift', 'clean', 'input'] },
    },
    { name: 'short', template: '{YYYY}S{SEQ1:year}', items: ['Small'] },
  ],
  sites: [
    {
      place: 'Bakery',
      code: 'B',
      dayFrom: '06:00',
      shifts: [
        { name: '1', ...everyDay },
        { name: '2', from: '14:00' },
        { name: '3', from: '22:00' },
      ],
    },
  ],
}

const begin = async (company: ServedCompany): Promise<void> => {
  const { ask } = company
  const set = await ask('PUT', '/api/v1/numbers/formats', numbering, { 'if-match': '*' })
  expect([set.statusCode, set.body]).toEqual([200, set.body])
}

const declare = async (
  { ask }: ServedCompany,
  body: object,
  headers: Record<string, string> = {},
) => {
  const said = { place: 'Bakery', quantity: '10 EA', at: '2026-03-02T08:00', ...body }
  const answer = await ask('POST', '/api/v1/commands/declare', said, headers)
  return { status: answer.statusCode, body: answer.json() }
}
const numberIn = ({ body }: { body: { outcomes?: { numbers?: { number: string }[] }[] } }) =>
  body.outcomes?.[0]?.numbers?.map(({ number }) => number)

describeDatabases('lot numbers', (open, on) => {
  test('are given out in a row, once, and a retry is given the same', async () => {
    const company = await serveCompany(await on.fresh())
    await begin(company)
    const bread = { item: 'Bread', lot: 'new' }
    expect(numberIn(await declare(company, bread))).toEqual(['26061B-001'])
    const key = { 'idempotency-key': '01933333-3333-7333-8333-333333333333' }
    expect(numberIn(await declare(company, bread, key))).toEqual(['26061B-002'])
    expect(numberIn(await declare(company, bread, key))).toEqual(['26061B-002'])
    // Five in the morning is still the day before.
    const night = { ...bread, at: '2026-03-03T05:00' }
    expect(numberIn(await declare(company, night))).toEqual(['26061B-003'])
    expect(numberIn(await declare(company, { ...bread, at: '2026-03-03T06:00' }))).toEqual([
      '26062B-001',
    ])
    const two = { lines: [1, 2].map(() => ({ ...bread, quantity: '1 EA' })) }
    const both = await company.ask('POST', '/api/v1/commands/declare', {
      ...two,
      place: 'Bakery',
      at: '2026-03-02T09:00',
    })
    expect(numberIn({ body: both.json() })).toEqual(['26061B-004', '26061B-005'])
    const card = await company.ask('GET', '/api/v1/lot?name=26061B-005')
    expect(card.json()).toMatchObject({ code: '26061B-005', itemName: 'Bread' })
  })

  test('are not used up by what is refused; one that is there already is left out', async () => {
    const company = await serveCompany(await on.fresh())
    await begin(company)
    const bread = { item: 'Bread', lot: 'new' }
    expect((await declare(company, { ...bread, quantity: '1 parsec' })).status).toBe(422)
    expect((await declare(company, { item: 'Cake', lot: '26061B-001' })).status).toBe(201)
    expect(numberIn(await declare(company, bread))).toEqual(['26061B-002'])
    const skip = { format: 'bread', number: '26061B-003', reason: 'label torn' }
    expect((await company.ask('POST', '/api/v1/numbers/left-out', skip)).statusCode).toBe(201)
    const again = await company.ask('POST', '/api/v1/numbers/left-out', skip)
    expect(again.json()).toMatchObject({ errors: [{ kind: 'number-used', pointer: '/number' }] })
    const foreign = { ...skip, number: 'X', reason: ' ' }
    const refused = await company.ask('POST', '/api/v1/numbers/left-out', foreign)
    expect(refused.json()).toMatchObject({
      errors: [{ kind: 'reason-needed' }, { kind: 'bad-value' }],
    })
    expect(numberIn(await declare(company, bread))).toEqual(['26061B-004'])
    const seen = await company.ask('GET', '/api/v1/numbers/sequences')
    expect(seen.json()).toMatchObject({
      sequences: [
        {
          ...{ format: 'bread', last: '4', lastNumber: '26061B-004', given: 2, unexplained: 0 },
          leftOut: [
            { number: '26061B-001', reason: 'The record had a lot of this number already.' },
            { number: '26061B-003', reason: 'label torn' },
          ],
        },
      ],
    })
  })

  test('that are typed are refused where their format rejects, with the column', async () => {
    const company = await serveCompany(await on.fresh())
    await begin(company)
    const wrong = await declare(company, { item: 'Bread', lot: '26400B-01' })
    expect(wrong).toMatchObject({
      status: 422,
      body: { errors: [{ kind: 'bad-value', pointer: '/lot' }] },
    })
    expect(wrong.body.errors[0].detail).toMatch(/column 8: a sequence of 3 belongs here/)
    expect((await declare(company, { item: 'Bread', lot: '26061B-777' })).status).toBe(201)
    const elsewhere = await declare(company, { item: 'Bread', lot: '26061Z-778' })
    expect(elsewhere.body.errors[0].detail).toContain('There is no SITE Z')
    // Another item has another format, which warns.
    expect((await declare(company, { item: 'Dough', lot: 'D 1' })).status).toBe(201)
    const used = (await company.ask('GET', '/api/v1/numbers/in-use')).json()
    expect(used.strays).toMatchObject([{ code: 'D 1', format: 'slices' }])
    expect(used.shapes).toContainEqual({
      ...{ place: expect.any(String), shape: '99999A-999', lots: 1, example: '26061B-777' },
    })
  })

  test('that are left out are of the sequence they tell, and of no other', async () => {
    const company = await serveCompany(await on.fresh())
    const monthly = { name: 'monthly', template: '{YY}{MM}-{SEQ3:month}' }
    const url = '/api/v1/numbers/formats'
    await company.ask('PUT', url, { formats: [monthly] }, { 'if-match': '*' })
    const now = new Date()
    const month = (away: number) =>
      new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + away, 15)).toISOString()
    const next = month(1).slice(2, 7).replace('-', '')
    const skip = { format: 'monthly', number: `${next}-001`, reason: 'label torn' }
    expect((await company.ask('POST', '/api/v1/numbers/left-out', skip)).statusCode).toBe(201)
    const at = `${month(0).slice(0, 7)}-01T08:00`
    const made = await declare(company, { item: 'Oats', lot: 'new', at })
    expect(numberIn(made)).toEqual([`${month(0).slice(2, 7).replace('-', '')}-001`])
  })

  test('are not given where no format holds, a name is missing, or all are used up', async () => {
    const company = await serveCompany(await on.fresh())
    await begin(company)
    const why = async (body: object) => {
      const answer = await declare(company, { lot: 'new', ...body })
      return [
        answer.status,
        answer.body.errors?.map(({ detail }: { detail: string }) => detail).join(' '),
      ]
    }
    expect(await why({ item: 'Cake' })).toEqual([422, expect.stringContaining('No format holds')])
    const elsewhere = await why({ item: 'Bread', place: 'Mill' })
    expect(elsewhere).toEqual([422, expect.stringContaining('tells SITE')])
    for (let place = 1; place <= 9; place++)
      expect(numberIn(await declare(company, { item: 'Small', lot: 'new' }))).toEqual([
        `2026S${place}`,
      ])
    expect(await why({ item: 'Small' })).toEqual([422, expect.stringContaining('ends with 9')])
  })

  test('of a running lot change at shift change, clean-down and new input', async () => {
    const company = await serveCompany(await on.fresh())
    await begin(company)
    for (const lot of ['F1', 'F2'])
      await declare(company, { item: 'Flour', lot, quantity: '1000 KGM', at: '2026-03-01T08:00' })
    const make = async (at: string, lot: string, day = '2026-03-02') => {
      const answer = await company.ask('POST', '/api/v1/commands/produce', {
        place: 'Bakery',
        equipment: ['Mixer-2'],
        at: `${day}T${at}`,
        inputs: [{ lot, quantity: '10 KGM' }],
        outputs: [{ item: 'Dough', lot: 'current', quantity: '10 KGM' }],
      })
      expect([answer.statusCode, answer.body]).toEqual([201, answer.body])
      return numberIn({ body: answer.json() })?.[0]?.slice(0, -1)
    }
    expect(await make('08:00', 'F1')).toBe('26061101')
    expect(await make('09:00', 'F1')).toBe('26061101')
    expect(await make('10:00', 'F2')).toBe('26061102')
    await company.ask('POST', '/api/v1/commands/clean', {
      equipment: ['Mixer-2'],
      at: '2026-03-02T10:30',
    })
    expect(await make('11:00', 'F2')).toBe('26061103')
    expect(await make('13:59', 'F2')).toBe('26061103')
    expect(await make('14:00', 'F2')).toBe('26061201')
    expect(await make('05:30', 'F2', '2026-03-03')).toBe('26061301')
  })

  test('are one for each of many who ask at once', async () => {
    const company = await serveCompany(await open())
    await begin(company)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => declare(company, { item: 'Bread', lot: 'new' })),
    )
    const numbers = answers.flatMap((answer) => numberIn(answer) ?? [])
    expect(numbers.toSorted()).toEqual(
      Array.from({ length: 20 }, (_, at) => `26061B-${String(at + 1).padStart(3, '0')}`),
    )
  })

  test('formats are changed by whoever may, with every fault told, as they were seen', async () => {
    const { ask } = await serveCompany(await on.fresh())
    const url = '/api/v1/numbers/formats'
    const seen = await ask('GET', url)
    const match = { 'if-match': String(seen.headers.etag) }
    const bad = await ask('PUT', url, { formats: [{ name: 'x', template: '{SEQ3:day}' }] }, match)
    expect(bad.json()).toMatchObject({
      status: 422,
      errors: [{ kind: 'bad-format', pointer: '/formats/0/template', column: 1 }],
    })
    expect((await ask('PUT', url, numbering)).statusCode).toBe(428)
    expect((await ask('PUT', url, numbering, match)).statusCode).toBe(200)
    expect((await ask('PUT', url, { formats: [] }, match)).statusCode).toBe(412)
    const stranger = { authorization: 'Bearer only-see-lots', 'if-match': '*' }
    expect((await ask('PUT', url, { formats: [] }, stranger)).statusCode).toBe(403)
    const preview = await ask('POST', '/api/v1/numbers/preview', {
      ...{ form: '{YY}{DDD}-{SEQ3:day}', date: '2026-12-31', first: 998, perDay: 5 },
    })
    expect(preview.json()).toEqual({
      ...{ next: ['26365-998', '26365-999'], tomorrow: '27001-001', perPeriod: '999' },
      ...{ reset: 'day', repeatsAfterYears: 100, lasts: { enough: true, days: '199' } },
    })
    const check = await ask('POST', '/api/v1/numbers/check', {
      ...{ form: '{YY}{DDD}-{SEQ3:day}', numbers: ['26001-001', 'L1'] },
    })
    expect(check.json()).toMatchObject({ fit: ['26001-001'], others: [{ number: 'L1' }] })
  })
})
