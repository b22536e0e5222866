/** What a schema says of a value, as far as a sentence about it needs it. */
export interface SchemaFault {
  readonly keyword: string
  readonly message?: string | undefined
}

const kinds: Readonly<Record<string, string>> = {
  ...{ array: 'a list', object: 'an object', string: 'a text', number: 'a number' },
  ...{ int: 'a whole number', boolean: 'true or false', null: 'nothing', undefined: 'missing' },
}
const kindNamed = (kind: string): string => kinds[kind] ?? kind

/**
 * What is wrong with a value, in the words of whoever sent it.
 *
 * Limits   What a schema says in a way that is not known here is told as it says it.
 */
export const schemaSentence = ({ keyword, message = '' }: SchemaFault): string => {
  const [, expected = '', received = ''] = /expected (\w+), received (\w+)$/.exec(message) ?? []
  if (keyword === 'invalid_type' && received === 'undefined')
    return `This is missing: ${kindNamed(expected)} belongs here.`
  if (keyword === 'invalid_type' && received !== '')
    return `This is ${kindNamed(received)}, and must be ${kindNamed(expected)}.`
  const [, what, sign, limit] =
    /expected (string|array) to have ([<>])=(\d+) (?:characters|items)$/.exec(message) ?? []
  if (limit === undefined) return message
  if (sign === '>' && limit === '1') return 'This must not be empty.'
  const unit = what === 'string' ? 'characters' : 'entries'
  return `This must have at ${sign === '>' ? 'least' : 'most'} ${limit} ${unit}.`
}
