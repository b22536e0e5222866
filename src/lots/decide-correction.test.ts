import { expect, test } from 'vitest'
import { noon, timeZone } from '../../test/shop.ts'
import { contextOf } from '../epcis/context.ts'
import { readEvent } from '../epcis/read-event.ts'
import { eventBody } from '../epcis/write-event.ts'
import { decideCorrection } from './decide-correction.ts'
import { effectsOf } from './effects.ts'

const clock = { now: noon, timeZone }
const original = eventBody({
  type: 'ObjectEvent',
  eventID: 'urn:uuid:1',
  eventTime: '2026-11-22T10:00:00.000+01:00',
  eventTimeZoneOffset: '+01:00',
  recordTime: '2026-11-22T10:00:01.000Z',
  action: 'OBSERVE',
  bizStep: 'receiving',
  bizLocation: 'urn:x:place',
  quantityList: [{ epcClass: 'urn:x:lot:1', quantity: '5', uom: 'KGM' }],
})

test('the declaration is the same event again, which says that it is in error', () => {
  const declared = decideCorrection(original, 'incorrect_data', ['urn:uuid:2'], clock)
  if (!declared.ok) throw new Error('refused')
  const { recordTime: _, ...same } = original
  expect(declared.value).toEqual({
    ...same,
    errorDeclaration: {
      declarationTime: '2026-11-23T12:00:00.000+01:00',
      reason: 'incorrect_data',
      correctiveEventIDs: ['urn:uuid:2'],
    },
  })
  const read = readEvent(declared.value, contextOf(declared.value), '')
  expect(read).toMatchObject({ ok: true, value: { eventID: 'urn:uuid:1' } })
  expect(read.ok && effectsOf(read.value)).toEqual([])
})

test('what did not occur is declared without an event that has it right', () => {
  const kindsOf = (...args: Parameters<typeof decideCorrection>) => {
    const declared = decideCorrection(...args)
    return declared.ok ? [] : declared.error.map(({ kind, field }) => `${kind} ${field}`)
  }
  expect(kindsOf(original, 'did_not_occur', [], clock)).toEqual([])
  expect(kindsOf(original, 'did_not_occur', ['urn:uuid:2'], clock)).toEqual([
    'bad-value corrective',
  ])
  expect(kindsOf(original, 'incorrect_data', [], clock)).toEqual(['missing-field corrective'])
  const { eventID: _, ...nameless } = original
  expect(kindsOf(nameless, 'did_not_occur', [], clock)).toEqual(['bad-value event'])
  const again = decideCorrection(original, 'did_not_occur', [], clock)
  if (!again.ok) throw new Error('refused')
  expect(kindsOf(again.value, 'did_not_occur', [], clock)).toEqual(['bad-value event'])
})
