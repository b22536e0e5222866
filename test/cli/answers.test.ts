import { expect, test } from 'vitest'
import { emptyFolder, event, files, jsonIn, lines } from './lotline.ts'
import { session } from './session.ts'

const flour = ['receive', '--item', 'FLOUR', '--quantity', '40 BG', '--place', 'Silo-1']
const mill = ['--from', 'Mill']

interface Odd {
  readonly kind: string
  readonly severity: string
}

test('a name that fits several lots lists them all and picks none', async () => {
  const { run, close } = session()
  await run([...flour, ...mill, '--lot', 'L1', '--supplier-lot', 'M-7'])
  await run([...flour, ...mill, '--lot', 'L2', '--supplier-lot', 'M-7'])
  const told = await run(['trace', 'M-7', '--to'])
  expect(told.code).toBe(4)
  expect(told.err).toMatch(/^M-7 fits 2 units\. Say which:\n/)
  expect(told.err.match(/:lot:FLOUR:L[12]$/gm)).toEqual([':lot:FLOUR:L1', ':lot:FLOUR:L2'])
  const json = await run(['--json', 'lot', 'M-7'])
  expect([json.code, json.err]).toEqual([4, ''])
  expect(jsonIn(json.out)).toEqual([
    expect.objectContaining({ kind: 'ambiguous', units: [expect.anything(), expect.anything()] }),
  ])
  await close()
})

test('a lot is found by every name it has', async () => {
  const { run, close } = session()
  const { 'e.jsonl': file } = files({
    'e.jsonl': lines(
      event(1, {
        epcList: [
          'urn:epc:id:sscc:952012.31234567890',
          'https://id.gs1.org/01/09520123456788/21/S9',
        ],
      }),
    ),
  })
  expect(await run(['import', file])).toMatchObject({ code: 0 })
  await run([...flour, ...mill, '--lot', 'F-1', '--supplier-lot', 'M-8'])
  for (const name of [
    'L1',
    'f-1',
    'M-8',
    '(01)09520123456788(10)L1',
    'https://id.gs1.org/01/09520123456788/10/L1',
    'https://shop.example/01/09520123456788/10/L1',
    'urn:epc:class:lgtin:952012.0345678.L1',
    'urn:epc:id:sscc:952012.31234567890',
    '(00)395201212345678903',
    'S9',
    '(01)09520123456788(21)S9',
    ']C101095201234567881726123110L1',
    ']d201095201234567881726123110L1<GS>21S9',
    ']C100395201212345678903',
    ']C0f-1',
  ]) {
    const ran = await run(['trace', name, '--to'])
    expect([name, ran.code, ran.err]).toEqual([name, 0, ''])
  }
  await close()
})

test('a wrong command line is told every reason, as text and as JSON', async () => {
  const { run, close } = session()
  await run([...flour, ...mill, '--lot', 'L1'])
  const both = ['trace', 'L1', '--from', '--since', 'once', '--as-known-at', 'then']
  const told = await run(both)
  expect([told.code, told.err.split('\n').length, told.out]).toEqual([2, 3, ''])
  const json = await run(['--json', ...both])
  expect(jsonIn(json.out)).toEqual([{ error: 'wrongUse', sentence: told.err }])
  const odd = await run(['--json', 'trace', 'L1', '--oops'])
  expect([odd.code, jsonIn(odd.out)]).toEqual([
    2,
    [{ error: 'wrongUse', sentence: "unknown option '--oops'" }],
  ])
  await close()
})

test('an option said twice is refused: neither of the two is taken silently', async () => {
  const { run, close } = session()
  const { code, err } = await run([...flour, ...mill, '--lot', 'L1', '--item', 'RYE'])
  expect([code, err]).toEqual([2, expect.stringMatching(/'--item <item>'.*say it once/i)])
  expect((await run(['find', 'L1'])).code).toBe(1)
  await close()
})

test('what was exposed, went into a process and did not come out is told in a trace', async () => {
  const { run, close } = session()
  await run([...flour, ...mill, '--lot', 'L1'])
  await run(['produce', '--input', 'L1 40 BG', '--output', 'PACK D1 30 BG', '--place', 'Silo-1'])
  const { out } = await run(['trace', 'L1', '--to'])
  const told = jsonIn((await run(['--json', 'trace', 'L1', '--to'])).out)[0] as {
    readonly certificate: { readonly unattributed: readonly object[] }
  }
  expect(told.certificate.unattributed).toHaveLength(1)
  expect(out).toMatch(/Exposed, went in and is not in what came out: \S+ .*, at entry 2 of /)
  await close()
})

test('a refused command names each option that is wrong, and records nothing', async () => {
  const { run, close } = session()
  await run([...flour, ...mill, '--lot', 'L1'])
  const wrong = ['ship', '--lot', 'NO', '--quantity', '-3 EA', '--at', '2026-13-45']
  const told = await run([...wrong, '--captured', 'guessed'])
  expect([told.code, told.out]).toEqual([5, ''])
  expect(told.err.split('\n').map((line) => line.split(':')[0])).toEqual([
    expect.stringMatching(/^Refused, for \d reasons?\. Nothing was recorded\.$/),
    '  --captured',
  ])
  const judged = await run(wrong)
  expect(judged.err.match(/^ {2}--\S+(?=:)/gm)?.sort()).toEqual([
    '  --at',
    '  --lot',
    '  --quantity',
    '  --to',
  ])
  const json = await run(['--json', ...wrong])
  expect(json.err).toBe('')
  const [{ refused }] = jsonIn(json.out) as [{ refused: { sentence: string }[] }]
  for (const { sentence } of refused) expect(judged.err).toContain(sentence)
  const [held] = jsonIn((await run(['--json', 'verify'])).out) as [{ entries: number }]
  expect(held.entries).toBe(1)
  await run(['hold', '--lot', 'L1', '--reason', 'metal'])
  const onHold = await run(['ship', '--lot', 'L1', '--quantity', '99 BG', '--to', 'Kiosk'])
  expect(onHold.code).toBe(5)
  expect(onHold.err).toContain('--lot: Lot L1 is on hold since')
  expect(onHold.err).toContain('--quantity: ')
  await close()
})

test('every answer is one line of JSON when JSON is asked for', async () => {
  const { run, close } = session()
  const folder = emptyFolder()
  await run([...flour, ...mill, '--lot', 'L1'])
  const asked = [
    ['trace', 'L1', '--to'],
    ['trace', 'L1', '--from', '--exposure', 'set'],
    ['trace', 'NOPE', '--to'],
    ['find', 'l1'],
    ['find', 'nope'],
    ['lot', 'L1'],
    ['lot', 'nope'],
    ['stock'],
    ['stock', '--as-of', '2026-01-01'],
    ['stock', '--as-of', 'once'],
    ['findings'],
    ['item', 'FLOUR', '--called', 'Flour'],
    ['item', 'FLOUR', '--convert', 'much', '--shelf-life-days', 'long'],
    ['hold', '--lot', 'L1', '--reason', 'metal'],
    ['release', '--lot', 'L1'],
    ['correct', '3', '--reason', 'did_not_occur'],
    ['correct', '999', '--reason', 'did_not_occur'],
    ['correct', '3', '--reason', 'maybe'],
    ['export', `${folder}/e.jsonl`],
    ['backup', `${folder}/b.jsonl.gz`],
    ['restore', `${folder}/b.jsonl.gz`],
    ['import', `${folder}/none`],
    ['verify'],
    ['rebuild'],
    ['rebuild', '--diff'],
    ['nonsense'],
    [],
  ]
  for (const args of asked) {
    const { out } = await run(['--json', ...args])
    expect(out.split('\n'), args.join(' ')).toHaveLength(1)
    expect(() => JSON.parse(out) as unknown, args.join(' ')).not.toThrow()
  }
  await close()
})

test('escapes that stand for nothing, in places, parties and papers, stop no answer', async () => {
  const { run, close } = session()
  await run([...flour, ...mill, '--lot', 'L1'])
  const [{ uri }] = jsonIn((await run(['--json', 'item', 'FLOUR'])).out) as [{ uri: string }]
  const odd = uri.replace('item:FLOUR', 'party:%FF')
  const { 'odd.json': file } = files({
    'odd.json': JSON.stringify(
      event(1, {
        bizStep: 'shipping',
        bizTransactionList: [{ type: 'po', bizTransaction: 'https://x.example/%FF' }],
        destinationList: [{ type: 'possessing_party', destination: odd }],
        readPoint: { id: 'https://place.example/%FF' },
      }),
    ),
  })
  expect(await run(['import', file])).toMatchObject({ code: 0 })
  const answers = [
    await run(['trace', '(01)09520123456788(10)L1', '--to']),
    await run(['lot', '(01)09520123456788(10)L1']),
    await run(['stock']),
    await run(['findings']),
  ]
  const codes = answers.map(({ code, out }) => [code, out === ''])
  // More is shipped of it than came in, and the trace says so.
  expect(codes).toEqual([
    [3, false],
    [0, false],
    [0, false],
    [0, false],
  ])
  expect(answers[0]?.out).toContain('%FF')
  await close()
})

test('a trace that the record does not account for is not whole, and says why', async () => {
  const { run, close } = session()
  await run([...flour, ...mill, '--lot', 'W1'])
  expect(await run(['trace', 'W1', '--to'])).toMatchObject({ code: 0 })
  const back = ['return', '--item', 'FLOUR', '--lot', 'W1', '--quantity', '3 KGM']
  await run([...back, '--from', 'Nobody', '--place', 'Returns'])
  const { code, out } = await run(['trace', 'W1', '--to'])
  expect(code).toBe(3)
  expect(out).toMatch(/NOT WHOLE[\s\S]*More came back than the record says went out, of: .*W1/)
  expect(out).toMatch(/at: entry \d+/)
  await close()
})

test('what was built on an event declared wrong is named at once, and in the trace', async () => {
  const { run, close } = session()
  await run([...flour, ...mill, '--lot', 'W1'])
  const { out: found } = await run(['--json', 'lot', 'W1'])
  const { history } = JSON.parse(found) as { history: readonly { seq: number }[] }
  const entry = String(history[0]?.seq)
  await run(['ship', '--lot', 'W1', '--quantity', '30 BG', '--to', 'Baker', '--place', 'Silo-1'])
  const { code, out } = await run(['correct', entry, '--reason', 'did_not_occur'])
  expect(code).toBe(0)
  expect(out).toMatch(/^Declared wrong by entry \d+: /)
  expect(out).toMatch(/built on it.*\n {2}More of W1 \(FLOUR\) was taken.*missing 30 BG/)
  expect(await run(['trace', 'W1', '--to'])).toMatchObject({ code: 3 })
  await close()
})

test('what has not come yet is no stock, and a trace through it is not whole', async () => {
  const { run, close } = session()
  const { 'ahead.json': file } = files({
    'ahead.json': JSON.stringify(event(1, { eventTime: '2199-01-01T00:00:00Z' })),
  })
  await run([...flour, ...mill, '--lot', 'W1'])
  expect(await run(['import', file])).toMatchObject({ code: 0 })
  const stock = await run(['stock'])
  expect(stock.out).toContain('W1')
  expect(stock.out).not.toContain('2199')
  expect((await run(['stock', '--as-of', '2199-02-01'])).out).toContain('2199')
  const lot = '(01)09520123456788(10)L1'
  const { code, out } = await run(['trace', lot, '--to'])
  expect(code).toBe(3)
  expect(out).toContain('The record tells of what has not come yet')
  const [now = '', history = ''] = (await run(['lot', lot])).out.split('\nHistory\n')
  expect([now.includes('2199'), history.includes('2199')]).toEqual([false, true])
  await close()
})

test('findings are all listed; of fewer it is said how many more there are', async () => {
  const { run, close } = session()
  const sent = [1, 2, 3].map((number) => event(number, { bizStep: 'shipping' }))
  const { 'e.jsonl': file } = files({ 'e.jsonl': lines(...sent) })
  expect(await run(['import', file])).toMatchObject({ code: 0 })
  const all = await run(['findings'])
  const count = all.out.split('\n').length
  expect(count).toBeGreaterThanOrEqual(3)
  expect([all.code, all.out.split('\n').length, all.err]).toEqual([0, count, `${count} findings`])
  const some = await run(['findings', '--limit', '2'])
  expect([some.code, some.out.split('\n').length]).toEqual([0, 2])
  expect(some.err).toBe(`2 are shown, the latest. ${count - 2} more: --limit\n${count} findings`)
  const json = await run(['--json', 'findings', '--limit', '2'])
  expect([(jsonIn(json.out)[0] as unknown[]).length, json.err]).toEqual([
    2,
    `2 are shown, the latest. ${count - 2} more: --limit`,
  ])
  expect((await run(['findings', '--limit', 'few'])).code).toBe(2)
  await close()
})

test('findings are counted by kind, warnings first', async () => {
  const { run, close } = session()
  const quantityList = [{ epcClass: 'https://id.gs1.org/01/09520123456788/10/L1', quantity: 3 }]
  const sent = [
    ...[1, 2].map((number) => event(number, { bizStep: 'shipping', quantityList })),
    event(3, { readPoint: { id: 'urn:epc:id:sgln:1.2.3' } }),
  ]
  const { 'e.jsonl': file } = files({ 'e.jsonl': lines(...sent) })
  expect(await run(['import', file])).toMatchObject({ code: 0 })
  const { findings } = { findings: jsonIn((await run(['--json', 'findings'])).out)[0] as Odd[] }
  const { code, out, err } = await run(['findings', '--by', 'kind'])
  const told = out.split('\n').map((line) => /^ *(\d+) {2}(\w+) +([\w-]+): \S/.exec(line)?.slice(1))
  const kinds = new Set(findings.map(({ kind }) => kind))
  expect(kinds.size).toBeGreaterThan(1)
  expect([code, err]).toEqual([0, `${findings.length} findings`])
  expect(told.map((one) => one?.[2]).toSorted()).toEqual([...kinds].toSorted())
  for (const [count, severity, kind] of told as [string, string, string][])
    expect(findings.filter((one) => one.kind === kind)).toMatchObject(
      Array.from({ length: Number(count) }, () => ({ severity })),
    )
  const severities = told.map((one) => one?.[1])
  expect(severities).toEqual(severities.toSorted().toReversed())
  expect((await run(['findings', '--by', 'colour'])).code).toBe(2)
  await close()
})

test('an entry a trace names can be looked up by its number', async () => {
  const { run, close } = session()
  await run([...flour, ...mill, '--lot', 'L1'])
  const trace = await run(['--json', 'trace', 'L1', '--to'])
  expect(trace.code).toBe(0)
  const found = await run(['--json', 'entry', '1'])
  expect(jsonIn(found.out)).toEqual([expect.objectContaining({ entry: 1, voided: false })])
  expect((await run(['entry', '1'])).out).toMatch(/^Entry 1, recorded /)
  expect(await run(['entry', '99'])).toMatchObject({ code: 1, err: 'The record has no entry 99.' })
  expect((await run(['entry', 'one'])).code).toBe(2)
  await close()
})

test('a lot card tells what left once, and a status with its reason in words', async () => {
  const { run, close } = session()
  const L3 = ['--lot', 'L3', '--place', 'Silo-1']
  const done = [
    [...flour, ...mill, '--lot', 'L3'],
    ['pack', ...L3, '--quantity', '10 BG', '--container', 'PAL-3'],
    ['ship', '--container', 'PAL-3', '--to', 'Krone', '--place', 'Silo-1'],
    ['ship', ...L3, '--quantity', '4 BG', '--to', 'Krone'],
    ['return', ...L3, '--quantity', '1 BG', '--from', 'Krone'],
    ['hold', '--lot', 'L3', '--reason', 'metal found'],
    ['release', '--lot', 'L3', '--reason', 'sieved'],
    ['reject', '--lot', 'L3', '--reason', 'off odour'],
  ]
  for (const args of done) expect(await run(args)).toMatchObject({ code: 0 })
  const { out } = await run(['lot', 'L3'])
  const [, sums = ''] = out.split('In and out')
  expect(sums).toMatch(/^received +40 BG$/m)
  expect(sums).toMatch(/^shipped, not come back +13 BG$/m)
  expect(sums).toMatch(/^on hand +27 BG$/m)
  expect(sums).not.toMatch(/^packed +10 BG$/m)
  for (const said of ['put on hold: metal found', 'released: sieved', 'rejected: off odour'])
    expect(out).toContain(said)
  expect(out).not.toContain('measured')
  await close()
})

test('what is odd about a lot is told by names, not by keys', async () => {
  const { run, close } = session()
  const { 'e.json': file } = files({
    'e.json': JSON.stringify(
      event(1, {
        bizStep: 'shipping',
        action: 'OBSERVE',
      }),
    ),
  })
  expect(await run(['import', file])).toMatchObject({ code: 0 })
  for (const args of [['lot', 'L1'], ['findings']]) {
    const { out } = await run(args)
    const told = out.slice(out.indexOf('L1 (GTIN 09520123456788) was used'))
    expect(told).toContain('L1 (GTIN 09520123456788) was used, moved or shipped before')
    expect(told).not.toContain('https://')
  }
  await close()
})

test('a name mistyped is answered with what may be meant', async () => {
  const { run, close } = session()
  await run([...flour, ...mill, '--lot', '26316A-007'])
  const lot = await run(['lot', '26316A-O07'])
  expect(lot.code).toBe(1)
  expect(lot.err).toMatch(/Did you mean:\n {2}26316A-007 .*\(O for 0 at 7\)/)
  const held = await run(['hold', '--lot', '26316-007', '--reason', 'metal'])
  expect([held.code, held.err]).toEqual([
    5,
    expect.stringMatching(/Did you mean:\n {2}26316A-007 .*\(A left out at 6\)/),
  ])
  await close()
})

test('a new lot that looks like another of its item is recorded, and that is said', async () => {
  const { run, close } = session()
  await run([...flour, ...mill, '--lot', '26316A-007'])
  const same = await run([...flour, ...mill, '--lot', '26316A-OO7'])
  expect([same.code, same.err]).toEqual([
    0,
    expect.stringMatching(/26316A-OO7 is a new lot and looks like 26316A-007 \(O for 0 at 7, /),
  ])
  // The next number is another lot, and so is the same code of another item.
  expect((await run([...flour, ...mill, '--lot', '26316A-008'])).err).not.toContain('looks like')
  const oats = ['receive', '--item', 'OATS', '--quantity', '3 KGM', '--place', 'Silo-1']
  expect((await run([...oats, '--lot', '2631GA-007'])).err).not.toContain('looks like')
  await close()
})
