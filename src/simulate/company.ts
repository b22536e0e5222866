import { GRAM, KILOGRAM } from './content.ts'
import { type ItemKey, itemKey, type Key, partyKey, placeKey } from './key.ts'

export type ItemRole = 'ingredient' | 'packaging' | 'intermediate' | 'product' | 'by-product'

/**
 * Something that comes in lots.
 *
 * Units    `eachMass`: the mass of one piece where the item is counted, else null. `caseEach`: how
 *          many pieces are in a case, else null. Masses as in content.ts.
 */
export interface Item {
  readonly name: string
  readonly title: string
  readonly key: ItemKey
  readonly role: ItemRole
  readonly eachMass: number | null
  readonly caseEach: number | null
  readonly shelfLifeDays: number | null
  readonly serialised: boolean
}

export interface Place {
  readonly name: string
  readonly title: string
  readonly key: Key
  readonly offset: string
}

/**
 * Somebody the company deals with.
 *
 * Shape    `place` is where goods come to them and leave them. `sendsEvents`: they send us events
 *          of their own, in URN spelling. `sellsInPounds`: what they deliver is weighed in pounds.
 */
export interface Party {
  readonly name: string
  readonly title: string
  readonly key: Key
  readonly place: Place
  readonly role: 'own' | 'supplier' | 'customer' | 'co-packer'
  readonly sendsEvents: boolean
  readonly sellsInPounds: boolean
}

const OWN_PREFIX = '9521234'
const OWN_OFFSET = '+02:00'

const item = (
  name: string,
  title: string,
  key: readonly [prefix: string, reference: string],
  about: Partial<Item> & Pick<Item, 'role'>,
): Item => ({
  eachMass: null,
  caseEach: null,
  shelfLifeDays: null,
  serialised: false,
  ...about,
  name,
  title,
  key: itemKey(key[0], key[1]),
})

const counted = (grams: number, caseEach: number | null = null) => ({
  eachMass: grams * GRAM,
  caseEach,
})

const ingredient = { role: 'ingredient', shelfLifeDays: 180 } as const
const packaging = { role: 'packaging' } as const
const intermediate = { role: 'intermediate', shelfLifeDays: 5 } as const

export const items = {
  flourKvern: item(
    'flourKvern',
    'Wheat flour, bulk (Kvernfoss)',
    ['9525001', '010001'],
    ingredient,
  ),
  flourElvemo: item('flourElvemo', 'Wheat flour, bulk (Elvemo)', ['9525002', '020011'], ingredient),
  salt: item('salt', 'Fine sea salt 25 kg', ['9525003', '000107'], {
    ...ingredient,
    shelfLifeDays: 900,
  }),
  spice: item('spice', 'Dried basil and oregano', ['9525004', '000500'], ingredient),
  yeast: item('yeast', 'Fresh yeast', [OWN_PREFIX, '000901'], {
    ...ingredient,
    shelfLifeDays: 28,
  }),
  oil: item('oil', 'Rapeseed oil, drum', ['9525006', '004400'], ingredient),
  tomato: item('tomato', 'Tomato pulp, aseptic bag', ['9525006', '004410'], ingredient),
  water: item('water', 'Process water', [OWN_PREFIX, '000900'], ingredient),
  film: item('film', 'Bread bag, printed', ['9525007', '007001'], { ...packaging, ...counted(5) }),
  jar: item('jar', 'Glass jar 370 ml', ['9525007', '007002'], { ...packaging, ...counted(180) }),
  lid: item('lid', 'Twist lid 66 mm', ['9525007', '007003'], { ...packaging, ...counted(8) }),
  carton: item('carton', 'Gift carton', ['9525008', '008001'], { ...packaging, ...counted(120) }),
  siloFlour: item('siloFlour', 'Flour in silo', [OWN_PREFIX, '000100'], {
    ...intermediate,
    shelfLifeDays: 60,
  }),
  dough: item('dough', 'Wheat dough', [OWN_PREFIX, '000110'], intermediate),
  rework: item('rework', 'Bread rework', [OWN_PREFIX, '000120'], intermediate),
  sauceBulk: item('sauceBulk', 'Tomato sauce, kettle', [OWN_PREFIX, '000130'], intermediate),
  crumbs: item('crumbs', 'Bread crumbs for feed', [OWN_PREFIX, '000140'], {
    role: 'by-product',
    shelfLifeDays: 30,
  }),
  loaf: item('loaf', 'Storvik loaf 750 g', [OWN_PREFIX, '000201'], {
    role: 'product',
    shelfLifeDays: 9,
    ...counted(750, 12),
  }),
  rolls: item('rolls', 'Storvik rolls 6 x 60 g', [OWN_PREFIX, '000202'], {
    role: 'product',
    shelfLifeDays: 7,
    ...counted(365, 16),
  }),
  sauceJar: item('sauceJar', 'Storvik tomato sauce 350 g', [OWN_PREFIX, '000203'], {
    role: 'product',
    shelfLifeDays: 540,
    ...counted(538, 12),
  }),
  toast: item('toast', 'Storvik sliced toast 375 g', [OWN_PREFIX, '000204'], {
    role: 'product',
    shelfLifeDays: 14,
    ...counted(375, 20),
  }),
  giftBox: item('giftBox', 'Storvik gift box', [OWN_PREFIX, '000205'], {
    role: 'product',
    shelfLifeDays: 9,
    serialised: true,
    ...counted(1408),
  }),
} as const

const place = (
  name: string,
  title: string,
  key: readonly [prefix: string, reference: string],
  offset = OWN_OFFSET,
): Place => ({ name, title, key: placeKey(key[0], key[1]), offset })

export const places = {
  plant: place('plant', 'Storvik Mat, plant', [OWN_PREFIX, '00001']),
  dock: place('dock', 'Dock', [OWN_PREFIX, '00002']),
  rawStore: place('rawStore', 'Raw material store', [OWN_PREFIX, '00003']),
  silo: place('silo', 'Silo 1', [OWN_PREFIX, '00004']),
  mixing: place('mixing', 'Mixing room', [OWN_PREFIX, '00005']),
  ovenLine: place('ovenLine', 'Oven line 1', [OWN_PREFIX, '00006']),
  kettle: place('kettle', 'Sauce kitchen', [OWN_PREFIX, '00007']),
  packingLine: place('packingLine', 'Packing line 1', [OWN_PREFIX, '00008']),
  coldStore: place('coldStore', 'Cold store', [OWN_PREFIX, '00009']),
  quarantine: place('quarantine', 'Quarantine cage', [OWN_PREFIX, '00010']),
} as const

const party = (
  name: string,
  title: string,
  prefix: string,
  about: Pick<Party, 'role'> & Partial<Party>,
): Party => ({
  sendsEvents: false,
  sellsInPounds: false,
  ...about,
  name,
  title,
  key: partyKey(prefix, '00000'),
  place: place(`${name}Site`, `${title}, site`, [prefix, '00011'], 'Z'),
})

const supplier = { role: 'supplier' } as const
const customer = { role: 'customer' } as const

/** The company whose record this is. */
export const us: Party = {
  ...party('us', 'Storvik Mat AS', OWN_PREFIX, { role: 'own' }),
  place: places.dock,
}

export const parties = {
  kvernfoss: party('kvernfoss', 'Kvernfoss Mill', '9525001', { ...supplier, sendsEvents: true }),
  elvemo: party('elvemo', 'Elvemo Mill', '9525002', supplier),
  saltkaien: party('saltkaien', 'Saltkaien', '9525003', supplier),
  herbHouse: party('herbHouse', 'Herb House Inc.', '9525004', { ...supplier, sellsInPounds: true }),
  gjaerlund: party('gjaerlund', 'Gjaerlund', '9525005', supplier),
  valdemora: party('valdemora', 'Valdemora', '9525006', { ...supplier, sendsEvents: true }),
  emballasje: party('emballasje', 'Nordre Emballasje', '9525007', supplier),
  kartongen: party('kartongen', 'Kartongen', '9525008', supplier),
  snittkroken: party('snittkroken', 'Snittkroken Co-packing', '9526001', {
    role: 'co-packer',
    sendsEvents: true,
  }),
  torvet: party('torvet', 'Torvet Dagligvare', '9527001', { ...customer, sendsEvents: true }),
  bryggen: party('bryggen', 'Bryggen Mat', '9527002', customer),
  fjellstua: party('fjellstua', 'Fjellstua Hotels', '9527003', customer),
  havnekroa: party('havnekroa', 'Havnekroa', '9527004', customer),
  skolemat: party('skolemat', 'Skolemat Vest', '9527005', { ...customer, sendsEvents: true }),
  handelshuset: party('handelshuset', 'Handelshuset Nord', '9527006', customer),
  gardsmat: party('gardsmat', 'Gardsmat Feed', '9527007', customer),
} as const

/** Who sells an item, and how much of it comes at once. */
export interface Offer {
  readonly item: Item
  readonly supplier: Party
  readonly lotMass: number
  /** The item has our number: we give the lot a code and keep the supplier's beside it. */
  readonly weNumberLots: boolean
}

const offer = (of: Item, from: Party, kilograms: number, weNumberLots = false): Offer => ({
  item: of,
  supplier: from,
  lotMass: kilograms * KILOGRAM,
  weNumberLots,
})

export const offers: readonly Offer[] = [
  offer(items.flourKvern, parties.kvernfoss, 4_000),
  offer(items.flourElvemo, parties.elvemo, 3_000),
  offer(items.salt, parties.saltkaien, 500),
  offer(items.spice, parties.herbHouse, 40),
  offer(items.yeast, parties.gjaerlund, 200, true),
  offer(items.oil, parties.valdemora, 400),
  offer(items.tomato, parties.valdemora, 2_000),
  offer(items.film, parties.emballasje, 60),
  offer(items.jar, parties.emballasje, 1_800),
  offer(items.lid, parties.emballasje, 80),
  offer(items.carton, parties.kartongen, 120),
]

export const customers: readonly Party[] = Object.values(parties).filter(
  ({ role }) => role === 'customer',
)

/** The company prefixes in use: who reads our URNs needs to know how long each is. */
export const companyPrefixes: readonly string[] = [
  ...new Set([us, ...Object.values(parties)].map(({ key }) => key.urn.split(/[:.]/)[4] ?? '')),
].sort()

const ownPlaceLinks: ReadonlySet<string> = new Set(Object.values(places).map(({ key }) => key.link))

/** Whether a key names a place of ours: not a partner's, not a container. */
export const isOwnPlace = (link: string): boolean => ownPlaceLinks.has(link)
