import { expect, test } from 'vitest'
import { dateField, datesField, dateTimeField, isMoment, momentsField } from './tag-date.ts'

test('a date takes 16 bits: the standard has 220630 as 2CDE', () => {
  const bits = '0010110011011110'
  expect(dateField.write('220630')).toEqual({ ok: true, value: bits })
  expect(dateField.read(bits, 0)).toEqual({ ok: true, value: { text: '220630', end: 16 } })
})

test('days that no month has are refused in both directions', () => {
  for (const day of ['260230', '260431', '261301', '260001', '260132', '250229'])
    expect([day, dateField.write(day).ok]).toEqual([day, false])
  expect(dateField.write('2606').ok).toBe(false)
  expect(dateField.write('26o630').ok).toBe(false)
  // 30 February, and the year 100.
  expect(dateField.read('0011010001011110', 0)).toMatchObject({ error: { code: 'date' } })
  expect(dateField.read('1100100001000001', 0)).toMatchObject({ error: { code: 'date' } })
})

test('a month alone, a leap day and the end of a day are right', () => {
  expect(['260600', '240229', '000229', '2606302400', '260630240000'].map(isMoment)).toEqual([
    ...[true, true, true, true, true],
  ])
  expect(['2606302401', '2606302500', '2606301060', '260630101060'].map(isMoment)).toEqual([
    ...[false, false, false, false],
  ])
})

test('a date with a time takes 27 bits', () => {
  const written = dateTimeField.write('2601151430')
  expect(written).toEqual({ ok: true, value: '0011010' + '0001' + '01111' + '01110' + '011110' })
  expect(dateTimeField.read('00110100001011110111001111', 0)).toMatchObject({
    error: { code: 'short' },
  })
})

test('a harvest is one day or several', () => {
  for (const text of ['260101', '260101260131']) {
    const written = datesField.write(text)
    if (!written.ok) throw new Error(written.error.message)
    expect(written.value[0]).toBe(text.length === 6 ? '0' : '1')
    expect(datesField.read(written.value, 0)).toMatchObject({ value: { text } })
  }
  expect(datesField.write('2601012601').ok).toBe(false)
  expect(datesField.write('260101260132').ok).toBe(false)
})

test('a moment is as precise as it is written', () => {
  const signs = ['260115', '26011514', '2601151430', '260115143059'].map((text) => {
    const written = momentsField.write(text)
    if (!written.ok) throw new Error(written.error.message)
    expect(momentsField.read(written.value, 0)).toMatchObject({ value: { text } })
    return [written.value.slice(0, 2), written.value.length]
  })
  expect(signs).toEqual([
    ['11', 18],
    ['00', 23],
    ['01', 29],
    ['10', 35],
  ])
  expect(momentsField.write('2601151').ok).toBe(false)
  expect(momentsField.read('1', 0)).toMatchObject({ error: { code: 'short' } })
})
