import { expect, test } from 'vitest'
import type { Json } from '../epcis/json.ts'
import { conversionsAttribute } from '../epcis/lotline-namespace.ts'
import { readDocument } from '../epcis/read-document.ts'
import { conversionsIn, converterOf } from '../lots/item-conversion.ts'
import { items, parties, places } from './company.ts'
import { documentOf, masterDataOf } from './document.ts'
import { smallWorld } from './small-world.ts'

test('a document of simulated events is read without a problem, master data included', () => {
  const events = smallWorld(3)
  const answer = readDocument(JSON.parse(JSON.stringify(documentOf(events))) as Json)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  expect(answer.value.problems).toEqual([])
  expect(answer.value.events.filter(({ event }) => !event.ok)).toEqual([])
  expect(answer.value.events.length).toBe(events.length)
  expect(answer.value.masterData.length).toBe(
    Object.keys(items).length + Object.keys(places).length + 2 * Object.keys(parties).length + 1,
  )
})

test("an item's conversions are read, and convert as the simulator does", () => {
  const { epcisMasterData } = masterDataOf() as {
    readonly epcisMasterData: {
      readonly vocabularyList: readonly {
        readonly vocabularyElementList: readonly {
          readonly id: string
          readonly attributes: readonly { readonly id: string; readonly attribute: Json }[]
        }[]
      }[]
    }
  }
  const known = epcisMasterData.vocabularyList[0]?.vocabularyElementList ?? []
  const loaf = known.find(({ id }) => id === items.loaf.key.link)
  const said = loaf?.attributes.find(({ id }) => id === conversionsAttribute)?.attribute ?? null
  const convert = converterOf(conversionsIn(said))
  expect(convert('2', 'CS', 'EA', 0)).toBe('24')
  expect(convert('2', 'CS', 'KGM', 0)).toBe('18')
})
