import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findings } from '../../src/flow/findings.ts'
import { createGraphs } from '../../src/flow/graphs.ts'
import type { Amount, Endpoint, TraceAnswer } from '../../src/flow/trace-answer.ts'
import type { Ledger } from '../../src/flow/world.ts'
import { isOwnPlace, items } from '../../src/simulate/company.ts'
import { GRAM, KILOGRAM, POUND } from '../../src/simulate/content.ts'
import { smallWorld } from '../../src/simulate/small-world.ts'
import type { Holder } from '../../src/simulate/stock.ts'
import { originIn, type Truth, truthOf } from '../../src/simulate/truth.ts'
import type { Bookkeeping } from '../../src/simulate/world.ts'
import { traced } from '../answers.ts'
import { describeDatabases } from '../databases.ts'
import {
  beginHistory,
  careless,
  historiesTried,
  messy,
  recordInPieces,
  tellMasterData,
} from '../history.ts'

const massByUom: Readonly<Record<string, number>> = { KGM: KILOGRAM, GRM: GRAM, LBR: POUND }
const itemByUri = new Map(Object.values(items).map((item) => [item.key.link, item]))

/** The mass of one of what an amount is told in. */
const massOfOne = (item: string | null, uom: string): number => {
  const { eachMass = null, caseEach = null } = itemByUri.get(item ?? '') ?? {}
  const mass = massByUom[uom] ?? (uom === 'CS' ? (eachMass ?? 0) * (caseEach ?? 0) : eachMass)
  if (!mass) throw new Error(`Nobody knows the mass of one ${uom} of ${item}`)
  return mass
}

interface Bounds {
  readonly least: number
  readonly most: number
}

const nothing: Bounds = { least: 0, most: 0 }

/** What an answer says in all of some parts of a unit, as masses. */
const boundsOf = (
  parts: readonly { readonly item: string | null; readonly amount: Amount | null }[],
): Bounds =>
  parts.reduce((sum, { item, amount }) => {
    if (!amount) return { least: sum.least, most: Infinity }
    const one = massOfOne(item, amount.uom)
    return {
      least: sum.least + amount.atLeast * one,
      most: sum.most + (amount.atMost ?? Infinity) * one,
    }
  }, nothing)

const holds = (told: Bounds, really: number): boolean =>
  told.least <= really * (1 + 1e-9) + GRAM / 100 && told.most >= really * (1 - 1e-9) - GRAM / 100

/** How much of an origin, as part of a unit, ever went from ourselves to somebody. */
const sentTo = (truth: Truth, unit: string, to: Holder, origin: string): number =>
  truth.flows
    .filter((flow) => flow.unit === unit && flow.from === 'stock' && flow.to === to)
    .reduce((sum, { content }) => sum + (content.get(origin) ?? 0), 0)

interface Claim {
  readonly what: string
  readonly told: Bounds
  readonly really: number
}

/** What an answer says of how much of an origin went into each unit. */
const contents = (answer: TraceAnswer, truth: Truth, origin: string): readonly Claim[] => {
  const told = new Map(answer.units.map((unit) => [unit.uri, unit]))
  return unitsOf(truth)
    .filter((uri) => uri !== origin)
    .map((uri): Claim => {
      const unit = told.get(uri)
      return {
        what: `in ${uri}`,
        told: unit ? boundsOf([unit]) : nothing,
        really: originIn(truth, uri, origin),
      }
    })
}

// What a process lost is told under the process, and is in no unit.
const unitsOf = (truth: Truth): readonly string[] =>
  [...truth.units.keys()].filter((uri) => !uri.startsWith('urn:uuid:'))

/**
 * What an answer says of how much of an origin is on hand, and went to whom.
 *
 * Shape    `strayed` are units of which something was taken where the record had none of it: from
 *          which of their places that was missing, the record cannot tell.
 */
const endpoints = (
  answer: TraceAnswer,
  truth: Truth,
  origin: string,
  strayed: ReadonlySet<string>,
): readonly Claim[] => {
  const receivers = new Set(truth.flows.map(({ to }) => to).filter((to) => to.startsWith('party:')))
  return unitsOf(truth).flatMap((uri) => {
    const ends = (isMeant: (end: Endpoint) => boolean): Bounds =>
      boundsOf(
        answer.endpoints
          .filter((end) => end.unit.uri === uri && isMeant(end))
          .map(({ unit: { item }, amount }) => ({ item, amount })),
      )
    const onHand = {
      what: `${uri} on hand`,
      told: ends(({ kind, place }) => kind === 'on hand' && isOwnPlace(place ?? '')),
      really: truth.units.get(uri)?.held.get('stock')?.get(origin) ?? 0,
    }
    return [
      ...(strayed.has(uri) ? [] : [onHand]),
      ...Array.from(receivers, (to) => ({
        what: `${uri} to ${to}`,
        told: ends(({ kind, party }) => kind === 'shipped' && `party:${party}` === to),
        really: sentTo(truth, uri, to, origin),
      })),
    ]
  })
}

/** What became of an origin, by all that an answer says of it: as much as there ever was. */
const accounts = (
  answer: TraceAnswer,
  truth: Truth,
  origin: string,
  strayed: ReadonlySet<string>,
): readonly Claim[] => {
  if (strayed.has(origin)) return []
  const item = answer.asked.item
  const massOf = ({ quantity, uom }: { quantity: string | null; uom: string | null }): number =>
    Number(quantity) * massOfOne(item, uom ?? '')
  const sum = (parts: readonly { quantity: string | null; uom: string | null }[]): number =>
    parts.reduce((mass, part) => mass + massOf(part), 0)
  const ends = answer.endpoints.filter(({ unit, kind }) => unit.uri === origin && kind !== 'used')
  const used = answer.flows.filter(({ uri, side }) => uri === origin && side === 'in')
  // As a rule, no other unit that is shipped has an origin's item: what was made of it has.
  const others = answer.endpoints.some(
    ({ unit, kind }) => unit.uri !== origin && unit.item === item && kind === 'shipped',
  )
  if (others) return []
  const back = answer.totals.filter((total) => total.kind === 'came back' && total.item === item)
  // What is in containers in units of measure that only the item's own conversions tell apart.
  if ([...ends, ...used, ...back].some(({ quantity }) => quantity === null)) return []
  const mass = sum(ends) + sum(used) - sum(back)
  const what = 'on hand, in transit, shipped, used and removed, less what came back'
  return [{ what, told: { least: mass, most: mass }, really: originIn(truth, origin, origin) }]
}

const strayedIn = async (ledger: Ledger): Promise<ReadonlySet<string>> =>
  new Set(
    (await findings(ledger)).flatMap(({ kind, uri }) =>
      uri !== null && ['taken-elsewhere', 'not-enough', 'seen-more'].includes(kind) ? [uri] : [],
    ),
  )

describeDatabases('quantities', (open) => {
  const check = async (
    books: Partial<Bookkeeping>,
    claimsOf: typeof endpoints,
  ): Promise<number> => {
    const db = await open()
    let something = 0
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
        const { ledger, recorder } = await beginHistory(db)
        const events = smallWorld(seed, { mess: messy, books })
        await tellMasterData(recorder)
        await recordInPieces(recorder, events, seed)
        const truth = truthOf(events)
        const strayed = await strayedIn(ledger)
        const graphs = createGraphs()
        const origins = new Set(
          truth.flows.filter(({ from }) => from === 'outside').map(({ unit }) => unit),
        )
        for (const origin of origins) {
          const answer = await traced(ledger, origin, 'forward', { exposure: 'quantity' }, graphs)
          const claims = claimsOf(answer, truth, origin, strayed)
          expect([origin, claims.filter(({ told, really }) => !holds(told, really))]).toEqual([
            origin,
            [],
          ])
          something += claims.filter(({ really }) => really > 0).length
        }
      }),
      { numRuns: 2 * historiesTried },
    )
    return something
  }

  /** How much was claimed: some histories claim little, and then others are tried. */
  const enough = async (some: () => Promise<number>): Promise<number> => {
    let claimed = 0
    for (let tries = 0; claimed <= 10 * historiesTried && tries < 5; tries += 1)
      claimed += await some()
    return claimed
  }

  test('of an origin in each lot hold what is really in it, however badly kept', async () => {
    expect(await enough(() => check(careless, contents))).toBeGreaterThan(10 * historiesTried)
  })

  test('of an origin on hand, gone and used add up to all there ever was of it', async () => {
    // A history may have no origin that can be accounted for: others are tried until some were.
    let held = 0
    for (let tries = 0; held <= historiesTried && tries < 10; tries += 1)
      held += await check({ unitsMixed: 0.2 }, accounts)
    expect(held).toBeGreaterThan(historiesTried)
  })

  test('of an origin at each place and customer hold what is really there', async () => {
    const some = () => check({ unitsMixed: 0.2 }, endpoints)
    expect(await enough(some)).toBeGreaterThan(10 * historiesTried)
  })
})
