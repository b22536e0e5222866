import type { JsonObject } from '../epcis/json.ts'
import { fieldsOfAttributes } from './capture-fields.ts'
import type { CaptureSubject, CaptureThing } from './capture-rule.ts'

/** What the record knows of an item, as far as rules ask. */
export interface ItemFacts {
  readonly isNamed: boolean
  readonly groups: readonly string[]
  readonly hasShelfLife: boolean
}

/** What the record knows of a lot: its attributes, whenever they were said, and where it began. */
export interface LotFacts {
  readonly attributes: JsonObject
  /** Where it was made or declared; null: elsewhere, or nobody says. */
  readonly madeAt: string | null
}

/** What the record knows of the things and items of some steps, by their keys. */
export interface RecordFacts {
  readonly lots: ReadonlyMap<string, LotFacts>
  readonly items: ReadonlyMap<string, ItemFacts>
}

/**
 * A step with what the record knows besides: a lot's dates and attributes count whenever they were
 * said, an item has the name of its master data.
 *
 * Shape    What comes out of a process has an expiry where its item has a shelf life, and, where
 *          it is the same goods under another code, the dates of what went in.
 */
export const withRecord = (subject: CaptureSubject, record: RecordFacts): CaptureSubject => {
  const isAnew = subject.step === 'produce' || subject.step === 'assemble'
  const known = subject.things.map((thing) => withFacts(thing, record))
  const datesOf = (item: string | null): readonly string[] =>
    isAnew
      ? []
      : known
          .filter((one) => one.list === 'inputs' && one.item === item)
          .flatMap(({ said }) => inherited.filter((field) => said.has(field)))
  return {
    ...subject,
    things: known.map((thing) =>
      thing.list === 'outputs'
        ? { ...thing, said: new Set([...thing.said, ...datesOf(thing.item), ...madeHere(subject)]) }
        : thing,
    ),
  }
}

const inherited = ['productionDate', 'expiry', 'bestBefore', 'sellBy']

const madeHere = ({ said }: CaptureSubject): readonly string[] =>
  said.has('place') ? ['madeAt'] : []

const gtinLink = /^https:\/\/id\.gs1\.org\/01\/\d{14}/

const withFacts = (thing: CaptureThing, { lots, items }: RecordFacts): CaptureThing => {
  const lot = lots.get(thing.uri ?? '')
  const item = items.get(thing.item ?? '')
  return {
    ...thing,
    groups: item?.groups ?? [],
    said: new Set([
      ...thing.said,
      ...(lot ? fieldsOfAttributes(lot.attributes) : []),
      ...(lot?.madeAt ? ['madeAt'] : []),
      ...(item?.isNamed ? ['itemName'] : []),
      ...(item?.hasShelfLife && thing.list === 'outputs' ? ['expiry'] : []),
      ...(gtinLink.test(thing.item ?? '') ? ['gtin'] : []),
    ]),
  }
}

/** The keys of the things and items of steps: what has to be looked up. */
export const keysIn = (
  subjects: readonly CaptureSubject[],
): { readonly lots: readonly string[]; readonly items: readonly string[] } => {
  const things = subjects.flatMap((one) => one.things)
  return {
    lots: [...new Set(things.flatMap(({ uri }) => uri ?? []))],
    items: [...new Set(things.flatMap(({ item }) => item ?? []))],
  }
}
