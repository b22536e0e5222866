import { expect, test } from 'vitest'
import type { Json } from '../epcis/json.ts'
import { captureRulesMax, noCaptureRules, readCaptureRules, rulesInUse } from './capture-use.ts'

const own = {
  ...{ id: 'own/supplier-lot', steps: ['receive'], needs: ['supplierLot'] },
  ...{ need: "the supplier's lot", citation: 'Quality manual 4.2' },
}
const faults = (json: Json) => {
  const read = readCaptureRules(json)
  return read.ok ? [] : read.error.map(({ field }) => field)
}
const inUse = (json: Json) => {
  const read = readCaptureRules(json)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return rulesInUse(read.value)
}

test('a company begins without rules', () => {
  expect(rulesInUse(noCaptureRules)).toEqual([])
  expect(readCaptureRules({})).toEqual({ ok: true, value: noCaptureRules })
})

test('a profile gives its rules, each from its day on and in its scope', () => {
  const use = { profile: 'fsma-204', from: '2026-12-01', sites: ['urn:x:site'], groups: ['ftl'] }
  const rules = inUse({ profiles: [{ ...use, parts: ['receiving'] }] })
  expect(new Set(rules.map(({ id }) => id.split('/')[1]))).toEqual(new Set(['receiving']))
  for (const { from, sites, groups } of rules)
    expect({ from, sites, groups }).toEqual({
      ...{ from: '2026-12-01', sites: ['urn:x:site'], groups: ['ftl'] },
    })
  const usual = inUse({ profiles: [{ profile: 'fsma-204', from: '2026-12-01' }] })
  expect(usual.length).toBeGreaterThan(rules.length)
})

test('what is only to be told is told, whether one rule, a part or a profile is named', () => {
  const profiles = [{ profile: 'fsma-204', from: '2026-12-01' }]
  const warned = (rule: string) =>
    inUse({ profiles, warned: [{ rule, reason: 'from spring on' }] })
      .filter(({ strictness }) => strictness === 'warn')
      .map(({ id }) => id)
  expect(warned('fsma-204/receiving/lot-source')).toEqual(['fsma-204/receiving/lot-source'])
  expect(new Set(warned('fsma-204/receiving').map((id) => id.split('/')[1]))).toEqual(
    new Set(['receiving']),
  )
  expect(warned('fsma-204').length).toBe(inUse({ profiles }).length)
  expect(warned('fsma-2')).toEqual([])
})

test('a rule of one’s own is kept as it is said, and refuses unless it is only to warn', () => {
  expect(inUse({ own: [own] })).toEqual([{ ...own, strictness: 'reject' }])
  expect(inUse({ own: [{ ...own, strictness: 'warn' }] })[0]?.strictness).toBe('warn')
  const onOutputs = { ...own, steps: ['produce'], of: 'outputs', until: '2027-01-01' }
  expect(inUse({ own: [onOutputs] })[0]).toMatchObject({ of: 'outputs', until: '2027-01-01' })
})

test('every fault is named with its address', () => {
  expect(faults('all')).toEqual([''])
  expect(faults({ profile: [] })).toEqual(['profile'])
  expect(faults({ profiles: 'fsma-204' })).toEqual(['profiles'])
  expect(
    faults({
      profiles: [
        { profile: 'fsma-204' },
        { profile: 'fsma-205', from: '2026-13-01' },
        { profile: 'general', version: '7', from: '2026-01-01', until: '2025-01-01' },
        { profile: 'general', from: '2026-01-01', parts: ['receiving', 'sailing'], sites: [] },
        3,
      ],
    }),
  ).toEqual([
    ...['profiles/0/from', 'profiles/1/from', 'profiles/1/profile', 'profiles/2/until'],
    ...['profiles/2/profile', 'profiles/3/sites', 'profiles/3/parts/1', 'profiles/4'],
  ])
  expect(
    faults({
      own: [
        { ...own, id: 'mine', steps: ['sail'], needs: [] },
        { ...own, needs: ['to'], of: 'both', strictness: 'maybe' },
        { ...own, need: '', citation: 'x'.repeat(501), colour: 'red' },
      ],
      warned: [{ rule: 'own' }],
    }),
  ).toEqual([
    ...['own/0/id', 'own/0/steps/0', 'own/0/needs', 'own/1/needs/0', 'own/1/of'],
    ...['own/1/strictness', 'own/2/colour', 'own/2/need', 'own/2/citation', 'warned/0/reason'],
    'own/2/id',
  ])
})

test('a list has its most', () => {
  const many = Array.from({ length: captureRulesMax + 1 }, (_, i) => ({ ...own, id: `own/${i}` }))
  expect(faults({ own: many })).toEqual(['own'])
  expect(faults({ own: many.slice(1) })).toEqual([])
})
