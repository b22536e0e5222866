import fc from 'fast-check'
import { expect, test } from 'vitest'
import { completeAt, eventOf, everyRule, factsIn, stocked } from '../../test/complete-command.ts'
import { judgementOf, recorded, type Shop } from '../../test/shop.ts'
import { profileOf, rulesOf } from './capture-catalog.ts'
import { stepOf, subjectOfEvent } from './capture-event.ts'
import { fieldFault } from './capture-fields.ts'
import { withRecord } from './capture-known.ts'
import { type CaptureRule, type CaptureSubject, missingFields } from './capture-rule.ts'
import { subjectOfCommand } from './capture-subject.ts'
import type { Command } from './command.ts'
import { decide } from './decide.ts'

const anyRule = fc.constantFrom(...everyRule)

const missing = (rule: CaptureRule, shop: Shop, subject: CaptureSubject) =>
  missingFields([rule], withRecord(subject, factsIn(shop, subject)))

const isSerialAsked = ({ needs }: CaptureRule): boolean =>
  needs.includes('serial') && !needs.includes('lot')

test('every rule can be kept: by the command that says all, and in the events it becomes', () => {
  fc.assert(
    fc.property(
      anyRule.chain((rule) => fc.tuple(fc.constant(rule), fc.constantFrom(...rule.steps))),
      ([rule, step]) => {
        const command = withEquipment(completeAt(step, isSerialAsked(rule)))
        const context = judgementOf(stocked)
        const decided = decide(command, context)
        if (!decided.ok) throw new Error(JSON.stringify([step, decided.error]))
        expect(missing(rule, stocked, subjectOfCommand(command, context))).toEqual([])
        const later = recorded(stocked, decided.value)
        for (const draft of decided.value) {
          const event = eventOf(draft)
          const subject = subjectOfEvent(event, {}, context.timeZone)
          expect([stepOf(event), subject === null]).toEqual([step, false])
          if (subject) expect(missing(rule, later, subject)).toEqual([])
        }
      },
    ),
    { numRuns: 400 },
  )
})

const withEquipment = (command: Command): Command =>
  'inputs' in command ? { ...command, equipment: ['Mixer-1'] } : command

test('every rule fires where nothing is said', () => {
  for (const rule of everyRule)
    for (const step of rule.steps) {
      const list = rule.of ?? 'lines'
      const thing = { list, at: `${list}/0`, name: 'L1', uri: null, kind: 'lot' } as const
      const subject: CaptureSubject = {
        ...{ step, day: '2026-11-23', places: [], said: new Set() },
        things: [{ ...thing, item: null, groups: [], said: new Set() }],
      }
      expect([rule.id, missingFields([rule], subject).length]).toEqual([rule.id, 1])
    }
})

test('every rule has its own id, a citation, and asks for what its steps can tell', () => {
  expect(new Set(everyRule.map(({ id }) => id)).size).toBe(everyRule.length)
  for (const { id, citation, need, steps, needs } of everyRule) {
    expect([id, /\d/.test(citation), need.length > 3]).toEqual([id, true, true])
    const faults = steps.flatMap((step) => needs.map((field) => fieldFault(step, field)))
    expect([id, faults.filter((fault) => fault !== null)]).toEqual([id, []])
  }
})

test('profiles are found by name, in the latest version or in one', () => {
  const latest = profileOf('fsma-204')
  expect([latest?.version, latest?.parts.length]).toEqual(['1', 10])
  expect(profileOf('fsma-204', '0')).toBeNull()
  expect(profileOf('no-such')).toBeNull()
})

test('who names no parts gets the usual ones', () => {
  const profile = profileOf('fsma-204')
  if (!profile) throw new Error('There is no such profile')
  const parts = new Set(rulesOf(profile).map(({ id }) => id.split('/')[1]))
  expect([...parts]).toEqual(['shipping', 'receiving', 'transformation'])
  const chosen = rulesOf(profile, ['cooling'])
  expect(chosen.map(({ citation }) => citation)).toContain('21 CFR 1.1325(b)(1)(iv)')
})
