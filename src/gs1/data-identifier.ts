import type { TextFault } from './element-value.ts'
import { no, ok, type Result } from './result.ts'

/** A data identifier with its value, and where the value begins in the text it is from. */
export interface DataItem {
  readonly di: string
  readonly title: string
  readonly value: string
  readonly at: number
}

const titleByDi: Readonly<Record<string, string>> = {
  ...{ '1J': 'License plate', '2J': 'License plate', '3J': 'License plate', '4J': 'License plate' },
  ...{ '5J': 'License plate', '6J': 'License plate', J: 'License plate', '3S': 'Package' },
  ...{ K: 'Order', '1K': 'Order of the supplier', '2K': 'Bill of lading', '4K': 'Order line' },
  ...{ P: 'Item of the customer', '1P': 'Item of the supplier', '2P': 'Revision' },
  ...{ Q: 'Quantity', '7Q': 'Quantity and unit', '8P': 'GTIN', '9N': 'PPN', '1Q': 'Quantity' },
  ...{ S: 'Serial number', '25S': 'Serial number with its maker', '4L': 'Country of origin' },
  ...{ T: 'Lot', '1T': 'Lot of the supplier', '25T': 'Lot with its maker', '30T': 'First lot' },
  ...{ V: 'Supplier', '1V': 'Supplier', '21L': 'Place', '20L': 'Place', '13V': 'Maker' },
  ...{ D: 'Date YYMMDD', '1D': 'Date', '2D': 'Date', '3D': 'Date', '6D': 'Date with its kind' },
  ...{ '9D': 'Made in YYWW', '10D': 'Made in week', '14D': 'Use by', '16D': 'Made on' },
}

const RS = '\x1e'
const GS = '\x1d'

/** Whether a text is in the envelope of messages of data identifiers. */
export const isEnvelope = (text: string): boolean => text.startsWith('[)>')

/**
 * Reads the data identifiers of an envelope of format 06: `[)>`, RS, 06, GS, data, …, RS, EOT.
 *
 * Shape    The end of the envelope may be missing, as some printers leave it out. Identifiers that
 *          are not known here keep an empty title.
 * Refuses  envelope where it does not begin so, format where it is not 06, data-identifier where a
 *          part does not begin with up to three digits and a letter, and empty where none follows.
 * Source   ANSI MH10.8.2; ISO/IEC 15434.
 */
export const readEnvelope = (
  text: string,
  from = 0,
): Result<readonly DataItem[], readonly TextFault[]> => {
  const head = text.slice(from, from + 4)
  if (head !== `[)>${RS}`)
    return no([faultAt('envelope', from, head, 'After [)> a record separator (ASCII 30) comes.')])
  const format = text.slice(from + 4, from + 6)
  if (format !== '06' || text[from + 6] !== GS)
    return no([
      faultAt('format', from + 4, format, 'Format 06 is read here, a group separator behind it.'),
    ])
  const tail = text.indexOf(RS, from + 7)
  const items: DataItem[] = []
  const faults: TextFault[] = []
  let at = from + 7
  for (const part of text.slice(at, tail < 0 ? undefined : tail).split(GS)) {
    const [, di = '', value = ''] = /^(\d{0,3}[A-Z])(.*)$/.exec(part.replace('\x04', '')) ?? []
    const message = 'A part begins with up to three digits and a capital letter.'
    if (di === '') faults.push(faultAt('data-identifier', at, part, message))
    else if (value === '') faults.push(faultAt('empty', at, part, `Nothing follows ${di}.`))
    else items.push({ di, title: titleByDi[di] ?? '', value, at: at + di.length })
    at += part.length + 1
  }
  return faults.length > 0 ? no(faults) : ok(items)
}

const faultAt = (code: string, at: number, part: string, message: string): TextFault => ({
  ...{ code, at, message },
  length: Math.max(1, part.length),
})
