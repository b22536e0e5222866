import { expect, test } from 'vitest'
import { type Access, wholeAccess } from '../../src/access/access.ts'
import { act } from '../../src/flow/act.ts'
import { isNameRefusal } from '../../src/flow/ask.ts'
import { find } from '../../src/flow/find.ts'
import { findings } from '../../src/flow/findings.ts'
import { createGraphs } from '../../src/flow/graphs.ts'
import { lotCard } from '../../src/flow/lot-card.ts'
import { createRecorder } from '../../src/flow/recorder.ts'
import { stock } from '../../src/flow/stock.ts'
import { traceLot } from '../../src/flow/trace-lot.ts'
import type { Command } from '../../src/lots/command.ts'
import { describeDatabases } from '../databases.ts'
import { beginLedger, received, recordAll } from '../recording.ts'

const north = 'https://id.gs1.org/414/9521321000018'
const silo = `${north}/254/silo-1`
const south = 'https://id.gs1.org/414/9521321000025'
const all = wholeAccess('ada')
const ada: Access = { ...all, who: { id: 'person:ada', name: 'Ada' }, sites: [north] }

const line = (lot: string, quantity = '10 KGM') => ({ item: 'Flour', lot, quantity })
const receipt = (lot: string, place: string): Command => ({
  verb: 'receive',
  from: 'Mill Nord',
  place,
  lines: [line(lot, '100 KGM')],
})

const recorderOf = createRecorder
const shippedTooMuch = (code: string) => ({ ...received(code, 2, 500), bizStep: 'shipping' })

describeDatabases('sites', (open) => {
  const company = async () => {
    const { ledger, recorder } = await beginLedger(await open())
    const by = async (access: Access, command: Command) => {
      const done = await act(recorder, command, { door: 'test', access, operationId: null })
      return done.ok ? 'done' : done.error.map(({ kind, field }) => `${kind} ${field}`)
    }
    for (const [lot, place] of [
      ['N-1', silo],
      ['S-1', south],
    ] as const)
      expect(await by(all, receipt(lot, place))).toBe('done')
    return { ledger, recorder, by }
  }

  test('whoever may act at one site acts there, and inside it', async () => {
    const { by } = await company()
    const done: readonly Command[] = [
      receipt('N-2', north),
      { verb: 'move', fromPlace: silo, toPlace: north, lines: [line('N-1')] },
      { verb: 'ship', to: 'Kiosk Krone', place: north, lines: [line('N-2')] },
      { verb: 'hold', reason: 'metal found', lines: [{ lot: 'N-1' }] },
      {
        verb: 'produce',
        place: north,
        inputs: [line('N-2')],
        outputs: [{ item: 'Dough', lot: 'D-1', quantity: '9 KGM' }],
      },
    ]
    for (const command of done)
      expect([command.verb, await by(ada, command)]).toEqual([command.verb, 'done'])
  })

  test('at another site nothing is done, and the field is told', async () => {
    const { ledger, by } = await company()
    const refused: readonly (readonly [Command, string])[] = [
      [receipt('S-2', south), 'place'],
      [receipt('S-2', 'Silo-7'), 'place'],
      [{ verb: 'move', fromPlace: silo, toPlace: south, lines: [line('N-1')] }, 'toPlace'],
      [{ verb: 'move', fromPlace: south, toPlace: silo, lines: [line('S-1')] }, 'fromPlace'],
      [{ verb: 'move', toPlace: silo, lines: [line('S-1')] }, 'lines/0/lot'],
      [{ verb: 'ship', to: 'Kiosk Krone', place: south, lines: [line('S-1')] }, 'place'],
      [{ verb: 'ship', to: 'Kiosk Krone', lines: [line('S-1')] }, 'lines/0/lot'],
      [{ verb: 'hold', reason: 'metal found', lines: [{ lot: 'S-1' }] }, 'lines/0/lot'],
      [{ verb: 'declare', lines: [line('X-1')] }, 'place'],
      [
        {
          verb: 'produce',
          place: north,
          inputs: [line('S-1')],
          outputs: [{ item: 'Dough', lot: 'D-1', quantity: '9 KGM' }],
        },
        'inputs/0/lot',
      ],
    ]
    for (const [command, field] of refused) {
      const told = await by(ada, command)
      expect([command.verb, told]).toEqual([
        command.verb,
        expect.arrayContaining([`outside-your-sites ${field}`]),
      ])
    }
    const lines = await stock({ ...ledger, access: all }, {})
    expect(lines.map(({ lot, quantity }) => `${lot} ${quantity}`).sort()).toEqual([
      'N-1 100',
      'S-1 100',
    ])
  })

  test('stock is shown of one’s sites alone', async () => {
    const { ledger } = await company()
    const lotsFor = async (access: Access) =>
      (await stock({ ...ledger, access }, {})).map(({ lot }) => lot).sort()
    expect(await lotsFor(all)).toEqual(['N-1', 'S-1'])
    expect(await lotsFor(ada)).toEqual(['N-1'])
    expect(await lotsFor({ ...ada, sites: [] })).toEqual([])
  })

  test('a lot never at one’s sites is as unknown, and so is what is odd of it', async () => {
    const { ledger, by } = await company()
    const pallet: Command = {
      ...{ verb: 'pack', container: 'PAL-1', place: south },
      lines: [line('S-1')],
    }
    const seen = { ...ledger, access: ada }
    const cards = async () => {
      const lots = ['N-1', 'S-1']
      const told = await Promise.all(lots.map((lot) => lotCard(seen, lot)))
      return told.map((card) => (isNameRefusal(card) ? card.kind : card.history.length))
    }
    expect(await by(all, pallet)).toBe('done')
    expect(await cards()).toEqual([1, 'unknown'])
    const units = async () => (await find(seen, '-1')).units.map(({ code }) => code)
    expect(await units()).toEqual(['N-1'])
    const question = { name: 'S-1', direction: 'forward', exposure: 'set' } as const
    expect(await traceLot(seen, createGraphs(), question)).toMatchObject({ kind: 'unknown' })
    await recordAll(recorderOf(ledger), [received('X-1', 1), shippedTooMuch('X-1')])
    expect((await findings({ ...ledger, access: all })).length).toBeGreaterThan(0)
    expect(await findings(seen)).toEqual([])
    const move: Command = {
      ...{ verb: 'move', fromPlace: south, toPlace: silo },
      lines: [{ container: 'PAL-1' }],
    }
    expect(await by(all, move)).toBe('done')
    expect(await cards()).toEqual([1, 2])
    expect((await units()).toSorted()).toEqual(['N-1', 'PAL-1', 'S-1'])
  })

  test('a repeated operation is answered within the same sites alone', async () => {
    const { recorder } = await company()
    const operationId = '01a206e2-1127-7949-9961-15eefd087ee8'
    const again = (access: Access) =>
      act(recorder, receipt('N-9', silo), { door: 'test', access, operationId })
    const first = await again(ada)
    expect(first.ok).toBe(true)
    expect(await again(ada)).toEqual(first)
    for (const access of [all, { ...ada, sites: [south] }])
      expect(await again(access)).toMatchObject({
        ok: false,
        error: [{ kind: 'operation-reused' }],
      })
  })
})
