import { expect, test } from 'vitest'
import { byMass, lifeOf, oddOf, whereOf } from '../../test/life-text.ts'
import { foldAll } from './stock-fold.ts'

const serial = (text: string) => foldAll(lifeOf(text), byMass, 'instance')

test('a serial is in one place at a time, wherever it is seen', () => {
  const life = `
    made     1 EA at=plant
    moved    1 EA at=store
    packed   1 EA at=store in=7
    moved    1 EA at=dock
  `
  expect(whereOf(serial(life))).toEqual(['1 EA in 7'])
  expect(whereOf(serial(`${life} \n shipped 1 EA at=dock to=shop`))).toEqual([
    '1 EA shipped at dock to shop',
  ])
  expect(whereOf(serial(`${life} \n received 1 EA at=shop`))).toEqual(['1 EA at shop'])
})

test('a serial made twice is one serial and a warning', () => {
  const state = serial(`
    made 1 EA at=plant
    made 1 EA at=plant
  `)
  expect(whereOf(state)).toEqual(['1 EA at plant'])
  expect(oddOf(state)).toEqual(['#2 duplicate-instance'])
})

test('a serial used twice is told', () => {
  const state = serial(`
    made 1 EA at=plant
    used 1 EA at=plant
    used 1 EA at=plant
  `)
  expect(whereOf(state)).toEqual([])
  expect(oddOf(state)).toEqual(['#3 not-enough'])
})

test('a container needs no declaration to be known', () => {
  const state = foldAll(lifeOf('moved 1 EA at=plant'), byMass, 'container')
  expect(whereOf(state)).toEqual(['1 EA at plant'])
  expect(oddOf(state)).toEqual([])
})

test('emptying a container leaves the container where it is', () => {
  const state = foldAll(
    lifeOf(`
      moved 1 EA at=plant
      unpacked ? ? at=plant in=7 role=empties
    `),
    byMass,
    'container',
  )
  expect(whereOf(state)).toEqual(['1 EA at plant'])
})

test('a thing received that nobody shipped came from outside, one that was shipped did not', () => {
  expect(serial('received 1 EA at=dock').totals).toEqual([
    { kind: 'received', owner: '', uom: 'EA', quantity: '1' },
  ])
  const back = serial(`
    made     1 EA at=plant
    shipped  1 EA at=plant to=shop
    received 1 EA at=plant from=shop
  `)
  expect(whereOf(back)).toEqual(['1 EA at plant'])
  expect(back.totals.map(({ kind }) => kind)).toEqual(['made', 'shipped'])
})

test('emptying a container brings out what is in it, and leaves alone what has left', () => {
  const life = `
    made     1 EA at=plant
    packed   1 EA at=plant in=7
  `
  expect(whereOf(serial(`${life} \n unpacked 1 EA at=shop in=7 role=emptied`))).toEqual([
    '1 EA at shop',
  ])
  const gone = `${life} \n used 1 EA at=plant \n unpacked 1 EA at=shop in=7 role=emptied`
  expect(whereOf(serial(gone))).toEqual([])
})

test('a thing unpacked from where it was not is there now, with a note', () => {
  const state = serial(`
    made     1 EA at=plant
    unpacked 1 EA at=shop in=7
  `)
  expect(whereOf(state)).toEqual(['1 EA at shop'])
  expect(oddOf(state)).toEqual(['#2 taken-elsewhere'])
})

test('a thing seen after its end is there again, and is told', () => {
  const state = serial(`
    made    1 EA at=plant
    removed 1 EA at=plant
    moved   1 EA at=shop
  `)
  expect(whereOf(state)).toEqual(['1 EA at shop'])
  expect(oddOf(state)).toEqual(['#3 seen-more'])
})

test('a thing counted where it is not booked is told', () => {
  const life = 'made 1 EA at=plant'
  expect(oddOf(serial(`${life} \n counted 1 EA at=plant`))).toEqual([])
  expect(oddOf(serial(`${life} \n counted 1 EA at=shop`))).toEqual(['#2 count-differs'])
})

test('a thing that was shipped, and is then handled where it had left, is a warning', () => {
  const life = `
    made    1 EA at=plant
    shipped 1 EA at=plant to=shop
  `
  expect(oddOf(serial(`${life} \n moved 1 EA at=plant`))).toEqual(['#3 seen-after-shipping'])
  expect(oddOf(serial(`${life} \n packed 1 EA at=plant in=7`))).toEqual(['#3 seen-after-shipping'])
  expect(oddOf(serial(`${life} \n moved 1 EA at=shop`))).toEqual([])
  expect(oddOf(serial(`${life} \n received 1 EA at=plant \n moved 1 EA at=plant`))).toEqual([])
})
