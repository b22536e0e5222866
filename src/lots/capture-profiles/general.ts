import type { CaptureProfile } from '../capture-profile.ts'

const identified = ['lot', 'serial']

/** What any trace needs, whatever the trade: what, how much, where, from whom, to whom. */
export const generalProfile: CaptureProfile = {
  name: 'general',
  version: '1',
  asOf: '2026-11-23',
  title: 'What any trace needs, whatever the trade',
  parts: [
    {
      name: 'receiving',
      title: 'Goods come in',
      source: 'GS1 EPCIS 2.0, dimension ',
      isUsual: true,
      rules: [
        { name: 'lot', steps: ['receive'], needs: identified, need: 'the lot', at: 'what' },
        {
          name: 'quantity',
          steps: ['receive', 'return'],
          needs: ['quantity'],
          need: 'how much came',
          at: 'what',
        },
        {
          name: 'place',
          steps: ['receive', 'return'],
          needs: ['place'],
          need: 'where it came in',
          at: 'where',
        },
        {
          name: 'from',
          steps: ['receive', 'return'],
          needs: ['from', 'fromPlace'],
          need: 'whom or where it comes from',
          at: 'why (source)',
        },
      ],
    },
    {
      name: 'production',
      title: 'Lots become other lots',
      source: 'GS1 EPCIS 2.0, dimension ',
      isUsual: true,
      rules: [
        {
          name: 'inputs',
          steps: ['produce', 'repack', 'relabel', 'split', 'merge', 'assemble'],
          of: 'inputs',
          needs: identified,
          need: 'the lot of what goes in',
          at: 'what (inputs)',
        },
        {
          name: 'input-quantity',
          steps: ['produce', 'repack', 'relabel', 'split', 'merge', 'assemble'],
          of: 'inputs',
          needs: ['quantity'],
          need: 'how much goes in',
          at: 'what (inputs)',
        },
        {
          name: 'outputs',
          steps: ['produce', 'repack', 'relabel', 'split', 'merge', 'assemble'],
          of: 'outputs',
          needs: identified,
          need: 'the lot of what comes out',
          at: 'what (outputs)',
        },
        {
          name: 'output-quantity',
          steps: ['produce', 'repack', 'relabel', 'split', 'merge', 'assemble'],
          of: 'outputs',
          needs: ['quantity'],
          need: 'how much comes out',
          at: 'what (outputs)',
        },
        {
          name: 'place',
          steps: ['produce', 'repack', 'relabel', 'split', 'merge', 'assemble'],
          needs: ['place'],
          need: 'where it is made',
          at: 'where',
        },
      ],
    },
    {
      name: 'packing',
      title: 'Things go into containers',
      source: 'GS1 EPCIS 2.0, dimension ',
      isUsual: true,
      rules: [
        {
          name: 'quantity',
          steps: ['pack'],
          needs: ['quantity'],
          need: 'how much of each lot goes in',
          at: 'what (children)',
        },
      ],
    },
    {
      name: 'shipping',
      title: 'Goods leave',
      source: 'GS1 EPCIS 2.0, dimension ',
      isUsual: true,
      rules: [
        { name: 'lot', steps: ['ship'], needs: identified, need: 'the lot', at: 'what' },
        {
          name: 'quantity',
          steps: ['ship'],
          needs: ['quantity'],
          need: 'how much is shipped',
          at: 'what',
        },
        {
          name: 'to',
          steps: ['ship'],
          needs: ['to', 'toPlace'],
          need: 'whom or where it goes to',
          at: 'why (destination)',
        },
        {
          name: 'document',
          steps: ['ship'],
          needs: ['documents'],
          need: 'the document it is shipped with',
          at: 'why (business transaction)',
        },
      ],
    },
    {
      name: 'quality',
      title: 'Lots are tested, blocked or thrown away',
      source: 'GS1 EPCIS 2.0, dimension ',
      isUsual: true,
      rules: [
        {
          name: 'result',
          steps: ['test'],
          needs: ['results', 'certificates'],
          need: 'a result or a certificate',
          at: 'how',
        },
      ],
    },
    {
      name: 'opening',
      title: 'Stock becomes known, and is counted',
      source: 'GS1 EPCIS 2.0, dimension ',
      isUsual: false,
      rules: [
        {
          name: 'quantity',
          steps: ['declare', 'count'],
          needs: ['quantity'],
          need: 'how much there is',
          at: 'what',
        },
        {
          name: 'place',
          steps: ['declare', 'count'],
          needs: ['place'],
          need: 'where it is',
          at: 'where',
        },
      ],
    },
    {
      name: 'reasons',
      title: 'Why lots are blocked, thrown away or come back',
      source: 'GS1 EPCIS 2.0, dimension ',
      isUsual: false,
      rules: [
        {
          name: 'reason',
          steps: ['hold', 'release', 'reject', 'recall', 'return', 'sample', 'scrap', 'destroy'],
          needs: ['reason'],
          need: 'the reason',
          at: 'why',
        },
      ],
    },
  ],
  recorded: ['When it happened and when it was recorded, who recorded it, by which door.'],
  notCovered: [],
}
