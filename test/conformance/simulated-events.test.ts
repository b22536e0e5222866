import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { expect, test } from 'vitest'
import { documentOf } from '../../src/simulate/document.ts'
import { factoryLine } from '../../src/simulate/factory-line.ts'
import { usualMess } from '../../src/simulate/recording.ts'
import { sampleCompany } from '../../src/simulate/sample-company.ts'
import { smallWorld } from '../../src/simulate/small-world.ts'

const folder = join(
  process.env.LOTLINE_DATA ?? join(import.meta.dirname, '../../../shared/data'),
  'epcis/schema',
)
const isHere = existsSync(folder)
if (!isHere) console.log(`Simulated events against the schema skipped: no folder ${folder}`)

test.skipIf(!isHere)("simulated documents are valid by the standard's own schema", () => {
  const ajv = new Ajv({ strict: false, allErrors: false })
  formats.default(ajv)
  const schema: object = JSON.parse(readFileSync(join(folder, 'EPCIS-JSON-Schema.json'), 'utf8'))
  const isValid = ajv.compile(schema)
  const documents = [
    [...sampleCompany()].slice(-600),
    [...factoryLine({ seed: 1, events: 60 })],
    ...Array.from({ length: 25 }, (_, seed) =>
      smallWorld(seed, {
        mess: { ...usualMess, corrected: 0.1, phantom: 0.1 },
        books: { quantitiesMissing: 0.1, unitsMixed: 0.3 },
      }),
    ),
  ]
  let events = 0
  for (const document of documents) {
    expect(
      isValid(JSON.parse(JSON.stringify(documentOf(document)))),
      ajv.errorsText(isValid.errors),
    ).toBe(true)
    events += document.length
  }
  console.log(
    `Simulated events against the schema: ${events} events in ${documents.length} documents`,
  )
})
