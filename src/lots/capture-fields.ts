import type { Json, JsonObject } from '../epcis/json.ts'
import { LOTLINE_NAMESPACE } from '../epcis/lotline-namespace.ts'
import { isOfThings } from './capture-rule.ts'
import type { Verb } from './command.ts'
import { commandFields } from './command-fields.ts'

const fieldByMasterData: Readonly<Record<string, string>> = {
  productionDate: 'productionDate',
  packagingDate: 'packagingDate',
  itemExpirationDate: 'expiry',
  bestBeforeDate: 'bestBefore',
  sellByDate: 'sellBy',
  lotNumber: 'lot',
}

// The spellings that CBV 1.2, CBV 2.0 and GDST have for the same attribute.
const masterDataKey = /^(?:urn:epcglobal:cbv:mda[:#]|https:\/\/ref\.gs1\.org\/cbv\/mda\/)(\w+)$/

/**
 * The fields that the attributes of a lot tell, as a command calls them.
 *
 * Shape    `attributes` are keyed by expanded IRI. One of this house is `attributes/tlcSource`; one
 *          of another vocabulary keeps its IRI: `attributes/https://…`. Empty texts tell nothing.
 */
export const fieldsOfAttributes = (attributes: JsonObject): readonly string[] =>
  Object.entries(attributes).flatMap(([iri, value]) => {
    if (isEmpty(value)) return []
    const [, word = ''] = masterDataKey.exec(iri) ?? []
    const field = fieldByMasterData[word]
    if (field !== undefined) return [field]
    return [`attributes/${iri.startsWith(LOTLINE_NAMESPACE) ? ownName(iri) : iri}`]
  })

const ownName = (iri: string): string => iri.slice(LOTLINE_NAMESPACE.length)

const isEmpty = (value: Json | undefined): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

/** What lots have of their own, wherever it was said first. */
const ofLots = [
  ...['productionDate', 'packagingDate', 'expiry', 'bestBefore', 'sellBy', 'itemName', 'gtin'],
  'madeAt',
]

/**
 * The fields of a whole step that no rule can ask for: lines, what is always there, and what an
 * event does not tell where it is the usual.
 */
const never = new Set(['at', 'lines', 'inputs', 'outputs', 'undo', 'owner', 'newOwner'])

/**
 * The fields that a rule may ask of a step.
 *
 * Shape    Beside them `documents/po` and `results/Temperature` ask for a document or result of one
 *          kind, `attributes/<name>` for any attribute, and `captured/quantity` that a value was
 *          not typed.
 */
export const fieldsOfStep = (step: Verb): readonly string[] => {
  const { fields, lineFields } = commandFields[step]
  const own = fields.map(({ name }) => name).filter((name) => !never.has(name))
  const ofLines = lineFields.map(({ name }) => name).filter((name) => isOfThings(name))
  return [...new Set([...own, ...ofLines, ...(ofLines.length > 0 ? ofLots : [])])]
}

/** Why a rule cannot ask a step for a field, in a sentence; null: it can. */
export const fieldFault = (step: Verb, field: string): string | null => {
  const [root = '', ...rest] = field.split('/')
  const known = fieldsOfStep(step)
  const detail = rest.join('/')
  const isDetailed = root === 'documents' || root === 'results'
  if ((root === 'attributes' || root === 'captured') && known.includes('lot'))
    return detail === '' ? `Write ${root}/ and the name of what is needed.` : null
  if (known.includes(root) && (detail === '' || isDetailed)) return null
  return `${field} is not told at the step ${step}: ask for ${known.join(', ')}.`
}
