import { expect, test } from 'vitest'
import { everySyntax, isLike, syntaxAt, syntaxOf } from './syntax.ts'

test('no application identifier begins like another, so that the first that fits is it', () => {
  const all = everySyntax.map(({ ai }) => ai)
  const alike = all.flatMap((ai) => all.filter((other) => other !== ai && other.startsWith(ai)))
  expect(alike).toEqual([])
})

test('a value may have parts that are missing, and parts that come several times', () => {
  expect(syntaxOf('423')?.components.map(({ isOptional }) => isOptional)).toEqual([
    ...[false, true, true, true, true],
  ])
})

test('what must stand beside is one of several groups, each whole', () => {
  expect(syntaxOf('250')?.requires).toEqual([
    [
      ['01', '21'],
      ['03', '21'],
      ['8006', '21'],
    ],
  ])
})

test('the identifier at a place is found whatever its length', () => {
  expect(['10A', '3103001250', '253', '04'].map((text) => syntaxAt(text, 0)?.ai)).toEqual([
    ...['10', '3103', '253', undefined],
  ])
})

test('n in a pattern stands for any digit', () => {
  expect(['3103', '3113', '310'].map((ai) => isLike(ai, '310n'))).toEqual([true, false, false])
})
