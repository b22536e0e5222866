import type { JsonObject } from '../epcis/json.ts'
import { timeOf } from './calendar.ts'
import { type Item, items, type Party, type Place, parties, places, us } from './company.ts'
import { KILOGRAM } from './content.ts'
import type { SimulatedEvent } from './recording.ts'
import { context } from './world.ts'

const described = (text: string): JsonObject => ({
  id: 'urn:epcglobal:cbv:mda#descriptionShort',
  attribute: text,
})

const named = (text: string): JsonObject => ({ id: 'urn:epcglobal:cbv:mda#name', attribute: text })

const kilograms = (mass: number): string => `${mass / KILOGRAM}`

/** How an item's units of measure convert, as lots/item-conversion reads it. */
const conversionsOf = ({ eachMass, caseEach }: Item): string | null => {
  if (eachMass === null) return null
  return caseEach === null
    ? `1 EA = ${kilograms(eachMass)} KGM`
    : `1 CS = ${caseEach} EA = ${kilograms(eachMass * caseEach)} KGM`
}

const itemElement = (item: Item): JsonObject => {
  const conversions = conversionsOf(item)
  return {
    id: item.key.link,
    attributes: [
      described(item.title),
      { id: 'urn:lotline:ns:role', attribute: item.role },
      ...(item.shelfLifeDays === null
        ? []
        : [{ id: 'urn:lotline:ns:shelfLifeDays', attribute: item.shelfLifeDays }]),
      ...(conversions === null
        ? []
        : [{ id: 'urn:lotline:ns:conversions', attribute: conversions }]),
    ],
  }
}

const placeElement = ({ key, title }: Place): JsonObject => ({
  id: key.link,
  attributes: [named(title)],
  ...(key === places.plant.key
    ? {
        children: Object.values(places)
          .filter((place) => place !== places.plant)
          .map((place) => place.key.link),
      }
    : {}),
})

const partyElement = ({ key, title, role, place }: Party): JsonObject => ({
  id: key.link,
  attributes: [
    named(title),
    { id: 'urn:lotline:ns:role', attribute: role },
    { id: 'urn:lotline:ns:site', attribute: place.key.link },
  ],
})

const vocabulary = (type: string, elements: readonly JsonObject[]): JsonObject => ({
  type: `urn:epcglobal:epcis:vtype:${type}`,
  vocabularyElementList: elements,
})

/** What the simulated company knows of its items, places and parties, as an EPCIS header. */
export const masterDataOf = (): JsonObject => {
  const everybody = [us, ...Object.values(parties)]
  const sites = [...Object.values(places), ...Object.values(parties).map(({ place }) => place)]
  return {
    epcisMasterData: {
      vocabularyList: [
        vocabulary('EPCClass', Object.values(items).map(itemElement)),
        vocabulary('Location', sites.map(placeElement)),
        vocabulary('Party', everybody.map(partyElement)),
      ],
    },
  }
}

/**
 * One EPCIS document of simulated events, with the master data in its header.
 *
 * Limits   As large as its events: for a great many, send them in several documents or as lines.
 */
export const documentOf = (
  events: readonly SimulatedEvent[],
  withMasterData = true,
): JsonObject => ({
  '@context': context,
  type: 'EPCISDocument',
  schemaVersion: '2.0',
  creationDate: timeOf(events.at(-1)?.recordedAtMs ?? 0, 'Z'),
  ...(withMasterData ? { epcisHeader: masterDataOf() } : {}),
  epcisBody: { eventList: events.map(({ body }) => withoutContext(body)) },
})

/** An event as it stands in a document, which has the context of all. */
const withoutContext = ({ '@context': _context, ...body }: JsonObject): JsonObject => body
