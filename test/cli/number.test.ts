import { expect, test } from 'vitest'
import { files, lotline } from './lotline.ts'
import { session } from './session.ts'

test('a form is tried without a data folder, and its faults are marked', async () => {
  const form = '{YY}{DDD}{SITE:1}-{SEQ3:day}{CHK:mod37}'
  const ran = await lotline(['number', 'preview', form, '--site', 'A', '--date', '2026-11-12'])
  expect(ran).toMatchObject({ code: 0, err: '' })
  expect(ran.out.split('\n').slice(0, 2)).toEqual(['26316A-0015', '26316A-0023'])
  expect(ran.out).toContain('tomorrow: 26317A-001')
  expect(ran.out).toContain('999 numbers each day; they come again after 100 years.')
  const bad = await lotline(['number', 'preview', '{YY}{FOO}'])
  expect([bad.code, bad.out]).toEqual([5, ''])
  expect(bad.err.split('\n').slice(0, 2)).toEqual(['{YY}{FOO}', '    ^'])
  const json = await lotline(['--json', 'number', 'preview', '{SEQ2}', '--per-day', '10'])
  expect(JSON.parse(json.out)).toMatchObject({ perPeriod: '99', lasts: { days: '9' } })
})

test('existing numbers are checked against a form', async () => {
  const { 'old.txt': file } = files({ 'old.txt': '26001-001\n26001-001\nL-7\n' })
  const ran = await lotline(['number', 'check', '{YY}{DDD}-{SEQ3:day}', file])
  expect(ran.code).toBe(3)
  expect(ran.out).toContain('26001-001: is there more than once.')
  expect(ran.out).toContain('1 of 2 numbers are of this form, 1 lines are not.')
})

test('lots are given numbers by the formats of the company, and gaps are explained', async () => {
  const { run, close } = session()
  const { 'formats.json': good, 'bad.json': bad } = files({
    'formats.json': JSON.stringify({
      formats: [{ name: 'bread', template: '{YY}{DDD}-{SEQ3:day}', items: ['Bread'] }],
    }),
    'bad.json': JSON.stringify({ formats: [{ name: 'bread', template: '{SEQ3:day}' }] }),
  })
  const refused = await run(['number', 'formats', '--set', bad])
  expect([refused.code, refused.err]).toEqual([
    5,
    expect.stringContaining('/formats/0/template, column 1: The sequence begins anew'),
  ])
  expect(await run(['number', 'formats', '--set', good])).toMatchObject({ code: 0 })
  const bread = ['declare', '--item', 'Bread', '--quantity', '5 EA', '--place', 'Bakery']
  const made = await run([...bread, '--lot', 'new', '--at', '2026-03-02T08:00'])
  expect(made.out).toMatch(/^Lot 26061-001\nRecorded as entry \d+/)
  const out = ['number', 'leave-out', '26061-002', '--format', 'bread', '--reason', 'label torn']
  expect(await run(out)).toMatchObject({ code: 0, out: '26061-002 is left out.' })
  expect(await run(out)).toMatchObject({ code: 5 })
  await run([...bread, '--lot', 'new', '--at', '2026-03-02T08:00'])
  const gaps = await run(['number', 'gaps'])
  expect(gaps.code).toBe(0)
  expect(gaps.out).toContain('bread: 2 numbers given, the last 26061-003')
  expect(gaps.out).toContain('26061-002 left out: label torn')
  await run([...bread, '--lot', 'odd', '--at', '2026-03-02T08:00'])
  const used = await run(['number', 'in-use'])
  expect(used.code).toBe(3)
  expect(used.out).toContain('odd is not of the format bread')
  expect((await run(['number', 'conventions'])).out).toContain('site-line-shift')
  await close()
})
