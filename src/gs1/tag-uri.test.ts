import { expect, test } from 'vitest'
import { readTagUri } from './tag-uri.ts'
import { writeTag } from './tag-write.ts'

test('a tag URI says all that a tag needs', () => {
  const read = readTagUri('urn:epc:tag:sgtin-96:3.95060001343.05.123456789')
  expect(read).toEqual({
    ok: true,
    value: {
      scheme: 'SGTIN-96',
      filter: 3,
      values: { '01': '09506000134352', '21': '123456789' },
      prefixLength: 11,
    },
  })
  expect(read.ok && writeTag(read.value)).toEqual({ ok: true, value: '3066C4409047E140075BCD15' })
})

test.each([
  'urn:epc:id:sgtin:95060001343.05.123456789',
  'urn:epc:tag:gid-96:952056.2718.1414',
  'urn:epc:tag:sgtin+:3.95060001343.05.1',
  'urn:epc:tag:sgtin-96:8.95060001343.05.1',
  'urn:epc:tag:sgtin-96:[att=x01]3.95060001343.05.1',
  '',
])('%s is not read', (uri) => {
  expect(readTagUri(uri)).toMatchObject({ ok: false, error: [{ code: 'tag-uri', where: 'uri' }] })
})

test('a body that names nothing is refused as its identity would be', () => {
  expect(readTagUri('urn:epc:tag:sgtin-96:3.95060.05.1')).toMatchObject({
    error: [{ code: 'urn-prefix', where: 'uri' }],
  })
})
