import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCommand } from './command-shape.ts'

const read = (json: Parameters<typeof readCommand>[0]) => {
  const answer = readCommand(json)
  return answer.ok ? answer.value : answer.error.map(({ kind, field }) => `${kind} ${field}`)
}

test('a command is read as it stands', () => {
  const command = {
    verb: 'ship',
    to: 'Kiosk',
    documents: ['desadv:1'],
    lines: [{ lot: 'L42', quantity: '5 KGM', captured: { lot: 'scanned' } }],
  }
  expect(read(command)).toEqual(command)
})

test('lines may be typed, and a list of one may go without brackets', () => {
  expect(read({ verb: 'hold', lines: 'L42', reason: 'metal' })).toEqual({
    verb: 'hold',
    lines: [{ lot: 'L42' }],
    reason: 'metal',
  })
})

test('the fields of a single line may stand beside the others', () => {
  expect(
    read({ verb: 'receive', lot: 'L42', item: 'Rye', quantity: '5 KGM', place: 'S1' }),
  ).toEqual({
    verb: 'receive',
    place: 'S1',
    lines: [{ lot: 'L42', item: 'Rye', quantity: '5 KGM' }],
  })
})

test('a container to pack into is not a container that is packed', () => {
  expect(read({ verb: 'pack', container: 'P1', lot: 'L42', quantity: '5 KGM' })).toEqual({
    verb: 'pack',
    container: 'P1',
    lines: [{ lot: 'L42', quantity: '5 KGM' }],
  })
})

test('a process may have one side only', () => {
  expect(read({ verb: 'produce', inputs: ['L42 5 KGM'], run: 'R1' })).toEqual({
    verb: 'produce',
    inputs: [{ lot: 'L42', quantity: '5 KGM' }],
    outputs: [],
    run: 'R1',
  })
})

test('what is null was not said', () => {
  expect(read({ verb: 'clean', equipment: ['M'], note: null })).toEqual({
    verb: 'clean',
    equipment: ['M'],
  })
})

test('every fault is told, each with its address', () => {
  expect(
    read({
      verb: 'receive',
      plac: 'S1',
      note: 7,
      documents: ['po:1', 2],
      captured: { place: 'guessed' },
      lines: [
        { lot: 42, quantity: '5 KGM', colour: 'red', topUp: true },
        'lot="A',
        3,
        { lot: 'L1', attributes: { field: 4 }, captured: { lot: 'seen' } },
      ],
    }),
  ).toEqual([
    'bad-value plac',
    'bad-value note',
    'bad-value documents/1',
    'bad-value captured/place',
    'bad-value lines/0/lot',
    'bad-value lines/0/colour',
    'bad-value lines/0/topUp',
    'bad-value lines/1',
    'bad-value lines/2',
    'bad-value lines/3/attributes/field',
    'bad-value lines/3/captured/lot',
    'missing-field place',
  ])
})

test('an unknown verb is refused, with the one that was likely meant', () => {
  const answer = readCommand({ verb: 'recieve' })
  expect(answer).toMatchObject({
    error: [{ field: 'verb', message: expect.stringContaining("'receive'") }],
  })
  expect(read({ verb: 'constructor' })).toEqual(['bad-value verb'])
  expect(read({})).toEqual(['bad-value verb'])
  expect(read('hold L42')).toEqual(['bad-value '])
})

test('a choice is one of its words, a flag true or false', () => {
  expect(read({ verb: 'release', lot: 'L1', reason: 'ok', undo: 'all' })).toEqual([
    'bad-value undo',
  ])
  expect(
    read({ verb: 'produce', inputs: ['A 1 KGM'], outputs: [{ lot: 'B', topUp: 'yes' }] }),
  ).toEqual(['bad-value outputs/0/topUp'])
})

test('test results are typed or objects', () => {
  expect(
    read({ verb: 'test', lot: 'L1', results: ['pH 4.1', { name: 'Odour', passed: true }] }),
  ).toEqual({
    verb: 'test',
    lines: [{ lot: 'L1' }],
    results: [
      { name: 'pH', value: '4.1' },
      { name: 'Odour', passed: true },
    ],
  })
  expect(read({ verb: 'test', lot: 'L1', results: ['pH', { value: '4' }, 4] })).toEqual([
    'bad-value results/0',
    'missing-field results/1/name',
    'bad-value results/2',
  ])
})

test('any JSON is read or refused', () => {
  const verb = fc.constantFrom('receive', 'produce', 'test', 'hold')
  fc.assert(
    fc.property(fc.jsonValue(), verb, (json, one) => {
      readCommand(json as never)
      readCommand({ ...(json as object), verb: one } as never)
      readCommand({ verb: one, lines: json, results: json, captured: json } as never)
    }),
  )
})

test('what does not show is in no name, as two that look alike would be two lots', () => {
  const hold = (lot: string, reason: string) =>
    readCommand({ verb: 'hold', lines: [{ lot }], reason })
  expect(hold('L\u202e1', 'metal')).toMatchObject({
    ok: false,
    error: [
      { field: 'lines/0/lot', message: 'This holds a character that does not show, U+202E.' },
    ],
  })
  for (const lot of ['L\r\n1', 'L\u20001\u200b', 'L\u00001', '\ufeffL1'])
    expect(hold(lot, 'metal').ok).toBe(false)
  expect(hold('Größe-1 批次', 'metal\nin a bag').ok).toBe(true)
})
