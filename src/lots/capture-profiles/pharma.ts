import type { CaptureProfile, ProfilePart } from '../capture-profile.ts'

const makes = ['produce', 'repack', 'assemble'] as const

const dscsaReceiving: ProfilePart = {
  name: 'dscsa-receiving',
  title: 'Transaction information and product identifier of what comes in',
  source: '21 U.S.C. 360eee',
  isUsual: false,
  rules: [
    {
      name: 'name',
      steps: ['receive'],
      needs: ['itemName'],
      need: 'the proprietary or established name, strength and dosage form',
      at: '(26)(A), (B)',
    },
    {
      name: 'code',
      steps: ['receive'],
      needs: ['gtin'],
      need: 'the National Drug Code, as the GTIN it is in',
      at: '(26)(C)',
    },
    {
      name: 'quantity',
      steps: ['receive'],
      needs: ['quantity'],
      need: 'the number of containers',
      at: '(26)(E)',
    },
    { name: 'lot', steps: ['receive'], needs: ['lot'], need: 'the lot number', at: '(26)(F)' },
    {
      name: 'from',
      steps: ['receive'],
      needs: ['from'],
      need: 'the business from which ownership is transferred',
      at: '(26)(I)',
    },
    {
      name: 'serial',
      steps: ['receive'],
      needs: ['serial'],
      need: 'the serial number of the product identifier',
      at: '(14)',
    },
    {
      name: 'expiry',
      steps: ['receive'],
      needs: ['expiry'],
      need: 'the expiration date of the product identifier',
      at: '(14)',
    },
  ],
}

const dscsaShipping: ProfilePart = {
  name: 'dscsa-shipping',
  title: 'Transaction information and product identifier of what leaves',
  source: '21 U.S.C. 360eee',
  isUsual: false,
  rules: [
    {
      name: 'name',
      steps: ['pack', 'ship'],
      needs: ['itemName'],
      need: 'the proprietary or established name, strength and dosage form',
      at: '(26)(A), (B)',
    },
    {
      name: 'code',
      steps: ['pack', 'ship'],
      needs: ['gtin'],
      need: 'the National Drug Code, as the GTIN it is in',
      at: '(26)(C)',
    },
    {
      name: 'quantity',
      steps: ['pack', 'ship'],
      needs: ['quantity'],
      need: 'the number of containers',
      at: '(26)(E)',
    },
    {
      name: 'lot',
      steps: ['pack', 'ship'],
      needs: ['lot'],
      need: 'the lot number',
      at: '(26)(F)',
    },
    {
      name: 'to',
      steps: ['ship'],
      needs: ['to'],
      need: 'the business to which ownership is transferred',
      at: '(26)(J)',
    },
    {
      name: 'serial',
      steps: ['pack', 'ship'],
      needs: ['serial'],
      need: 'the serial number of the product identifier',
      at: '(14)',
    },
    {
      name: 'expiry',
      steps: ['pack', 'ship'],
      needs: ['expiry'],
      need: 'the expiration date of the product identifier',
      at: '(14)',
    },
  ],
}

const fmd: ProfilePart = {
  name: 'eu-fmd',
  title: 'The unique identifier of packs',
  source: 'Delegated Regulation (EU) 2016/161, Art. 4',
  isUsual: false,
  rules: [
    {
      name: 'code',
      steps: makes,
      of: 'outputs',
      needs: ['gtin'],
      need: 'the product code',
      at: '',
    },
    {
      name: 'serial',
      steps: makes,
      of: 'outputs',
      needs: ['serial'],
      need: 'the serial number',
      at: '',
    },
    {
      name: 'lot',
      steps: makes,
      of: 'outputs',
      needs: ['lot'],
      need: 'the batch number',
      at: '',
    },
    {
      name: 'expiry',
      steps: makes,
      of: 'outputs',
      needs: ['expiry'],
      need: 'the expiry date',
      at: '',
    },
  ],
}

const components: ProfilePart = {
  name: 'gmp-components',
  title: 'Components, containers, closures and labelling come in, and are tested',
  source: '21 CFR 211.184',
  isUsual: true,
  rules: [
    {
      name: 'identity',
      steps: ['receive'],
      needs: ['itemName'],
      need: 'the identity of what came',
      at: '(a)',
    },
    {
      name: 'quantity',
      steps: ['receive'],
      needs: ['quantity'],
      need: 'the quantity of each shipment of each lot',
      at: '(a)',
    },
    {
      name: 'supplier',
      steps: ['receive'],
      needs: ['from'],
      need: 'the name of the supplier',
      at: '(a)',
    },
    {
      name: 'supplier-lot',
      steps: ['receive'],
      needs: ['supplierLot'],
      need: "the supplier's lot number, if known",
      at: '(a)',
      strictness: 'warn',
    },
    {
      name: 'receiving-code',
      steps: ['receive'],
      needs: ['lot'],
      need: 'the receiving code',
      at: '(a)',
    },
    {
      name: 'results',
      steps: ['test'],
      needs: ['results', 'certificates'],
      need: 'the results of the test or examination',
      at: '(b)',
    },
  ],
}

const batch: ProfilePart = {
  name: 'gmp-batch',
  title: 'The batch record',
  source: '21 CFR 211.',
  isUsual: true,
  rules: [
    {
      name: 'equipment',
      steps: ['produce'],
      needs: ['equipment'],
      need: 'the identity of the major equipment and lines used',
      at: '188(b)(2)',
    },
    {
      name: 'component-lot',
      steps: ['produce'],
      of: 'inputs',
      needs: ['lot', 'serial'],
      need: 'the identification of each batch of component or in-process material',
      at: '188(b)(3)',
    },
    {
      name: 'component-quantity',
      steps: ['produce'],
      of: 'inputs',
      needs: ['quantity'],
      need: 'the weights and measures of components',
      at: '188(b)(4)',
    },
    {
      name: 'yield',
      steps: ['produce'],
      of: 'outputs',
      needs: ['quantity'],
      need: 'the actual yield',
      at: '188(b)(7)',
    },
    {
      name: 'expiry',
      steps: ['produce'],
      of: 'outputs',
      needs: ['expiry'],
      need: 'the expiration date',
      at: '137',
      strictness: 'warn',
    },
  ],
}

const distribution: ProfilePart = {
  name: 'gmp-distribution',
  title: 'The distribution record; what leaves in a container is judged as it is packed',
  source: '21 CFR 211.196',
  isUsual: true,
  rules: [
    {
      name: 'name',
      steps: ['pack', 'ship'],
      needs: ['itemName'],
      need: 'the name and strength of the product, and its dosage form',
      at: '',
    },
    {
      name: 'consignee',
      steps: ['ship'],
      needs: ['to', 'toPlace'],
      need: 'the consignee',
      at: '',
    },
    {
      name: 'quantity',
      steps: ['pack', 'ship'],
      needs: ['quantity'],
      need: 'the quantity shipped',
      at: '',
    },
    {
      name: 'lot',
      steps: ['pack', 'ship'],
      needs: ['lot'],
      need: 'the lot or control number',
      at: '',
    },
  ],
}

/**
 * Medicines: batch and distribution records, and, where they are chosen, the identifiers of packs.
 *
 * Source   21 CFR part 211; 21 U.S.C. 360eee; Delegated Regulation (EU) 2016/161.
 */
export const pharmaProfile: CaptureProfile = {
  name: 'pharma',
  version: '1',
  asOf: '2026-11-23',
  title: 'Medicines: GMP batch fields, DSCSA and EU FMD identifiers',
  parts: [dscsaReceiving, dscsaShipping, fmd, components, batch, distribution],
  recorded: [
    'Dates of receipt, manufacture and shipment: 211.184(a), 211.188(b)(1), 211.196; of the ' +
      'transaction: 360eee(26)(G), (H).',
    'Who recorded each step.',
  ],
  notCovered: [
    'Container size (26)(D), and transaction statements (27): they are documents.',
    'The rest of the batch record: in-process results, inspections, labelling control, sampling, ' +
      'who checked (211.188(b)(5), (6), (8) to (13)); theoretical yield.',
    'How serials are generated, and their state in the repositories (EU 2016/161).',
    'The address of a consignee: it is master data of the party.',
  ],
}
