import { dateField, datesField, dateTimeField, momentsField } from './tag-date.ts'
import { type Field, inRow } from './tag-field.ts'
import {
  countedField,
  digitsField,
  flagField,
  minusField,
  numberField,
  sequenceField,
} from './tag-number.ts'
import { countryField, delimitedField, textField } from './tag-text.ts'

// Which application identifiers have their values in bits how: of the identifiers, "310-316:5"
// means 3100 to 3105, 3110 to 3115 and so on. Of the ways, d is digits of four bits, n a number of
// so many digits, v one of up to so many, t a text, p a number with a text after it; a ? says that
// it may be missing.
// Source: EPC Tag Data Standard 2.3, Table F.
const rows: readonly (readonly [way: string, ais: string])[] = [
  ['d18', '00 8006 8017 8018 8026'],
  ['d14', '01 02'],
  ['d13', '410-417'],
  ['d2', '7241'],
  ['d13 t17?', '253'],
  ['d13 v12?', '255'],
  ['d14 t16?', '8003'],
  ['date', '11-13 15-17 4326 7006'],
  ['date-time', '4324 4325 7003'],
  ['dates', '7007'],
  ['moments', '7011 8008'],
  ['n1', '7252'],
  ['n2', '20'],
  ['n3', '422 424 426'],
  ['n4', '394:3 8111'],
  ['n6', '310-316:5 320-337:5 340-357:5 360-369:5 395:3 8005'],
  ['n8', '7250'],
  ['n12', '7251'],
  ['n13', '7001'],
  ['n14', '8001'],
  ['n17', '402'],
  ['n20', '4309'],
  ['n3 t9', '421'],
  ['n3 t27', '703:9'],
  ['n3 v15', '391:9 393:9'],
  ['n6 minus', '4330-4333'],
  ['v4', '7004'],
  ['v6', '242'],
  ['v8', '30 37'],
  ['v10', '8019'],
  ['v12', '8011'],
  ['v15', '390:9 392:9 423 425'],
  ['t2', '7010'],
  ['t3', '427 7008'],
  ['t4', '7040 7041'],
  ['t10', '7009 7255'],
  ['t12', '7005'],
  ['t20', '10 21 22 243 254 420 4318 7020-7022 710-716 7240 8002 8012'],
  ['t24', '8007'],
  ['t25', '7242 8013 8020'],
  ['t28', '235'],
  ['t30', '90 240 241 250 251 400 401 403 4308 4319 7002 723:9'],
  ['t35', '4300 4301 4310 4311 4320'],
  ['t40', '7253 7254 7259'],
  ['t50', '8009'],
  ['t70', '4302-4306 4312-4316 7257 8110 8112 8200'],
  ['t90', '91-99 7256 8030'],
  ['delimited', '7023 8004'],
  ['part', '8010'],
  ['flag', '4321-4323'],
  ['country', '4307 4317'],
  ['sequence', '7258'],
]

const namedWays: Readonly<Record<string, Field>> = {
  ...{ date: dateField, 'date-time': dateTimeField, dates: datesField, moments: momentsField },
  ...{ delimited: delimitedField(30), part: delimitedField(30, 'Y'), minus: minusField },
  ...{ flag: flagField, country: countryField, sequence: sequenceField },
}

const fieldNamed = (way: string): Field => {
  const named = namedWays[way]
  if (named) return named
  const size = Number(/\d+/.exec(way)?.[0])
  const least = way.endsWith('?') ? 0 : 1
  if (way.startsWith('t')) return textField({ most: size, least })
  if (way.startsWith('v')) return countedField(size, least)
  return way.startsWith('d') ? digitsField(size) : numberField(size)
}

const fieldFor = (way: string): Field => {
  const [first = '', second] = way.split(' ')
  const length = Number(/\d+/.exec(first)?.[0])
  return second ? inRow(fieldNamed(first), length, fieldNamed(second)) : fieldNamed(first)
}

const aisOf = (written: string): readonly string[] => {
  const [range = '', last] = written.split(':')
  const [from = '', to = from] = range.split('-')
  const ais = Array.from({ length: Number(to) - Number(from) + 1 }, (_, n) =>
    String(Number(from) + n).padStart(from.length, '0'),
  )
  if (last === undefined) return ais
  return ais.flatMap((ai) => Array.from({ length: Number(last) + 1 }, (_, n) => `${ai}${n}`))
}

const fieldByAi: ReadonlyMap<string, Field> = new Map(
  rows.flatMap(([way, ais]) => {
    const field = fieldFor(way)
    return ais.split(' ').flatMap((written) => aisOf(written).map((ai) => [ai, field] as const))
  }),
)

/** How the value of an application identifier stands in a tag, or null where the table has none. */
export const fieldOf = (ai: string): Field | null => fieldByAi.get(ai) ?? null

/** The application identifiers whose values can stand in a tag. */
export const tagAis: readonly string[] = [...fieldByAi.keys()]

const lengthByStart: ReadonlyMap<string, number> = new Map(
  tagAis.map((ai) => [ai.slice(0, 2), ai.length]),
)

/** How many digits an application identifier has that begins so, or null where none does. */
export const aiLengthOf = (start: string): number | null => lengthByStart.get(start) ?? null
