import { expect, test } from 'vitest'
import { type Access, wholeAccess } from '../../src/access/access.ts'
import { type NotProven, type Proof, stepUpMs } from '../../src/accounts/step-up.ts'
import { importLedger } from '../../src/flow/import-ledger.ts'
import { createRecorder } from '../../src/flow/recorder.ts'
import { type Signing, sign } from '../../src/flow/sign.ts'
import { signaturesOf } from '../../src/flow/signatures.ts'
import { verify } from '../../src/flow/verify.ts'
import type { Ledger } from '../../src/flow/world.ts'
import { ok, type Result } from '../../src/gs1/result.ts'
import { realWorld } from '../../src/main/world.ts'
import { codeOf } from '../authenticator.ts'
import { describeDatabases } from '../databases.ts'
import { goodPassword, type PeopleServer, servePeople } from '../people-house.ts'
import { asOwner, beginLedger, exported, received, recordAll } from '../recording.ts'

const ada: Access = {
  ...wholeAccess('Ada Lovelace'),
  who: { id: 'person:1', name: 'Ada Lovelace' },
}
const sha256 = 'ab'.repeat(32)
const entry = (seq: number): Signing => ({
  meaning: 'approved',
  words: 'as agreed with the laboratory',
  subject: { kind: 'entry', seq },
})
const document: Signing = {
  meaning: 'reviewed',
  words: null,
  subject: { kind: 'document', sha256, title: 'Specification 7' },
}

const provenNow = (method: Proof['method'] = 'password'): Result<Proof, NotProven> =>
  ok({ method, atMs: realWorld.now() })

const changed = (ledger: Ledger, seq: number, text: string): Promise<void> =>
  asOwner(ledger, async (tx) => {
    await tx.query({
      text: `${text} where ledger_id = $1 and seq = $2`,
      values: [ledger.ledgerId, seq],
    })
  })

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

describeDatabases('an electronic signature', (open, on) => {
  const begin = async () => {
    const { ledger, recorder } = await beginLedger(await open())
    await recordAll(recorder, [received('W-1', 6), received('W-2', 7)])
    const signed = async (signing: Signing, access = ada, proof = provenNow()) =>
      sign(recorder, access, signing, proof, null)
    const kinds = async (...given: Parameters<typeof signed>): Promise<readonly string[]> => {
      const answer = await signed(...given)
      return answer.ok ? ['signed'] : answer.error.map(({ kind }) => kind)
    }
    const states = async (subject: string) =>
      (await signaturesOf(ledger, subject)).signatures.map(({ state }) => state)
    return { ledger, recorder, signed, kinds, states }
  }

  test('says who by printed name, when and as what, and stays with what was signed', async () => {
    const { ledger, signed } = await begin()
    expect(await signed(entry(2))).toMatchObject({
      ok: true,
      value: { seq: 3, subject: 'entry:2' },
    })
    await signed({ ...entry(2), meaning: 'witnessed', words: null })
    const { signatures, more } = await signaturesOf(ledger, 'entry:2')
    expect(more).toBe(false)
    expect(signatures).toMatchObject([
      { seq: 4, meaning: 'witnessed', words: null, state: 'sound' },
      {
        seq: 3,
        meaning: 'approved',
        words: 'as agreed with the laboratory',
        name: 'Ada Lovelace',
        signer: 'person:1',
        method: 'password',
        signed: { kind: 'entry', seq: 2 },
        state: 'sound',
        stillCounts: true,
      },
    ])
    expect(await signaturesOf(ledger, 'entry:1')).toEqual({ signatures: [], more: false })
    expect(await verify(ledger)).toMatchObject({ fault: null, rebuilt: { differing: 0 } })
  })

  test.each([
    ['what was signed', 2, `update event set body = replace(body::text, 'W-2', 'W-9')::json`],
    ['its leaf, to fit a change', 2, `update event set leaf = sha256('another')`],
  ])('does not hold when somebody changed %s', async (_what, seq, text) => {
    const { ledger, signed, states } = await begin()
    await signed(entry(2))
    await changed(ledger, seq, text)
    expect(await states('entry:2')).toEqual(['signed-changed'])
  })

  test.each([
    ['its meaning', `update event set body = replace(body::text, 'approved', 'rejected')::json`],
    ['the printed name', `update personal set content = '{"who":"Eve"}'`],
  ])('is known to be changed when somebody changed %s', async (_what, text) => {
    const { ledger, signed, states } = await begin()
    await signed(entry(2))
    await changed(ledger, 3, text)
    expect(await states('entry:2')).toEqual(['signature-changed'])
  })

  test('is not moved to another entry by changing how it is found', async () => {
    const { ledger, signed, states } = await begin()
    await signed(entry(2))
    await changed(ledger, 3, `update audit set subject = 'entry:1'`)
    expect(await states('entry:1')).toEqual(['signature-changed'])
  })

  test('holds on when the name is erased, and says that it was', async () => {
    const { ledger, signed } = await begin()
    await signed(entry(2))
    await ledger.db.transaction(
      (tx) =>
        tx.query({
          text: 'delete from personal where ledger_id = $1 and seq = 3',
          values: [ledger.ledgerId],
        }),
      { role: 'lotline_eraser', ledger: ledger.ledgerId },
    )
    const { signatures } = await signaturesOf(ledger, 'entry:2')
    expect(signatures).toMatchObject([{ name: null, signer: 'person:1', state: 'sound' }])
    expect((await verify(ledger)).fault).toBeNull()
  })

  test('binds a document by its hash', async () => {
    const { ledger, signed, kinds } = await begin()
    await signed(document)
    const subject = `document:${sha256}`
    expect((await signaturesOf(ledger, subject)).signatures).toMatchObject([
      { signed: { kind: 'document', sha256, title: 'Specification 7' }, state: 'sound' },
    ])
    expect((await signaturesOf(ledger, `document:${'cd'.repeat(32)}`)).signatures).toEqual([])
    const poor = { kind: 'document', sha256: 'AB', title: ' ' } as const
    expect(await kinds({ ...document, subject: poor })).toEqual(['hash-malformed', 'title-needed'])
  })

  test('is refused, and that noted, to whoever may not or did not prove who they are', async () => {
    const { ledger, kinds } = await begin()
    const none: Access = { ...ada, permissions: new Set() }
    expect(await kinds(entry(2), none)).toEqual(['not-permitted'])
    const wrong = { kind: 'password-wrong', field: 'password', detail: '', waitMs: 0 } as const
    expect(await kinds(entry(2), ada, { ok: false, error: wrong })).toEqual(['password-wrong'])
    const old = ok({ method: 'password', atMs: realWorld.now() - stepUpMs - 60_000 } as const)
    const program: Access = { ...ada, who: { id: 'key:1', name: 'ERP' } }
    expect(await kinds(entry(9), program, old)).toEqual([
      'printed-name-needed',
      'proof-too-old',
      'entry-unknown',
    ])
    expect(await kinds(entry(2), { ...ada, who: { id: 'person:1', name: ' ' } })).toEqual([
      'printed-name-needed',
    ])
    // Entry 3 is the note of the first refusal.
    expect(await kinds(entry(3))).toEqual(['entry-not-to-sign'])
    expect(await kinds(entry(2), { ...ada, owners: ['urn:example:client'] })).toEqual([
      'entry-unknown',
    ])
    expect(await verify(ledger)).toMatchObject({ entries: 8, fault: null })
  })

  test('by a new sign-in is given once; by a password as often as it is typed', async () => {
    const { kinds } = await begin()
    const once = provenNow('sign-in')
    expect(await kinds(entry(1), ada, once)).toEqual(['signed'])
    expect(await kinds(entry(2), ada, once)).toEqual(['proof-used'])
    const typed = provenNow()
    expect(await kinds(entry(2), ada, typed)).toEqual(['signed'])
    expect(await kinds(entry(2), ada, typed)).toEqual(['signed'])
  })

  test('asked again as the same operation is one signature', async () => {
    const { ledger, recorder } = await begin()
    const operation = realWorld.newId()
    const first = await sign(recorder, ada, entry(2), provenNow(), operation)
    expect(await sign(recorder, ada, entry(2), provenNow(), operation)).toEqual(first)
    expect((await signaturesOf(ledger, 'entry:2')).signatures).toHaveLength(1)
    const other = await sign(recorder, ada, entry(1), provenNow(), operation)
    expect(other).toMatchObject({ ok: false, error: [{ kind: 'operation-reused' }] })
  })

  test('travels with the ledger, and holds there', async () => {
    const { ledger, signed } = await begin()
    await signed(entry(2))
    const db = await on.fresh()
    const taken = await importLedger(db, realWorld, linesOf(await exported(ledger)))
    expect(taken.ok).toBe(true)
    const there = createRecorder({ ...ledger, db }).ledger
    expect((await signaturesOf(there, 'entry:2')).signatures).toMatchObject([
      { name: 'Ada Lovelace', state: 'sound' },
    ])
  })
})

interface Told {
  readonly type: string
  readonly errors: readonly { readonly kind: string }[]
}

describeDatabases('signing over HTTP', (open) => {
  /** An administrator who judges too, and what they sign. */
  const begin = async (email: string) => {
    const served = await servePeople(await open())
    const { ledgerId, personId, admin } = await served.company(email)
    const granted = await admin.send('PUT', `/api/v1/members/${personId}`, {
      roles: ['administrator', 'quality'],
    })
    expect(granted.status).toBe(200)
    const subject = { kind: 'document', sha256, title: 'Specification 7' }
    const signing = async (shown: object): Promise<readonly [number, readonly string[]]> => {
      const body = { subject, meaning: 'approved', ...shown }
      const answer = await admin.post('/api/v1/signatures', body)
      const { errors = [] } = (await answer.json()) as Partial<Told>
      return [answer.status, errors.map(({ kind }) => kind)]
    }
    return { served, ledgerId, admin, signing }
  }

  const closing = ({ app }: PeopleServer): Promise<void> => app.close()

  test('asks for the password once more, and keeps it nowhere', async () => {
    const { served, admin, signing } = await begin('sign@mill.example')
    expect(await signing({})).toEqual([401, ['password-needed']])
    expect(await signing({ password: 'not the right words' })).toEqual([401, ['password-wrong']])
    expect(await signing({ password: goodPassword })).toEqual([201, []])
    const asked = await admin.get(`/api/v1/signatures?subject=document:${sha256}`)
    expect(await asked.json()).toMatchObject({
      signatures: [
        { name: 'Ada Lovelace', meaning: 'approved', method: 'password', state: 'sound' },
      ],
      more: false,
    })
    const trail = await (await admin.get('/api/v1/audit')).text()
    expect(trail).toContain('password-wrong')
    expect(trail).not.toContain('right words')
    expect(trail).not.toContain(goodPassword)
    await closing(served)
  })

  test('asks for the second factor where there is one', async () => {
    const { served, admin, signing } = await begin('sign-2@mill.example')
    const enabled = await admin.post('/api/auth/two-factor/enable', { password: goodPassword })
    const { totpURI } = (await enabled.json()) as { readonly totpURI: string }
    const code = (): string => codeOf(totpURI, Date.now())
    await admin.post('/api/auth/two-factor/verify-totp', { code: code() })
    expect(await signing({ password: goodPassword })).toEqual([401, ['code-needed']])
    const bad = String((Number(code()) + 1) % 1_000_000).padStart(6, '0')
    expect(await signing({ password: goodPassword, code: bad })).toEqual([401, ['code-wrong']])
    expect(await signing({ password: goodPassword, code: code() })).toEqual([201, []])
    await closing(served)
  })

  test('lets nobody guess a password by signing', async () => {
    const { served, signing } = await begin('sign-3@mill.example')
    const statuses: number[] = []
    for (let i = 0; i < 8; i += 1)
      statuses.push((await signing({ password: 'not the right words' }))[0])
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
    await closing(served)
  })
})
