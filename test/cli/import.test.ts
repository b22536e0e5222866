import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import {
  dataFolder,
  documentOf,
  emptyFolder,
  event,
  files,
  jsonIn,
  lines,
  lotline,
} from './lotline.ts'
import { session } from './session.ts'

const counts = {
  recorded: 0,
  toldAgain: 0,
  known: 0,
  refused: 0,
  masterData: 0,
  empty: [] as string[],
  undone: false,
}

test('every way of writing events is read, and the same again changes nothing', async () => {
  const written = files({
    'document.jsonld': JSON.stringify(documentOf(event(1), event(2)), null, 2),
    'minified.json': JSON.stringify(documentOf(event(3))),
    'query.jsonld': JSON.stringify({
      ...documentOf(),
      type: 'EPCISQueryDocument',
      epcisBody: {
        queryResults: { queryName: 'SimpleEventQuery', resultsBody: { eventList: [event(4)] } },
      },
    }),
    'single.json': JSON.stringify(event(5), null, 2),
    'list.json': JSON.stringify([event(6), event(7)]),
    'marked.txt': `\uFEFF${lines(event(8), event(9)).replaceAll('\n', '\r\n')}`,
    'mixed.jsonl': `\n${lines(documentOf(event(10), event(11)), event(12))}\n  \n`,
    'packed.jsonl.gz': gzipSync(lines(event(13))),
    'twice.jsonl': lines(event(14), event(14)),
    'blank.jsonl': ' \n\r\n\t\n',
    'empty.json': '',
  })
  const data = dataFolder()
  const all = [...Object.values(written), written['single.json']]
  const first = await lotline(['import', ...all], { data })
  expect(first).toEqual({
    code: 0,
    out: '14 events recorded, 2 known already, 0 refused.\n',
    err: expect.stringMatching(/^Began a new record for Company in the folder .*\.\n/),
  })
  const empty = [written['blank.jsonl'], written['empty.json']]
  for (const name of empty) expect(first.err).toContain(`${name}: there is no event in it.\n`)
  const again = await lotline(['--json', 'import', ...all], { data })
  expect(again.code).toBe(0)
  const told = jsonIn(again.out)
  expect(told.at(-1)).toEqual({ ...counts, known: 16, empty })
  expect(told).toHaveLength(17)
  expect(told[0]).toMatchObject({
    file: written['document.jsonld'],
    line: null,
    pointer: '/epcisBody/eventList/0',
    outcome: { kind: 'known', seq: 1 },
  })
})

const bad = {
  'malformed.json': ['{"type": "ObjectEvent",\n  oops', ':2:3: '],
  'deep.json': [`${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'Nested deeper'],
  'kinds.json': [JSON.stringify(event(1, { quantityList: 'much', action: 7 })), '/quantityList'],
  'unknown.json': [JSON.stringify(event(2, { quantities: [] })), '/quantities'],
  'twice.json': ['{"type": "ObjectEvent", "type": "ObjectEvent"}', 'type'],
  'digit.json': [
    JSON.stringify(event(3, { epcList: ['https://id.gs1.org/01/09520123456789/21/1'] })),
    '/epcList/0',
  ],
  'date.json': [JSON.stringify(event(4, { eventTime: '2026-02-30T10:00:00Z' })), '/eventTime'],
  'negative.json': [
    JSON.stringify(
      event(5, {
        quantityList: [
          { epcClass: 'https://id.gs1.org/01/09520123456788/10/N', quantity: -1, uom: 'KGM' },
        ],
      }),
    ),
    '/quantityList/0/quantity',
  ],
  'latin.jsonl': [Buffer.from(`${JSON.stringify({ note: 'Brød' })}\n`, 'latin1'), ':1: '],
  'list.txt': ['12, 13', ':1:'],
  'null.json': ['null', ''],
  'cut.jsonl.gz': [gzipSync(lines(event(6), event(7))).subarray(0, -12), 'cut short'],
  'damaged.jsonl.gz': [
    gzipSync(lines(event(8))).map((byte, i) => (i > 30 && i < 60 ? byte ^ 0xff : byte)),
    'damaged',
  ],
  'followed.jsonl.gz': [Buffer.concat([gzipSync(lines(event(9))), Buffer.alloc(9)]), 'followed'],
} as const

test('what is wrong is said of each file with its place, and the rest is recorded', async () => {
  const names = Object.keys(bad) as (keyof typeof bad)[]
  const written = files({
    ...(Object.fromEntries(names.map((name) => [name, bad[name][0]])) as Record<
      keyof typeof bad,
      string | Uint8Array
    >),
    'good.jsonl': lines(event(20), event(21, { action: 'SHOUT' }), event(22)),
  })
  const data = dataFolder()
  const ran = await lotline(['import', ...Object.values(written)], { data })
  expect(ran.code).toBe(5)
  expect(ran.err).not.toMatch(/\n +at |Error:/)
  const said = ran.err.split('\n')
  const unnamed = names.filter(
    (name) => !said.some((line) => line.startsWith(written[name]) && line.includes(bad[name][1])),
  )
  expect(unnamed, ran.err).toEqual([])
  for (const name of names)
    expect(
      said.find((line) => line.startsWith(written[name]) && line.includes(bad[name][1])),
    ).toMatch(/: .+[.?]$/)
  expect(said.find((line) => line.startsWith(`${written['good.jsonl']}:2 /action: `))).toBeDefined()
  expect(ran.out).toMatch(/^\d+ events recorded, 0 known already, \d+ refused\.\n$/)

  const asJson = await lotline(['--json', 'import', ...Object.values(written)], { data })
  expect(asJson.code).toBe(5)
  const told = jsonIn(asJson.out) as readonly {
    readonly outcome?: { readonly problems?: readonly { readonly message: string }[] }
  }[]
  const messages = told.flatMap(({ outcome }) => outcome?.problems ?? []).map((one) => one.message)
  expect(messages.length).toBeGreaterThanOrEqual(names.length)
  for (const message of messages) expect(ran.err).toContain(message)
})

test('all or nothing records nothing when one of a thousand is refused', async () => {
  const data = dataFolder()
  const thousand = Array.from({ length: 1_000 }, (_, i) =>
    event(i, i === 900 ? { action: 'SHOUT' } : {}),
  )
  const input = lines(...thousand)
  const refused = await lotline(['import', '--all-or-nothing', '--each', '-'], { data, input })
  expect(refused.code).toBe(5)
  expect(refused.out).toBe('Nothing was recorded: 1 refused, and it was to be all or nothing.\n')
  expect(refused.err).toContain('standard input:901 /action: ')
  const json = await lotline(['--json', 'import', '--all-or-nothing'], { data, input })
  expect(jsonIn(json.out)).toEqual([
    expect.objectContaining({ line: 901 }),
    { ...counts, refused: 1, undone: true },
  ])
  const some = await lotline(['import'], { data, input: gzipSync(input) })
  expect(some.out).toBe('999 events recorded, 0 known already, 1 refused.\n')
})

test('an event that takes the id of another is refused, with the entry that has it', async () => {
  const data = dataFolder()
  const input = lines(event(1), event(1, { bizStep: 'shipping' }))
  const ran = await lotline(['import', '--each'], { data, input })
  expect(ran.code).toBe(5)
  expect(ran.out).toMatch(/^standard input:1: recorded as entry 1, urn:uuid:\S+\n1 event recorded/)
  expect(ran.err).toMatch(
    /standard input:2: the eventID urn:uuid:\S+ is taken by entry 1, which says something else\.\n/,
  )
})

test('files that cannot be read are all named at once, and nothing is begun', async () => {
  const folder = emptyFolder()
  const data = `${folder}/data`
  const missing = [`${folder}/a.json`, `${folder}/b.json`]
  const ran = await lotline(['import', ...missing, folder, '-', '-'], { data })
  expect(ran).toEqual({
    code: 2,
    out: '',
    err: [
      ...missing.map((name) => `${name}: There is no such file.\n`),
      `${folder} is a folder; name the files in it.\n`,
      'Standard input (-) can be read only once.\n',
    ].join(''),
  })
  const asked = await lotline(['--json', 'trace', 'L1', '--to'], { data })
  expect(asked.code).toBe(1)
  expect(jsonIn(asked.out)).toEqual([
    {
      error: 'unknown',
      sentence: expect.stringContaining(`Nothing has been recorded in the folder`),
    },
  ])
})

test('the same fact told under another id is said to be recorded, and as what', async () => {
  const data = dataFolder()
  const again = { ...event(1), eventID: 'urn:uuid:00000000-0000-4000-8000-00000000aaaa' }
  const told = await lotline(['import', '--each', '-'], { data, input: lines(event(1), again) })
  expect(told.out).toMatch(/:2.*: recorded as entry 2, which tells again what entry 1 says/)
  expect(told.out).toContain(
    '2 events recorded (1 of them tells again what was known), 0 known already, 0 refused.',
  )
  const none = await lotline(['import', '-'], { data, input: JSON.stringify(documentOf()) })
  expect(none).toMatchObject({ code: 5, err: 'standard input: there is no event in it.\n' })
})

test('whatever is recorded can be read, verified, taken out and corrected again', async () => {
  const { run, close } = session()
  const times = ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '1850-06-01T12:00:00+14:00']
  const { 'far.jsonl': far, 'beyond.jsonl': beyond } = files({
    'far.jsonl': lines(...times.map((eventTime, at) => event(at + 1, { eventTime }))),
    'beyond.jsonl': lines(
      event(8, { eventTime: '0001-01-01T00:00:00+00:01' }),
      event(9, { eventTime: '9999-12-31T23:59:59-00:01' }),
    ),
  })
  expect(await run(['import', far])).toMatchObject({ code: 0 })
  expect(await run(['import', beyond])).toMatchObject({ code: 5 })
  for (const question of [['lot', 'L1'], ['lot', 'L2'], ['findings'], ['verify'], ['entry', '1']])
    expect([question, (await run(question)).code]).toEqual([question, 0])
  const copy = join(emptyFolder(), 'copy.jsonl')
  expect((await run(['export', copy])).code).toBe(0)
  for (const at of [1, 2, 3])
    expect((await run(['correct', String(at), '--reason', 'did_not_occur'])).code).toBe(0)
  expect((await run(['verify'])).code).toBe(0)
  await close()
})
