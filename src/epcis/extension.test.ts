import { expect, test } from 'vitest'
import { eventFrom, problemsIn, receiving } from '../../test/epcis-event.ts'
import type { Json } from './json.ts'

const pointersIn = (json: Json) => problemsIn(json).map(([pointer]) => pointer)

test('fields of somebody of their own are kept under their whole IRIs, at every depth', () => {
  const event = eventFrom({
    ...receiving,
    action: 'ADD',
    ilmd: { 'cbvmda:lotNumber': 'L1' },
    'farm:field': { 'farm:row': [{ 'farm:tree': 1 }, 'x'], plain: null },
  })
  expect(event.ilmd).toEqual({ 'urn:epcglobal:cbv:mda:lotNumber': 'L1' })
  expect(event.extensions).toEqual({
    'https://farm.example/ns/field': {
      'https://farm.example/ns/row': [{ 'https://farm.example/ns/tree': 1 }, 'x'],
      plain: null,
    },
  })
})

test('a prefix nobody declared is a fault wherever it is', () => {
  expect(
    pointersIn({
      ...receiving,
      'farm:field': [{ 'forest:tree': 1 }],
      readPoint: { id: 'urn:example:dock-1', 'forest:edge': 1 },
    }),
  ).toEqual(['/readPoint/forest:edge', '/farm:field/0/forest:tree'])
})
