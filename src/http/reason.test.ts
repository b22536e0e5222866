import { expect, test } from 'vitest'
import { pointerInto, refusedProblem } from './reason.ts'

test.each([
  [{ lines: [{ lot: 'A' }] }, 'lines/0/lot', '/lines/0/lot'],
  [{ lot: 'A' }, 'lines/0/lot', '/lot'],
  [{ lines: { lot: 'A' } }, 'lines/0/lot', '/lines/lot'],
  [{ lines: ['A 40 KGM'] }, 'lines/0/quantity', '/lines/0'],
  [{ documents: 'po' }, 'documents/0', '/documents'],
  [{ lot: 'A' }, 'reason', '/reason'],
  [{ inputs: [] }, '', ''],
  [undefined, 'place', '/place'],
])('in %j, %s is at %s', (body, field, pointer) => {
  expect(pointerInto(body, field)).toBe(pointer)
})

test('every reason is told, with its data and its sentence', () => {
  const problem = refusedProblem(
    [
      { kind: 'missing-field', field: 'reason', need: 'Why' },
      { kind: 'lot-on-hold', field: 'lines/0/lot', lot: 'A', since: null },
    ],
    { lot: 'A' },
  )
  expect(problem).toMatchObject({
    status: 422,
    errors: [
      { kind: 'missing-field', pointer: '/reason', need: 'Why' },
      { kind: 'lot-on-hold', pointer: '/lot', lot: 'A', detail: 'Lot A is on hold.' },
    ],
  })
})

test('an id used before is a problem of its own', () => {
  const reused = { kind: 'operation-reused', field: '', operationId: 'x' } as const
  expect(refusedProblem([reused], {})).toMatchObject({
    type: 'urn:lotline:problem:key-used-before',
    errors: [{ pointer: '#/headers/idempotency-key' }],
  })
})
