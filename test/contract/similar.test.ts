import { expect, test } from 'vitest'
import { describeDatabases } from '../databases.ts'
import { serveCompany } from '../http-house.ts'

const gtin = '09520123456788'

describeDatabases('names that nobody knows', (open, on) => {
  test('are answered with what may be meant, and nothing is taken for it', async () => {
    const { ask } = await serveCompany(await open())
    for (const [item, lot] of [
      [gtin, '26316A-007'],
      [gtin, '26316A-008'],
      ['Oats', '26316A-017'],
      ['Oats', 'B-1'],
    ])
      await ask('POST', '/api/v1/commands/declare', {
        ...{ item, lot, quantity: '5 KGM', place: 'Silo' },
      })
    const like = async (name: string) => {
      const answer = await ask('GET', `/api/v1/lot?name=${encodeURIComponent(name)}`)
      expect(answer.statusCode).toBe(404)
      return answer
        .json()
        .errors[0].suggestions.map(({ spelling, why }: Record<string, string>) => [spelling, why])
    }
    expect(await like('26316A-OO7')).toEqual([
      ['26316A-007', 'O for 0 at 7, O for 0 at 8'],
      ['26316A-017', 'O for 0 at 7, O for 1 at 8'],
    ])
    expect(await like('26361a 007')).toEqual([
      ['26316A-007', '61 for 16 at 4'],
      ['26316A-008', expect.stringContaining('7 for 8')],
      ['26316A-017', expect.stringContaining('0 for 1')],
    ])
    // Of a GTIN with its lot, lots of that item alone.
    expect(await like(`(01)${gtin}(10)26316A-01`)).toEqual([
      ['26316A-007', expect.any(String)],
      ['26316A-008', expect.any(String)],
    ])
    expect(await like('nothing like it')).toEqual([])
    const shipped = await ask('POST', '/api/v1/commands/ship', {
      ...{ lot: '26316A-0O7', quantity: '1 KGM', place: 'Silo', to: 'Kiosk' },
    })
    expect(shipped.json()).toMatchObject({
      status: 422,
      errors: [{ kind: 'name-unknown' }],
    })
    expect(shipped.json().errors[0].suggestions[0].spelling).toBe('26316A-007')
    const traced = await ask('GET', '/api/v1/trace?lot=26316A-0O7&direction=forward')
    expect(traced.json().errors[0].suggestions[0].spelling).toBe('26316A-007')
  })

  test('tell nobody of what they may not see, and say how many more there are', async () => {
    const { ask } = await serveCompany(await on.fresh())
    for (let at = 1; at <= 9; at++)
      await ask('POST', '/api/v1/commands/declare', {
        ...{ item: 'Oats', lot: `26316A-00${at}`, quantity: '5 KGM', place: 'Silo' },
        ...(at === 9 ? { owner: 'Mill' } : {}),
      })
    const asked = (headers: Record<string, string>) =>
      ask('GET', '/api/v1/lot?name=26316B-001', undefined, headers)
    const all = (await asked({})).json().errors[0]
    expect([all.suggestions.length, all.otherSuggestions]).toEqual([5, 4])
    const owner = (await asked({ authorization: 'Bearer owner-Mill' })).json().errors[0]
    expect(owner.suggestions.map(({ spelling }: Record<string, string>) => spelling)).not.toContain(
      '26316A-001',
    )
  })
})
