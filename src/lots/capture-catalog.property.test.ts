import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, emptyShop, gtin, judgementOf, recorded, type Shop } from '../../test/shop.ts'
import { contextOf } from '../epcis/context.ts'
import { readEvent } from '../epcis/read-event.ts'
import { type EventDraft, eventBody } from '../epcis/write-event.ts'
import { captureProfiles, profileOf, rulesOf } from './capture-catalog.ts'
import { stepOf, subjectOfEvent } from './capture-event.ts'
import { fieldFault } from './capture-fields.ts'
import { keysIn, type RecordFacts, withRecord } from './capture-known.ts'
import { type CaptureRule, type CaptureSubject, missingFields } from './capture-rule.ts'
import { subjectOfCommand } from './capture-subject.ts'
import type { Command, Line, Verb } from './command.ts'
import { decide } from './decide.ts'

const everyRule = captureProfiles.flatMap((profile) =>
  rulesOf(
    profile,
    profile.parts.map(({ name }) => name),
  ),
)
const anyRule = fc.constantFrom(...everyRule)

/** Every attribute some rule asks for. */
const attributes = Object.fromEntries(
  everyRule
    .flatMap(({ needs }) => needs)
    .filter((field) => field.startsWith('attributes/'))
    .map((field) => [field.slice('attributes/'.length), 'as said']),
)

const said = { documents: ['bol:1'], note: 'all is said', at: '2026-11-23T11:00' }
const about = {
  ...{ item: gtin, supplierLot: 'S-1', expiry: '2027-01-01', productionDate: '2026-11-01' },
  attributes,
}
const arrival = { ...said, place: 'Dock', from: 'Mill', fromPlace: 'Mill-1' }

const stocked = after(
  emptyShop,
  {
    ...{ verb: 'receive', ...arrival, at: '2026-11-22T11:00' },
    lines: [
      { ...about, lot: 'L1', quantity: '100 KGM' },
      { ...about, lot: 'L2', quantity: '100 KGM' },
      { ...about, lot: 'L0', serial: 'S1' },
    ],
  },
  { verb: 'hold', at: '2026-11-22T12:00', lines: [{ lot: 'L2' }], reason: 'metal' },
)

/** Commands that say all there is to say at a step, about a lot or a serialised thing. */
const completeAt = (step: Verb, isSerial: boolean): Command => {
  const taken: Line = isSerial ? { serial: 'S1' } : { lot: 'L1', quantity: '1 KGM' }
  const born: Line = isSerial
    ? { ...about, lot: 'N1', serial: 'N1' }
    : { ...about, lot: 'N1', quantity: '1 KGM' }
  const lines = [taken]
  const reason = 'because'
  switch (step) {
    case 'receive':
    case 'return':
      return { verb: step, ...arrival, reason, lines: [born] } as Command
    case 'declare':
      return { verb: step, ...said, place: 'Dock', lines: [born] }
    case 'move':
      return { verb: step, ...said, fromPlace: 'Dock', toPlace: 'Cold', lines }
    case 'pack':
      return { verb: step, ...said, container: 'PAL-1', place: 'Dock', lines }
    case 'ship':
      return { verb: step, ...said, place: 'Dock', to: 'Kiosk', toPlace: 'Shop', lines }
    case 'test':
      return { verb: step, ...said, lines: [{ lot: 'L1' }], results: [{ name: 'x', value: '1' }] }
    case 'count':
      return { verb: step, ...said, place: 'Dock', reason, lines }
    case 'release':
      return { verb: step, ...said, reason, lines: [{ lot: 'L2' }] }
    case 'hold':
    case 'reject':
    case 'recall':
      return { verb: step, ...said, reason, lines: [{ lot: 'L1' }] }
    case 'sample':
    case 'scrap':
    case 'destroy':
      return { verb: step, ...said, reason, place: 'Dock', lines }
    case 'merge':
      return {
        ...{ verb: step, ...said, place: 'Dock', equipment: ['Mixer-1'], run: 'R-1' },
        inputs: [taken, { lot: 'L1', quantity: '2 KGM' }],
        outputs: [{ ...born, quantity: '3 KGM' }],
      }
    case 'produce':
    case 'repack':
    case 'relabel':
    case 'split':
    case 'assemble':
      return {
        ...{ verb: step, ...said, place: 'Dock', equipment: [] },
        ...{ inputs: [taken], outputs: [born] },
      }
    default:
      throw new Error(`No complete command is written for ${step}`)
  }
}

const factsIn = (shop: Shop, subject: CaptureSubject): RecordFacts => ({
  lots: new Map(
    keysIn([subject]).lots.flatMap((uri) => {
      const state = shop.units.get(uri)?.state
      return state ? [[uri, { attributes: state.attributes, madeAt: null }] as const] : []
    }),
  ),
  items: new Map(
    keysIn([subject]).items.map((uri) => [uri, { isNamed: true, groups: [], hasShelfLife: false }]),
  ),
})

const missing = (rule: CaptureRule, shop: Shop, subject: CaptureSubject) =>
  missingFields([rule], withRecord(subject, factsIn(shop, subject)))

const eventOf = (draft: EventDraft) => {
  const body = eventBody(draft)
  const read = readEvent(body, contextOf(body), '')
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

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
