import { EPCIS_CONTEXT } from './context.ts'
import { isArray, type Json, type JsonObject } from './json.ts'
import { type MasterDataElement, vocabularyTypes } from './master-data.ts'

const standardTypes: ReadonlySet<string> = new Set(vocabularyTypes)

/**
 * An EPCISDocument of events and master data.
 *
 * Shape    `bodies` are events that carry their own context. One context for all goes to the
 *          document; where they differ, each event keeps its own, which is read on top of the
 *          standard's. `creationDate` is a date and time with offset.
 * Source   EPCIS 2.0, EPCISDocument.
 */
export const writeDocument = (
  bodies: readonly JsonObject[],
  masterData: readonly Omit<MasterDataElement, 'pointer'>[],
  creationDate: string,
): JsonObject => {
  const contexts = new Set(bodies.map((body) => JSON.stringify(contextIn(body))))
  const [first] = bodies
  const context = contexts.size === 1 && first ? contextIn(first) : EPCIS_CONTEXT
  const shared = JSON.stringify(context)
  const header =
    masterData.length === 0
      ? {}
      : { epcisHeader: { epcisMasterData: { vocabularyList: vocabularies(masterData) } } }
  return {
    '@context': context,
    type: 'EPCISDocument',
    schemaVersion: '2.0',
    creationDate,
    ...header,
    epcisBody: {
      eventList: bodies.map((body) =>
        JSON.stringify(contextIn(body)) === shared ? withoutContext(body) : body,
      ),
    },
  }
}

const contextIn = (body: JsonObject): Json => body['@context'] ?? EPCIS_CONTEXT

const withoutContext = ({ '@context': _, ...rest }: JsonObject): JsonObject => rest

const vocabularies = (masterData: readonly Omit<MasterDataElement, 'pointer'>[]): Json =>
  Array.from(
    Map.groupBy(masterData, ({ vocabulary }) => vocabulary),
    ([vocabulary, elements]) => ({
      type: standardTypes.has(vocabulary) ? `urn:epcglobal:epcis:vtype:${vocabulary}` : vocabulary,
      vocabularyElementList: elements.map(vocabularyElement),
    }),
  )

const vocabularyElement = ({
  id,
  attributes,
  children,
}: Omit<MasterDataElement, 'pointer'>): JsonObject => ({
  id: id.spelling,
  ...(Object.keys(attributes).length > 0 ? { attributes: attributesOf(attributes) } : {}),
  ...(children.length > 0 ? { children } : {}),
})

const attributesOf = (attributes: JsonObject): Json =>
  Object.entries(attributes).flatMap(([id, value]) =>
    isArray(value) ? value.map((attribute) => ({ id, attribute })) : [{ id, attribute: value }],
  )
