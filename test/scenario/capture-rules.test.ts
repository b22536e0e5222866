import { expect, test } from 'vitest'
import { contextOf } from '../../src/epcis/context.ts'
import { readEvent } from '../../src/epcis/read-event.ts'
import { profileOf, rulesOf } from '../../src/lots/capture-catalog.ts'
import { subjectOfEvent } from '../../src/lots/capture-event.ts'
import { missingFields } from '../../src/lots/capture-rule.ts'
import { sampleCompany } from '../../src/simulate/sample-company.ts'

const subjects = [...sampleCompany()].flatMap(({ body }) => {
  const read = readEvent(body, contextOf(body), '')
  if (!read.ok) throw new Error('The sample company tells what is not EPCIS')
  return subjectOfEvent(read.value, {}, 'Europe/Oslo') ?? []
})

/** How often the sample company does not tell what each rule of a profile asks for. */
const missed = (name: string): ReadonlyMap<string, number> => {
  const profile = profileOf(name)
  if (!profile) throw new Error(`There is no profile ${name}`)
  const rules = rulesOf(profile)
  const missing = subjects.flatMap((subject) => missingFields(rules, subject))
  return new Map(
    [...Map.groupBy(missing, ({ rule }) => rule)].map(([rule, all]) => [rule, all.length]),
  )
}

test('the sample company tells all that any trace needs, at every kind of step', () => {
  expect(subjects.length).toBeGreaterThan(4_000)
  const steps = new Set(subjects.map(({ step }) => step))
  for (const step of ['receive', 'produce', 'pack', 'ship', 'hold', 'release', 'test'] as const)
    expect(steps).toContain(step)
  expect([...missed('general')]).toEqual([])
})

test('what a bakery does not tell is found where another trade asks for it', () => {
  const equipment = missed('pharma').get('pharma/gmp-batch/equipment')
  expect(equipment).toBe(
    subjects.filter(({ step, said }) => step === 'produce' && !said.has('equipment')).length,
  )
  expect(equipment).toBeGreaterThan(100)
  expect([...missed('eu-food').keys()]).toEqual([])
})
