import { expect, test } from 'vitest'
import { byMass, lifeOf, whereOf } from '../../test/life-text.ts'
import { ownerView } from './owner-view.ts'

const view = (text: string, owner: string, kind: 'lot' | 'instance' | 'container' = 'lot') =>
  ownerView(lifeOf(text), { convert: byMass, kind, lastUsable: () => null }, [owner])

const shared = `
  received 10 KGM at=dock toOwner=ada expiry=2027-01-01
  received 6 KGM at=dock toOwner=bea expiry=2026-12-01
  received 5 KGM at=dock from=mill
  moved ? ? at=dock set=held
  shipped 2 KGM at=dock to=shop fromOwner=bea
  shipped 1 KGM at=dock to=kiosk`

test('an owner is shown what is theirs of a lot that others have some of too', () => {
  const { movements, state } = view(shared, 'ada')
  expect(movements.map(({ seq }) => seq)).toEqual([1, 4])
  expect(whereOf(state)).toEqual(['10 KGM at dock of ada'])
  expect(state.attributes).toEqual({ expiry: '2027-01-01' })
  expect(state.persistent).toEqual(['held'])
  expect(state.totals.every(({ owner }) => owner === 'ada')).toBe(true)
})

test('what names nobody is shown if it took of theirs, without how much if others’ went', () => {
  const life = `
    received 10 KGM at=dock toOwner=ada
    received 6 KGM at=dock toOwner=bea
    moved 12 KGM at=silo fromPlace=dock
    moved 1 KGM at=line fromPlace=silo`
  const { movements } = view(life, 'bea')
  expect(movements.map(({ seq, quantity }) => `${seq} ${quantity}`)).toEqual(['2 6', '3 null'])
})

test('ownership that passes is seen by both, and what was before by the first alone', () => {
  const life = `
    received 10 KGM at=dock toOwner=ada
    moved 4 KGM at=dock fromOwner=ada toOwner=bea`
  expect(view(life, 'ada').movements.map(({ seq }) => seq)).toEqual([1, 2])
  const { movements, state } = view(life, 'bea')
  expect(movements.map(({ seq }) => seq)).toEqual([2])
  expect(whereOf(state)).toEqual(['4 KGM at dock of bea'])
})

test('a container’s way is shown, but not what others did with it', () => {
  const life = `
    moved 1 EA at=dock fromOwner=ada
    moved 1 EA at=dock fromOwner=bea
    shipped 1 EA at=dock to=shop`
  const { movements, state } = view(life, 'ada', 'container')
  expect(movements.map(({ seq }) => seq)).toEqual([1, 3])
  expect(whereOf(state)).toEqual(['1 EA shipped at dock to shop'])
})
