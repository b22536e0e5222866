import { expect, test } from 'vitest'
import { ledgerOf } from '../../test/ledger-text.ts'
import { certificateOf } from './certificate.ts'
import { followQuantities } from './exposure.ts'
import { type Question, walk } from './walk.ts'

const factory = ledgerOf(`
  07:00 receive flour 100
  08:00 mix     flour 60 + water -> dough 90
  09:00 bake    dough 50 -> loaf 40
  09:30 rework  loaf 5 -> dough 5
  10:00 bake-2  dough 30
`)

const certify = (question: Partial<Question> & { readonly name: string }) =>
  certificateOf(
    factory.graph,
    walk(factory.graph, { start: [factory.no(question.name)], direction: 'forward', ...question }),
  )

test('a certificate says what was covered', () => {
  expect(certify({ name: 'flour' })).toEqual({
    head: 5,
    asKnownAt: 5,
    units: 3,
    processes: 4,
    lines: expect.any(Number),
    depth: 2,
    cycles: 2,
    linesWithoutQuantity: [2],
    openEnds: [],
    openProcesses: [factory.process('bake-2')],
    gaps: null,
    unattributed: null,
    unknownStart: [],
    cutAt: [],
    whole: true,
    remarks: [
      '1 process has made nothing yet from what they used.',
      '2 units lead back to themselves, as rework does.',
      'No quantity is recorded in entry 2.',
    ],
  })
})

test('a unit that nobody made, received or declared is an open end; a received one is not', () => {
  expect(certify({ name: 'dough', direction: 'backward' })).toMatchObject({
    openEnds: [factory.no('water')],
    whole: true,
  })
})

test('what was cut off, and what is not known, makes an answer less than whole', () => {
  expect(certify({ name: 'flour', linesMax: 1 })).toMatchObject({
    cutAt: [factory.no('dough')],
    whole: false,
  })
  expect(certify({ name: 'nobody' })).toMatchObject({ units: 0, whole: false })
  expect(certify({ name: 'loaf', asKnownAt: 2 })).toMatchObject({
    asKnownAt: 2,
    unknownStart: [factory.no('loaf')],
    whole: false,
  })
})

test('with quantities, it names what they left open', () => {
  const walked = walk(factory.graph, { start: [factory.no('dough')], direction: 'forward' })
  const exposure = followQuantities(factory.graph, walked, (_unit, value) => ({
    value,
    dimension: 'kg',
  }))
  const { gaps, unattributed } = certificateOf(factory.graph, walked, exposure)
  expect(gaps).toEqual({})
  expect(unattributed).toEqual([
    { process: factory.process('bake'), atLeast: 10, atMost: 10, expected: 10 },
    { process: factory.process('bake-2'), atLeast: 30, atMost: 30, expected: 30 },
  ])
})

test('a remark names five entries and counts the rest', () => {
  const many = ledgerOf(Array.from({ length: 7 }, (_, i) => `0${i}:00 p${i} a -> b${i}`).join('\n'))
  const found = walk(many.graph, { start: [1], direction: 'forward' })
  expect(certificateOf(many.graph, found).remarks).toEqual([
    'No quantity is recorded in entries 1, 2, 3, 4, 5 and 2 more.',
  ])
})

test('a straight history has no cycles', () => {
  const straight = ledgerOf('08:00 a x 1 + y 1 -> z 2')
  const found = walk(straight.graph, { start: [1, 2], direction: 'forward' })
  expect(certificateOf(straight.graph, found).cycles).toBe(0)
})
