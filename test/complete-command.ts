import { contextOf } from '../src/epcis/context.ts'
import type { EpcisEvent } from '../src/epcis/event.ts'
import { readEvent } from '../src/epcis/read-event.ts'
import { type EventDraft, eventBody } from '../src/epcis/write-event.ts'
import { captureProfiles, rulesOf } from '../src/lots/capture-catalog.ts'
import { keysIn, type RecordFacts } from '../src/lots/capture-known.ts'
import type { CaptureRule, CaptureSubject } from '../src/lots/capture-rule.ts'
import type { Command, Line, Verb } from '../src/lots/command.ts'
import { after, emptyShop, gtin, type Shop } from './shop.ts'

/** Every rule of every part of every profile. */
export const everyRule: readonly CaptureRule[] = captureProfiles.flatMap((profile) =>
  rulesOf(
    profile,
    profile.parts.map(({ name }) => name),
  ),
)

/** Every attribute some rule asks for. */
const attributes = Object.fromEntries(
  everyRule
    .flatMap(({ needs }) => needs)
    .filter((field) => field.startsWith('attributes/'))
    .map((field) => [field.slice('attributes/'.length), 'as said']),
)

const said = { documents: ['bol:1'], note: 'all is said', at: '2026-11-23T11:00' }
const about = {
  ...{ item: gtin, supplierLot: 'S-1', expiry: '2027-01-01', productionDate: '2026-11-01' },
  attributes,
}
const arrival = { ...said, place: 'Dock', from: 'Mill', fromPlace: 'Mill-1' }

/** A shop with lots that came in with all there is to say of them. */
export const stocked: Shop = after(
  emptyShop,
  {
    ...{ verb: 'receive', ...arrival, at: '2026-11-22T11:00' },
    lines: [
      { ...about, lot: 'L1', quantity: '100 KGM' },
      { ...about, lot: 'L2', quantity: '100 KGM' },
      { ...about, lot: 'L0', serial: 'S1' },
    ],
  },
  { verb: 'hold', at: '2026-11-22T12:00', lines: [{ lot: 'L2' }], reason: 'metal' },
)

/** Commands that say all there is to say at a step, about a lot or a serialised thing. */
export const completeAt = (step: Verb, isSerial: boolean): Command => {
  const taken: Line = isSerial ? { serial: 'S1' } : { lot: 'L1', quantity: '1 KGM' }
  const born: Line = isSerial
    ? { ...about, lot: 'N1', serial: 'N1' }
    : { ...about, lot: 'N1', quantity: '1 KGM' }
  const lines = [taken]
  const reason = 'because'
  switch (step) {
    case 'receive':
    case 'return':
      return { verb: step, ...arrival, reason, lines: [born] } as Command
    case 'declare':
      return { verb: step, ...said, place: 'Dock', lines: [born] }
    case 'move':
      return { verb: step, ...said, fromPlace: 'Dock', toPlace: 'Cold', lines }
    case 'pack':
      return { verb: step, ...said, container: 'PAL-1', place: 'Dock', lines }
    case 'ship':
      return { verb: step, ...said, place: 'Dock', to: 'Kiosk', toPlace: 'Shop', lines }
    case 'test':
      return { verb: step, ...said, lines: [{ lot: 'L1' }], results: [{ name: 'x', value: '1' }] }
    case 'count':
      return { verb: step, ...said, place: 'Dock', reason, lines }
    case 'release':
      return { verb: step, ...said, reason, lines: [{ lot: 'L2' }] }
    case 'hold':
    case 'reject':
    case 'recall':
      return { verb: step, ...said, reason, lines: [{ lot: 'L1' }] }
    case 'sample':
    case 'scrap':
    case 'destroy':
      return { verb: step, ...said, reason, place: 'Dock', lines }
    case 'merge':
      return {
        ...{ verb: step, ...said, place: 'Dock', equipment: ['Mixer-1'], run: 'R-1' },
        inputs: [taken, { lot: 'L1', quantity: '2 KGM' }],
        outputs: [{ ...born, quantity: '3 KGM' }],
      }
    case 'produce':
    case 'repack':
    case 'relabel':
    case 'split':
    case 'assemble':
      return {
        ...{ verb: step, ...said, place: 'Dock', equipment: [] },
        ...{ inputs: [taken], outputs: [born] },
      }
    default:
      throw new Error(`No complete command is written for ${step}`)
  }
}

/** What a shop knows of the things of a step. */
export const factsIn = (shop: Shop, subject: CaptureSubject): RecordFacts => ({
  lots: new Map(
    keysIn([subject]).lots.flatMap((uri) => {
      const state = shop.units.get(uri)?.state
      return state ? [[uri, { attributes: state.attributes, madeAt: null }] as const] : []
    }),
  ),
  items: new Map(
    keysIn([subject]).items.map((uri) => [uri, { isNamed: true, groups: [], hasShelfLife: false }]),
  ),
})

/** An event as it is read back from the record. */
export const eventOf = (draft: EventDraft): EpcisEvent => {
  const body = eventBody(draft)
  const read = readEvent(body, contextOf(body), '')
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}
