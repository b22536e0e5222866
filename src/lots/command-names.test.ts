import { expect, test } from 'vitest'
import { namesIn } from './command-names.ts'

test('every name that has to be looked up is listed once, as typed', () => {
  expect(
    namesIn({
      verb: 'produce',
      place: 'Line',
      inputs: [{ lot: ' A' }, { serial: '1', item: 'Pump' }],
      outputs: [{ lot: 'B', item: 'Pump' }, { lot: ' A' }, { lot: '' }],
      equipment: ['Mixer'],
    }),
  ).toEqual({ units: [' A', '1', 'B', 'Mixer'], items: ['Pump'], places: ['Line'], parties: [] })
})

test('containers, places and parties of the command itself are among them', () => {
  expect(namesIn({ verb: 'pack', container: 'P1', lines: [{ container: 'P2' }] }).units).toEqual([
    'P2',
    'P1',
  ])
  const shipped = namesIn({ verb: 'ship', lines: [], place: 'S1', to: 'Kiosk', toPlace: 'Dock' })
  expect(shipped).toMatchObject({ places: ['S1', 'Dock'], parties: ['Kiosk'] })
})
