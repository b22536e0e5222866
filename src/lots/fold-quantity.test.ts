import { expect, test } from 'vitest'
import { byMass, lifeOf, oddOf, whereOf } from '../../test/life-text.ts'
import { foldAll } from './stock-fold.ts'

const lot = (text: string) => foldAll(lifeOf(text), byMass, 'lot')

test('what is received, used and shipped leaves the rest where it was', () => {
  const state = lot(`
    received 100 KGM at=dock from=mill
    used      30 KGM at=dock
    shipped   40 KGM at=dock to=shop
  `)
  expect(whereOf(state)).toEqual(['30 KGM at dock', '40 KGM shipped at dock to shop'])
  expect(oddOf(state)).toEqual([])
})

test('a lot delivered twice adds up', () => {
  const state = lot(`
    received 100 KGM at=dock from=mill document=d1
    received  50 KGM at=dock from=mill document=d2
  `)
  expect(whereOf(state)).toEqual(['150 KGM at dock'])
  expect(state.totals).toEqual([{ kind: 'received', owner: '', uom: 'KGM', quantity: '150' }])
})

test('a lot split over two deliveries comes out of the one shipment', () => {
  const state = lot(`
    made     100 KGM at=plant
    shipped  100 KGM at=plant to=shop document=d1
    received  60 KGM at=shop1 from=us to=shop document=d1
    received  40 KGM at=shop2 from=us to=shop document=d1
  `)
  expect(whereOf(state)).toEqual(['60 KGM at shop1', '40 KGM at shop2'])
  expect(state.totals).toEqual([
    { kind: 'made', owner: '', uom: 'KGM', quantity: '100' },
    { kind: 'shipped', owner: '', uom: 'KGM', quantity: '100' },
  ])
})

test('a return of a return is never counted twice', () => {
  const state = lot(`
    made     100 KGM at=plant
    shipped  100 KGM at=plant to=shop from=us
    received  40 KGM at=plant from=shop disposition=returned
    shipped   40 KGM at=plant to=shop from=us
    received  10 KGM at=plant from=shop disposition=returned
  `)
  expect(whereOf(state)).toEqual(['90 KGM shipped at plant to shop', '10 KGM at plant'])
  expect(oddOf(state)).toEqual([])
})

test('what a customer had received and sends back comes from his place', () => {
  const state = lot(`
    received 100 KGM at=dock from=mill
    shipped   50 KGM at=dock to=shop
    received  50 KGM at=store to=shop
    received  20 KGM at=dock from=shop disposition=returned
  `)
  expect(whereOf(state)).toEqual(['70 KGM at dock', '30 KGM at store'])
  expect(oddOf(state)).toEqual(['#4 taken-elsewhere'])
})

test('what comes back though it never went leaves one’s own stock alone, and is told', () => {
  const state = lot(`
    received 100 KGM at=dock from=mill
    received  40 KGM at=returns from=nobody disposition=returned
  `)
  expect(whereOf(state)).toEqual(['100 KGM at dock', '40 KGM at returns'])
  expect(state.findings).toMatchObject([
    { kind: 'returned-unsent', severity: 'warning', detail: { quantity: '40', from: 'nobody' } },
  ])
})

test('what one house keeps elsewhere is not what comes back to it, though some was sent', () => {
  const [dock, store, bay] = ['dock', 'store', 'bay'].map(
    (name) => `https://mill.example/place/${name}`,
  )
  const state = lot(`
    made     100 KGM at=${dock}
    moved     30 KGM at=${store}
    shipped   10 KGM at=${dock} to=shop
    received  25 KGM at=${bay} from=shop disposition=returned
  `)
  expect(whereOf(state)).toEqual([`60 KGM at ${dock}`, `30 KGM at ${store}`, `25 KGM at ${bay}`])
  expect(oddOf(state)).toEqual(['#4 returned-unsent'])
})

test('what a shop gives back is what its distributor was sent', () => {
  const state = lot(`
    made     100 KGM at=plant
    shipped   60 KGM at=plant to=distributor from=us
    received  20 KGM at=plant from=shop disposition=returned
  `)
  expect(whereOf(state)).toEqual(['60 KGM at plant', '40 KGM shipped at plant to distributor'])
  expect(oddOf(state)).toEqual(['#3 taken-elsewhere'])
})

test('a co-packer who was sent a lot uses what was sent, not what stayed', () => {
  const state = lot(`
    made    100 KGM at=plant
    shipped  60 KGM at=plant to=copacker toPlace=hall
    used     50 KGM at=hall
  `)
  expect(whereOf(state)).toEqual(['40 KGM at plant', '10 KGM shipped at plant to copacker'])
  expect(oddOf(state)).toEqual([])
})

test('a shipment that was voided comes back', () => {
  const state = lot(`
    made     100 KGM at=plant
    shipped   60 KGM at=plant to=shop document=d1
    received  60 KGM at=plant step=void_shipping document=d1
  `)
  expect(whereOf(state)).toEqual(['100 KGM at plant'])
  expect(state.totals.map(({ kind }) => kind)).toEqual(['made', 'shipped'])
})

test('a receipt from another shipper is not taken out of somebody else’s shipment', () => {
  const state = lot(`
    made     100 KGM at=plant
    shipped  100 KGM at=plant from=us to=shop
    received  30 KGM at=dock from=mill
  `)
  expect(whereOf(state)).toEqual(['100 KGM shipped at plant to shop', '30 KGM at dock'])
})

test('accepting after receiving does not receive twice', () => {
  const state = lot(`
    received 100 KGM at=dock step=receiving
    received 100 KGM at=dock step=accepting
  `)
  expect(whereOf(state)).toEqual(['100 KGM at dock'])
})

test('more than there is goes below zero at the place that used it, and is told', () => {
  const state = lot(`
    received 100 KGM at=dock
    used     130 KGM at=dock
  `)
  expect(whereOf(state)).toEqual(['-30 KGM at dock'])
  expect(state.findings).toEqual([
    {
      kind: 'not-enough',
      seq: 2,
      severity: 'warning',
      detail: { place: 'dock', asked: '130', missing: '30', uom: 'KGM' },
    },
  ])
})

test('what is missing at a place is taken from the oldest other place, with a note', () => {
  const state = lot(`
    received 100 KGM at=old
    received 100 KGM at=new
    used     130 KGM at=line
  `)
  expect(whereOf(state)).toEqual(['70 KGM at new'])
  expect(state.findings).toEqual([
    {
      kind: 'taken-elsewhere',
      seq: 3,
      severity: 'note',
      detail: { place: 'line', from: ['old', 'new'], quantity: '130', uom: 'KGM' },
    },
  ])
})

test('what is stocked somewhere unknown is drawn from before any other place', () => {
  const state = lot(`
    received 100 KGM at=dock
    received  50 KGM
    used      50 KGM at=line
  `)
  expect(whereOf(state)).toEqual(['100 KGM at dock'])
  expect(oddOf(state)).toEqual([])
})

test('units of measure convert to what the position is kept in', () => {
  const state = lot(`
    received 1 TNE at=dock
    used 250 KGM at=dock
    used 50000 GRM at=dock
  `)
  expect(whereOf(state)).toEqual(['0.7 TNE at dock'])
  expect(state.totals).toEqual([
    { kind: 'received', owner: '', uom: 'TNE', quantity: '1' },
    { kind: 'used', owner: '', uom: 'TNE', quantity: '0.3' },
  ])
})

test('units that do not convert stay apart, and are told', () => {
  const state = lot(`
    received 100 KGM at=dock
    used       5 LTR at=dock
  `)
  expect(whereOf(state)).toEqual(['100 KGM at dock', '-5 LTR at dock'])
  expect(state.findings[0]).toMatchObject({ kind: 'unit-mismatch', detail: { held: ['KGM'] } })
})

test('an unstated quantity stays unknown, and using an unstated quantity uses all', () => {
  expect(
    whereOf(
      lot(`
        received ? ? at=dock
        used 30 KGM at=dock
      `),
    ),
  ).toEqual(['? ? at dock'])
  expect(
    whereOf(
      lot(`
        received 100 KGM at=dock
        received  50 KGM at=yard
        used ? ? at=dock
      `),
    ),
  ).toEqual(['50 KGM at yard'])
})

test('something shipped is shipped even where nobody knows how much there was', () => {
  expect(whereOf(lot('shipped ? ? at=dock to=shop'))).toEqual(['? ? shipped at dock to shop'])
})

test('a move takes from the place it names, or brings only what is not there yet', () => {
  const state = lot(`
    received 100 KGM at=dock
    moved     60 KGM fromPlace=dock at=silo
    moved     60 KGM at=silo
    moved     70 KGM at=silo
  `)
  expect(whereOf(state)).toEqual(['30 KGM at dock', '70 KGM at silo'])
})

test('more seen than ever came in is told, not added', () => {
  const state = lot(`
    received 100 KGM at=dock
    moved    120 KGM at=silo
  `)
  expect(whereOf(state)).toEqual(['100 KGM at silo'])
  expect(state.findings).toMatchObject([{ kind: 'seen-more', detail: { quantity: '20' } }])
})

test('what is first seen at a place is there, with a note that nobody knows from where', () => {
  const state = lot('moved 120 KGM at=silo')
  expect(whereOf(state)).toEqual(['120 KGM at silo'])
  expect(oddOf(state)).toEqual(['#1 unknown-unit'])
  expect(state.totals).toEqual([{ kind: 'moved', owner: '', uom: 'KGM', quantity: '120' }])
})

test('a whole lot moves when no quantity is said, unless some is there already', () => {
  const life = `
    received 100 KGM at=dock
    moved ? ? at=silo
  `
  expect(whereOf(lot(life))).toEqual(['100 KGM at silo'])
  expect(whereOf(lot(`${life} \n received 5 KGM at=dock \n moved ? ? at=silo`))).toEqual([
    '100 KGM at silo',
    '5 KGM at dock',
  ])
})

test('packing, partial unpacking and emptying keep the count', () => {
  const life = `
    made     100 KGM at=plant
    packed    60 KGM at=plant in=7
    unpacked  20 KGM at=plant in=7
  `
  expect(whereOf(lot(life))).toEqual(['60 KGM at plant', '40 KGM in 7'])
  const emptied = `${life} \n unpacked 60 KGM at=shop in=7 role=emptied`
  expect(whereOf(lot(emptied))).toEqual(['60 KGM at plant', '40 KGM at shop'])
  expect(oddOf(lot(emptied))).toEqual([])
})

test('what is seen inside a container goes in once', () => {
  const state = lot(`
    made   100 KGM at=plant
    packed  60 KGM at=plant in=7 role=seen
    packed  60 KGM at=plant in=7 role=seen
    packed  70 KGM at=plant in=7 role=seen
  `)
  expect(whereOf(state)).toEqual(['30 KGM at plant', '70 KGM in 7'])
})

test('what is packed without any origin is in the container, with a note', () => {
  const state = lot('packed 60 KGM at=plant in=7')
  expect(whereOf(state)).toEqual(['60 KGM in 7'])
  expect(oddOf(state)).toEqual(['#1 unknown-unit'])
})

test('unpacking more than went in takes the rest from elsewhere, with a note', () => {
  const state = lot(`
    made     100 KGM at=plant
    packed    60 KGM at=plant in=7
    unpacked  80 KGM at=shop in=7
  `)
  expect(whereOf(state)).toEqual(['20 KGM at plant', '80 KGM at shop'])
  expect(oddOf(state)).toEqual(['#3 taken-elsewhere'])
})

test('a count that differs is told with both numbers and changes nothing', () => {
  const state = lot(`
    received 100 KGM at=dock
    counted   98 KGM at=dock
    counted  100 KGM at=dock
    counted   0.1 TNE at=yard
  `)
  expect(whereOf(state)).toEqual(['100 KGM at dock'])
  expect(state.findings).toEqual([
    {
      kind: 'count-differs',
      seq: 2,
      severity: 'warning',
      detail: { place: 'dock', counted: '98', book: '100', uom: 'KGM' },
    },
    {
      kind: 'count-differs',
      seq: 4,
      severity: 'warning',
      detail: { place: 'yard', counted: '0.1', book: '0', uom: 'TNE' },
    },
  ])
})

test('moving on while held is told; before the hold and after the release it is not', () => {
  const state = lot(`
    received 100 KGM at=dock
    used       1 KGM at=dock
    moved      ? ?   at=dock set=unavailable
    used       1 KGM at=dock
    shipped    1 KGM at=dock
    moved      1 KGM at=dock unset=unavailable
    used       1 KGM at=dock
  `)
  expect(oddOf(state)).toEqual(['#4 held-moved', '#5 held-moved'])
  expect(state.persistent).toEqual([])
})

test('use after the last usable instant is told', () => {
  const life = lifeOf(`
    received 100 KGM at=dock expiry=2
    used       1 KGM at=dock
    used       1 KGM at=dock
  `)
  const state = foldAll(life, byMass, 'lot', ({ expiry }) => Number(expiry) * 1000)
  expect(oddOf(state)).toEqual(['#3 expired-moved'])
})

test('a lot named beside its serials carries no stock', () => {
  const state = lot('made ? ? at=plant summary expiry=9')
  expect(whereOf(state)).toEqual([])
  expect(state).toMatchObject({ attributes: { expiry: '9' }, totals: [], findings: [] })
})

test('a movement out of order is a defect, not an answer', () => {
  const [first, second] = lifeOf('received 1 KGM at=a \n used 1 KGM at=a')
  expect(() => foldAll([second!, first!], byMass, 'lot')).toThrow('folded after')
})

const gln = (number: string) => `https://id.gs1.org/414/${number}`
const dock = gln('9521234000020')
const press = gln('9521234000075')
const store = gln('9521234000037')
const shop = gln('9527001000118')

test('what is used where none is booked comes from one’s own latest arrival', () => {
  const state = lot(`
    received 60 KGM at=${dock} from=mill
    shipped  60 KGM at=${dock} to=shop
    received 60 KGM at=${shop} to=shop
    received 50 KGM at=${store} from=mill
    received 50 KGM at=${dock} from=mill
    used     20 KGM at=${press}
  `)
  expect(whereOf(state)).toEqual([`60 KGM at ${shop}`, `50 KGM at ${store}`, `30 KGM at ${dock}`])
  expect(oddOf(state)).toEqual(['#6 taken-elsewhere'])
})

test('a customer’s stock is the last to be taken, and that is a warning', () => {
  const state = lot(`
    received 60 KGM at=${dock} from=mill
    shipped  60 KGM at=${dock} to=shop
    received 60 KGM at=${shop} to=shop
    moved    20 KGM at=${press}
  `)
  expect(whereOf(state)).toEqual([`40 KGM at ${shop}`, `20 KGM at ${press}`])
  expect(state.findings).toMatchObject([
    { kind: 'taken-elsewhere', severity: 'warning', detail: { place: press, from: [shop] } },
  ])
})

test('a return comes from the customer’s place before any of one’s own', () => {
  const state = lot(`
    received 100 KGM at=${dock} from=mill
    moved     30 KGM at=${store}
    shipped   50 KGM at=${dock} to=shop
    received  50 KGM at=${shop} to=shop
    received  20 KGM at=${dock} from=shop disposition=returned
  `)
  expect(whereOf(state)).toEqual([`40 KGM at ${dock}`, `30 KGM at ${store}`, `30 KGM at ${shop}`])
})

test('where no place is named and the lot is at several, that one was picked is noted', () => {
  const one = lot(`
    received 100 KGM at=dock from=mill
    used      10 KGM
  `)
  expect(oddOf(one)).toEqual([])
  const several = lot(`
    received 100 KGM at=dock from=mill
    moved     30 KGM at=store
    used      10 KGM
  `)
  expect(whereOf(several)).toEqual(['60 KGM at dock', '30 KGM at store'])
  expect(oddOf(several)).toEqual(['#3 taken-elsewhere'])
})
