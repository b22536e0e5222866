import { expect, test } from 'vitest'
import { wholeAccess } from '../../src/access/access.ts'
import { auditTrail } from '../../src/flow/audit-trail.ts'
import { describeDatabases } from '../databases.ts'
import { serveCompany } from '../http-house.ts'

describeDatabases('roles over HTTP', (open) => {
  const packing = { help: 'Packs.', permissions: ['pack', 'see-lots'] }
  const url = '/api/v1/roles/packer'

  test('a role is made, changed and taken away, and each is in the audit trail', async () => {
    const { ask, ledger } = await serveCompany(await open())
    const names = async () =>
      (await ask('GET', '/api/v1/roles')).json().roles.map(({ name }: { name: string }) => name)
    const before = await names()
    expect((await ask('PUT', url, packing)).json()).toEqual({ name: 'packer', ...packing })
    expect((await ask('PUT', url, { ...packing, permissions: ['pack'] })).statusCode).toBe(200)
    expect(await names()).toEqual(['packer', ...before])
    expect((await ask('DELETE', url)).statusCode).toBe(200)
    expect((await ask('DELETE', url)).statusCode).toBe(404)
    expect(await names()).toEqual(before)
    const trail = await auditTrail({ ...ledger, access: wholeAccess(null) }, {}, null, 10)
    const packer = trail.filter(({ subject }) => subject === 'role:packer')
    expect(packer.map(({ detail }) => detail)).toEqual([
      { old: { ...packing, permissions: ['pack'] }, new: null },
      { old: packing, new: { ...packing, permissions: ['pack'] } },
      { old: null, new: packing },
    ])
  })

  test('what is no permission is granted to nobody, with every reason', async () => {
    const { ask } = await serveCompany(await open())
    const refused = await ask('PUT', url, {
      help: 'Odd.',
      permissions: ['fly', 'pack', 'toString'],
    })
    expect(refused.statusCode).toBe(422)
    expect(refused.json().errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/permissions/0',
      '/permissions/2',
    ])
    const denied = await ask('PUT', url, packing, { authorization: 'Bearer but-manage-roles' })
    expect(denied.statusCode).toBe(403)
    expect((await ask('DELETE', '/api/v1/roles/quality')).statusCode).toBe(404)
  })

  test('a role somebody works in stays, and somebody may always manage people', async () => {
    const db = await open()
    const { ask, ledger } = await serveCompany(db)
    await ask('PUT', url, { ...packing, permissions: ['pack', 'manage-people'] })
    await db.transaction(
      (tx) =>
        tx.query({
          text: `insert into membership (ledger_id, person_id, name, roles, since)
            values ($1, $2, 'Ada', '["packer"]', now())`,
          values: [ledger.ledgerId, '0190c4a2-7a8b-7c3d-8e4f-0123456789ab'],
        }),
      { ledger: ledger.ledgerId },
    )
    const kinds = async (answer: ReturnType<typeof ask>) =>
      (await answer).json().errors.map(({ kind }: { kind: string }) => kind)
    expect(await kinds(ask('PUT', url, packing))).toEqual(['last-administrator'])
    expect(await kinds(ask('DELETE', url))).toEqual(['role-in-use'])
  })

  test('a role somebody is invited to stays, and the refusal is in the audit trail', async () => {
    const { ask, ledger } = await serveCompany(await open())
    await ask('PUT', url, packing)
    const invitation = { email: 'ada@mill.example', roles: ['packer'] }
    const made = await ask('POST', '/api/v1/invitations', invitation)
    expect(made.statusCode).toBe(201)
    expect((await ask('DELETE', url)).json().errors[0].kind).toBe('role-in-use')
    const { invitationId } = made.json()
    expect((await ask('DELETE', `/api/v1/invitations/${invitationId}`)).statusCode).toBe(200)
    expect((await ask('DELETE', url)).statusCode).toBe(200)
    const filter = { what: 'refused' } as const
    const trail = await auditTrail({ ...ledger, access: wholeAccess(null) }, filter, null, 10)
    expect(trail.map(({ detail }) => detail)).toMatchObject([
      { verb: 'remove-role', kinds: ['role-in-use'] },
    ])
  })
})
