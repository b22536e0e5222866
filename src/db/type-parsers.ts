import pg from 'pg'

const { builtins } = pg.types

const wholeNumber = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`${text} is beyond exact whole numbers`)
  return value
}

/**
 * `2026-11-23 04:58:01.123+00` in milliseconds. The session's time zone does not matter.
 *
 * Shape    Years before the first (`0001-12-31 10:00:00+00 BC` is in the year 0) and after 9999 as
 *          well: whatever the database keeps can be read.
 */
const momentOf = (text: string): number => {
  const [, year = '', rest = '', before] = /^(\d{4,6})(-.*?)( BC)?$/.exec(text) ?? []
  const signed = before ? 1 - Number(year) : Number(year)
  const written = `${signed < 0 ? '-' : '+'}${String(Math.abs(signed)).padStart(6, '0')}`
  const iso = (written + rest).replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')
  const ms = Date.parse(iso)
  if (Number.isNaN(ms)) throw new Error(`${text} is not a moment`)
  return ms
}

const asText = (text: string): string => text

type Parse = (text: string) => unknown

const parseByType: ReadonlyMap<number, Parse> = new Map<number, Parse>([
  [builtins.INT8, wholeNumber],
  [builtins.NUMERIC, asText],
  [builtins.JSON, asText],
  [builtins.DATE, asText],
  [builtins.TIMESTAMPTZ, momentOf],
])

/** The types of arrays, by that of their elements: PostgreSQL's `pg_type.dat`. */
const elementByArrayType: ReadonlyMap<number, number> = new Map([
  [1016, builtins.INT8],
  [1231, builtins.NUMERIC],
  [199, builtins.JSON],
  [1182, builtins.DATE],
  [1185, builtins.TIMESTAMPTZ],
])

/** Arrays of every type are written like those of text. */
const elementsOf = pg.types.getTypeParser(1009 as never, 'text')

const arrayOf =
  (parse: Parse): Parse =>
  (text) => {
    const elements: readonly (string | null)[] = elementsOf(text)
    return elements.map((element) => (element === null ? null : parse(element)))
  }

const parserOf = (oid: number): Parse => {
  const element = parseByType.get(elementByArrayType.get(oid) ?? -1)
  if (element) return arrayOf(element)
  return parseByType.get(oid) ?? pg.types.getTypeParser(oid, 'text')
}

/**
 * How values come out of the database: numbers that are counts as numbers, decimals as exact text,
 * moments as milliseconds since 1970, JSON that is proven as the text it is; and arrays of these.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    format === 'binary' ? pg.types.getTypeParser(oid, format) : parserOf(oid),
}
