import { isArray, isObject, type Json } from '../epcis/json.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { readDay } from './number-day.ts'
import { readTemplate } from './number-template.ts'
import { type LotEnd, type LotRules, lotEnds, type Shift } from './shift.ts'

export const strictnesses = ['reject', 'warn', 'learn'] as const
export type Strictness = (typeof strictnesses)[number]

/**
 * How the lots of some items are numbered at some sites, from one day to another.
 *
 * Shape    `sites` and `items` are names as people say them; empty: all. `from` is the first day,
 *          `until` the last; null: without end. `ends`: what ends a running lot by itself.
 */
export interface LotFormat {
  readonly name: string
  readonly template: string
  readonly perpetual: boolean
  readonly strictness: Strictness
  readonly sites: readonly string[]
  readonly items: readonly string[]
  readonly from: string | null
  readonly until: string | null
  readonly ends: LotRules | null
}

/**
 * What the numbers of a site say of it.
 *
 * Shape    `code` stands for SITE, the values of `lines` for LINE: by the name of the equipment, or
 *          of the place. `dayFrom`: when its business day begins.
 */
export interface NumberedSite {
  readonly place: string
  readonly code: string | null
  readonly dayFrom: string
  readonly shifts: readonly Shift[]
  readonly lines: Readonly<Record<string, string>>
}

/** How a company numbers its lots. `products`: what stands for PRODUCT, by the item's name. */
export interface LotNumbering {
  readonly sites: readonly NumberedSite[]
  readonly formats: readonly LotFormat[]
  readonly products: Readonly<Record<string, string>>
}

/** A company that says nothing of its lots' numbers. */
export const noNumbering: LotNumbering = { sites: [], formats: [], products: {} }

/** What a format is looked for. `isSite` and `isItem`: whether a name means the one at hand. */
export interface Sought {
  readonly day: string
  readonly isSite: (name: string) => boolean
  readonly isItem: (name: string) => boolean
}

/**
 * The format that holds: of those for the site, the item and the day the most particular, an item
 * before a site; of those as particular, the one that began last; of those, the first.
 */
export const formatFor = (
  formats: readonly LotFormat[],
  { day, isSite, isItem }: Sought,
): LotFormat | null => {
  const rank = ({ sites, items }: LotFormat): number =>
    (items.length > 0 ? 2 : 0) + (sites.length > 0 ? 1 : 0)
  const holding = formats.filter(
    ({ sites, items, from, until }) =>
      (from === null || from <= day) &&
      (until === null || day <= until) &&
      (sites.length === 0 || sites.some(isSite)) &&
      (items.length === 0 || items.some(isItem)),
  )
  const [best] = holding.toSorted(
    (a, b) =>
      rank(b) - rank(a) || ((b.from ?? '') < (a.from ?? '') ? -1 : b.from === a.from ? 0 : 1),
  )
  return best ?? null
}

/** What is wrong with a company's numbering, by JSON pointer; `column` in a template. */
export interface NumberingFault {
  readonly pointer: string
  readonly column?: number
  readonly message: string
}

const most = 200

/**
 * Reads how a company numbers its lots, as JSON.
 *
 * Shape    As `LotNumbering`; of a format `name` and `template` are needed, of a site `place`. What
 *          is left out of a format: strictness warn, every site and item, without beginning and
 *          end. Of a site: a business day from 00:00, without shifts and lines.
 * Refuses  Every fault with its pointer; in a template, with its column too.
 * Limits   200 formats, 200 sites, 200 shifts or lines of one.
 */
export const readNumbering = (json: Json): Result<LotNumbering, readonly NumberingFault[]> => {
  const faults: NumberingFault[] = []
  const told: Telling = (pointer, message, column) =>
    void faults.push({ pointer, message, ...(column === undefined ? {} : { column }) })
  const said = objectAt(json, '', ['formats', 'sites', 'products'], told)
  const formats = listAt(said.formats, '/formats', told).map((one, at) =>
    readFormat(one, `/formats/${at}`, told),
  )
  const sites = listAt(said.sites, '/sites', told).map((one, at) =>
    readSite(one, `/sites/${at}`, told),
  )
  const products = namesAt(said.products, '/products', told)
  for (const [at, { name }] of formats.entries())
    if (formats.findIndex((other) => other.name === name) < at)
      told(`/formats/${at}/name`, `Two formats are called ${name}.`)
  return faults.length > 0 ? no(faults) : ok({ formats, sites, products })
}

type Telling = (pointer: string, message: string, column?: number) => void

const objectAt = (
  json: Json | undefined,
  pointer: string,
  names: readonly string[],
  told: Telling,
): Readonly<Record<string, Json>> => {
  if (!isObject(json)) {
    told(pointer, 'Here belongs an object { … }.')
    return {}
  }
  for (const name of Object.keys(json))
    if (!names.includes(name))
      told(`${pointer}/${name}`, `There is no ${name} here; there are ${names.join(', ')}.`)
  return json as Readonly<Record<string, Json>>
}

const listAt = (json: Json | undefined, pointer: string, told: Telling): readonly Json[] => {
  if (json === undefined) return []
  if (isArray(json) && json.length <= most) return json
  told(pointer, isArray(json) ? `${most} are the most.` : 'Here belongs a list [ … ].')
  return []
}

const textAt = (json: Json | undefined, pointer: string, told: Telling): string => {
  if (typeof json === 'string' && json.trim() !== '' && json.length <= most) return json
  told(pointer, 'Here belongs a text.')
  return ''
}

const textsAt = (json: Json | undefined, pointer: string, told: Telling): readonly string[] =>
  listAt(json, pointer, told).map((one, at) => textAt(one, `${pointer}/${at}`, told))

const namesAt = (
  json: Json | undefined,
  pointer: string,
  told: Telling,
): Readonly<Record<string, string>> => {
  if (json === undefined) return {}
  if (!isObject(json) || Object.keys(json).length > most) {
    told(pointer, `Here belongs an object of at most ${most} names.`)
    return {}
  }
  return Object.fromEntries(
    Object.entries(json).map(([name, code]) => [name, partAt(code, `${pointer}/${name}`, told)]),
  )
}

const partAt = (json: Json | undefined, pointer: string, told: Telling): string => {
  const text = textAt(json, pointer, told)
  if (text !== '' && !/^[0-9A-Za-z]+$/.test(text))
    told(pointer, `${text} stands in numbers: it may have letters and digits alone.`)
  return text
}

const dayAt = (json: Json | undefined, pointer: string, told: Telling): string | null => {
  if (json === undefined || json === null) return null
  if (typeof json === 'string' && readDay(json)) return json
  told(pointer, 'Here belongs a day, such as 2027-01-01.')
  return null
}

const wordAt = <Word extends string>(
  json: Json | undefined,
  words: readonly Word[],
  usual: Word,
  pointer: string,
  told: Telling,
): Word => {
  if (json === undefined) return usual
  const word = words.find((one) => one === json)
  if (word === undefined) told(pointer, `Here belongs one of ${words.join(', ')}.`)
  return word ?? usual
}

const timeAt = (json: Json | undefined, usual: string, pointer: string, told: Telling): string => {
  if (json === undefined) return usual
  if (typeof json === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(json)) return json
  told(pointer, 'Here belongs a time of day, such as 06:00.')
  return usual
}

const numberAt = (json: Json | undefined, pointer: string, told: Telling): number | undefined => {
  if (json === undefined) return undefined
  if (typeof json === 'number' && Number.isInteger(json) && json > 0 && json <= 1e9) return json
  told(pointer, 'Here belongs a whole number, from 1 on.')
  return undefined
}

const formatFields = [
  ...['name', 'template', 'perpetual', 'strictness', 'sites', 'items', 'from', 'until', 'ends'],
]

const readFormat = (json: Json, pointer: string, told: Telling): LotFormat => {
  const said = objectAt(json, pointer, formatFields, told)
  const perpetual = said.perpetual === true
  if (said.perpetual !== undefined && typeof said.perpetual !== 'boolean')
    told(`${pointer}/perpetual`, 'Here belongs true or false.')
  const template = textAt(said.template, `${pointer}/template`, told)
  const read = readTemplate(template, { perpetual })
  if (!read.ok && template !== '')
    for (const { column, message } of read.error) told(`${pointer}/template`, message, column)
  const from = dayAt(said.from, `${pointer}/from`, told)
  const until = dayAt(said.until, `${pointer}/until`, told)
  if (from !== null && until !== null && until < from)
    told(`${pointer}/until`, `It ends on ${until}, before it begins on ${from}.`)
  return {
    name: textAt(said.name, `${pointer}/name`, told),
    template,
    perpetual,
    strictness: wordAt(said.strictness, strictnesses, 'warn', `${pointer}/strictness`, told),
    sites: textsAt(said.sites, `${pointer}/sites`, told),
    items: textsAt(said.items, `${pointer}/items`, told),
    from,
    until,
    ends:
      said.ends === undefined || said.ends === null
        ? null
        : readEnds(said.ends, `${pointer}/ends`, told),
  }
}

const readEnds = (json: Json, pointer: string, told: Telling): LotRules => {
  const said = objectAt(json, pointer, ['endsAt', 'minutes', 'quantity'], told)
  const endsAt = listAt(said.endsAt, `${pointer}/endsAt`, told).map((one, at) =>
    wordAt<LotEnd>(one, lotEnds, 'shift', `${pointer}/endsAt/${at}`, told),
  )
  const minutes = numberAt(said.minutes, `${pointer}/minutes`, told)
  const quantity = numberAt(said.quantity, `${pointer}/quantity`, told)
  if (endsAt.includes('duration') && minutes === undefined)
    told(`${pointer}/minutes`, 'A lot that ends after a while says after how many minutes.')
  if (endsAt.includes('quantity') && quantity === undefined)
    told(`${pointer}/quantity`, 'A lot that ends with a quantity says with which.')
  return {
    endsAt,
    ...(minutes === undefined ? {} : { minutes }),
    ...(quantity === undefined ? {} : { quantity }),
  }
}

const readSite = (json: Json, pointer: string, told: Telling): NumberedSite => {
  const said = objectAt(json, pointer, ['place', 'code', 'dayFrom', 'shifts', 'lines'], told)
  return {
    place: textAt(said.place, `${pointer}/place`, told),
    code: said.code === undefined ? null : partAt(said.code, `${pointer}/code`, told),
    dayFrom: timeAt(said.dayFrom, '00:00', `${pointer}/dayFrom`, told),
    shifts: listAt(said.shifts, `${pointer}/shifts`, told).map((one, at) =>
      readShift(one, `${pointer}/shifts/${at}`, told),
    ),
    lines: namesAt(said.lines, `${pointer}/lines`, told),
  }
}

const readShift = (json: Json, pointer: string, told: Telling): Shift => {
  const said = objectAt(json, pointer, ['name', 'from', 'days'], told)
  const days =
    said.days === undefined
      ? [1, 2, 3, 4, 5, 6, 7]
      : listAt(said.days, `${pointer}/days`, told).map((one, at) => {
          const day = numberAt(one, `${pointer}/days/${at}`, told) ?? 1
          if (day > 7) told(`${pointer}/days/${at}`, 'Days are 1, Monday, to 7, Sunday.')
          return day
        })
  return {
    name: partAt(said.name, `${pointer}/name`, told),
    from: timeAt(said.from, '', `${pointer}/from`, told) || missingFrom(pointer, told),
    days,
  }
}

const missingFrom = (pointer: string, told: Telling): string => {
  told(`${pointer}/from`, 'A shift says when it begins, such as 06:00.')
  return '00:00'
}
