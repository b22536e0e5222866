import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { emptyFolder, event, jsonIn, lines } from './lotline.ts'
import { session } from './session.ts'

const begin = () => {
  const { run, close } = session()
  onTestFinished(close)
  const receive = (lot: string, ...more: readonly string[]) =>
    run([
      ...['receive', '--item', '09520123456788', '--lot', lot, '--quantity', '9 KGM'],
      ...['--place', 'Dock', ...more],
    ])
  const use = () => run(['rules', 'use', 'general', ...days, '--part', 'receiving'])
  return { run, receive, use }
}

const days = ['--from', '2026-01-01']

test('rules are chosen, hold for commands, and are checked in what was recorded', async () => {
  const { run, receive, use } = begin()
  expect((await receive('L1')).code).toBe(0)
  const none = await run(['rules'])
  expect([none.code, none.err]).toEqual([0, expect.stringContaining('No rules are in use.')])
  expect((await run(['rules', 'check'])).err).toContain('nothing was judged')
  const tried = await run(['rules', 'check', '--profile', 'general'])
  expect(tried.code).toBe(3)
  expect(tried.out).toMatch(/^ +1 {2}reject {2}general\/receiving\/from: whom or where it comes/m)
  expect(tried.err).toBe('1 entry judged by 15 rules: 1 do not tell all.')

  const used = await use()
  expect([used.code, used.err]).toEqual([0, '4 rules'])
  const refused = await receive('L2')
  expect([refused.code, refused.err]).toEqual([
    5,
    'Refused, for 1 reason. Nothing was recorded.\n' +
      '  --from: Missing: whom or where it comes from (from or fromPlace), by the rule ' +
      'general/receiving/from: GS1 EPCIS 2.0, dimension why (source).',
  ])
  expect((await receive('L2', '--from', 'Mill')).code).toBe(0)
  const listed = await run(['rules', '--step', 'receive'])
  expect(listed.out).toMatch(/^general\/receiving\/from .*receive, return .*from 2026-01-01/m)
})

test('a check counts by rule, then tells each entry; a limit is said', async () => {
  const { run, receive, use } = begin()
  await receive('L1')
  await use()
  await receive('L2', '--from', 'Mill')
  const checked = await run(['--json', 'rules', 'check'])
  expect(checked.code).toBe(3)
  expect(jsonIn(checked.out)).toEqual([
    expect.objectContaining({ part: 'rule', rule: 'general/receiving/from', count: 1 }),
    expect.objectContaining({ part: 'entry', step: 'receive' }),
    { part: 'end', checked: 2, entries: 1, shown: 1 },
  ])
  const more = ['rules', 'check', '--profile', 'fsma-204', '--limit', '1']
  expect((await run(more)).err).toContain('1 are shown, the first. 1 more: --limit')
  const whole = await run(['rules', 'check', '--profile', 'general', '--part', 'shipping'])
  expect(whole.code).toBe(0)
})

test('a rule is turned to a warning, with its reason', async () => {
  const { run, receive, use } = begin()
  await use()
  const warned = await run(['rules', 'warn', 'general/receiving/from', '--reason', 'until spring'])
  expect(warned.code).toBe(0)
  const recorded = await receive('L3')
  expect(recorded.code).toBe(0)
  expect(recorded.err).toMatch(/^Missing: whom or where it comes from .*general\/receiving\/from/m)
  const { policy } = jsonIn((await run(['--json', 'rules'])).out)[0] as { policy: object }
  expect(policy).toMatchObject({
    warned: [{ rule: 'general/receiving/from', reason: 'until spring' }],
  })
})

test('an import says how much of it does not tell what rules ask for', async () => {
  const { run, use } = begin()
  await use()
  const file = join(emptyFolder(), 'events.jsonl')
  writeFileSync(file, lines(event(1), event(2)))
  const imported = await run(['import', file])
  expect(imported).toMatchObject({ code: 0, out: expect.stringContaining('2 events recorded') })
  expect(imported.err).toBe('2 entries do not tell what capture rules ask for: lotline rules check')
})

test('a profile ends with a day; one that is not in use cannot', async () => {
  const { run, receive, use } = begin()
  await use()
  expect((await receive('L1')).code).toBe(5)
  const early = await run(['rules', 'end', 'general', '--until', '2025-12-31'])
  expect([early.code, early.err]).toEqual([
    ...[5, 'profiles/0/until: 2025-12-31 is before 2026-01-01.'],
  ])
  expect((await run(['rules', 'end', 'general', '--until', '2026-01-01'])).code).toBe(0)
  expect((await receive('L1')).code).toBe(0)
  expect((await run(['rules', 'end', 'pharma', '--until', '2026-01-01'])).code).toBe(1)
})

test('rules come from a file, and every fault in it is told with its address', async () => {
  const { run, receive } = begin()
  expect((await receive('L1')).code).toBe(0)
  const file = join(emptyFolder(), 'rules.json')
  const set = async (text: string) => {
    writeFileSync(file, text)
    return run(['rules', 'set', file])
  }
  expect(await set('{')).toMatchObject({ code: 5, err: expect.stringContaining('is not JSON') })
  const bad = await set('{"profiles":[{"profile":"none","from":"soon"}],"colour":1}')
  expect(bad.code).toBe(5)
  expect(bad.err.split('\n')).toEqual([
    expect.stringMatching(/^colour: There is no field colour here/),
    'profiles/0/from: This is a day such as 2026-11-23.',
    expect.stringMatching(/^profiles\/0\/profile: There is no profile none/),
  ])
  expect((await set('{}')).code).toBe(0)
  expect((await receive('L4')).code).toBe(0)
})

test('profiles are shown with what they ask for, and do not cover', async () => {
  const { run } = begin()
  expect((await run(['rules', 'profiles'])).out).toMatch(/^fsma-204 1, sources as of 2026-06-11/m)
  const { out } = await run(['rules', 'profiles', 'fsma-204'])
  expect(out).toMatch(/^ {4}lot-source: .*21 CFR 1\.1340\(a\)\(7\)$/m)
  expect(out).toMatch(/^ {2}Not covered: The traceability plan/m)
  expect((await run(['rules', 'profiles', 'none'])).code).toBe(1)
})
