import { isKey, isQualifierOf, sequenceFor } from './application-identifier.ts'
import type { Element } from './element.ts'
import { canonicalOf } from './key.ts'
import { readScan, type Scan } from './scan.ts'
import { endOf, readShortDate } from './short-date.ts'

/** A date that a label tells: the day it ends with, and whether the label tells a month only. */
export interface LabelDay {
  readonly date: string
  readonly time: string | null
  readonly precision: 'day' | 'month'
}

/** An amount that a label tells, with its unit by UN/ECE Recommendation 20. */
export interface LabelMeasure {
  readonly what: string
  readonly value: string
  readonly uom: string
}

/** What a scan says, in the words of a form. Fields that it does not tell are null. */
export interface ScanFields {
  /** The key of what carries the symbol: unit, item, container or place. */
  readonly key: string | null
  readonly item: string | null
  readonly lot: string | null
  readonly serial: string | null
  /** The logistic unit. */
  readonly container: string | null
  /** The item inside a logistic unit, and how many of it. */
  readonly content: { readonly item: string; readonly count: string | null } | null
  readonly count: string | null
  readonly productionDate: LabelDay | null
  readonly packagingDate: LabelDay | null
  readonly bestBeforeDate: LabelDay | null
  readonly sellByDate: LabelDay | null
  readonly itemExpirationDate: LabelDay | null
  readonly firstFreezeDate: LabelDay | null
  readonly harvestDate: LabelDay | null
  readonly measures: readonly LabelMeasure[]
}

const uri = (ai: string, value: string): string => canonicalOf({ pairs: [[ai, value]] })

/**
 * What a scan says, by the fields of a form.
 *
 * Shape    Of data identifiers: lot, serial, quantity and dates of the same meaning; the item is
 *          then a number of the customer's or supplier's own, as it is written.
 * Limits   A year is the nearest to `thisYear`; day 00 is the last of its month.
 * Source   GS1 General Specifications 3; ANSI MH10.8.2.
 */
export const fieldsOf = (scan: Scan, thisYear: number): ScanFields => {
  const valueByAi = new Map(scan.elements.map(({ ai, value }) => [ai, value]))
  const at = (ai: string): string | null => valueByAi.get(ai) ?? null
  const dayAt = (ai: string): LabelDay | null => {
    const value = at(ai)
    return value === null ? null : dayOf(value, thisYear)
  }
  const gtin = at('01') ?? at('03')
  const item = gtin && uri('01', gtin)
  const content = at('02')
  return {
    ...itemsOf(scan),
    ...(scan.items.length > 0 ? {} : { item, lot: at('10'), serial: at('21'), count: at('30') }),
    key: keyIn(scan.elements),
    container: at('00') === null ? null : uri('00', at('00') ?? ''),
    content: content === null ? null : { item: uri('01', content), count: at('37') },
    productionDate: dayAt('11') ?? dayAt('8008') ?? itemDay(scan, '16D'),
    packagingDate: dayAt('13'),
    bestBeforeDate: dayAt('15'),
    sellByDate: dayAt('16'),
    itemExpirationDate: dayAt('7003') ?? dayAt('17') ?? itemDay(scan, '14D'),
    firstFreezeDate: dayAt('7006'),
    harvestDate: dayAt('7007'),
    measures: scan.elements.flatMap(measureOf),
  }
}

/**
 * What to look up for a scan: the key that it names, or else its lot, its text without what the
 * scanner put in front. null: it is no scan that can be read, so that the text itself is the name.
 */
export const nameScanned = (text: string): string | null => {
  // The year only decides what a date means, and no date is part of a name.
  const read = readScan(text, 2000)
  if (!read.ok) return null
  const { key, lot } = fieldsOf(read.value, 2000)
  return key ?? lot ?? read.value.text
}

const itemsOf = ({ items }: Scan): Pick<ScanFields, 'item' | 'lot' | 'serial' | 'count'> => {
  const of = (...dis: readonly string[]): string | null =>
    dis.flatMap((di) => items.find((one) => one.di === di)?.value ?? [])[0] ?? null
  return { item: of('8P', 'P', '1P'), lot: of('1T', 'T'), serial: of('S'), count: of('Q') }
}

const itemDay = ({ items }: Scan, di: string): LabelDay | null => {
  const [, year, month, day] =
    /^(\d{4})(\d\d)(\d\d)$/.exec(items.find((one) => one.di === di)?.value ?? '') ?? []
  return year === undefined
    ? null
    : { date: `${year}-${month}-${day}`, time: null, precision: 'day' }
}

/** YYMMDD, which hours and minutes may follow. */
const dayOf = (value: string, thisYear: number): LabelDay => {
  const day = readShortDate(value, thisYear)
  const [, hour, minute = '00'] = /^.{6}(\d\d)(\d\d)?/.exec(value) ?? []
  return {
    date: endOf(day),
    time: hour === undefined ? null : `${hour}:${minute}`,
    precision: day.day === null ? 'month' : 'day',
  }
}

/** The most exact key that the elements name: of keys, what holds the others comes first. */
const keyIn = (elements: readonly Element[]): string | null => {
  const keys = elements.filter(({ ai }) => isKey(ai))
  const key = keys.find(({ ai }) => ai === '00') ?? keys.find(({ ai }) => ai === '01') ?? keys[0]
  if (!key) return null
  const pair = [key.ai, key.value] as const
  const qualifiers = elements.filter(({ ai }) => isQualifierOf(key.ai, ai))
  const sequence = sequenceFor(
    key.ai,
    qualifiers.map(({ ai }) => ai),
  )
  const ordered = (sequence ?? []).flatMap((ai) => qualifiers.find((one) => one.ai === ai) ?? [])
  return canonicalOf({ pairs: [pair, ...ordered.map(({ ai, value }) => [ai, value] as const)] })
}

const measureByRow: Readonly<Record<string, readonly [what: string, uom: string]>> = {
  ...{ '310': ['net weight', 'KGM'], '311': ['length', 'MTR'], '312': ['width', 'MTR'] },
  ...{ '313': ['height', 'MTR'], '314': ['area', 'MTK'], '315': ['net volume', 'LTR'] },
  ...{ '316': ['net volume', 'MTQ'], '320': ['net weight', 'LBR'], '321': ['length', 'INH'] },
  ...{ '322': ['length', 'FOT'], '323': ['length', 'YRD'], '324': ['width', 'INH'] },
  ...{ '325': ['width', 'FOT'], '326': ['width', 'YRD'], '327': ['height', 'INH'] },
  ...{ '328': ['height', 'FOT'], '329': ['height', 'YRD'], '330': ['gross weight', 'KGM'] },
  ...{ '331': ['length', 'MTR'], '332': ['width', 'MTR'], '333': ['height', 'MTR'] },
  ...{ '334': ['area', 'MTK'], '335': ['gross volume', 'LTR'], '336': ['gross volume', 'MTQ'] },
  ...{ '340': ['gross weight', 'LBR'], '356': ['net weight', 'APZ'], '357': ['net volume', 'OZA'] },
  ...{ '360': ['net volume', 'QTL'], '361': ['net volume', 'GLL'], '364': ['net volume', 'INQ'] },
  ...{ '365': ['net volume', 'FTQ'], '366': ['net volume', 'YDQ'] },
}

/** Six digits, of which the last of the application identifier says how many are decimals. */
const measureOf = ({ ai, value }: Element): readonly LabelMeasure[] => {
  const row = ai.length === 4 ? measureByRow[ai.slice(0, 3)] : undefined
  if (!row) return []
  const whole = value.length - Number(ai[3])
  const decimals = value.slice(whole)
  const head = value.slice(0, whole).replace(/^0+(?=\d)/, '') || '0'
  return [{ what: row[0], value: decimals === '' ? head : `${head}.${decimals}`, uom: row[1] }]
}
