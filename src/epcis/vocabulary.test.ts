import { expect, test } from 'vitest'
import { readContext, standardContext } from './context.ts'
import { nearest, readTerm, termUri } from './vocabulary.ts'

const bizStep = (text: string) => readTerm('bizStep', text, standardContext)

test.each([
  'receiving',
  'cbv:BizStep-receiving',
  'https://ref.gs1.org/cbv/BizStep-receiving',
  'http://ns.gs1.org/cbv/BizStep-receiving',
  'urn:epcglobal:cbv:bizstep:receiving',
  'URN:EPCGLOBAL:CBV:bizstep:receiving',
])('%s is the business step receiving', (text) => {
  expect(bizStep(text)).toEqual({ ok: true, value: 'receiving' })
})

test('a URI of somebody of their own stays, with its prefix written out', () => {
  const context = readContext({ farm: 'https://farm.example/steps/' }, '/@context')
  expect(context.ok && readTerm('bizStep', 'farm:harvesting', context.value)).toEqual({
    ok: true,
    value: 'https://farm.example/steps/harvesting',
  })
  expect(bizStep('urn:gdst:bizStep:landing')).toEqual({
    ok: true,
    value: 'urn:gdst:bizStep:landing',
  })
})

test('a word the vocabulary does not have is refused with the nearest one', () => {
  expect(bizStep('recieving')).toEqual({
    ok: false,
    error:
      "bizStep 'recieving' is not a CBV term; use a URI for your own. Did you mean 'receiving'?",
  })
  expect(bizStep('Receiving')).toMatchObject({ ok: false })
  expect(bizStep('urn:epcglobal:cbv:bizstep:fermenting')).toEqual({
    ok: false,
    error: "bizStep 'fermenting' is not a CBV term; use a URI for your own.",
  })
})

test('a word of another vocabulary is no business step', () => {
  expect(bizStep('urn:epcglobal:cbv:disp:in_transit')).toMatchObject({ ok: false })
  expect(bizStep('https://ref.gs1.org/cbv/Disp-active')).toMatchObject({ ok: false })
  expect(bizStep('active')).toMatchObject({ ok: false })
})

test('a word and its web URI lead to one another', () => {
  expect(termUri('disposition', 'in_transit')).toBe('https://ref.gs1.org/cbv/Disp-in_transit')
  expect(termUri('measurementType', 'Temperature')).toBe('https://gs1.org/voc/Temperature')
  expect(termUri('bizStep', 'urn:gdst:bizStep:landing')).toBe('urn:gdst:bizStep:landing')
  for (const text of ['gs1:Temperature', 'https://www.gs1.org/voc/Temperature', 'Temperature'])
    expect(readTerm('measurementType', text, standardContext)).toEqual({
      ok: true,
      value: 'Temperature',
    })
})

test('only what is near is called near', () => {
  expect(nearest('shiping', ['shipping', 'receiving'])).toBe('shipping')
  expect(nearest('xyz', ['shipping', 'receiving'])).toBe(null)
  expect(nearest('s'.repeat(100_000), ['shipping'])).toBe(null)
})
