import { expect, test } from 'vitest'
import { byMass, lifeOf, oddOf, whereOf } from '../../test/life-text.ts'
import { foldAll } from './stock-fold.ts'

const lot = (text: string) => foldAll(lifeOf(text), byMass, 'lot')
const serial = (text: string) => foldAll(lifeOf(text), byMass, 'instance')

test('the same lot is held for two owners at one place', () => {
  const state = lot(`
    received 10 KGM at=dock toOwner=ada
    received 6 KGM at=dock toOwner=bea
    received 5 KGM at=dock`)
  expect(whereOf(state)).toEqual(['10 KGM at dock of ada', '6 KGM at dock of bea', '5 KGM at dock'])
})

test('what is drawn is drawn from the stated owner’s, and never from another’s', () => {
  const state = lot(`
    received 10 KGM at=dock toOwner=ada
    received 6 KGM at=dock toOwner=bea
    shipped 8 KGM at=dock to=shop fromOwner=bea`)
  expect(whereOf(state)).toEqual([
    '10 KGM at dock of ada',
    '8 KGM shipped at dock to shop of bea',
    '-2 KGM at dock of bea',
  ])
  expect(oddOf(state)).toEqual(['#3 not-enough'])
})

test('an owner’s is taken wherever it is, before anybody else’s here', () => {
  const state = lot(`
    received 10 KGM at=dock toOwner=ada
    received 6 KGM at=silo toOwner=bea
    used 6 KGM at=dock fromOwner=bea`)
  expect(whereOf(state)).toEqual(['10 KGM at dock of ada'])
  expect(oddOf(state)).toEqual(['#3 taken-elsewhere'])
})

test('what moves keeps its owner, and the company’s own goes first where nobody says whose', () => {
  const state = lot(`
    received 10 KGM at=dock toOwner=ada
    received 5 KGM at=dock
    moved 8 KGM at=silo fromPlace=dock`)
  expect(whereOf(state)).toEqual(['7 KGM at dock of ada', '5 KGM at silo', '3 KGM at silo of ada'])
})

test('a partner who names the seller as owner means what stands without an owner', () => {
  const state = lot(`
    made 10 KGM at=line
    shipped 4 KGM at=line to=shop fromOwner=us`)
  expect(whereOf(state)).toEqual(['6 KGM at line', '4 KGM shipped at line to shop'])
  expect(oddOf(state)).toEqual([])
})

test('ownership passes where things are, packed ones too', () => {
  const state = lot(`
    received 10 KGM at=dock toOwner=ada
    packed 4 KGM at=dock in=7 fromOwner=ada
    moved 8 KGM at=dock fromOwner=ada toOwner=bea`)
  expect(whereOf(state)).toEqual(['2 KGM in 7 of ada', '6 KGM at dock of bea', '2 KGM in 7 of bea'])
  expect(state.totals).toContainEqual({ kind: 'passed', owner: 'ada', uom: 'KGM', quantity: '-8' })
  expect(state.totals).toContainEqual({ kind: 'passed', owner: 'bea', uom: 'KGM', quantity: '8' })
})

test('more passing on than there is leaves a debt, and is told', () => {
  const state = lot(`
    received 3 KGM at=dock toOwner=ada
    moved 5 KGM at=dock fromOwner=ada toOwner=bea`)
  expect(whereOf(state)).toEqual(['5 KGM at dock of bea', '-2 KGM at dock of ada'])
  expect(oddOf(state)).toEqual(['#2 not-enough'])
})

test('what comes back is still whose it was', () => {
  const state = lot(`
    received 10 KGM at=dock toOwner=ada
    shipped 4 KGM at=dock to=shop fromOwner=ada
    received 1 KGM at=dock from=shop disposition=returned`)
  expect(whereOf(state)).toEqual(['7 KGM at dock of ada', '3 KGM shipped at dock to shop of ada'])
})

test('a count is compared with the stock of the owner it names', () => {
  const state = lot(`
    received 10 KGM at=dock toOwner=ada
    received 6 KGM at=dock toOwner=bea
    counted 10 KGM at=dock fromOwner=ada
    counted 16 KGM at=dock
    counted 10 KGM at=dock fromOwner=bea`)
  expect(oddOf(state)).toEqual(['#5 count-differs'])
})

test('a single thing keeps its owner until it passes', () => {
  const life = `
    received 1 EA at=dock toOwner=ada
    packed 1 EA in=7
    moved 1 EA at=dock fromOwner=ada toOwner=bea
    shipped 1 EA at=dock to=shop`
  expect(whereOf(serial(life))).toEqual(['1 EA shipped at dock to shop of bea'])
})
