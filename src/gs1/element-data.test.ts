import { expect, test } from 'vitest'
import { hiddenElement, readPiece } from './element-data.ts'

const read = (text: string) => {
  const { elements, faults } = readPiece({ text, at: 100 }, 2026)
  return {
    elements: elements.map(({ ai, value, at }) => `${at} (${ai})${value}`),
    faults: faults.map(({ code, at }) => `${at} ${code}`),
  }
}

test('what has a predefined length needs no separator', () => {
  expect(read('01095201234567881726123110A')).toEqual({
    elements: ['102 (01)09520123456788', '118 (17)261231', '126 (10)A'],
    faults: [],
  })
})

test('nothing is read past an identifier that is not known', () => {
  expect(read('1726123105A')).toEqual({ elements: ['102 (17)261231'], faults: ['108 ai-unknown'] })
})

test('a value longer than it may be is not cut', () => {
  expect(read(`10${'A'.repeat(21)}`).faults).toEqual(['122 separator-missing'])
})

const hidden = (text: string) => {
  const { elements } = readPiece({ text, at: 100 }, 2026)
  const last = elements.at(-1)
  return last ? (hiddenElement(last, elements, 2026)?.at ?? null) : null
}

test.each([
  ['10ABC0109520123456788', 105],
  ['10ABC17261231', 105],
  ['10ABC11261231217', 105],
  ['10ABC21XYZ', null],
  ['10ABC0109520123456789', null],
  ['10ABC17761231', null],
  ['10ABC17261331', null],
  ['1726123110ABC17261231', null],
  ['015416380308228210A', null],
  ['0154163803082282', null],
])('%s hides another element at %s', (text, at) => {
  expect(hidden(text)).toBe(at)
})
