import { readIdentifier } from './identifier.ts'
import { quoted } from './quote.ts'
import { no, ok, type Result } from './result.ts'
import type { TagProblem } from './tag-bits.ts'
import { type UrnSchemeName, urnSchemes } from './tag-scheme.ts'
import type { TagToWrite } from './tag-write.ts'

const names = Object.keys(urnSchemes) as UrnSchemeName[]

/**
 * Reads an EPC tag URI, as programs for printing labels have it, for `writeTag`.
 *
 * Shape    urn:epc:tag:sgtin-96:3.0614141.812345.6789, without control fields in brackets.
 * Refuses  tag-uri, and whatever `readUrn` refuses.
 * Source   EPC Tag Data Standard 12.
 */
export const readTagUri = (uri: string): Result<TagToWrite, readonly TagProblem[]> => {
  const [, name = '', filter = '', body = ''] =
    /^urn:epc:tag:([a-z0-9-]+):([0-7])\.(.+)$/.exec(uri) ?? []
  const scheme = names.find((one) => one.toLowerCase() === name)
  if (!scheme) {
    const message = `${quoted(uri)} is not the tag URI of a GS1 key.`
    return no([{ code: 'tag-uri', message, where: 'uri' }])
  }
  const identifier = readIdentifier(`urn:epc:id:${urnSchemes[scheme].name}:${body}`)
  if (!identifier.ok) return no(identifier.error.map((problem) => ({ ...problem, where: 'uri' })))
  const { values, prefixLength } = identifier.value
  return ok({ scheme, filter: Number(filter), values, prefixLength })
}
