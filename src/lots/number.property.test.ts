import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capacityOf } from './number-capacity.ts'
import { conventions } from './number-conventions.ts'
import { readNumber } from './number-read.ts'
import { nameParts, readTemplate, type Template } from './number-template.ts'
import { numberOf } from './number-write.ts'

const pieces = [
  ...['{Y}', '{YY}', '{YYYY}', '{DDD}', '{MM}', '{M}', '{M:noI}', '{DD}', '{GG}', '{GGGG}', '{WW}'],
  ...['{D}', '{HH}', '{H}', '{MI}', '{SLICE:15}', '{SLICE:60}', '{SITE:2}', '{LINE:1}', '{SHIFT}-'],
  ...[
    '-',
    '/',
    'LOT',
    '{EXP:YYMM}',
    '{EXP:YYDDD}',
    '{SEQ3:never}',
    '{SEQ2:never:32}',
    '{SEQ2:year}',
  ],
  ...['{SEQ3:day}', '{SEQ2:week:36}', '{SEQ2:month}'],
]

/** Templates of any parts that are sound. */
const templates = fc
  .tuple(
    fc.oneof(
      fc
        .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
        .map((all) => all.join('')),
      fc.constantFrom(...conventions.map(({ template }) => template)),
    ),
    fc.constantFrom('', '{CHK:mod37}', '{CHK:luhn}', '{CHK:gs1pair}'),
    fc.boolean(),
  )
  .map(([text, check, perpetual]) =>
    readTemplate(text.includes('{CHK') ? text : text + check, { perpetual }),
  )
  .filter((read) => read.ok)
  .map(({ value }): Template => value)

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const facts = fc.record({
  date: day,
  expiry: day,
  time: fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((hm) => hm.map((part) => String(part).padStart(2, '0')).join(':')),
  names: fc.constant({ SITE: 'B7', LINE: '3', SHIFT: 'N', PRODUCT: 'OAT', SUPPLIERLOT: 'S91' }),
})

test('what is made by a template is read by it, and means what it was made of', () => {
  fc.assert(
    fc.property(templates, facts, fc.bigInt(1n, 99n), (template, said, sequence) => {
      const made = numberOf(template, said, sequence)
      fc.pre(made.ok)
      const read = readNumber(template, made.value, { around: said.date })
      expect([template.text, made.value, read.ok]).toEqual([template.text, made.value, true])
      if (!read.ok) return
      const { value } = read
      expect(value.parts.map(({ text }) => text).join('')).toBe(made.value)
      if (capacityOf(template).perPeriod !== null) expect(value.sequence).toBe(sequence)
      if (value.days.length > 0) expect(value.days).toContain(said.date)
      for (const name of nameParts)
        for (const part of value.parts.filter((one) => one.name === name))
          expect(part.text).toBe(said.names[name])
    }),
    { numRuns: 300 },
  )
})

test('no longer text is read as a number, and none that lost its end', () => {
  fc.assert(
    fc.property(templates, facts, fc.constantFrom(...'0A-z '), (template, said, more) => {
      const made = numberOf(template, said, 1n)
      fc.pre(made.ok)
      // A name of any length at the end may be any longer one.
      fc.pre(!/(?:SHIFT|SUPPLIERLOT)\}$/.test(template.text))
      expect(readNumber(template, `${made.value}${more}`, { around: said.date }).ok).toBe(false)
      expect(readNumber(template, made.value.slice(0, -1), { around: said.date }).ok).toBe(false)
    }),
  )
})

test('a small sequence has as many numbers as can be made of it, all different', () => {
  for (const text of [
    '{YY}{DDD}{SEQ1:day}',
    '{YY}{DDD}{SEQ2:day}',
    '{SEQ1:never:32}',
    '{SEQ1:never:36}',
  ]) {
    const read = readTemplate(text)
    if (!read.ok) throw new Error(text)
    const made = new Set<string>()
    for (let sequence = 1n; sequence < 2_000n; sequence++) {
      const number = numberOf(read.value, { date: '2024-02-29' }, sequence)
      if (!number.ok) break
      made.add(number.value)
    }
    expect([text, BigInt(made.size)]).toEqual([text, capacityOf(read.value).perPeriod])
  }
})
