import { expect, test } from 'vitest'
import { standardContext } from './context.ts'
import type { Json } from './json.ts'
import { masterDataOf, vocabularyListIn } from './master-data.ts'
import type { Problem } from './problem.ts'
import type { Reading } from './reading.ts'

const readingOf = (vocabularyList: Json) => {
  const problems: Problem[] = []
  const reading: Reading = { context: standardContext, problems }
  const part = vocabularyListIn(reading, { epcisMasterData: { vocabularyList } }, '')
  const elements = part ? masterDataOf(reading, part) : []
  return { elements, pointers: problems.map(({ pointer }) => pointer) }
}
const at = '/epcisMasterData/vocabularyList'

test('an element has its vocabulary, its name and its attributes under whole IRIs', () => {
  const { elements, pointers } = readingOf([
    {
      type: 'urn:epcglobal:epcis:vtype:epcclass',
      vocabularyElementList: [
        {
          id: 'urn:epc:idpat:sgtin:4012345.066666.*',
          attributes: [
            { id: 'urn:epcglobal:cbv:mda#descriptionShort', attribute: 'Tuna' },
            { id: 'cbvmda:species', attribute: 'YFT' },
            { id: 'cbvmda:species', attribute: 'SKJ' },
            { id: 'https://farm.example/empty' },
          ],
        },
      ],
    },
    {
      type: 'https://ref.gs1.org/epcis/Location',
      vocabularyElementList: [
        { id: 'urn:example:site', children: ['urn:epc:id:sgln:4012345.00011.987'] },
      ],
    },
    { type: 'https://farm.example/Orchard' },
  ])
  expect(pointers).toEqual([])
  expect(elements).toEqual([
    {
      vocabulary: 'EPCClass',
      id: {
        uri: 'https://id.gs1.org/01/04012345666663',
        spelling: 'urn:epc:idpat:sgtin:4012345.066666.*',
      },
      attributes: {
        'urn:epcglobal:cbv:mda:descriptionShort': 'Tuna',
        'urn:epcglobal:cbv:mda:species': ['YFT', 'SKJ'],
        'https://farm.example/empty': null,
      },
      children: [],
      pointer: `${at}/0/vocabularyElementList/0`,
    },
    {
      vocabulary: 'Location',
      id: { uri: 'urn:example:site', spelling: 'urn:example:site' },
      attributes: {},
      children: ['https://id.gs1.org/414/4012345000115/254/987'],
      pointer: `${at}/1/vocabularyElementList/0`,
    },
  ])
})

test('what is wrong is named, and the other elements are read', () => {
  const { elements, pointers } = readingOf([
    {
      type: 'no uri',
      vocabularyElementList: [
        { id: 'x' },
        { id: 'urn:example:a', attributes: [{ attribute: 1 }, { id: 'cbvmda:a', attribute: [] }] },
      ],
    },
    { vocabularyElementList: {} },
    7,
  ])
  expect(elements).toMatchObject([{ id: { uri: 'urn:example:a' }, attributes: {} }])
  expect(pointers).toEqual([
    `${at}/0/type`,
    `${at}/0/vocabularyElementList/0/id`,
    `${at}/0/vocabularyElementList/1/attributes/0`,
    `${at}/0/vocabularyElementList/1/attributes/1/attribute`,
    `${at}/1`,
    `${at}/1/vocabularyElementList`,
    `${at}/2`,
  ])
})
