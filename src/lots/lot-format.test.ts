import { expect, test } from 'vitest'
import { formatFor, type LotFormat, readNumbering } from './lot-format.ts'

const read = (json: Parameters<typeof readNumbering>[0]) => {
  const answer = readNumbering(json)
  return answer.ok ? answer.value : answer.error
}
const sound = { name: 'bread', template: '{YY}{DDD}-{SEQ3:day}' }

test('what is left out of a format and a site is the usual', () => {
  expect(read({ formats: [sound], sites: [{ place: 'Bakery' }] })).toEqual({
    formats: [
      {
        ...sound,
        ...{ perpetual: false, strictness: 'warn', sites: [], items: [] },
        ...{ from: null, until: null, ends: null },
      },
    ],
    sites: [{ place: 'Bakery', code: null, dayFrom: '00:00', shifts: [], lines: {} }],
    products: {},
  })
})

test('every fault is told with where it is', () => {
  const faults = read({
    formats: [
      { ...sound, template: '{YY}{FOO}', strictness: 'hard', from: '2027-02-30' },
      { ...sound, until: '2026-01-01', from: '2026-02-01', colour: 'red' },
      { name: 'slices', template: '{YY}{DDD}{SLICE:15}', ends: { endsAt: ['duration', 'moon'] } },
    ],
    sites: [{ code: 'A-1', dayFrom: '25:00', shifts: [{ name: '1', days: [8] }] }],
    products: { Oats: 'O/T' },
    more: 1,
  })
  expect(faults).toEqual([
    expect.objectContaining({ pointer: '/more' }),
    expect.objectContaining({ pointer: '/formats/0/template', column: 5 }),
    expect.objectContaining({ pointer: '/formats/0/from' }),
    expect.objectContaining({ pointer: '/formats/0/strictness' }),
    expect.objectContaining({ pointer: '/formats/1/colour' }),
    expect.objectContaining({ pointer: '/formats/1/until' }),
    expect.objectContaining({ pointer: '/formats/2/ends/endsAt/1' }),
    expect.objectContaining({ pointer: '/formats/2/ends/minutes' }),
    expect.objectContaining({ pointer: '/sites/0/place' }),
    expect.objectContaining({ pointer: '/sites/0/code' }),
    expect.objectContaining({ pointer: '/sites/0/dayFrom' }),
    expect.objectContaining({ pointer: '/sites/0/shifts/0/days/0' }),
    expect.objectContaining({ pointer: '/sites/0/shifts/0/from' }),
    expect.objectContaining({ pointer: '/products/Oats' }),
    expect.objectContaining({ pointer: '/formats/1/name' }),
  ])
  expect(read([])).toEqual([{ pointer: '', message: 'Here belongs an object { … }.' }])
  expect(read({ formats: 'all' })).toMatchObject([{ pointer: '/formats' }])
})

test('the most particular format holds, and of those as particular the newest', () => {
  const format = (name: string, more: Partial<LotFormat>): LotFormat => ({
    ...{ name, template: '{SEQ3}', perpetual: false, strictness: 'warn', sites: [], items: [] },
    ...{ from: null, until: null, ends: null, ...more },
  })
  const formats = [
    format('all', {}),
    format('site', { sites: ['Bakery'] }),
    format('item', { items: ['Bread'] }),
    format('item, new', { items: ['Bread'], from: '2026-06-01' }),
    format('item at site, gone', { items: ['Bread'], sites: ['Bakery'], until: '2026-01-31' }),
  ]
  const named = (day: string, site: string, item: string) =>
    formatFor(formats, {
      day,
      isSite: (name) => name === site,
      isItem: (name) => name === item,
    })?.name
  expect(named('2026-01-31', 'Bakery', 'Bread')).toBe('item at site, gone')
  expect(named('2026-02-01', 'Bakery', 'Bread')).toBe('item')
  expect(named('2026-06-01', 'Bakery', 'Bread')).toBe('item, new')
  expect(named('2026-06-01', 'Bakery', 'Cake')).toBe('site')
  expect(named('2026-06-01', 'Mill', 'Cake')).toBe('all')
  expect(formatFor([], { day: '2026-01-01', isSite: () => true, isItem: () => true })).toBeNull()
})
