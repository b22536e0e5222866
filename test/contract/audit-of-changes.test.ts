import { expect, test } from 'vitest'
import { type Access, wholeAccess } from '../../src/access/access.ts'
import { auditTrail } from '../../src/flow/audit-trail.ts'
import { correct } from '../../src/flow/correct.ts'
import { type Description, describe } from '../../src/flow/describe.ts'
import { verify } from '../../src/flow/verify.ts'
import { describeDatabases } from '../databases.ts'
import { beginLedger, received, recordAll } from '../recording.ts'

const access: Access = { ...wholeAccess('Ada'), who: { id: 'person:1', name: 'Ada' } }
const asking = { door: 'test', access, operationId: null }
const flour = 'https://id.gs1.org/01/09520123456788'

describeDatabases('what the audit trail tells of changes', (open) => {
  const begin = async () => {
    const { ledger, recorder } = await beginLedger(await open())
    const said = (more: Partial<Description>) =>
      describe(recorder, { what: 'item', name: flour, ...more }, asking)
    const trail = () => auditTrail(ledger, {}, null, 100)
    return { ledger, recorder, said, trail }
  }

  test('master data: what was before and what is now, of that which changed', async () => {
    const { ledger, said, trail } = await begin()
    await said({ called: 'Flour', shelfLifeDays: '90' })
    await said({ called: 'Flour 550', shelfLifeDays: '90' })
    // Says nothing new: nothing was changed.
    await said({ called: 'Flour 550' })
    const name = 'urn:epcglobal:cbv:mda:name'
    const lines = await trail()
    expect(lines).toHaveLength(2)
    expect(lines).toMatchObject([
      {
        what: 'changed',
        who: 'person:1',
        subject: `item:${flour}`,
        detail: { entry: 3, old: { [name]: 'Flour' }, new: { [name]: 'Flour 550' } },
        personal: { who: 'Ada' },
      },
      { detail: { entry: 1, old: { [name]: null }, new: { [name]: 'Flour' } } },
    ])
    expect(Object.keys(lines[0]?.detail.new ?? {})).toEqual([name])
    expect(await verify(ledger)).toMatchObject({ fault: null, rebuilt: { differing: 0 } })
  })

  test('refusals to describe and to correct, with their kinds and nothing else', async () => {
    const { recorder, said, trail } = await begin()
    await recordAll(recorder, [received('W-1', 6)])
    expect((await said({ shelfLifeDays: 'long' })).ok).toBe(false)
    const correction = { event: '99', reason: 'did_not_occur', corrective: null } as const
    expect((await correct(recorder, correction, asking)).ok).toBe(false)
    const nobody = { ...asking, access: { ...access, permissions: new Set<never>() } }
    expect((await correct(recorder, correction, nobody)).ok).toBe(false)
    const told = (await trail()).map(({ what, subject, detail }) => ({ what, subject, detail }))
    expect(told).toEqual([
      {
        what: 'refused',
        subject: 'command:correct',
        detail: { verb: 'correct', kinds: ['not-permitted'] },
      },
      {
        what: 'refused',
        subject: 'command:correct',
        detail: { verb: 'correct', kinds: ['event-unknown'] },
      },
      {
        what: 'refused',
        subject: 'command:describe-item',
        detail: { verb: 'describe', kinds: ['bad-description'] },
      },
    ])
  })
})
