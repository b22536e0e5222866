import pg from 'pg'

const { builtins } = pg.types

const wholeNumber = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`${text} is beyond exact whole numbers`)
  return value
}

/**
 * How values come out of the database: numbers that are counts as numbers, decimals as exact text,
 * moments as milliseconds since 1970, JSON that is proven as the text it is.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (format === 'binary') return pg.types.getTypeParser(oid, format)
    switch (oid) {
      case builtins.INT8:
        return wholeNumber
      case builtins.NUMERIC:
      case builtins.JSON:
      case builtins.DATE:
        return (text: string) => text
      case builtins.TIMESTAMPTZ:
        return momentOf
      default:
        return pg.types.getTypeParser(oid, 'text')
    }
  },
}

/** `2026-11-23 04:58:01.123+00` in milliseconds. The session's time zone does not matter. */
const momentOf = (text: string): number => {
  const iso = text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')
  const ms = Date.parse(iso)
  if (Number.isNaN(ms)) throw new Error(`${text} is not a moment`)
  return ms
}
