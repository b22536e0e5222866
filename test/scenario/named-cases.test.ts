import { expect, test } from 'vitest'
import { wholeAccess } from '../../src/access/access.ts'
import { act } from '../../src/flow/act.ts'
import { isNameRefusal } from '../../src/flow/ask.ts'
import { findings } from '../../src/flow/findings.ts'
import { createGraphs } from '../../src/flow/graphs.ts'
import { createLedger } from '../../src/flow/open-ledger.ts'
import { createRecorder, type Recorder } from '../../src/flow/recorder.ts'
import { stock } from '../../src/flow/stock.ts'
import type { TraceAnswer } from '../../src/flow/trace-answer.ts'
import { traceLot } from '../../src/flow/trace-lot.ts'
import { verify } from '../../src/flow/verify.ts'
import { readCommand } from '../../src/lots/command-shape.ts'
import { realWorld } from '../../src/main/world.ts'
import { unitsIn } from '../answers.ts'
import { describeDatabases } from '../databases.ts'
import { recordAll } from '../recording.ts'

type Told = Readonly<Record<string, string | readonly string[]>>

describeDatabases('a named case', (open) => {
  /** A company that has done these things, one after the other, a minute apart. */
  const company = async (...told: readonly Told[]): Promise<Recorder> => {
    let now = Date.parse('2026-09-01T06:00:00Z')
    const world = { ...realWorld, now: () => now }
    const settings = { name: `Company ${realWorld.newId()}`, base: null, timeZone: 'UTC' }
    const recorder = createRecorder(await createLedger(await open(), world, settings))
    for (const one of told) {
      now += 60_000
      await tell(recorder, one)
    }
    return recorder
  }

  const tell = async (recorder: Recorder, told: Told): Promise<void> => {
    const command = readCommand(told)
    if (!command.ok) throw new Error(JSON.stringify(command.error))
    const acted = await act(recorder, command.value, {
      door: 'test',
      access: wholeAccess(null),
      operationId: null,
    })
    if (!acted.ok) throw new Error(JSON.stringify(acted.error))
  }

  const ask = async (
    { ledger }: Recorder,
    name: string,
    direction: TraceAnswer['direction'],
  ): Promise<TraceAnswer> => {
    const graphs = createGraphs()
    const answer = await traceLot(ledger, graphs, { name, direction, exposure: 'quantity' })
    if (isNameRefusal(answer)) throw new Error(`${name} is ${answer.kind}`)
    return answer
  }

  const lots = ({ units }: TraceAnswer): readonly (string | null)[] =>
    units
      .filter(({ level }) => level > 0)
      .map(({ code }) => code)
      .sort()

  const shippedTo = ({ endpoints }: TraceAnswer): readonly string[] =>
    endpoints
      .filter(({ kind }) => kind === 'shipped')
      .map(({ partyName, quantity, uom }) => `${partyName} ${quantity} ${uom}`)
      .sort()

  const held = async ({ ledger }: Recorder, lot: string): Promise<readonly string[]> =>
    (await stock(ledger, { lot })).map(
      ({ placeName, quantity, uom }) => `${placeName} ${quantity} ${uom}`,
    )

  const flour = { verb: 'receive', lines: ['FLOUR L1 100 KGM'], from: 'Mill', place: 'Store' }

  test('a return of a return is with the customer, and both shipments are told', async () => {
    const recorder = await company(
      { verb: 'declare', lines: ['BREAD B1 10 EA'], place: 'Store' },
      { verb: 'ship', lines: ['B1 10 EA'], to: 'Kiosk', place: 'Store' },
      { verb: 'return', lines: ['B1 10 EA'], from: 'Kiosk', place: 'Store' },
      { verb: 'ship', lines: ['B1 10 EA'], to: 'Kiosk', place: 'Store' },
    )
    expect(shippedTo(await ask(recorder, 'B1', 'forward'))).toEqual(['Kiosk 10 EA', 'Kiosk 10 EA'])
    expect(await held(recorder, 'B1')).toEqual([])
  })

  test('what was shipped and came back is told as both, and adds up once', async () => {
    const recorder = await company(
      { verb: 'declare', lines: ['BREAD B1 10 EA'], place: 'Store' },
      { verb: 'ship', lines: ['B1 8 EA'], to: 'Kiosk', place: 'Store' },
      { verb: 'return', lines: ['B1 5 EA'], from: 'Kiosk', place: 'Store' },
    )
    const { totals, units } = await ask(recorder, 'B1', 'forward')
    expect(totals.map(({ kind, quantity }) => `${kind} ${quantity}`)).toEqual([
      'on hand 7',
      'shipped 8',
      'came back 5',
    ])
    expect(units[0]?.amount).toEqual({ atLeast: 10, atMost: 10, expected: 10, uom: 'EA' })
  })

  test('what is on its way to nobody named is told once, as in transit', async () => {
    const recorder = await company(
      { verb: 'declare', lines: ['BREAD B1 10 EA'], place: 'Store' },
      { verb: 'ship', lines: ['B1 4 EA'], toPlace: 'Depot', place: 'Store' },
    )
    const { totals } = await ask(recorder, 'B1', 'forward')
    expect(totals.map(({ kind, quantity }) => `${kind} ${quantity}`)).toEqual([
      'on hand 6',
      'in transit 4',
    ])
  })

  test('what could not be followed is named by entry, event, time and lots', async () => {
    const recorder = await company(flour)
    const [lot] = await unitsIn(recorder.ledger)
    await recordAll(recorder, [
      {
        type: 'TransformationEvent',
        eventID: 'urn:example:mixed',
        eventTime: '2026-09-01T07:00:00Z',
        eventTimeZoneOffset: '+00:00',
        inputQuantityList: [{ epcClass: lot ?? '' }],
        outputQuantityList: [
          { epcClass: 'https://id.gs1.org/01/09520123456788/10/D1', quantity: 40, uom: 'KGM' },
        ],
      },
    ])
    const { certificate, units } = await ask(recorder, 'L1', 'forward')
    const named = {
      entry: 2,
      eventId: 'urn:example:mixed',
      atMs: Date.parse('2026-09-01T07:00:00Z'),
      lots: units.map(({ uri }) => uri).sort(),
    }
    expect(certificate.gaps?.quantityUnknown).toEqual([named])
    expect(certificate.linesWithoutQuantity).toEqual([named])
    expect(certificate.unattributed?.map(({ process, uom }) => [process, uom])).toEqual([
      [named, 'KGM'],
    ])
  })

  test('a lot known only by one of its instances has no time of its own', async () => {
    const recorder = await company()
    await recordAll(recorder, [
      {
        type: 'ObjectEvent',
        action: 'OBSERVE',
        bizStep: 'storing',
        eventTime: '2026-09-01T07:00:00Z',
        eventTimeZoneOffset: '+00:00',
        epcList: ['https://id.gs1.org/01/09520123456788/10/L7/21/S1'],
        readPoint: { id: 'urn:example:shelf' },
      },
    ])
    const { endpoints } = await ask(recorder, 'S1', 'backward')
    expect(endpoints.map(({ kind, atMs }) => [kind, atMs])).toContainEqual(['unknown origin', null])
    for (const { atMs } of endpoints) expect(atMs ?? 0).toBeGreaterThanOrEqual(0)
  })

  test('what was in a container that was destroyed is told as destroyed', async () => {
    const recorder = await company(
      { verb: 'declare', lines: ['BREAD B1 10 EA'], place: 'Store' },
      { verb: 'pack', lines: ['B1 4 EA'], container: '(00)395200000000000012', place: 'Store' },
    )
    await recordAll(recorder, [
      {
        type: 'ObjectEvent',
        action: 'DELETE',
        bizStep: 'destroying',
        eventTime: '2026-09-01T07:00:00Z',
        eventTimeZoneOffset: '+00:00',
        epcList: ['https://id.gs1.org/00/395200000000000012'],
      },
    ])
    const { endpoints } = await ask(recorder, 'B1', 'forward')
    expect(endpoints.map(({ kind, quantity }) => `${kind} ${quantity}`).sort()).toEqual([
      'on hand 6',
      'removed 4',
    ])
  })

  test('a lot loose on a pallet and in a box on it went with the pallet once', async () => {
    const box = '(00)395200000000000029'
    const pallet = '(00)395200000000000012'
    const recorder = await company(
      { verb: 'declare', lines: ['BREAD B1 10 EA'], place: 'Store' },
      { verb: 'pack', lines: ['B1 4 EA'], container: pallet, place: 'Store' },
      { verb: 'pack', lines: ['B1 1 EA'], container: box, place: 'Store' },
      { verb: 'pack', lines: [`container=${box}`], container: pallet, place: 'Store' },
      { verb: 'ship', lines: [`container=${pallet}`], to: 'Kiosk', place: 'Store' },
    )
    const { endpoints } = await ask(recorder, 'B1', 'forward')
    expect(endpoints.map(({ kind, quantity }) => `${kind} ${quantity}`).sort()).toEqual([
      'on hand 5',
      'shipped 5',
    ])
  })

  test('a lot that came in two deliveries is one lot with both', async () => {
    const recorder = await company(flour, { ...flour, lines: ['FLOUR L1 50 KGM'] })
    const { endpoints } = await ask(recorder, 'L1', 'backward')
    expect(endpoints.map(({ kind, quantity }) => `${kind} ${quantity}`)).toEqual([
      'received 100',
      'received 50',
    ])
    expect(await held(recorder, 'L1')).toEqual(['Store 150 KGM'])
  })

  test('two lots of one ingredient are both origins, each with its share', async () => {
    const recorder = await company(
      flour,
      { ...flour, lines: ['FLOUR L2 100 KGM'] },
      { verb: 'produce', inputs: ['L1 30 KGM', 'L2 10 KGM'], outputs: ['DOUGH D1 40 KGM'] },
    )
    const answer = await ask(recorder, 'D1', 'backward')
    expect(lots(answer)).toEqual(['L1', 'L2'])
    const share = answer.units.map(({ code, amount }) => [code, amount?.expected])
    expect(new Map(share as [string, number][]).get('L1')).toBeCloseTo(30)
  })

  test('co-products and by-products inherit every input', async () => {
    const recorder = await company(flour, {
      verb: 'produce',
      inputs: ['L1 100 KGM'],
      outputs: ['LOAF B1 60 KGM', 'ROLL B2 30 KGM', 'CRUMB B3 5 KGM role=by-product'],
    })
    expect(lots(await ask(recorder, 'L1', 'forward'))).toEqual(['B1', 'B2', 'B3'])
    for (const code of ['B1', 'B2', 'B3'])
      expect(lots(await ask(recorder, code, 'backward'))).toEqual(['L1'])
  })

  test('a lot topped up from a second run comes from both runs', async () => {
    const recorder = await company(
      flour,
      { ...flour, lines: ['FLOUR L2 100 KGM'] },
      { verb: 'produce', inputs: ['L1 40 KGM'], outputs: ['DOUGH D1 40 KGM'] },
      { verb: 'produce', inputs: ['L2 10 KGM'], outputs: ['DOUGH D1 10 KGM topUp'] },
    )
    expect(lots(await ask(recorder, 'D1', 'backward'))).toEqual(['L1', 'L2'])
    expect(lots(await ask(recorder, 'L2', 'forward'))).toEqual(['D1'])
  })

  test('what is posted to a run after its product is in it, in both directions', async () => {
    const recorder = await company(
      flour,
      { ...flour, lines: ['SALT S1 10 KGM'], from: 'Salt works' },
      { verb: 'produce', run: 'R1', inputs: ['L1 100 KGM'], place: 'Store' },
      { verb: 'produce', run: 'R1', outputs: ['BREAD B1 60 EA'], place: 'Store' },
      { verb: 'produce', run: 'R1', inputs: ['S1 10 KGM'], place: 'Store' },
      { verb: 'ship', lines: ['B1 60 EA'], to: 'Kiosk', place: 'Store' },
    )
    const salt = await ask(recorder, 'S1', 'forward')
    expect([lots(salt), shippedTo(salt)]).toEqual([['B1'], ['Kiosk 60 EA']])
    expect(lots(await ask(recorder, 'B1', 'backward'))).toEqual(['L1', 'S1'])
  })

  test('a pallet that was shipped before it was packed leaves open where it is', async () => {
    const recorder = await company(
      { verb: 'declare', lines: ['BREAD B1 100 EA'], place: 'Store', at: '2026-09-01T05:00Z' },
      {
        ...{ verb: 'pack', container: 'P2', lines: ['B1 20 EA'] },
        ...{ place: 'Store', at: '2026-09-01T05:30Z' },
      },
      { verb: 'ship', container: 'P2', to: 'Kiosk', at: '2026-09-01T05:10Z' },
    )
    const { certificate } = await ask(recorder, 'B1', 'forward')
    expect(certificate.notWhole.map(({ kind }) => kind)).toEqual(['seen-after-shipping'])
  })

  test('a thing taken apart gives back lots that still lead to where they came from', async () => {
    const recorder = await company(
      { ...flour, lines: ['PART P1 4 EA'] },
      { verb: 'produce', inputs: ['P1 4 EA'], outputs: ['PUMP U1 1 EA'] },
      { verb: 'produce', inputs: ['U1 1 EA'], outputs: ['PART P1-B 4 EA'] },
    )
    expect(lots(await ask(recorder, 'P1-B', 'backward'))).toEqual(['P1', 'U1'])
  })

  test('a subcontractor’s lot leads back through what was sent to him', async () => {
    const recorder = await company(
      flour,
      { verb: 'ship', lines: ['L1 100 KGM'], to: 'Packer', toPlace: 'Packer hall', place: 'Store' },
      { verb: 'receive', lines: ['L1 100 KGM'], place: 'Packer hall' },
      { verb: 'produce', inputs: ['L1 100 KGM'], outputs: ['BAG G1 100 EA'], place: 'Packer hall' },
      { verb: 'move', lines: ['G1 100 EA'], fromPlace: 'Packer hall', toPlace: 'Store' },
    )
    expect(lots(await ask(recorder, 'G1', 'backward'))).toEqual(['L1'])
    expect(await held(recorder, 'G1')).toEqual(['Store 100 EA'])
  })

  test('rework that goes round is followed once and never ends the walk', async () => {
    const recorder = await company(
      flour,
      { verb: 'produce', inputs: ['L1 50 KGM'], outputs: ['DOUGH D1 50 KGM'] },
      { verb: 'produce', inputs: ['D1 50 KGM'], outputs: ['BREAD B1 40 KGM', 'REWORK R1 10 KGM'] },
      { verb: 'produce', inputs: ['R1 10 KGM'], outputs: ['DOUGH D1 10 KGM topUp'] },
      { verb: 'produce', inputs: ['D1 10 KGM'], outputs: ['BREAD B2 8 KGM'] },
    )
    expect(lots(await ask(recorder, 'L1', 'forward'))).toEqual(['B1', 'B2', 'D1', 'R1'])
    expect(lots(await ask(recorder, 'B2', 'backward'))).toEqual(['D1', 'L1', 'R1'])
    // The first bread was baked before any rework went into the dough.
    expect(lots(await ask(recorder, 'B1', 'backward'))).toEqual(['D1', 'L1'])
  })

  test('a lot that was packed anew reached the customer of the second pallet only', async () => {
    const recorder = await company(
      { verb: 'declare', lines: ['BREAD B1 10 EA', 'BREAD B2 10 EA'], place: 'Store' },
      { verb: 'pack', container: 'PAL-1', lines: ['B1 10 EA'], place: 'Store' },
      { verb: 'unpack', container: 'PAL-1', place: 'Store' },
      { verb: 'pack', container: 'PAL-2', lines: ['B1 10 EA'], place: 'Store' },
      { verb: 'pack', container: 'PAL-1', lines: ['B2 10 EA'], place: 'Store' },
      { verb: 'ship', lines: ['container=PAL-1'], to: 'Kiosk', place: 'Store' },
      { verb: 'ship', lines: ['container=PAL-2'], to: 'Hotel', place: 'Store' },
    )
    expect(shippedTo(await ask(recorder, 'B1', 'forward'))).toEqual(['Hotel 10 EA'])
    expect(shippedTo(await ask(recorder, 'B2', 'forward'))).toEqual(['Kiosk 10 EA'])
    expect(await verify(recorder.ledger)).toMatchObject({ fault: null, rebuilt: { differing: 0 } })
  })

  test('the same code from two suppliers’ items is never one lot, and none is picked', async () => {
    const recorder = await company(flour, { ...flour, lines: ['SUGAR L1 5 KGM'], from: 'Refinery' })
    const graphs = createGraphs()
    const question = { name: 'L1', direction: 'forward', exposure: 'set' } as const
    const answer = await traceLot(recorder.ledger, graphs, question)
    expect(answer).toMatchObject({ kind: 'ambiguous', units: [{ code: 'L1' }, { code: 'L1' }] })
  })

  test('what is recorded as packed only after shipping still leads to the customer', async () => {
    const pallet = '106141411234567897'
    const bread = '09520123456788'
    const recorder = await company(
      { verb: 'declare', lines: [`${bread} B1 10 EA`, `${bread} B0 1 EA`], place: 'Store' },
      { verb: 'pack', container: pallet, lines: ['B0 1 EA'], place: 'Store' },
      { verb: 'ship', lines: [`container=${pallet}`], to: 'Kiosk', place: 'Store' },
    )
    await recordAll(recorder, [
      {
        type: 'AggregationEvent',
        action: 'ADD',
        bizStep: 'packing',
        eventTime: '2026-09-01T06:02:30Z',
        eventTimeZoneOffset: '+00:00',
        parentID: `https://id.gs1.org/00/${pallet}`,
        childQuantityList: [
          { epcClass: `https://id.gs1.org/01/${bread}/10/B1`, quantity: 10, uom: 'EA' },
        ],
      },
    ])
    expect(shippedTo(await ask(recorder, 'B1', 'forward'))).toEqual(['Kiosk 10 EA'])
  })

  test('pallets said to hold each other are found, and what is on them is not lost', async () => {
    const pallets = ['106141411234567897', '106141411234567903']
    const recorder = await company(
      { verb: 'declare', lines: ['BREAD B1 10 EA'], place: 'Store' },
      { verb: 'pack', container: pallets[0] as string, lines: ['B1 10 EA'], place: 'Store' },
    )
    const packing = (into: number, at: string) => ({
      type: 'AggregationEvent',
      action: 'ADD',
      bizStep: 'packing',
      eventTime: `2026-09-01T06:02:${at}Z`,
      eventTimeZoneOffset: '+00:00',
      parentID: `https://id.gs1.org/00/${pallets[into]}`,
      childEPCs: [`https://id.gs1.org/00/${pallets[1 - into]}`],
    })
    await recordAll(recorder, [packing(1, '10'), packing(0, '20')])
    const found = await findings(recorder.ledger)
    expect(found.map(({ kind, code, seq }) => [kind, code, seq])).toEqual([
      ['inside-its-content', pallets[1], 4],
      ['inside-its-content', pallets[0], 3],
    ])
    const { certificate, endpoints } = await ask(recorder, 'B1', 'forward')
    expect(endpoints).toMatchObject([{ kind: 'on hand', quantity: '10' }])
    expect(certificate.notWhole.map(({ kind }) => kind)).toEqual(['no-place'])
    expect(await verify(recorder.ledger)).toMatchObject({ fault: null, rebuilt: { differing: 0 } })
  })
})
