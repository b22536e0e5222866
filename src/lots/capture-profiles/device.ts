import type { CaptureProfile, ProfilePart } from '../capture-profile.ts'

const makes = ['produce', 'repack', 'assemble'] as const
const identified = ['lot', 'serial']

const making: ProfilePart = {
  name: 'making',
  title: 'Devices are made',
  source: '21 CFR ',
  isUsual: true,
  rules: [
    {
      name: 'device-identifier',
      steps: makes,
      of: 'outputs',
      needs: ['gtin'],
      need: 'the device identifier of the UDI, as a GTIN',
      at: '820.35(c)',
    },
    {
      name: 'production-identifier',
      steps: makes,
      of: 'outputs',
      needs: identified,
      need: 'the lot or serial number of the UDI',
      at: '820.35(c)',
    },
    {
      name: 'quantity',
      steps: makes,
      of: 'outputs',
      needs: ['quantity'],
      need: 'how many devices were made',
      at: '806.10(c)',
    },
  ],
}

const dated: ProfilePart = {
  name: 'dated',
  title: 'Devices whose label bears a date',
  source: '21 CFR 801.3; Regulation (EU) 2017/745, Annex VI Part C',
  isUsual: false,
  rules: [
    {
      name: 'date',
      steps: makes,
      of: 'outputs',
      needs: ['expiry', 'productionDate'],
      need: 'the expiration or manufacturing date of the UDI',
      at: '',
    },
  ],
}

const implantable: ProfilePart = {
  name: 'life-supporting',
  title: 'Implantable and life-supporting devices: what they are made of',
  source: '21 CFR 820.10(d) (ISO 13485:2016, 7.5.9.2)',
  isUsual: false,
  rules: [
    {
      name: 'components',
      steps: makes,
      of: 'inputs',
      needs: identified,
      need: 'the lot or serial number of each component and material',
      at: '',
    },
    {
      name: 'component-quantity',
      steps: makes,
      of: 'inputs',
      needs: ['quantity'],
      need: 'how much of each component went in',
      at: '',
    },
  ],
}

const receiving: ProfilePart = {
  name: 'receiving',
  title: 'Devices come in',
  source: 'Regulation (EU) 2017/745, Art. 25',
  isUsual: true,
  rules: [
    {
      name: 'supplier',
      steps: ['receive'],
      needs: ['from', 'fromPlace'],
      need: 'who supplied the device',
      at: '',
    },
  ],
}

const implantReceiving: ProfilePart = {
  name: 'implant-receiving',
  title: 'Implantable devices of class III come in: their UDI is kept',
  source: 'Regulation (EU) 2017/745, Art. 27',
  isUsual: false,
  rules: [
    {
      name: 'device-identifier',
      steps: ['receive'],
      needs: ['gtin'],
      need: 'the device identifier of the UDI, as a GTIN',
      at: '',
    },
    {
      name: 'production-identifier',
      steps: ['receive'],
      needs: identified,
      need: 'the lot or serial number of the UDI',
      at: '',
    },
  ],
}

const shipping: ProfilePart = {
  name: 'shipping',
  title: 'Devices leave; what leaves in a container is judged as it is packed',
  source: '',
  isUsual: true,
  rules: [
    {
      name: 'consignee',
      steps: ['ship'],
      needs: ['to', 'toPlace'],
      need: 'the consignee, or the health institution it is supplied to',
      at: '21 CFR 806.10(c); Regulation (EU) 2017/745, Art. 25',
    },
    {
      name: 'device-identifier',
      steps: ['pack', 'ship'],
      needs: ['gtin'],
      need: 'the device identifier of the UDI, as a GTIN',
      at: '21 CFR 806.10(c)',
    },
    {
      name: 'production-identifier',
      steps: ['pack', 'ship'],
      needs: identified,
      need: 'the lot or serial number of the UDI',
      at: '21 CFR 806.10(c)',
    },
    {
      name: 'quantity',
      steps: ['pack', 'ship'],
      needs: ['quantity'],
      need: 'the number of devices distributed',
      at: '21 CFR 806.10(c)',
    },
  ],
}

/**
 * Medical devices: their UDI where they are made, taken in and shipped.
 *
 * Source   21 CFR 801.3, 806.10, part 820 as of 2026-02-02; Regulation (EU) 2017/745.
 */
export const deviceProfile: CaptureProfile = {
  name: 'device',
  version: '1',
  asOf: '2026-11-23',
  title: 'Medical devices: UDI and distribution',
  parts: [making, dated, implantable, receiving, implantReceiving, shipping],
  recorded: ['Dates of manufacture and distribution: 806.10(c).'],
  notCovered: [
    'The entries of GUDID (21 CFR 830.310) and EUDAMED: they describe the item, not a lot.',
    'Device identifiers that are no GTIN (HIBCC, ICCBBA).',
    'Patients, explants and physicians of tracked devices (21 CFR 821.25).',
    'Complaints and servicing (820.35(a), (b)), and the work environment (ISO 13485, 7.5.9.2).',
  ],
}
