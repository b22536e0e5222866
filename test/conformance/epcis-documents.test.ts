import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/epcis/read-document.ts'
import { readJson } from '../../src/epcis/read-json.ts'

const folder = join(
  process.env.LOTLINE_DATA ?? join(import.meta.dirname, '../../../shared/data'),
  'epcis',
)
const isHere = existsSync(folder)
if (!isHere) console.log(`EPCIS documents skipped: there is no folder ${folder}`)

const problemsIn = (path: string) => {
  const json = readJson(readFileSync(path, 'utf8'))
  const document = json.ok ? readDocument(json.value) : json
  if (!document.ok) return document.error
  return [
    ...document.value.problems,
    ...document.value.events.flatMap(({ event }) => (event.ok ? [] : event.error)),
  ]
}

test.skipIf(!isHere)('every published example and every chain is accepted whole', () => {
  const paths = globSync(join(folder, '{examples,pairs,hash,chains}/*.{json,jsonld}'))
  const refused = paths
    .map((path) => ({ path: basename(path), problems: problemsIn(path) }))
    .filter(({ problems }) => problems.length > 0)
  console.log(`EPCIS documents: ${paths.length} accepted examples`)
  expect(paths.length).toBeGreaterThan(0)
  expect(refused).toEqual([])
})

test.skipIf(!isHere)('every invalid document is refused where it is wrong', () => {
  const event = '/epcisBody/eventList/0'
  const pointers: Readonly<Record<string, string>> = {
    'EPCISDocument_without_context.json': '/@context',
    'ObjectEvent_with_invalid_action.json': `${event}/action`,
    'ObjectEvent_with_invalid_eventTime_format.json': `${event}/eventTime`,
    'ObjectEvent_with_non_standard_bizStep.json': `${event}/bizStep`,
    'ObjectEvent_with_quantity_as_text.json': `${event}/quantityList/0/quantity`,
    'ObjectEvent_without_identifier_list.json': event,
  }
  const paths = globSync(join(folder, 'invalid/*.json'))
  for (const path of paths) {
    const found = problemsIn(path).map(({ pointer }) => pointer)
    const expected = pointers[basename(path)]
    if (expected === undefined) expect(found, path).not.toEqual([])
    else expect(found, path).toEqual([expected])
  }
  console.log(`EPCIS documents: ${paths.length} refused`)
  expect(paths.length).toBeGreaterThan(0)
})
