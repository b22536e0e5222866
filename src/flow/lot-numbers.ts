import type { Tx } from '../db/open.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import type { Command, Line } from '../lots/command.ts'
import { momentOf } from '../lots/decide-when.ts'
import { formatFor, type LotFormat, type LotNumbering, noNumbering } from '../lots/lot-format.ts'
import { readNumber } from '../lots/number-read.ts'
import { type NamePart, readTemplate, type Template } from '../lots/number-template.ts'
import { counterOf, type NumberFacts, numberOf } from '../lots/number-write.ts'
import type { Refusal } from '../lots/refusal.ts'
import { siteTime } from '../lots/shift.ts'
import { unitsNamed } from '../projections/names.ts'
import { everything } from '../projections/scope.ts'
import { foldName } from '../projections/working-set.ts'
import { masterDataNamed } from './gather.ts'
import { type Policy, policyIn } from './policy.ts'
import type { Session } from './recorder.ts'
import { lotGoesOn } from './running-lot.ts'

/** How a company numbers its lots. */
export const numberingPolicy: Policy<LotNumbering> = {
  name: 'lotNumbering',
  usual: noNumbering,
  permission: 'manage-company',
}

/** What is written for a lot whose number is to be given out. */
export const newLot = 'new'
/** What is written for the lot a line is making: a new one where that has ended by itself. */
export const currentLot = 'current'

/** A number that a command is given; it is used up when the command is carried out. */
export interface GivenNumber {
  readonly field: string
  readonly number: string
  /** The places of its sequence it uses up; none where a lot goes on that had it before. */
  readonly taken: readonly TakenPlace[]
}

interface TakenPlace {
  readonly counter: string
  readonly place: bigint
  readonly number: string
  readonly format: string
  readonly line: string
  readonly reason: string | null
  readonly atMs: number
}

/** A command with numbers in the place of what asked for them, and what is wrong with the rest. */
export interface Numbered {
  readonly command: Command
  readonly given: readonly GivenNumber[]
  readonly refusals: readonly Refusal[]
}

/**
 * Gives numbers to the lots of a command that ask for one, and judges those that were typed.
 *
 * Shape    Of what is declared, received or comes out of a process: `new` asks for a number,
 *          `current` for the lot that a line is making. Nothing is used up yet: see `useNumbers`.
 * Refuses  bad-value: no format holds, a fact is missing, the sequence is used up; of a new lot
 *          that was typed, each way in which it is not of a format that rejects.
 */
export const numberLots = async (session: Session, command: Command): Promise<Numbered> => {
  const list = madeIn(command)
  const nothing = { command, given: [], refusals: [] }
  if (list === null) return nothing
  const numbering = await policyIn(session.tx, session.ledger.ledgerId, numberingPolicy)
  const asks = list.lines.some(({ lot }) => isAsking(lot))
  if (numbering.formats.length === 0 && !asks) return nothing
  const { recordTimeMs: now, ledger } = session
  const moment = momentOf(command.at, { now, timeZone: ledger.timeZone })
  // A time that cannot be read is refused with the rest of the command.
  if (!moment.ok) return nothing
  const at = await atSite(session, command, numbering, moment.value.ms)
  const given: GivenNumber[] = []
  const refusals: Refusal[] = []
  const lines: Line[] = []
  for (const [i, line] of list.lines.entries()) {
    const field = `${list.list}/${i}/lot`
    const numbered = await numberLine(session, { command, line, at, given, field })
    if (!numbered.ok) refusals.push(...numbered.error)
    if (numbered.ok && numbered.value) given.push(numbered.value)
    lines.push(numbered.ok && numbered.value ? named(line, numbered.value) : line)
  }
  return { command: { ...command, [list.list]: lines } as Command, given, refusals }
}

// A lot that goes on is one that exists: adding to it is meant.
const named = (line: Line, { number, taken }: GivenNumber): Line =>
  taken.length === 0 ? { ...line, lot: number, topUp: true } : { ...line, lot: number }

const isAsking = (lot: string | undefined): boolean => lot === newLot || lot === currentLot

/** The lines of a command that may make lots known. */
const madeIn = (
  command: Command,
): { readonly list: 'lines' | 'outputs'; readonly lines: readonly Line[] } | null => {
  if ('outputs' in command) return { list: 'outputs', lines: command.outputs }
  if (command.verb === 'declare' || command.verb === 'receive')
    return { list: 'lines', lines: command.lines }
  return null
}

/** What the numbers of a command may tell of where and when it happens. */
interface AtSite {
  readonly numbering: LotNumbering
  readonly atMs: number
  readonly date: string
  readonly time: string
  readonly names: Readonly<Partial<Record<NamePart, string>>>
  readonly site: Parameters<typeof siteTime>[0]
  readonly isSite: (name: string) => boolean
  readonly lineName: string
}

const atSite = async (
  session: Session,
  command: Command,
  numbering: LotNumbering,
  atMs: number,
): Promise<AtSite> => {
  const place = 'place' in command ? (command.place ?? '') : ''
  const isSite = await meaning(session, 'Location', place)
  const known = numbering.sites.find((one) => isSite(one.place))
  const { dayFrom, shifts } = known ?? { dayFrom: '00:00', shifts: [] }
  const site = { timeZone: session.ledger.timeZone, dayFrom, shifts }
  const { date, time, shift } = siteTime(site, atMs)
  const equipment = 'equipment' in command ? (command.equipment ?? []) : []
  const lineNames = [...equipment, place].map(foldName)
  const line = Object.entries(known?.lines ?? {}).find(([name]) =>
    lineNames.includes(foldName(name)),
  )
  return {
    ...{ numbering, atMs, date, time, site, isSite },
    lineName: equipment[0] ?? place,
    names: {
      ...(known?.code ? { SITE: known.code } : {}),
      ...(line ? { LINE: line[1] } : {}),
      ...(shift ? { SHIFT: shift.name } : {}),
    },
  }
}

/** Whether another name means the same item or place as this one. */
const meaning = async (
  session: Session,
  vocabulary: 'EPCClass' | 'Location',
  name: string,
): Promise<(other: string) => boolean> => {
  const known = name === '' ? [] : await masterDataNamed(session, vocabulary, name)
  const names = new Set(known.flatMap((one) => [one.uri, foldName(one.name ?? one.uri)]))
  return (other) =>
    name !== '' &&
    (foldName(other) === foldName(name) || names.has(other) || names.has(foldName(other)))
}

interface AboutLine {
  readonly command: Command
  readonly line: Line
  readonly at: AtSite
  readonly given: readonly GivenNumber[]
  readonly field: string
}

const numberLine = async (
  session: Session,
  { command, line, at, given, field }: AboutLine,
): Promise<Result<GivenNumber | null, readonly Refusal[]>> => {
  const value = line.lot ?? ''
  const refuse = (...messages: readonly string[]) =>
    no(messages.map((message) => ({ kind: 'bad-value', field, value, message }) as const))
  const isItem = await meaning(session, 'EPCClass', line.item ?? '')
  const format = formatFor(at.numbering.formats, { day: at.date, isSite: at.isSite, isItem })
  if (!isAsking(line.lot))
    return format === null ? ok(null) : judged(session, { format, line, at, command }, refuse)
  if (format === null)
    return refuse('No format holds for its number here on this day: say the lot, or set a format.')
  const template = templateOf(format)
  const facts = factsOf(line, at, isItem)
  const lineKey = [at.lineName, line.item ?? ''].map(foldName).join(' ')
  if (line.lot === currentLot) {
    const about = { format, lineKey, site: at.site, atMs: at.atMs, command }
    const number = await lotGoesOn(session, about)
    if (number !== null) return ok({ field, number, taken: [] })
  }
  const next = await nextNumber(session, { format, template, facts, lineKey, at, given })
  if (!next.ok) return refuse(...next.error)
  return ok({ ...next.value, field })
}

/** The template of a format: it was read before the format was kept. */
export const templateOf = ({ template, perpetual, name }: LotFormat): Template => {
  const read = readTemplate(template, { perpetual })
  if (!read.ok) throw new Error(`The format ${name} was kept with a template that cannot be read`)
  return read.value
}

const factsOf = (line: Line, at: AtSite, isItem: (name: string) => boolean): NumberFacts => {
  const product = Object.entries(at.numbering.products).find(([name]) => isItem(name))
  const expiry = line.expiry ?? line.bestBefore
  return {
    date: line.productionDate ?? at.date,
    time: at.time,
    ...(expiry === undefined ? {} : { expiry }),
    names: {
      ...at.names,
      ...(product ? { PRODUCT: product[1] } : {}),
      ...(line.supplierLot === undefined ? {} : { SUPPLIERLOT: line.supplierLot }),
    },
  }
}

/**
 * A lot that was typed and is not there yet, judged by the format that holds.
 *
 * Shape    Where it is made decides which site, line and shift it may tell.
 */
const judged = async (
  session: Session,
  {
    format,
    line,
    at,
    command,
  }: Omit<AboutLine, 'given' | 'field'> & { readonly format: LotFormat },
  refuse: (...messages: readonly string[]) => Result<never, readonly Refusal[]>,
): Promise<Result<null, readonly Refusal[]>> => {
  // What a supplier calls a lot is the supplier's to choose.
  const isOurs = command.verb !== 'receive' && line.lot !== undefined && line.lot !== ''
  if (format.strictness !== 'reject' || !isOurs) return ok(null)
  const lot = line.lot ?? ''
  const there = await unitsNamed(session.tx, session.ledger.ledgerId, lot, everything)
  if (there.length > 0) return ok(null)
  const { SITE, LINE, SHIFT } = at.names
  const known = Object.fromEntries(
    Object.entries({ SITE, LINE, SHIFT }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, [value]]],
    ),
  )
  const read = readNumber(templateOf(format), lot, { around: at.date, known })
  if (read.ok) return ok(null)
  return refuse(
    ...read.error.map(
      ({ column, message }) =>
        `${lot} is not of the form ${format.template}: column ${column}: ${message}`,
    ),
  )
}

interface Wanted {
  readonly format: LotFormat
  readonly template: Template
  readonly facts: NumberFacts
  readonly lineKey: string
  readonly at: AtSite
  readonly given: readonly GivenNumber[]
}

/**
 * The next number of a sequence that is not used up; what is found taken on the way is left out
 * with its reason.
 */
const nextNumber = async (
  { tx, ledger }: Session,
  { format, template, facts, lineKey, at, given }: Wanted,
): Promise<Result<Pick<GivenNumber, 'number' | 'taken'>, readonly string[]>> => {
  const counter = counterOf(template, facts)
  const hasSequence = template.parts.some(({ kind }) => kind === 'sequence')
  const earlier = given.flatMap(({ taken }) => taken).filter((one) => one.counter === counter)
  const used = new Set(earlier.map(({ place }) => place))
  const taken: TakenPlace[] = []
  for (let place = await firstFree(tx, ledger.ledgerId, counter); ; place += 1n) {
    if (used.has(place) || (await isUsed(tx, ledger.ledgerId, counter, place))) continue
    const number = numberOf(template, facts, place)
    if (!number.ok) return no(number.error.map(({ message }) => message))
    const one = { counter, place, number: number.value, format: format.name, line: lineKey }
    const isThere =
      given.some((other) => other.number === number.value) ||
      (await unitsNamed(tx, ledger.ledgerId, number.value, everything)).length > 0
    if (!isThere) {
      taken.push({ ...one, reason: null, atMs: at.atMs })
      return ok({ number: number.value, taken })
    }
    if (!hasSequence) return no([`${number.value} is there already, and its form has no sequence.`])
    taken.push({ ...one, reason: 'The record had a lot of this number already.', atMs: at.atMs })
  }
}

const firstFree = async (tx: Tx, ledgerId: string, counter: string): Promise<bigint> => {
  const { rows } = await tx.query<{ place: string }>({
    name: 'lot_number_last',
    text: `select coalesce(max(place), 0)::text as place from lot_number
      where ledger_id = $1 and counter = $2 and reason is null`,
    values: [ledgerId, counter],
  })
  return BigInt(rows[0]?.place ?? '0') + 1n
}

const isUsed = async (
  tx: Tx,
  ledgerId: string,
  counter: string,
  place: bigint,
): Promise<boolean> => {
  const { rows } = await tx.query({
    name: 'lot_number_used',
    text: 'select 1 from lot_number where ledger_id = $1 and counter = $2 and place = $3',
    values: [ledgerId, counter, place.toString()],
  })
  return rows.length > 0
}

/** Uses up the numbers that a command was given: it is being carried out. */
export const useNumbers = async (
  { tx, ledger }: Session,
  given: readonly GivenNumber[],
  who: string,
): Promise<void> => {
  for (const { counter, place, number, format, line, reason, atMs } of given.flatMap(
    ({ taken }) => taken,
  ))
    await tx.query({
      name: 'lot_number_give',
      text: `insert into lot_number
        (ledger_id, counter, place, number, format, line, reason, who, at_ms)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      values: [
        ...[ledger.ledgerId, counter, place.toString(), number, format, line, reason, who, atMs],
      ],
    })
}
