import { expect, test } from 'vitest'
import { named } from '../../test/event-parts.ts'
import { type Naming, unitOf } from './unit-name.ts'

const gs1 = 'https://id.gs1.org'

test.each<[string, Naming, string, string | null, string | null]>([
  [`${gs1}/01/09520123456788/10/L%2F1`, 'class', 'lot', `${gs1}/01/09520123456788`, 'L/1'],
  [`${gs1}/01/09520123456788/21/7`, 'epc', 'instance', `${gs1}/01/09520123456788`, '7'],
  [`${gs1}/01/09520123456788/235/X7`, 'epc', 'instance', `${gs1}/01/09520123456788`, 'X7'],
  [`${gs1}/01/09520123456788`, 'class', 'item', `${gs1}/01/09520123456788`, '09520123456788'],
  [`${gs1}/00/095201234567891235`, 'epc', 'container', null, '095201234567891235'],
  [
    `${gs1}/8003/00952012345678A1`,
    'epc',
    'container',
    `${gs1}/8003/00952012345678`,
    '00952012345678A1',
  ],
  [`${gs1}/8003/00952012345678`, 'class', 'item', `${gs1}/8003/00952012345678`, '00952012345678'],
  [`${gs1}/8004/9520123PUMP-4`, 'epc', 'instance', null, '9520123PUMP-4'],
  [`${gs1}/8004/9520123CRATE-4`, 'parent', 'container', null, '9520123CRATE-4'],
  [`${gs1}/253/9520123456788A1`, 'epc', 'instance', `${gs1}/253/9520123456788`, '9520123456788A1'],
  [`${gs1}/8010/95201230A/8011/77`, 'epc', 'instance', `${gs1}/8010/95201230A`, '77'],
  ['urn:epc:idpat:cpi:0614141.*.*', 'class', 'item', 'urn:epc:idpat:cpi:0614141.*.*', null],
  [
    'urn:gdst:example.org:product:lot:class:processor.2u.v1-0122-2022',
    'class',
    'lot',
    'urn:gdst:example.org:product:class:processor.2u',
    'v1-0122-2022',
  ],
  [
    'urn:gdst:example.org:product:serial:obj:processor.2u.77.8',
    'epc',
    'instance',
    'urn:gdst:example.org:product:class:processor.2u',
    '77.8',
  ],
  [
    'urn:gdst:example.org:product:class:processor.2u',
    'class',
    'item',
    'urn:gdst:example.org:product:class:processor.2u',
    'processor.2u',
  ],
  ['https://b.example/lot/RYE/L%201', 'class', 'lot', 'https://b.example/item/RYE', 'L 1'],
  ['https://b.example/unit/T4', 'class', 'container', null, 'T4'],
  ['urn:x:anything:4711', 'epc', 'instance', null, '4711'],
  ['urn:x:anything:4711', 'class', 'lot', null, '4711'],
  ['urn:x:anything:4711', 'parent', 'container', null, '4711'],
  ['https://x.example/things/silo', 'class', 'lot', null, null],
])('%s as %s is a %s of %s with code %s', (uri, naming, kind, item, code) => {
  expect(unitOf(named(uri, `spelt ${uri}`), naming)).toEqual({
    uri,
    spelling: `spelt ${uri}`,
    kind,
    item,
    code,
  })
})
