import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyShop, gtin, judgementOf, recorded, type Shop } from '../../test/shop.ts'
import { type Command, type Line, processVerbs, undos } from './command.ts'
import { namesIn } from './command-names.ts'
import { decide } from './decide.ts'
import { isNegative } from './decimal.ts'
import { inOrder } from './refusal.ts'

// Small pools on purpose: the same few lots are received, packed, mixed, held and shipped over and
// over, with names that are ambiguous, malformed or unknown among them.
const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 2) =>
  fc.option(arbitrary, { nil: undefined, freq })
const lot = fc.constantFrom('A', 'B', 'C', 'B ', `(01)${gtin}(10)A`, 'urn:x:lot:1', '')
const item = fc.constantFrom('Flour', gtin, 'Dough', '09520123456789')
const quantity = fc.constantFrom('1 KGM', '2 KGM', '500 g', '3 EA', 'all', '0 KGM', '-1 kg', 'much')
const place = fc.constantFrom('S1', 'S2', '9521234567899', '')
const party = fc.constantFrom('Mill', 'Kiosk', 'urn:x:party')
const container = fc.constantFrom('P1', 'P2', '095212345678912343')
const date = fc.constantFrom('2027-01-01', '270200', '2020-01-01', '2027-02-30', '')
const text = fc.string({ unit: 'binary', maxLength: 8 })

const lineShape = {
  item: maybe(item),
  quantity: maybe(quantity, 8),
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

const line = given(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ ...lineShape, lot }) },
    {
      weight: 1,
      arbitrary: fc.record({ ...lineShape, serial: fc.constantFrom('1', '2'), lot: maybe(lot) }),
    },
    { weight: 2, arbitrary: fc.record({ container }) },
    { weight: 1, arbitrary: fc.record(lineShape) },
  ),
) as fc.Arbitrary<Line>
const lines = fc.array(line, { maxLength: 3 })

// Always now, or nonsense: what is told late is folded anew, which is not for this test.
const head = {
  at: maybe(
    fc.constantFrom('2026-11-23T12:00', '2026-11-23T11:00:00Z', '2030-01-01T00:00', 'soon'),
  ),
  note: maybe(text),
  documents: maybe(fc.array(fc.constantFrom('po:1', 'desadv:urn:x:1', 'nonsense', 'urn:x:2'))),
  place: maybe(place, 3),
}
const ofVerb = (verb: string, more: Record<string, fc.Arbitrary<unknown>>) =>
  given(
    fc.record({ verb: fc.constant(verb), ...head, ...more }),
  ) as unknown as fc.Arbitrary<Command>
const reason = maybe(fc.constantFrom('because', ' '), 4)

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: ofVerb('receive', { lines, place, from: maybe(party) }) },
  { weight: 2, arbitrary: ofVerb('declare', { lines }) },
  { weight: 2, arbitrary: ofVerb('return', { lines, place, from: maybe(party), reason }) },
  { weight: 4, arbitrary: ofVerb('move', { lines, fromPlace: maybe(place), toPlace: place }) },
  ...['pick', 'stage', 'load', 'ship'].map((verb) => ({
    weight: verb === 'ship' ? 4 : 1,
    arbitrary: ofVerb(verb, { lines, to: maybe(party, 4), toPlace: maybe(place) }),
  })),
  ...processVerbs.map((verb) => ({
    weight: 2,
    arbitrary: ofVerb(verb, {
      inputs: lines,
      outputs: lines,
      run: maybe(fc.constantFrom('R1', 'urn:x:run', ''), 1),
      equipment: maybe(fc.array(container, { maxLength: 2 })),
    }),
  })),
  { weight: 4, arbitrary: ofVerb('pack', { container, lines }) },
  { weight: 4, arbitrary: ofVerb('unpack', { container, lines: maybe(lines) }) },
  ...undos.map((verb) => ({ weight: 1, arbitrary: ofVerb(verb, { lines, reason }) })),
  {
    weight: 2,
    arbitrary: ofVerb('release', { lines, reason, undo: maybe(fc.constantFrom(...undos)) }),
  },
  {
    weight: 1,
    arbitrary: ofVerb('test', {
      lines,
      results: fc.array(
        given(
          fc.record({
            name: fc.constantFrom('Temperature', 'pH', ' '),
            value: maybe(fc.constantFrom('4.1', '-0', '1e5', 'x')),
            uom: maybe(fc.constantFrom('CEL', 'kg', '??')),
            text: maybe(text),
            passed: maybe(fc.boolean()),
          }),
        ),
      ),
    }),
  },
  { weight: 3, arbitrary: ofVerb('count', { lines, place, reason }) },
  ...['sample', 'scrap', 'destroy'].map((verb) => ({
    weight: 1,
    arbitrary: ofVerb(verb, { lines, reason }),
  })),
  { weight: 1, arbitrary: ofVerb('clean', { equipment: fc.array(container) }) },
)

// Writing, reading again and folding throw where an event is not EPCIS or does not fit.
const carriedOut = (commands: readonly Command[], check: (shop: Shop) => void): void => {
  let shop = emptyShop
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
      lot: maybe(typed),
      item: maybe(typed),
      serial: maybe(typed, 1),
      container: maybe(typed, 1),
      quantity: maybe(typed),
      role: maybe(typed),
      expiry: maybe(typed),
      supplierLot: maybe(typed),
      attributes: maybe(fc.dictionary(typed, typed)),
    }),
  )
  const anyCommand = given(
    fc.record({
      verb: fc.constantFrom('receive', 'produce', 'ship', 'pack', 'count', 'hold', 'test', 'clean'),
      at: maybe(typed, 1),
      place: maybe(typed),
      to: maybe(typed),
      from: maybe(typed),
      container: typed,
      reason: maybe(typed),
      note: maybe(typed),
      run: maybe(typed),
      documents: maybe(fc.array(typed)),
      equipment: fc.array(typed),
      results: fc.array(given(fc.record({ name: typed, value: maybe(typed), text: maybe(typed) }))),
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
