import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, emptyShop, gtin, judgementOf, recorded, type Shop } from '../../test/shop.ts'
import { type Command, type Line, processVerbs, undos } from './command.ts'
import { namesIn } from './command-names.ts'
import { decide } from './decide.ts'
import { isNegative } from './decimal.ts'
import { inOrder } from './refusal.ts'

// Small pools on purpose: the same few lots are received, packed, mixed, held and shipped over and
// over. Most of what is typed is right, or next to nothing would be accepted; the rest is
// ambiguous, malformed or unknown.
const either = <T>(often: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>, weight = 20) =>
  fc.oneof({ weight, arbitrary: often }, { weight: 1, arbitrary: seldom })
const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })
const mostly = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight: 12, arbitrary })

const lot = either(
  fc.constantFrom('A', 'B', 'C', 'D'),
  fc.constantFrom('B ', `(01)${gtin}(10)A`, 'urn:x:lot:1', ''),
)
const newLot = fc.constantFrom('D', 'E', 'F', 'G', 'H', 'I', 'J')
const item = either(fc.constantFrom('Flour', gtin), fc.constantFrom('Dough', '09520123456789'))
const quantity = either(
  fc.constantFrom('1 KGM', '2 KGM', '500 g', '1 lb', 'all'),
  fc.constantFrom('3 EA', '0 KGM', '-1 kg', 'much'),
)
const place = either(fc.constantFrom('S1', 'S2'), fc.constantFrom('9521234567899', ''))
const party = fc.constantFrom('Mill', 'Kiosk', 'urn:x:party')
const container = either(
  fc.constantFrom('P1', 'P2'),
  fc.constantFrom('095212345678912347', '095212345678912340'),
)
const date = either(
  fc.constantFrom('2027-01-01', '270200', '2027-02'),
  fc.constantFrom('2020-01-01', '2027-02-30', ''),
  8,
)
const text = fc.string({ unit: 'binary', maxLength: 8 })

const lineShape = {
  quantity: mostly(quantity),
  role: maybe(text),
  supplierLot: maybe(fc.constantFrom('S-1', ' ')),
  expiry: maybe(date),
  productionDate: maybe(date),
  attributes: maybe(
    fc.dictionary(fc.constantFrom('field', 'https://x.example/y', 'no name'), text),
  ),
  topUp: maybe(fc.boolean()),
}
const given = <T extends object>(shape: fc.Arbitrary<T>) =>
  // What was not typed is absent, not undefined.
  shape.map((all) => Object.fromEntries(Object.entries(all).filter(([, one]) => one !== undefined)))

const linesWith = (
  itemOf: fc.Arbitrary<string | undefined>,
  more: object = lineShape,
  lots: fc.Arbitrary<string> = lot,
) => {
  const serial = fc.constantFrom('1', '2')
  const line = given(
    fc.oneof(
      { weight: 9, arbitrary: fc.record({ ...more, item: itemOf, lot: lots }) },
      { weight: 2, arbitrary: fc.record({ item: itemOf, serial, lot: maybe(lot) }) },
      { weight: 2, arbitrary: fc.record({ container }) },
      { weight: 1, arbitrary: fc.record({ ...lineShape, lot: maybe(lot), item: maybe(item) }) },
    ),
  ) as fc.Arbitrary<Line>
  return either(fc.array(line, { minLength: 1, maxLength: 3 }), fc.constant<Line[]>([]))
}
const incoming = linesWith(item)
const known = linesWith(maybe(item))
const named = linesWith(maybe(item), {})

// Always now, or nonsense: what is told late is folded anew, which is not for this test.
const head = {
  at: maybe(
    fc.constantFrom('2026-11-23T12:00', '2026-11-23T11:00:00Z', '2030-01-01T00:00', 'soon'),
  ),
  note: maybe(text),
  documents: maybe(
    fc.array(either(fc.constantFrom('po:1', 'desadv:urn:x:1', 'urn:x:2'), fc.constant('nonsense'))),
  ),
  place: maybe(place),
}
const ofVerb = (verb: string, more: Record<string, fc.Arbitrary<unknown>>) =>
  given(
    fc.record({ verb: fc.constant(verb), ...head, ...more }),
  ) as unknown as fc.Arbitrary<Command>
const reason = mostly(either(fc.constant('because'), fc.constant(' ')))

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: ofVerb('receive', { lines: incoming, place, from: maybe(party) }) },
  { weight: 2, arbitrary: ofVerb('declare', { lines: incoming }) },
  {
    weight: 2,
    arbitrary: ofVerb('return', { lines: incoming, place, from: maybe(party), reason }),
  },
  {
    weight: 3,
    arbitrary: ofVerb('move', { lines: known, fromPlace: maybe(place), toPlace: place }),
  },
  ...['pick', 'stage', 'load', 'ship'].map((verb) => ({
    weight: verb === 'ship' ? 3 : 1,
    arbitrary: ofVerb(verb, { lines: known, to: mostly(party), toPlace: maybe(place) }),
  })),
  ...processVerbs.map((verb) => ({
    weight: 2,
    arbitrary: ofVerb(verb, {
      inputs: known,
      outputs: linesWith(verb === 'produce' ? item : maybe(item), lineShape, newLot),
      run: maybe(fc.constantFrom('R1', 'urn:x:run', '')),
      equipment: maybe(fc.array(container, { maxLength: 2 })),
    }),
  })),
  { weight: 4, arbitrary: ofVerb('pack', { container, lines: known }) },
  { weight: 3, arbitrary: ofVerb('unpack', { container, lines: maybe(known) }) },
  ...undos.map((verb) => ({ weight: 1, arbitrary: ofVerb(verb, { lines: named, reason }) })),
  {
    weight: 3,
    arbitrary: ofVerb('release', {
      lines: named,
      reason,
      undo: fc.constantFrom(undefined, ...undos),
    }),
  },
  {
    weight: 1,
    arbitrary: ofVerb('test', {
      lines: named,
      results: fc.array(
        given(
          fc.record({
            name: either(fc.constantFrom('Temperature', 'pH'), fc.constant(' ')),
            value: mostly(either(fc.constantFrom('4.1', '-0'), fc.constantFrom('1e5', 'x'))),
            uom: maybe(fc.constantFrom('CEL', 'kg', '??')),
            text: maybe(text),
            passed: maybe(fc.boolean()),
          }),
        ),
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: ofVerb('count', { lines: known, place, reason: maybe(fc.constant('dry')) }),
  },
  ...['sample', 'scrap', 'destroy'].map((verb) => ({
    weight: 1,
    arbitrary: ofVerb(verb, { lines: known, reason }),
  })),
  { weight: 1, arbitrary: ofVerb('clean', { equipment: fc.array(container) }) },
)

const stocked = after(
  emptyShop,
  {
    verb: 'receive',
    place: 'S1',
    lines: [
      { item: 'Flour', lot: 'A', quantity: '6 KGM', expiry: '2027-05-01' },
      { item: gtin, lot: 'B', quantity: '5 KGM' },
      { item: 'Flour', serial: '1' },
      { container: 'P1' },
    ],
  },
  { verb: 'receive', place: 'S2', lines: [{ item: 'Flour', lot: 'A', quantity: '3 KGM' }] },
  { verb: 'pack', container: 'P1', lines: [{ lot: 'B', quantity: '1 KGM' }], place: 'S1' },
)

// Writing, reading again and folding throw where an event is not EPCIS or does not fit.
const carriedOut = (commands: readonly Command[], check: (shop: Shop) => void): void => {
  let shop = stocked
  for (const one of commands) {
    const answer = decide(one, judgementOf(shop))
    if (!answer.ok) expect(answer.error).toEqual(inOrder(answer.error))
    else {
      expect(answer.value.length).toBeGreaterThan(0)
      shop = recorded(shop, answer.value)
      check(shop)
    }
  }
}

test('what is accepted can be written, read and folded, and never takes what is not there', () => {
  fc.assert(
    fc.property(fc.array(command, { minLength: 5, maxLength: 40 }), (commands) => {
      carriedOut(commands, ({ units }) => {
        for (const { uri, state } of units.values()) {
          const owed = state.positions.filter(
            ({ quantity: held }) => held !== null && isNegative(held),
          )
          expect({ uri, owed }).toEqual({ uri, owed: [] })
          const kinds = state.findings.map(({ kind }) => kind)
          expect(kinds).not.toContain('held-moved')
          expect(kinds).not.toContain('expired-moved')
          expect(kinds).not.toContain('not-enough')
        }
      })
    }),
    { numRuns: 300 },
  )
})

test('whatever is typed is judged: nothing makes it throw', () => {
  const typed = fc.string({ unit: 'binary', maxLength: 30 })
  const anyLine = given(
    fc.record({
      lot: mostly(typed),
      item: mostly(typed),
      serial: maybe(typed),
      container: maybe(typed),
      quantity: mostly(typed),
      role: mostly(typed),
      expiry: mostly(typed),
      supplierLot: mostly(typed),
      attributes: mostly(fc.dictionary(typed, typed)),
    }),
  )
  const anyCommand = given(
    fc.record({
      verb: fc.constantFrom('receive', 'produce', 'ship', 'pack', 'count', 'hold', 'test', 'clean'),
      at: maybe(typed),
      place: mostly(typed),
      to: mostly(typed),
      from: mostly(typed),
      container: typed,
      reason: mostly(typed),
      note: mostly(typed),
      run: mostly(typed),
      documents: mostly(fc.array(typed)),
      equipment: fc.array(typed),
      results: fc.array(
        given(fc.record({ name: typed, value: mostly(typed), text: mostly(typed) })),
      ),
      lines: fc.array(anyLine, { maxLength: 2 }),
      inputs: fc.array(anyLine, { maxLength: 2 }),
      outputs: fc.array(anyLine, { maxLength: 2 }),
    }),
  )
  fc.assert(
    fc.property(anyCommand, (any) => {
      const { verb } = any
      const sided = verb === 'produce' ? ['lines'] : ['inputs', 'outputs']
      const one = Object.fromEntries(Object.entries(any).filter(([name]) => !sided.includes(name)))
      namesIn(one as unknown as Command)
      carriedOut([one as unknown as Command], () => undefined)
    }),
    { numRuns: 500 },
  )
})
