import { expect, test } from 'vitest'
import { checkDocs } from './check-docs.ts'
import { checkRooms } from './check-rooms.ts'
import { findUntested } from './find-untested.ts'
import { roomsIn } from './rooms.ts'
import { sourceOf } from './source.ts'

const rooms = roomsIn(`
| room | holds | may import | packages |
|---|---|---|---|
| gs1 | keys | | |
| lots | rules | gs1 | big.js |
| trace | walks | gs1/result | |
| — | — | — | — |
| flow | steps | gs1, lots | node:, @scope/thing |
`)

const roomFaults = (path: string, text: string): readonly string[] =>
  checkRooms([sourceOf(path, text)], rooms).map(({ line, message }) => `${line} ${message}`)

test('the table tells pure rooms from the others by its line', () => {
  expect([...rooms.values()].filter(({ isPure }) => isPure).map(({ name }) => name)).toEqual([
    'gs1',
    'lots',
    'trace',
  ])
})

test('what the table allows is imported without a word', () => {
  expect(
    roomFaults(
      'src/flow/ship.ts',
      `import { readFileSync } from 'node:fs'
      import { thing } from '@scope/thing/deep'
      import type { Lot } from '../lots/lot.ts'
      import { step } from './step.ts'`,
    ),
  ).toEqual([])
})

test('a room that the row does not name is refused, for a type too', () => {
  expect(roomFaults('src/gs1/key.ts', `import type { Lot } from '../lots/lot.ts'`)).toEqual([
    '1 gs1 may not import lots (../lots/lot.ts)',
  ])
  expect(roomFaults('src/gs1/key.ts', `export type L = import('../lots/lot.ts').Lot`)).toEqual([
    '1 gs1 may not import lots (../lots/lot.ts)',
  ])
})

test('a file named in the row is allowed, and its neighbours are not', () => {
  expect(roomFaults('src/trace/walk.ts', `import { ok } from '../gs1/result.ts'`)).toEqual([])
  expect(roomFaults('src/trace/walk.ts', `import { key } from '../gs1/key.ts'`)).toEqual([
    '1 trace may not import gs1 (../gs1/key.ts)',
  ])
})

test('packages, Node and what lies outside src are in the row or are refused', () => {
  expect(
    roomFaults(
      'src/lots/quantity.ts',
      `import Big from 'big.js'
      import { hash } from 'node:crypto'
      import pg from 'pg'
      import { links } from '../../test/links.ts'`,
    ),
  ).toEqual([
    '2 lots may not import the package node:',
    '3 lots may not import the package pg',
    '4 lots may not import test/links.ts: it is outside src',
  ])
})

test('imports for side effect, dynamic imports in pure rooms and barrels are refused', () => {
  expect(
    roomFaults(
      'src/lots/index.ts',
      `import './other.ts'
      const late = () => import('./late.ts')
      export * from './lot.ts'
      export { lot } from './lot.ts'`,
    ),
  ).toEqual([
    '1 imports ./other.ts for its side effect',
    '2 imports ./late.ts dynamically in a pure room',
    '3 re-exports ./lot.ts: import the file that has it',
    '4 re-exports ./lot.ts: import the file that has it',
  ])
})

test('a dynamic import is held to the table as well', () => {
  expect(roomFaults('src/flow/a.ts', `const l = () => import('../trace/walk.ts')`)).toEqual([
    '1 flow may not import trace (../trace/walk.ts)',
  ])
})

test('a folder that is no room is refused', () => {
  expect(roomFaults('src/helpers/a.ts', '')).toEqual([`0 is in no room of ARCHITECTURE.md's table`])
})

test('a table that cannot be read is a fault, not an empty rule', () => {
  expect(checkRooms([], roomsIn('# nothing'))).toHaveLength(1)
})

test('a circle at run time is told once, and a circle of types is none', () => {
  const circle = (form: string) =>
    checkRooms(
      [
        sourceOf('src/lots/a.ts', `${form} { B } from './b.ts'`),
        sourceOf('src/lots/b.ts', `${form} { C } from './c.ts'`),
        sourceOf('src/lots/c.ts', `${form} { A } from './a.ts'`),
      ],
      rooms,
    ).map(({ message }) => message)
  expect(circle('import')).toEqual([
    'imports itself through src/lots/a.ts, src/lots/b.ts, src/lots/c.ts',
  ])
  expect(circle('import type')).toEqual([])
})

const docFaults = (text: string): readonly string[] =>
  checkDocs([sourceOf('src/lots/lot.ts', text)], new Set(['lots'])).map(({ message }) => message)

test('an exported function without a docstring is refused, however it is written', () => {
  expect(
    docFaults(`export const one = () => 1
      export function two() { return 2 }
      export const three = <T>(a: T) => a as T
      const inner = () => 4
      export const VALUE = 5`),
  ).toEqual(['one: has no docstring', 'two: has no docstring', 'three: has no docstring'])
})

test('a docstring in the form of the house passes', () => {
  expect(
    docFaults(`/**
 * Says how much is left.
 *
 * Shape    Any order.
 *          Also on a second line.
 * Limits   None.
 */
export const left = () => 1`),
  ).toEqual([])
})

test('a sentence without its period, foreign headings, their order and tags are refused', () => {
  expect(docFaults('/** Says how much */\nexport const left = () => 1')).toEqual([
    'left: first sentence does not end with a period',
  ])
  expect(
    docFaults(`/**
 * Says how much.
 *
 * Source   A book.
 * Shape    Any.
 * Gotcha   None.
 * @param a nothing
 */
export const left = (a: number) => a`),
  ).toEqual([
    'left: @param restates the types: say it in a sentence or under a heading',
    'left: Gotcha is no heading of ours (Shape, Units, Refuses, Limits, Source)',
    'left: headings stand in the order Shape, Units, Refuses, Limits, Source, each once',
  ])
})

const untested = (paths: readonly string[], listed: readonly string[]) =>
  findUntested(
    paths.map((path) => sourceOf(path, 'export const f = () => 1')),
    new Set(['lots']),
    listed,
  ).map(({ message }) => message)

test('a file of a pure room has a test beside it, of either kind', () => {
  expect(untested(['src/lots/a.ts'], [])).toEqual(['has no test beside it'])
  expect(untested(['src/lots/a.ts', 'src/lots/a.test.ts'], [])).toEqual([])
  expect(untested(['src/lots/a.ts', 'src/lots/a.property.test.ts'], [])).toEqual([])
  expect(untested(['src/flow/a.ts'], [])).toEqual([])
})

test('the list of untested files lets through what it names, and only gets shorter', () => {
  expect(untested(['src/lots/a.ts'], ['src/lots/a.ts'])).toEqual([])
  expect(untested(['src/lots/a.ts', 'src/lots/a.test.ts'], ['src/lots/a.ts'])).toEqual([
    'src/lots/a.ts is tested or gone: take it off',
  ])
})
