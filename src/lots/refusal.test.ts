import { expect, test } from 'vitest'
import { inOrder, type Refusal, refusalKinds, refusalSentence } from './refusal.ts'

const about = { field: 'lines/0/lot', lot: 'L42' }
const since = '2026-11-01'
const amount = (value: string) => ({ value, uom: 'KGM' })

// The table is the promise: this order, these words.
const table: readonly (readonly [Refusal, string])[] = [
  [{ kind: 'bad-value', field: 'x', value: 'v', message: 'Not that.' }, 'Not that.'],
  [{ kind: 'bad-identifier', field: 'x', value: 'v', message: 'Bad digit.' }, 'Bad digit.'],
  [{ kind: 'bad-quantity', field: 'x', value: 'v', message: 'No number.' }, 'No number.'],
  [{ kind: 'bad-date', field: 'x', value: 'v', message: 'No date.' }, 'No date.'],
  [{ kind: 'missing-field', field: 'x', need: 'the lot' }, 'Missing: the lot.'],
  [
    {
      ...{ kind: 'field-needed', field: 'lines/0/supplierLot', anyOf: ['supplierLot'] },
      ...{ thing: 'L42', need: "the supplier's lot", rule: 'own/1', citation: 'house rule 1' },
    },
    "Missing of L42: the supplier's lot (supplierLot), by the rule own/1: house rule 1.",
  ],
  [{ kind: 'nothing-to-do', field: 'x', message: 'Nothing named.' }, 'Nothing named.'],
  [{ kind: 'time-in-future', field: 'at', at: '2099-01-01' }, '2099-01-01 has not come yet.'],
  [{ kind: 'name-unknown', field: 'x', what: 'lot', name: 'L9' }, 'The record knows no lot L9.'],
  [
    {
      kind: 'name-ambiguous',
      field: 'x',
      name: 'L9',
      candidates: [
        { uri: 'u:1', item: 'urn:lotline:shop:item:Rye%20flour', code: 'L9' },
        { uri: 'u:2', item: null, code: null },
        { uri: 'u:3', item: 'https://id.gs1.org/01/09520123456788', code: 'L9' },
      ],
    },
    'L9 may mean L9 of Rye flour, u:2 or L9 of https://id.gs1.org/01/09520123456788: say which.',
  ],
  [
    { kind: 'owner-needed', ...about, owners: ['', 'urn:lotline:shop:party:Mill'] },
    'L42 is held for the company itself (own) and Mill: say whose.',
  ],
  [
    { kind: 'new-code-on-ship', ...about },
    'No lot L42 is known here, and shipping gives no new lot codes.',
  ],
  [{ kind: 'lot-exists', ...about }, 'Lot L42 exists already.'],
  [
    { kind: 'same-lot-in-and-out', ...about },
    'Lot L42 goes in and comes out: give what comes out a new lot code, or say top-up.',
  ],
  [
    { kind: 'code-reused', ...about },
    'The lot code L42 is that of an input: what comes out needs its own.',
  ],
  [
    { kind: 'container-in-itself', field: 'x', container: 'P1' },
    'P1 cannot be packed into itself or into what it holds.',
  ],
  [
    {
      kind: 'out-of-balance',
      field: 'outputs',
      item: 'urn:lotline:shop:item:Flour',
      goesIn: amount('100'),
      comesOut: amount('1'),
    },
    'Of Flour, 100 KGM would go in and 1 KGM come out: this verb neither loses nor makes any. ' +
      'Scrap what was lost and count what was found, or say produce.',
  ],
  [{ kind: 'lot-recalled', ...about, since }, 'Lot L42 is recalled since 2026-11-01.'],
  [{ kind: 'lot-rejected', ...about, since: null }, 'Lot L42 is rejected.'],
  [{ kind: 'lot-on-hold', ...about, since }, 'Lot L42 is on hold since 2026-11-01.'],
  [{ kind: 'lot-blocked', ...about, since: null, status: 'stolen' }, 'Lot L42 is stolen.'],
  [
    { kind: 'lot-expired', ...about, expiry: '2026-10-31' },
    'Lot L42 expired: it was usable through 2026-10-31.',
  ],
  [
    { kind: 'already-so', ...about, since, status: 'held' },
    'Lot L42 is held already since 2026-11-01.',
  ],
  [{ kind: 'not-so', ...about, status: 'held' }, 'Lot L42 is not held.'],
  [{ kind: 'not-in-container', ...about, container: 'P1' }, 'L42 is not in P1.'],
  [{ kind: 'in-container', ...about, container: 'P1' }, 'L42 is packed in P1: unpack it first.'],
  [
    { kind: 'unit-mismatch', ...about, held: 'KGM', asked: 'LTR' },
    'Lot L42 is held in KGM, which does not convert to LTR.',
  ],
  [
    {
      kind: 'wrong-place',
      ...about,
      place: 'urn:lotline:shop:place:Line-2',
      held: [
        { place: 'https://lots.example/place/Silo%201', amount: amount('5') },
        { place: '', amount: null },
      ],
    },
    'L42 is not at Line-2: 5 KGM at Silo 1 and some at a place not recorded.',
  ],
  [
    { kind: 'not-enough', ...about, held: amount('5'), asked: amount('7.5') },
    'Lot L42 has 5 KGM, asked for 7.5 KGM.',
  ],
  [
    { kind: 'container-not-empty', field: 'x', container: 'P1', contents: 1 },
    'P1 still holds 1 thing.',
  ],
]

test('refusals are told in one order', () => {
  expect(table.map(([refusal]) => refusal.kind)).toEqual([...refusalKinds])
  const refusals = table.map(([refusal]) => refusal)
  expect(inOrder(refusals.toReversed())).toEqual(refusals)
})

test('refusals of one kind keep the order of the fields they are about', () => {
  const first: Refusal = { kind: 'lot-exists', field: 'lines/0/lot', lot: 'B' }
  const second: Refusal = { kind: 'lot-exists', field: 'lines/1/lot', lot: 'A' }
  const before: Refusal = { kind: 'bad-date', field: 'at', value: '', message: '' }
  expect(inOrder([first, second, before])).toEqual([before, first, second])
})

test.each(table)('%o is told as a sentence', (refusal, sentence) => {
  expect(refusalSentence(refusal)).toBe(sentence)
})
