import { expect, test } from 'vitest'
import { amount, counted, cut, documentName, moment, ownerHead, rowsShown, table } from './print.ts'

test('columns are as wide as their widest cell, with numbers to the right', () => {
  expect(
    table(
      ['lot', 'quantity', 'place'],
      [
        ['L1', '5 KGM', 'Silo'],
        ['LONGER', '1000 KGM', null],
      ],
    ),
  ).toEqual([
    expect.stringContaining('lot     quantity  place'),
    'L1         5 KGM  Silo',
    'LONGER  1000 KGM',
  ])
})

test('owners have a column only where stock is held for somebody', () => {
  expect(ownerHead([{ owner: '' }])).toEqual([])
  expect(ownerHead([{ owner: '' }, { owner: 'urn:example:ada' }])).toEqual(['owner'])
  expect(table(['lot', ...ownerHead([])], [['L1', '']])[1]).toBe('L1')
})

test('a table without rows is nothing at all', () => {
  expect(table(['lot'], [])).toEqual([])
})

test('letters beyond the basic plane count as one', () => {
  expect(
    table(
      ['a', 'b'],
      [
        ['𝔏1', 'x'],
        ['L22', 'y'],
      ],
    ).slice(1),
  ).toEqual(['𝔏1   x', 'L22  y'])
})

test('a moment is shown to the minute in UTC, and an unknown one not at all', () => {
  expect(moment(Date.UTC(2026, 7, 31, 14, 5, 59))).toBe('2026-08-31 14:05Z')
  expect([moment(null), moment(Infinity), moment(-Infinity)]).toEqual(['', '', ''])
})

test('a quantity nobody recorded is a question mark, never nothing', () => {
  expect([amount('5', 'KGM'), amount('5', null), amount(null, 'KGM')]).toEqual(['5 KGM', '5', '?'])
})

test('one is said as one', () => {
  expect([
    counted(0, 'entry', 'entries'),
    counted(1, 'entry', 'entries'),
    counted(2, 'row'),
  ]).toEqual(['0 entries', '1 entry', '2 rows'])
})

test('a document is its type and its number', () => {
  expect(documentName('po urn:epcglobal:cbv:bt:9520123456788:PO%201')).toBe('po PO 1')
  expect(documentName('urn:x:4711')).toBe('4711')
  expect(documentName('desadv https://partner.example/d/80%2F1')).toBe('desadv 80/1')
  expect(documentName(null)).toBe('')
})

test('a document with a broken escape is shown as it is', () => {
  expect(documentName('po urn:x:100%')).toBe('po 100%')
})

test('what is cut off a table is said, with how to see it', () => {
  const lines = ['head', ...Array.from({ length: rowsShown + 3 }, (_, i) => String(i))]
  const short = cut(lines, false)
  expect(short).toHaveLength(rowsShown + 2)
  expect(short.at(-1)).toContain('and 3 more: --all shows them')
  expect(cut(lines, true)).toEqual(lines)
  expect(cut(lines.slice(0, rowsShown + 1), false)).toHaveLength(rowsShown + 1)
})
