import type { EventDraft, QuantityDraft } from '../epcis/write-event.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import type { Line } from './command.ts'
import { type Expected, type Found, resolveLine } from './decide-names.ts'
import { resolveOwner } from './decide-owner.ts'
import { isNegative, isZero } from './decimal.ts'
import type { Judgement } from './judgement.ts'
import { parseQuantity, type Quantity } from './quantity.ts'
import type { Refusal } from './refusal.ts'

/** What a line asks for: so much, all there is, or (null) it does not say. */
export type Wanted = Quantity | 'all' | null

/** A line whose thing is found and whose quantity is read. */
export interface Asked extends Found {
  /** The address of the line: `lines/0`. */
  readonly at: string
  readonly line: Line
  readonly wanted: Wanted
  /** Whose it is: '' the company's own; null: nobody says. */
  readonly owner: string | null
}

/** What of a command could be made out, and what is wrong with the rest. */
export interface Reading<T> {
  readonly found: readonly T[]
  readonly refusals: readonly Refusal[]
}

/** What lines must be for a verb. */
export interface LineRules {
  readonly expected: Expected
  /** Whether a line about a lot must say how much. */
  readonly quantity: 'required' | 'optional'
  /** Whether nothing of it is something to say: a count may find none. */
  readonly mayBeZero?: boolean
  /** Whether `all` means something: there is a stock it is taken from. */
  readonly mayBeAll?: boolean
  /** The item of lines that name none. */
  readonly item?: string | null
  /** The owner of lines that name none. */
  readonly owner?: string | null
}

/** A serialised thing or a container is one, whole. */
export const isSingle = ({ kind }: Pick<Found, 'kind'>): boolean =>
  kind === 'instance' || kind === 'container'

/** Reads every line of a list, each with every reason why it cannot be read. */
export const readLines = (
  list: string,
  lines: readonly Line[],
  rules: LineRules,
  context: Judgement,
): Reading<Asked> => {
  const read = lines.map((line, i) => readLine(`${list}/${i}`, line, rules, context))
  return {
    found: read.flatMap((one) => (one.ok ? [one.value] : [])),
    refusals: read.flatMap((one) => (one.ok ? [] : one.error)),
  }
}

const readLine = (
  at: string,
  line: Line,
  rules: LineRules,
  context: Judgement,
): Result<Asked, readonly Refusal[]> => {
  const found = resolveLine(at, line, rules.expected, context, rules.item ?? null)
  const isOne = found.ok
    ? isSingle(found.value)
    : line.serial !== undefined || line.container !== undefined
  const wanted = readWanted(`${at}/quantity`, line, isOne, rules)
  const said = resolveOwner(`${at}/owner`, line.owner, context)
  if (found.ok && wanted.ok && said.ok) {
    const owner = said.value ?? rules.owner ?? null
    return ok({ ...found.value, at, line, wanted: wanted.value, owner })
  }
  return no([found, wanted, said].flatMap((read) => (read.ok ? [] : [read.error])))
}

const readWanted = (
  field: string,
  { quantity }: Line,
  isOne: boolean,
  rules: LineRules,
): Result<Wanted, Refusal> => {
  const typed = quantity?.trim() ?? ''
  const bad = (message: string) =>
    no({ kind: 'bad-quantity', field, value: typed, message } as const)
  if (typed === '') {
    if (isOne || rules.quantity === 'optional') return ok(null)
    return no({ kind: 'missing-field', field, need: 'the quantity, with its unit of measure' })
  }
  if (typed.toLowerCase() === 'all')
    return rules.mayBeAll ? ok('all') : bad('Say how much: there is nothing here to take all of.')
  const read = parseQuantity(typed)
  if (!read.ok) return bad(read.error.message)
  const { value, uom } = read.value
  if (isOne && !(value === '1' && uom === 'EA'))
    return bad(`A serialised thing or a container is one and whole: it cannot be ${typed}.`)
  if (isNegative(value)) return bad(`${typed} is less than nothing.`)
  if (isZero(value) && !rules.mayBeZero) return bad(`${typed} is nothing.`)
  return ok(isOne ? null : read.value)
}

/** Things and amounts as an event lists them. */
export interface Listed {
  readonly epcs: readonly string[]
  readonly quantities: readonly QuantityDraft[]
}

/** Some of a thing: several amounts where it is kept in several units of measure. */
export interface Portion {
  readonly asked: Asked
  /** Whose it is; '' the company's own. */
  readonly owner: string
  readonly amounts: readonly { readonly quantity: string | null; readonly uom: string | null }[]
}

/** How portions are listed in an event. */
export const listed = (portions: readonly Portion[]): Listed => ({
  // A list of things has no order and no repetition: EPCIS 2.0, epcList.
  epcs: [...new Set(portions.flatMap(({ asked }) => (isSingle(asked) ? [asked.uri] : [])))],
  quantities: portions.flatMap(({ asked, amounts }) =>
    isSingle(asked)
      ? []
      : amounts.map(({ quantity, uom }) =>
          quantity === null
            ? { epcClass: asked.uri }
            : { epcClass: asked.uri, quantity, uom: uom ?? 'EA' },
        ),
  ),
})

/** A line's portion where nothing needs to be looked up to know how much. */
export const portionOf = (asked: Asked): Portion => {
  const { wanted } = asked
  const owner = asked.owner ?? ''
  return wanted === null || wanted === 'all'
    ? { asked, owner, amounts: [{ quantity: null, uom: null }] }
    : { asked, owner, amounts: [{ quantity: wanted.value, uom: wanted.uom }] }
}

/** Portions by their owner: what an event says of owners, it says of all its things. */
export const byOwner = (
  portions: readonly Portion[],
): readonly { readonly owner: string; readonly portions: readonly Portion[] }[] =>
  Array.from(
    Map.groupBy(portions, ({ owner }) => owner),
    ([owner, some]) => ({ owner, portions: some }),
  )

/** An event's lists of things, under the names an ObjectEvent has for them. */
export const objectLists = ({
  epcs,
  quantities,
}: Listed): Pick<EventDraft, 'epcList' | 'quantityList'> => ({
  epcList: epcs,
  quantityList: quantities,
})
