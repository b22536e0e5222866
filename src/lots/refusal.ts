import { percentDecoded } from '../gs1/charset.ts'
import type { Suggested } from './name-similar.ts'

/** An exact amount as a sentence shows it. */
export interface Amount {
  readonly value: string
  readonly uom: string
}

/** One of several units a name fits. */
export interface Candidate {
  readonly uri: string
  readonly item: string | null
  readonly code: string | null
}

/** What is asked for, is there, but elsewhere: `place` is '' where the record does not say. */
export interface HeldAt {
  readonly place: string
  readonly amount: Amount | null
}

/** A kind of refusal with the address of the field it is about and what its sentence needs. */
type Of<Kind extends string, Data> = { readonly kind: Kind; readonly field: string } & Data
type AboutText = { readonly value: string; readonly message: string }
type AboutLot = { readonly lot: string }
/** What a rule of the company asks for. `thing`: the lot it is missing of; null: of the whole. */
type NeededByRule = {
  readonly rule: string
  readonly citation: string
  readonly need: string
  readonly anyOf: readonly string[]
  readonly thing: string | null
}
type AboutStatus = AboutLot & { readonly since: string | null }

/**
 * Why a command is not carried out. A refusal is an ordinary answer to a person, so it is data: it
 * is returned, never thrown, and all that apply are returned at once.
 *
 * Shape    `field` addresses the command: `lines/0/quantity`. `lot` is the name as it was typed,
 *          or, for what is inside a container, the key of the lot.
 */
export type Refusal =
  | Of<'bad-value', AboutText>
  | Of<'bad-identifier', AboutText>
  | Of<'bad-quantity', AboutText>
  | Of<'bad-date', AboutText>
  | Of<'missing-field', { readonly need: string }>
  | Of<'field-needed', NeededByRule>
  | Of<'nothing-to-do', { readonly message: string }>
  | Of<'time-in-future', { readonly at: string }>
  | Of<'name-unknown', { readonly what: string; readonly name: string } & Partial<Suggested>>
  | Of<'name-ambiguous', { readonly name: string; readonly candidates: readonly Candidate[] }>
  | Of<'owner-needed', AboutLot & { readonly owners: readonly string[] }>
  | Of<'new-code-on-ship', AboutLot>
  | Of<'lot-exists', AboutLot>
  | Of<'same-lot-in-and-out', AboutLot>
  | Of<'code-reused', AboutLot>
  | Of<'container-in-itself', { readonly container: string }>
  | Of<
      'out-of-balance',
      { readonly item: string; readonly goesIn: Amount; readonly comesOut: Amount }
    >
  | Of<'lot-recalled', AboutStatus>
  | Of<'lot-rejected', AboutStatus>
  | Of<'lot-on-hold', AboutStatus>
  | Of<'lot-blocked', AboutStatus & { readonly status: string }>
  | Of<'lot-expired', AboutLot & { readonly expiry: string }>
  | Of<'already-so', AboutStatus & { readonly status: string }>
  | Of<'not-so', AboutLot & { readonly status: string }>
  | Of<'not-in-container', AboutLot & { readonly container: string }>
  | Of<'in-container', AboutLot & { readonly container: string }>
  | Of<'unit-mismatch', AboutLot & { readonly held: string; readonly asked: string }>
  | Of<'wrong-place', AboutLot & { readonly place: string; readonly held: readonly HeldAt[] }>
  | Of<'not-enough', AboutLot & { readonly held: Amount; readonly asked: Amount }>
  | Of<'container-not-empty', { readonly container: string; readonly contents: number }>

export type RefusalKind = Refusal['kind']

/**
 * The order in which refusals are told: what cannot be read, then what is not known, then what must
 * not be done, then what is not there. Somebody who mends the first need not read the rest.
 */
export const refusalKinds = [
  'bad-value',
  'bad-identifier',
  'bad-quantity',
  'bad-date',
  'missing-field',
  'field-needed',
  'nothing-to-do',
  'time-in-future',
  'name-unknown',
  'name-ambiguous',
  'owner-needed',
  'new-code-on-ship',
  'lot-exists',
  'same-lot-in-and-out',
  'code-reused',
  'container-in-itself',
  'out-of-balance',
  'lot-recalled',
  'lot-rejected',
  'lot-on-hold',
  'lot-blocked',
  'lot-expired',
  'already-so',
  'not-so',
  'not-in-container',
  'in-container',
  'unit-mismatch',
  'wrong-place',
  'not-enough',
  'container-not-empty',
] as const satisfies readonly RefusalKind[]

const rankByKind: ReadonlyMap<RefusalKind, number> = new Map(
  refusalKinds.map((kind, rank) => [kind, rank]),
)

/** The refusals in the order they are told; equal kinds keep the order of their fields. */
export const inOrder = (refusals: readonly Refusal[]): readonly Refusal[] =>
  refusals.toSorted((a, b) => (rankByKind.get(a.kind) ?? 0) - (rankByKind.get(b.kind) ?? 0))

/** The one sentence that tells a person why, whatever door asks. */
export const refusalSentence = (refusal: Refusal): string => {
  switch (refusal.kind) {
    case 'bad-value':
    case 'bad-identifier':
    case 'bad-quantity':
    case 'bad-date':
    case 'nothing-to-do':
      return refusal.message
    case 'missing-field':
      return `Missing: ${refusal.need}.`
    case 'field-needed':
      return neededSentence(refusal)
    case 'time-in-future':
      return `${refusal.at} has not come yet.`
    case 'name-unknown':
      return `The record knows no ${refusal.what} ${refusal.name}.`
    case 'name-ambiguous':
      return `${refusal.name} may mean ${listed(refusal.candidates.map(shown), 'or')}: say which.`
    case 'container-in-itself':
      return `${refusal.container} cannot be packed into itself or into what it holds.`
    case 'out-of-balance':
      return (
        `Of ${called(refusal.item)}, ${amount(refusal.goesIn)} would go in and ` +
        `${amount(refusal.comesOut)} come out: this verb neither loses nor makes any. ` +
        'Scrap what was lost and count what was found, or say produce.'
      )
    case 'container-not-empty':
      return `${refusal.container} still holds ${things(refusal.contents)}.`
    default:
      return lotSentence(refusal)
  }
}

const neededSentence = ({ need, anyOf, thing, rule, citation }: NeededByRule): string =>
  `Missing${thing === null ? '' : ` of ${thing}`}: ${need} (${anyOf.join(' or ')}), ` +
  `by the rule ${rule}: ${citation}.`

type LotRefusal = Extract<Refusal, AboutLot>

const lotSentence = (refusal: LotRefusal): string => {
  const { lot } = refusal
  switch (refusal.kind) {
    case 'owner-needed':
      return `${lot} is held for ${listed(refusal.owners.map(ownerCalled), 'and')}: say whose.`
    case 'new-code-on-ship':
      return `No lot ${lot} is known here, and shipping gives no new lot codes.`
    case 'lot-exists':
      return `Lot ${lot} exists already.`
    case 'same-lot-in-and-out':
      return `Lot ${lot} goes in and comes out: give what comes out a new lot code, or say top-up.`
    case 'code-reused':
      return `The lot code ${lot} is that of an input: what comes out needs its own.`
    case 'lot-recalled':
      return `Lot ${lot} is recalled${since(refusal)}.`
    case 'lot-rejected':
      return `Lot ${lot} is rejected${since(refusal)}.`
    case 'lot-on-hold':
      return `Lot ${lot} is on hold${since(refusal)}.`
    case 'lot-blocked':
      return `Lot ${lot} is ${refusal.status}${since(refusal)}.`
    case 'lot-expired':
      return `Lot ${lot} expired: it was usable through ${refusal.expiry}.`
    case 'already-so':
      return `Lot ${lot} is ${refusal.status} already${since(refusal)}.`
    case 'not-so':
      return `Lot ${lot} is not ${refusal.status}.`
    case 'not-in-container':
      return `${lot} is not in ${refusal.container}.`
    case 'in-container':
      return `${lot} is packed in ${refusal.container}: unpack it first.`
    case 'unit-mismatch':
      return `Lot ${lot} is held in ${refusal.held}, which does not convert to ${refusal.asked}.`
    case 'wrong-place':
      return (
        `${lot} is not at ${called(refusal.place)}: ` +
        `${listed(refusal.held.map(heldAt), 'and')}.`
      )
    case 'not-enough':
      return `Lot ${lot} has ${amount(refusal.held)}, asked for ${amount(refusal.asked)}.`
  }
}

const amount = ({ value, uom }: Amount): string => `${value} ${uom}`

const ownerCalled = (owner: string): string =>
  owner === '' ? 'the company itself (own)' : called(owner)

// A key of the house is known by the name in it; any other is shown whole.
const called = (uri: string): string => {
  const [, name] = /[:/](?:place|party|item)[:/]([^:/]+)$/.exec(uri) ?? []
  return (name === undefined ? null : percentDecoded(name)) ?? uri
}

const since = ({ since: from }: AboutStatus): string => (from === null ? '' : ` since ${from}`)

const shown = ({ uri, item, code }: Candidate): string =>
  item !== null && code !== null ? `${code} of ${called(item)}` : uri

const things = (count: number): string => (count === 1 ? '1 thing' : `${count} things`)

const heldAt = ({ place, amount: held }: HeldAt): string =>
  `${held ? amount(held) : 'some'} at ${place === '' ? 'a place not recorded' : called(place)}`

const listed = (parts: readonly string[], word: string): string =>
  parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} ${word} ${parts[parts.length - 1]}`
