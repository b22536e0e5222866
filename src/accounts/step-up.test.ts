import { expect, test } from 'vitest'
import type { Auth } from './auth.ts'
import type { Identity } from './identity.ts'
import { createStepUp, stepUpMs } from './step-up.ts'
import type { Throttle } from './throttle.ts'

const person = {
  kind: 'person',
  personId: 'p-1',
  name: 'Ada',
  email: 'ada@mill.example',
  sessionId: 's-1',
  freshAtMs: 1_000_000,
} as const satisfies Identity

const throttle: Throttle = {
  begin: async () => ({ waitMs: 0, slowMs: 0 }),
  succeeded: async () => undefined,
}

/** Somebody's session as the library tells of it, and the ways by which they sign in. */
const library = (personId: string | null, ways: readonly string[], fault: Error | null = null) => ({
  api: {
    getSession: async () =>
      personId && { user: { id: personId, email: person.email, twoFactorEnabled: false } },
    listUserAccounts: async () => ways.map((providerId) => ({ providerId })),
    verifyPassword: async () => {
      if (fault) throw fault
      return { status: true }
    },
  } as unknown as Auth['api'],
})

const from = { headers: new Headers(), address: '192.0.2.1' }

test('whoever has no password proves it by a sign-in of the last five minutes', async () => {
  const at = (nowMs: number) =>
    createStepUp(library('p-1', ['sso']), throttle, () => nowMs)(person, {}, from)
  const { freshAtMs } = person
  const proof = { ok: true, value: { method: 'sign-in', atMs: freshAtMs } }
  expect(await at(freshAtMs + stepUpMs)).toEqual(proof)
  expect(await at(freshAtMs + stepUpMs + 1)).toMatchObject({ error: { kind: 'sign-in-again' } })
})

test('whoever has a password gives it, however fresh the sign-in is', async () => {
  const stepUp = createStepUp(library('p-1', ['sso', 'credential']), throttle, () => 1_000_001)
  expect(await stepUp(person, {}, from)).toMatchObject({ error: { kind: 'password-needed' } })
  const proof = { ok: true, value: { method: 'password', atMs: 1_000_001 } }
  expect(await stepUp(person, { password: 'it' }, from)).toEqual(proof)
})

test('programs and shared stations prove nothing, nor does a session that is over', async () => {
  const stepUp = createStepUp(library('p-1', ['sso']), throttle, () => 1_000_000)
  const key = { kind: 'key', keyId: 'k-1', name: 'ERP', ledgerId: 'l-1' } as const
  const station = {
    ...key,
    kind: 'station',
    stationId: 't',
    personId: 'p-1',
    sessionId: 's',
  } as const
  for (const identity of [key, station])
    expect(await stepUp(identity, { password: 'it' }, from)).toMatchObject({
      error: { kind: 'only-people-sign' },
    })
  for (const other of [null, 'p-2'])
    expect(
      await createStepUp(library(other, ['sso']), throttle, () => 1_000_000)(person, {}, from),
    ).toMatchObject({ error: { kind: 'sign-in-again' } })
})

test('an outage is no wrong password', async () => {
  const outage = new Error('the database is away')
  const stepUp = createStepUp(library('p-1', ['credential'], outage), throttle, () => 1_000_000)
  await expect(stepUp(person, { password: 'it' }, from)).rejects.toBe(outage)
})
