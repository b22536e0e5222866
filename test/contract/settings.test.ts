import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { type Access, wholeAccess } from '../../src/access/access.ts'
import { act } from '../../src/flow/act.ts'
import { auditTrail } from '../../src/flow/audit-trail.ts'
import { correct } from '../../src/flow/correct.ts'
import { importEvents } from '../../src/flow/import-events.ts'
import { addKey } from '../../src/flow/keys.ts'
import { lotCard } from '../../src/flow/lot-card.ts'
import { type CompanySettings, changeSettings, companySettings } from '../../src/flow/settings.ts'
import { type Meaning, sign } from '../../src/flow/sign.ts'
import { ok } from '../../src/gs1/result.ts'
import type { Command } from '../../src/lots/command.ts'
import { realWorld } from '../../src/main/world.ts'
import { unitsIn } from '../answers.ts'
import { describeDatabases } from '../databases.ts'
import { serveCompany } from '../http-house.ts'
import { beginLedger } from '../recording.ts'

const somebody = (name: string): Access => ({
  ...wholeAccess(name),
  who: { id: `person:${name}`, name },
})
const [ada, bob] = [somebody('Ada'), somebody('Bob')]

const receive: Command = {
  verb: 'receive',
  place: 'Dock',
  from: 'Mill',
  lines: [{ item: 'FLOUR', lot: 'L1', quantity: '9 KGM' }],
}
const hold: Command = { verb: 'hold', lines: [{ lot: 'L1' }], reason: 'metal' }
const release: Command = { verb: 'release', lines: [{ lot: 'L1' }], reason: 'x-ray' }

describeDatabases('how a company wants things done', (open) => {
  const begin = async (settings: Partial<CompanySettings>) => {
    const { ledger, recorder } = await beginLedger(await open())
    const refusedFor = async (access: Access, command: Command) => {
      const acted = await act(recorder, command, { door: 'test', access, operationId: null })
      return acted.ok ? [] : acted.error
    }
    const signed = (access: Access, sha256: string, meaning: Meaning) =>
      sign(
        recorder,
        access,
        { meaning, words: null, subject: { kind: 'document', sha256, title: 'Release of L1' } },
        ok({ method: 'password', atMs: realWorld.now() }),
        null,
      )
    expect(await refusedFor(ada, receive)).toEqual([])
    expect(await refusedFor(ada, hold)).toEqual([])
    expect(await changeSettings(recorder, ada, settings, null)).toMatchObject({ ok: true })
    return { ledger, recorder, refusedFor, signed }
  }

  test('where four eyes are wanted, who received a lot may not release it', async () => {
    const { refusedFor } = await begin({ fourEyes: true })
    const [own, ...more] = await refusedFor(ada, release)
    expect([own?.kind, more]).toEqual(['own-lot', []])
    expect(await refusedFor(bob, release)).toEqual([])
  })

  test('to take back what blocked a lot is to release it, and asks for the same', async () => {
    const { ledger, recorder, signed } = await begin({ fourEyes: true, signedRelease: true })
    const held = await lotCard({ ...ledger, access: wholeAccess(null) }, 'L1')
    const entry = 'history' in held ? held.history.at(-1)?.seq : null
    const corrected = async (access: Access) => {
      const correction = {
        event: String(entry),
        reason: 'did_not_occur',
        corrective: null,
      } as const
      const done = await correct(recorder, correction, { door: 'test', access, operationId: null })
      return done.ok ? [] : done.error
    }
    expect((await corrected(ada)).map(({ kind }) => kind)).toEqual(['own-lot', 'signature-needed'])
    const mayNot = { ...bob, permissions: new Set(['correct'] as const) }
    expect((await corrected(mayNot)).map(({ kind }) => kind)).toEqual(['not-permitted'])
    const [wanted] = await corrected(bob)
    if (wanted?.kind !== 'signature-needed') throw new Error('No signature was asked for.')
    await signed(bob, wanted.sha256, 'released')
    expect(await corrected(bob)).toEqual([])
  })

  test('an event that frees a lot is taken from who may release, if no rule forbids', async () => {
    const { ledger, recorder } = await begin({})
    const [lot = ''] = await unitsIn(ledger)
    const told = async (access: Access, event: object) => {
      const outcomes: string[] = []
      const text = JSON.stringify({ ...event, type: 'ObjectEvent', action: 'OBSERVE' })
      const bytes = Readable.from([Buffer.from(text)])
      await importEvents(recorder, [{ name: 'e', isLines: false, bytes }], {
        ...{ allOrNothing: false, door: 'test', access, onBytes: () => undefined },
        onOutcome: ({ outcome }) => outcomes.push(outcome.kind),
      })
      return outcomes
    }
    const about = {
      ...{ eventTime: '2026-11-01T10:00:00Z', eventTimeZoneOffset: '+00:00' },
      ...{ bizStep: 'inspecting', quantityList: [{ epcClass: lot }] },
    }
    const frees = { ...about, persistentDisposition: { unset: ['unavailable'] } }
    const blocks = { ...about, persistentDisposition: { set: ['recalled'] } }
    const mayCapture = { ...bob, permissions: new Set(['capture'] as const) }
    expect(await told(mayCapture, frees)).toEqual(['refused'])
    expect(await told(mayCapture, blocks)).toEqual(['recorded'])
    await changeSettings(recorder, ada, { fourEyes: true }, null)
    expect(await told(bob, frees)).toEqual(['refused'])
    await changeSettings(recorder, ada, { fourEyes: false }, null)
    expect(await told(bob, frees)).toEqual(['recorded'])
  })

  test('a key is no other pair of eyes than that of the person who made it', async () => {
    const { recorder, refusedFor } = await begin({ fourEyes: true })
    const made = await addKey(recorder, ada, {
      name: 'ERP',
      permissions: ['release'],
      sites: null,
      owners: null,
      expiresAtMs: realWorld.now() + 3_600_000,
    })
    if (!made.ok) throw new Error(JSON.stringify(made.error))
    const key = { ...somebody('ERP'), who: { id: `key:${made.value.key.keyId}`, name: 'ERP' } }
    expect((await refusedFor(key, release)).map(({ kind }) => kind)).toEqual(['own-lot'])
  })

  test('where nothing is said, whoever may release releases', async () => {
    const { refusedFor } = await begin({})
    expect(await refusedFor(ada, release)).toEqual([])
  })

  test('a release is signed by whoever releases, and for what is known now', async () => {
    const { refusedFor, signed } = await begin({ signedRelease: true })
    const wanted = async (): Promise<string> => {
      const [refusal] = await refusedFor(bob, release)
      expect(refusal?.kind).toBe('signature-needed')
      if (refusal?.kind !== 'signature-needed') return ''
      expect(realWorld.sha256Hex(refusal.document)).toBe(refusal.sha256)
      expect(refusal.document).toContain('x-ray')
      return refusal.sha256
    }
    const sha256 = await wanted()
    const [other] = await refusedFor(bob, { ...release, reason: 'another' })
    expect(other).not.toMatchObject({ sha256 })
    await signed(ada, sha256, 'released')
    await signed(bob, sha256, 'reviewed')
    expect(await wanted()).toBe(sha256)
    await signed(bob, sha256, 'released')
    expect(await refusedFor(bob, release)).toEqual([])
    // On hold again, for another reason: what was signed was not this.
    expect(await refusedFor(ada, hold)).toEqual([])
    expect(await wanted()).not.toBe(sha256)
  })

  test('changes are in the audit trail, old and new; what is left out stays', async () => {
    const { ledger, recorder } = await begin({ fourEyes: true })
    await changeSettings(recorder, ada, { webhookHostsAllowed: ['mill.local:8080'] }, null)
    expect((await companySettings(ledger)).settings).toEqual({
      fourEyes: true,
      signedRelease: false,
      webhookHostsAllowed: ['mill.local:8080'],
    })
    const filter = { what: 'changed', subject: 'company' } as const
    const trail = await auditTrail({ ...ledger, access: wholeAccess(null) }, filter, null, 10)
    expect(trail.map(({ detail }) => detail)).toEqual([
      {
        before: { webhookHostsAllowed: [] },
        after: { webhookHostsAllowed: ['mill.local:8080'] },
      },
      { before: { fourEyes: false }, after: { fourEyes: true } },
    ])
  })

  test('over HTTP they change as seen, by who may, and what is no host is refused', async () => {
    const { ask } = await serveCompany(await open())
    const url = '/api/v1/settings'
    const seen = await ask('GET', url)
    expect(seen.json()).toEqual({ fourEyes: false, signedRelease: false, webhookHostsAllowed: [] })
    const match = { 'if-match': String(seen.headers.etag) }
    expect((await ask('PATCH', url, { fourEyes: true })).statusCode).toBe(428)
    const changed = await ask('PATCH', url, { fourEyes: true }, match)
    expect([changed.statusCode, changed.json().fourEyes]).toEqual([200, true])
    expect(changed.headers.etag).toBe((await ask('GET', url)).headers.etag)
    expect((await ask('PATCH', url, { fourEyes: false }, match)).statusCode).toBe(412)
    const any = { 'if-match': '*' }
    const wrong = { webhookHostsAllowed: ['mill.local', 'http://mill', 'a b'] }
    const refused = await ask('PATCH', url, wrong, any)
    expect(refused.statusCode).toBe(422)
    expect(refused.json().errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/webhookHostsAllowed/1',
      '/webhookHostsAllowed/2',
    ])
    expect((await ask('PATCH', url, { fiveEyes: true }, any)).statusCode).toBe(422)
    const denied = { ...any, authorization: 'Bearer but-manage-company' }
    expect((await ask('PATCH', url, { fourEyes: false }, denied)).statusCode).toBe(403)
  })
})
