import { expect, test } from 'vitest'
import { base, emptyShop, judgementOf } from '../../test/shop.ts'
import { resolveEquipment } from './decide-equipment.ts'

test('equipment is a GIAI, a URI or a name of the house', () => {
  const { found, refusals } = resolveEquipment(
    ['Mixer', 'https://id.gs1.org/8004/9521234MIX2', 'urn:x:tank', ' '],
    judgementOf(emptyShop),
  )
  expect(found.map(({ uri }) => uri)).toEqual([
    `${base}:unit:Mixer`,
    'https://id.gs1.org/8004/9521234MIX2',
    'urn:x:tank',
  ])
  expect(refusals).toMatchObject([{ kind: 'missing-field', field: 'equipment/3' }])
})
