import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eventHashId, preHashString } from '../../src/epcis/event-hash.ts'
import { readDocument } from '../../src/epcis/read-document.ts'
import { readJson } from '../../src/epcis/read-json.ts'

const folder = join(
  process.env.LOTLINE_DATA ?? join(import.meta.dirname, '../../../shared/data'),
  'epcis/hash',
)
const isHere = existsSync(folder)
if (!isHere) console.log(`Event hash vectors skipped: there is no folder ${folder}`)

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const linesOf = (path: string) => readFileSync(path, 'utf8').split('\n').filter(Boolean)

const eventsIn = (path: string) => {
  const json = readJson(readFileSync(path, 'utf8'))
  const document = json.ok ? readDocument(json.value) : json
  if (!document.ok) throw new Error(JSON.stringify(document.error))
  return document.value.events.map(({ event }) => {
    if (!event.ok) throw new Error(JSON.stringify(event.error))
    return event.value
  })
}

test.skipIf(!isHere)('every reference vector of the event hash is met', () => {
  let cases = 0
  for (const path of globSync(join(folder, '*.jsonld'))) {
    const events = eventsIn(path)
    const hashes = linesOf(path.replace('.jsonld', '.hashes'))
    const texts = linesOf(path.replace('.jsonld', '.prehashes'))
    expect(events.length).toBe(hashes.length)
    events.forEach((event, index) => {
      // One published text does not hash to its own published hash: the hash is what counts.
      const text = texts[index] ?? ''
      if (hashes[index] === `ni:///sha-256;${sha256(text)}?ver=CBV2.0`)
        expect(preHashString(event)).toBe(text)
      expect(eventHashId(event, sha256)).toBe(hashes[index])
      cases++
    })
  }
  console.log(`Event hash: ${cases} reference vectors`)
  expect(cases).toBeGreaterThan(0)
})
