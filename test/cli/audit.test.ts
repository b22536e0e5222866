import { expect, test } from 'vitest'
import { session } from './session.ts'

test('the audit trail tells who changed what, and that the record was taken out', async () => {
  const { run, close } = session()
  await run(['--as', 'Ada', 'item', '09520123456788', '--called', 'Flour'])
  await run(['--as', 'Ada', 'item', '09520123456788', '--called', 'Flour 550'])
  expect((await run(['export'])).code).toBe(0)
  const { out, err, code } = await run(['audit'])
  const lines = out.split('\n')
  expect([code, lines.length, err]).toEqual([0, 3, '3 lines'])
  expect(lines[0]).toMatch(/exported {2}record {2}by .*\(owner\)/)
  expect(lines[1]).toContain('by Ada (owner)')
  expect(lines[1]).toMatch(/"old":\{"[^"]*name":"Flour"\},"new":\{"[^"]*name":"Flour 550"\}/)
  const changed = await run(['--json', 'audit', '--what', 'changed', '--limit', '1'])
  expect(JSON.parse(changed.out)).toMatchObject({ what: 'changed', who: 'owner' })
  expect(changed.err).toContain('--limit')
  expect((await run(['audit', '--until', '2020-01-01'])).err).toBe('0 lines')
  const wrong = await run(['audit', '--what', 'nothing', '--since', 'long ago'])
  expect(wrong.code).toBe(2)
  expect(wrong.err).toContain('--what nothing is none of')
  expect(wrong.err).toContain('--since long ago is not a time')
  await close()
})
