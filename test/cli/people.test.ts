import { expect, test } from 'vitest'
import { session } from './session.ts'

test('companies are made by name, and their first people let in, at the machine', async () => {
  const { run, close } = session()
  const made = await run(['company', 'make', 'Bakery Sol', '--time-zone', 'Europe/Oslo'])
  expect(made.code).toBe(0)
  expect((await run(['company', 'make', 'Bakery Sol'])).code).toBe(5)
  expect((await run(['company', 'make', 'Mars', '--time-zone', 'Mars/Base'])).code).toBe(2)
  expect((await run(['company', 'list'])).out).toMatch(/^[0-9a-f-]{36} {2}Bakery Sol$/)
  expect((await run(['people', 'list'])).out).toMatch(/^Nobody yet/)
  const invited = await run(['people', 'invite', 'ada@sol.example'])
  expect(invited.code).toBe(0)
  expect(invited.out).toMatch(/^[0-9a-f]{32}_[A-Za-z0-9_-]{43}$/)
  expect(invited.err).toContain('/api/v1/invitations/accept')
  const wizard = await run(['people', 'invite', 'ada@sol.example', '--role', 'wizard'])
  expect(wizard.code).toBe(5)
  expect(wizard.err).toContain('There is no role wizard')
  expect((await run(['people', 'invite', 'ada'])).code).toBe(2)
  await close()
})
