import type { CaptureProfile, ProfilePart, ProfileRule } from '../capture-profile.ts'

const transforming = ['produce', 'repack', 'relabel', 'merge'] as const
const packing = ['produce', 'repack'] as const
const receiving = ['receive'] as const
const source = ['attributes/tlcSource', 'attributes/tlcSourceReference']

const asked = (
  name: string,
  steps: ProfileRule['steps'],
  needs: readonly string[],
  need: string,
  at: string,
): ProfileRule => ({ name, steps, needs, need, at })

const documents = (steps: ProfileRule['steps'], at: string): ProfileRule => ({
  ...{ name: 'reference-document', steps, at },
  needs: ['documents'],
  need: 'the reference document type and number',
})
const growing: ProfileRule['needs'] = ['attributes/fieldName', 'attributes/containerName']

const harvesting: ProfilePart = {
  name: 'harvesting',
  title: 'Harvesting of a raw agricultural commodity, told by declare',
  source: '21 CFR 1.1325(a)(1)',
  isUsual: false,
  rules: [
    asked(
      'recipient',
      ['declare'],
      ['attributes/immediateSubsequentRecipient'],
      'the location description for the immediate subsequent recipient',
      '(i)',
    ),
    asked(
      'commodity',
      ['declare'],
      ['itemName'],
      'the commodity and, if applicable, variety',
      '(ii)',
    ),
    asked('quantity', ['declare'], ['quantity'], 'the quantity and unit of measure', '(iii)'),
    asked(
      'farm',
      ['declare'],
      ['place'],
      'the location description for the farm where it was harvested',
      '(iv)',
    ),
    asked(
      'growing-area',
      ['declare'],
      growing,
      'the name of the field, or of the container of aquaculture, it was harvested from',
      '(v), (vi)',
    ),
    documents(['declare'], '(viii)'),
  ],
}

const cooling: ProfilePart = {
  name: 'cooling',
  title: 'Cooling before initial packing, told by move into the cooler',
  source: '21 CFR 1.1325(b)(1)',
  isUsual: false,
  rules: [
    asked(
      'recipient',
      ['move'],
      ['attributes/immediateSubsequentRecipient'],
      'the location description for the immediate subsequent recipient',
      '(i)',
    ),
    asked('commodity', ['move'], ['itemName'], 'the commodity and, if applicable, variety', '(ii)'),
    asked('quantity', ['move'], ['quantity'], 'the quantity and unit of measure', '(iii)'),
    asked(
      'location',
      ['move'],
      ['toPlace'],
      'the location description for where it was cooled',
      '(iv)',
    ),
    asked(
      'farm',
      ['move'],
      ['attributes/harvestFarm', 'madeAt'],
      'the location description for the farm where it was harvested',
      '(vi)',
    ),
    documents(['move'], '(vii)'),
  ],
}

/** What is told of the packed lot and comes with the commodity it was packed from. */
const told = (name: string, field: string, need: string, at: string): ProfileRule => ({
  ...{ name, steps: packing, of: 'outputs', needs: [`attributes/${field}`], need, at },
})

const packed = (
  paragraph: (n: 'lot' | 'description' | 'quantity' | 'place') => string,
): readonly ProfileRule[] => [
  {
    name: 'lot',
    steps: packing,
    of: 'outputs',
    needs: ['lot'],
    need: 'the traceability lot code that was assigned',
    at: paragraph('lot'),
  },
  {
    name: 'description',
    steps: packing,
    of: 'outputs',
    needs: ['itemName'],
    need: 'the product description of the packed food',
    at: paragraph('description'),
  },
  {
    name: 'quantity',
    steps: packing,
    of: 'outputs',
    needs: ['quantity'],
    need: 'the quantity and unit of measure of the packed food',
    at: paragraph('quantity'),
  },
  asked(
    'place',
    packing,
    ['place'],
    'the location description for where it was packed: the traceability lot code source',
    paragraph('place'),
  ),
]

const arrived = (description: string, quantity: string): readonly ProfileRule[] => [
  {
    name: 'commodity-received',
    steps: packing,
    of: 'inputs',
    needs: ['itemName'],
    need: 'the commodity and, if applicable, variety of the food received',
    at: description,
  },
  {
    name: 'quantity-received',
    steps: packing,
    of: 'inputs',
    needs: ['quantity'],
    need: 'the quantity and unit of measure of the food received',
    at: quantity,
  },
]

const initialPacking: ProfilePart = {
  name: 'initial-packing',
  title: 'Initial packing of a raw agricultural commodity, told by produce or repack',
  source: '21 CFR 1.1330(a)',
  isUsual: false,
  rules: [
    ...arrived('(1)', '(3)'),
    told('farm', 'harvestFarm', 'the location description for the farm it was harvested on', '(4)'),
    {
      name: 'growing-area',
      steps: packing,
      of: 'outputs',
      needs: growing,
      need: 'the name of the field, or of the container of aquaculture, it was harvested from',
      at: '(5), (6)',
    },
    told('harvester', 'harvesterName', 'the business name of the harvester', '(7)'),
    told('harvester-phone', 'harvesterPhone', 'the phone number of the harvester', '(7)'),
    told('harvest-date', 'harvestDate', 'the date of harvesting', '(8)'),
    ...packed((n) => ({ lot: '(11)', description: '(12)', quantity: '(13)', place: '(14)' })[n]),
    documents(packing, '(16)'),
  ],
}

const sproutPacking: ProfilePart = {
  name: 'sprout-packing',
  title: 'Initial packing of sprouts: what is asked beside initial packing',
  source: '21 CFR 1.1330(b)',
  isUsual: false,
  rules: [
    told('conditioner', 'seedConditioner', 'the location description for the conditioner', '(2)'),
    told('conditioner-lot', 'seedConditionerLotCode', "the conditioner's seed lot code", '(2)'),
    told('conditioning-date', 'conditioningDate', 'the date of conditioning', '(2)'),
    told('packinghouse', 'seedPackinghouse', 'the location description of the packinghouse', '(3)'),
    told('seed-packing-date', 'seedPackDate', 'the date the seed was packed', '(3)'),
    told('seed-supplier', 'seedSupplier', 'the location description for the seed supplier', '(4)'),
    told('seed-description', 'seedDescription', 'the description of the seed', '(5)'),
    told('seed-receipt', 'seedReceiptDate', 'the date the seed was received', '(6)'),
    documents(packing, '(7)'),
  ],
}

const packingFromExempt: ProfilePart = {
  name: 'packing-from-exempt',
  title: 'Initial packing of what comes from a person to whom the subpart does not apply',
  source: '21 CFR 1.1330(c)',
  isUsual: false,
  rules: [
    ...arrived('', ''),
    told('received-from', 'receivedFrom', 'the location description of whom it came from', ''),
    ...packed(() => ''),
    documents(packing, ''),
  ],
}

const firstLand: ProfilePart = {
  name: 'first-land-based-receiving',
  title: 'First land-based receiving from a fishing vessel, told by receive',
  source: '21 CFR 1.1335',
  isUsual: false,
  rules: [
    asked('lot', receiving, ['lot'], 'the traceability lot code that was assigned', '(a)'),
    asked(
      'description',
      receiving,
      ['itemName'],
      'the species or acceptable market name, or the product description',
      '(b)',
    ),
    asked('quantity', receiving, ['quantity'], 'the quantity and unit of measure', '(c)'),
    asked(
      'harvest-dates',
      receiving,
      ['attributes/harvestDateRange'],
      'the harvest date range of the trip',
      '(d)',
    ),
    asked(
      'harvest-locations',
      receiving,
      ['attributes/harvestLocations'],
      'the locations of the trip, by NMFS or FAO area or another recognised standard',
      '(d)',
    ),
    asked(
      'place',
      receiving,
      ['place'],
      'the location description for the first land-based receiver',
      '(e)',
    ),
    asked('landed', receiving, ['attributes/landedDate'], 'the date the food was landed', '(f)'),
    documents(receiving, '(g)'),
  ],
}

const shipping: ProfilePart = {
  name: 'shipping',
  title: 'Shipping; what leaves in a container is judged as it is packed',
  source: '21 CFR 1.1340(a)',
  isUsual: true,
  rules: [
    asked('lot', ['pack', 'ship'], ['lot'], 'the traceability lot code', '(1)'),
    asked('quantity', ['pack', 'ship'], ['quantity'], 'the quantity and unit of measure', '(2)'),
    asked('description', ['pack', 'ship'], ['itemName'], 'the product description', '(3)'),
    asked(
      'recipient',
      ['ship'],
      ['to', 'toPlace'],
      'the location description for the immediate subsequent recipient',
      '(4)',
    ),
    asked(
      'place',
      ['ship'],
      ['place'],
      'the location description for where it was shipped from',
      '(5)',
    ),
    asked(
      'lot-source',
      ['pack', 'ship'],
      [...source, 'madeAt'],
      'the traceability lot code source, or the reference to it',
      '(7)',
    ),
    documents(['ship'], '(8)'),
  ],
}

const received = (paragraphs: {
  readonly lot: string
  readonly quantity: string
  readonly description: string
  readonly from: string
  readonly place: string
  readonly document: string
}): readonly ProfileRule[] => [
  asked('lot', receiving, ['lot'], 'the traceability lot code', paragraphs.lot),
  asked(
    'quantity',
    receiving,
    ['quantity'],
    'the quantity and unit of measure',
    paragraphs.quantity,
  ),
  asked('description', receiving, ['itemName'], 'the product description', paragraphs.description),
  asked(
    'from',
    receiving,
    ['from', 'fromPlace'],
    'the location description for the immediate previous source',
    paragraphs.from,
  ),
  asked(
    'place',
    receiving,
    ['place'],
    'the location description for where it was received',
    paragraphs.place,
  ),
  documents(receiving, paragraphs.document),
]

const receivingPart: ProfilePart = {
  name: 'receiving',
  title: 'Receiving',
  source: '21 CFR 1.1345',
  isUsual: true,
  rules: [
    ...received({
      ...{ lot: '(a)(1)', quantity: '(a)(2)', description: '(a)(3)' },
      ...{ from: '(a)(4)', place: '(a)(5)', document: '(a)(8)' },
    }),
    asked(
      'lot-source',
      receiving,
      source,
      'the traceability lot code source, or the reference to it',
      '(a)(7)',
    ),
  ],
}

const receivingFromExempt: ProfilePart = {
  name: 'receiving-from-exempt',
  title: 'Receiving from a person to whom the subpart does not apply',
  source: '21 CFR 1.1345',
  isUsual: false,
  rules: received({
    ...{ lot: '(b)(1)', quantity: '(b)(2)', description: '(b)(3)' },
    ...{ from: '(b)(4)', place: '(b)(5)', document: '(b)(7)' },
  }),
}

const transformation: ProfilePart = {
  name: 'transformation',
  title: 'Transformation',
  source: '21 CFR 1.1350(a)',
  isUsual: true,
  rules: [
    {
      name: 'used-lot',
      steps: transforming,
      of: 'inputs',
      needs: ['lot'],
      need: 'the traceability lot code of the food used',
      at: '(1)(i)',
    },
    {
      name: 'used-description',
      steps: transforming,
      of: 'inputs',
      needs: ['itemName'],
      need: 'the product description of the food used',
      at: '(1)(ii)',
    },
    {
      name: 'used-quantity',
      steps: transforming,
      of: 'inputs',
      needs: ['quantity'],
      need: 'the quantity and unit of measure used of each traceability lot',
      at: '(1)(iii)',
    },
    {
      name: 'lot',
      steps: transforming,
      of: 'outputs',
      needs: ['lot'],
      need: 'the new traceability lot code',
      at: '(2)(i)',
    },
    asked(
      'place',
      transforming,
      ['place'],
      'the location description for where it was transformed: the lot code source',
      '(2)(ii)',
    ),
    {
      name: 'description',
      steps: transforming,
      of: 'outputs',
      needs: ['itemName'],
      need: 'the product description of the food produced',
      at: '(2)(iv)',
    },
    {
      name: 'quantity',
      steps: transforming,
      of: 'outputs',
      needs: ['quantity'],
      need: 'the quantity and unit of measure of the food produced',
      at: '(2)(v)',
    },
    documents(transforming, '(2)(vi)'),
  ],
}

/**
 * The key data elements of the food traceability rule, by critical tracking event.
 *
 * Source   21 CFR 1.1325 to 1.1350, as of 2026-06-11.
 */
export const fsma204Profile: CaptureProfile = {
  name: 'fsma-204',
  version: '1',
  asOf: '2026-06-11',
  title: 'Food traceability rule (FSMA 204): 21 CFR part 1, subpart S',
  parts: [
    ...[harvesting, cooling, initialPacking, sproutPacking, packingFromExempt],
    ...[firstLand, shipping, receivingPart, receivingFromExempt, transformation],
  ],
  recorded: [
    'The date of each event: 1.1325(a)(1)(vii), (b)(1)(v), 1.1330(a)(15), 1.1340(a)(6), ' +
      '1.1345(a)(6), (b)(6), 1.1350(a)(2)(iii).',
    'The date on which what is packed was received, by the entry of its receiving: 1.1330(a)(2).',
    'The source of a traceability lot code that was assigned here, by where the lot was made; of ' +
      'one that was assigned on receipt (1.1335(e), 1.1345(b)(5)), say tlcSource as it comes in.',
  ],
  notCovered: [
    'That the master data of a place has its name, phone number and address (1.1310).',
    'Where and when food was cooled, of food that was not (1.1330(a)(9), (10)).',
    'What is asked of sprouts only if it is available or applies (1.1330(b)(1), (3), (4)).',
    'Whether a food is on the Food Traceability List, and exemptions (1.1305): say for which ' +
      'items and sites the rules are to hold.',
    'The traceability plan (1.1315), and what has to be passed on to whom.',
  ],
}
