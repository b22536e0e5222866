import type { CaptureProfile, ProfilePart, ProfileRule } from '../capture-profile.ts'

const makes = ['produce', 'repack', 'merge', 'relabel', 'split'] as const

const oneUpOneDown: ProfilePart = {
  name: 'one-up-one-down',
  title: 'Whom food comes from and goes to',
  source: 'Regulation (EC) No 178/2002, Art. 18',
  isUsual: true,
  rules: [
    {
      name: 'supplier',
      steps: ['receive'],
      needs: ['from', 'fromPlace'],
      need: 'who supplied it',
      at: '(2)',
    },
    {
      name: 'customer',
      steps: ['ship'],
      needs: ['to', 'toPlace'],
      need: 'which business it is supplied to',
      at: '(3)',
    },
  ],
}

const lotMarking: ProfilePart = {
  name: 'lot-marking',
  title: 'The lot a foodstuff belongs to, or a date in place of it',
  source: 'Directive 2011/91/EU, Art. 3',
  isUsual: true,
  rules: [
    {
      name: 'lot',
      steps: makes,
      of: 'outputs',
      needs: ['lot', 'bestBefore', 'expiry'],
      need: 'the lot, or a date by day and month',
      at: '',
    },
  ],
}

const consigned = (steps: ProfileRule['steps']): readonly ProfileRule[] => [
  { name: 'description', steps, needs: ['itemName'], need: 'a description of the food', at: '(a)' },
  { name: 'quantity', steps, needs: ['quantity'], need: 'the volume or quantity', at: '(b)' },
  {
    name: 'lot',
    steps,
    needs: ['lot', 'serial'],
    need: 'the lot, batch or consignment',
    at: '(g)',
  },
]

const animalShipping: ProfilePart = {
  name: 'animal-origin-shipping',
  title: 'Food of animal origin leaves; in a container it is judged as it is packed',
  source: 'Implementing Regulation (EU) No 931/2011, Art. 3(1)',
  isUsual: false,
  rules: [
    ...consigned(['pack', 'ship']),
    {
      name: 'dispatched-from',
      steps: ['ship'],
      needs: ['place'],
      need: 'where it is dispatched from',
      at: '(c)',
    },
    {
      name: 'dispatched-to',
      steps: ['ship'],
      needs: ['to', 'toPlace'],
      need: 'the business to whom it is dispatched',
      at: '(e)',
    },
  ],
}

const animalReceiving: ProfilePart = {
  name: 'animal-origin-receiving',
  title: 'Food of animal origin comes in',
  source: 'Implementing Regulation (EU) No 931/2011, Art. 3(1)',
  isUsual: false,
  rules: [
    ...consigned(['receive']),
    {
      name: 'dispatched-from',
      steps: ['receive'],
      needs: ['from', 'fromPlace'],
      need: 'the business from which it was dispatched',
      at: '(c)',
    },
  ],
}

/**
 * Food in the European Union: one step back, one step forward, and the lot.
 *
 * Source   Regulation (EC) No 178/2002; Implementing Regulation (EU) No 931/2011;
 *          Directive 2011/91/EU.
 */
export const euFoodProfile: CaptureProfile = {
  name: 'eu-food',
  version: '1',
  asOf: '2026-11-23',
  title: 'Food in the European Union: 178/2002, 931/2011, 2011/91',
  parts: [oneUpOneDown, lotMarking, animalShipping, animalReceiving],
  recorded: ['The date of dispatch, by the entry of the shipping: 931/2011, Art. 3(1)(h).'],
  notCovered: [
    'Consignor and consignee, where they are not who has the food (931/2011, Art. 3(1)(d), (f)): ' +
      'say the owner.',
    'Names and addresses: they are master data of the parties.',
    'The letter L before a lot, and how labels are printed (2011/91).',
    'Fishery and aquaculture products (Regulation (EC) No 1224/2009), and sprouts.',
  ],
}
