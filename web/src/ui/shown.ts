/** A moment in the reader's own way of writing it, to the minute. */
export const shownMoment = (iso: string | null, language: string): string =>
  iso === null
    ? ''
    : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
        new Date(iso),
      )

/** An exact decimal with its unit of measure, in the reader's own way of writing it. */
export const shownQuantity = (
  quantity: string | number | null,
  uom: string | null,
  language: string,
): string | null => {
  if (quantity === null) return null
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 6 })
  // Text goes in as text: a balance is not rounded to a double on its way to the eye.
  const shown = number.format(quantity as Intl.StringNumericLiteral)
  return uom === null || uom === '' ? shown : `${shown} ${symbols[uom] ?? uom}`
}

const symbols: Readonly<Record<string, string>> = {
  KGM: 'kg',
  GRM: 'g',
  TNE: 't',
  LBR: 'lb',
  LTR: 'l',
  MLT: 'ml',
  MTR: 'm',
  EA: 'pc',
  H87: 'pc',
  XCS: 'case',
  CS: 'case',
  XCT: 'carton',
  XBG: 'bag',
  BG: 'bag',
  XBX: 'box',
  BX: 'box',
  CEL: '°C',
}

/** A document by its type and its own number, without what stands around it in its key. */
export const shownDocument = (document: string | null): string => {
  const [, type = '', key = ''] = /^(\S+) (.*)$/.exec(document ?? '') ?? []
  return key === '' ? (document ?? '') : `${type} ${key.replace(/^.*[:/]/, '')}`
}
