import { describe, expect, test } from 'vitest'
import { readTag, type Tag } from './tag-read.ts'

const read = (hex: string, prefixes: readonly string[] = []): Tag => {
  const result = readTag(hex, prefixes)
  if (!result.ok) throw new Error(result.error[0]?.message)
  return result.value
}

// The examples of EPC Tag Data Standard 2.3, annex E.3, of every scheme here: scheme, memory,
// filter, and the path of the key. SSCC++ and ITIP++ are printed there with the headers of SSCC+
// and ITIP+ (F9 and F3); they stand here with those of the standard's own table, EF and ED.
const examples = `
SGTIN-96 3066C4409047E140075BCD15 3 01/09506000134352/21/123456789
SGTIN-198 3666C4409047E159B2C2BF100000000000000000000000000000 3 01/09506000134352/21/32a%2Fb
SGTIN+ F73795211411234538566CB0AFC4 3 01/79521141123453/21/32a%2Fb
DSGTIN+ FB342CDE795211411234538566CB0AFC4 3 01/79521141123453/21/32a%2Fb
SGTIN++ FD3795211411234538566CB0AFC525065F1876F0D996D800 3 01/79521141123453/21/32a%2Fb
DSGTIN++ FC342CDE795211411234538566CB0AFC525065F1876F0D996D80 3 01/79521141123453/21/32a%2Fb
SSCC-96 311BA1B300CE0A6A83000000 0 00/095201234567891235
SSCC+ F90095201234567891235 0 00/095201234567891235
SSCC++ EF009520123456789123592832F8C3B786CCB6C0 0 00/095201234567891235
SGLN-96 3276451FD46072000000162E 3 414/9521141123454/254/5678
SGLN-195 3976451FD46072CD9615F8800000000000000000000000000000 3 414/9521141123454/254/32a%2Fb
SGLN+ F2395211411234548566CB0AFC4 3 414/9521141123454/254/32a%2Fb
SGLN++ E9395211411234548566CB0AFC525065F1876F0D996D8000 3 414/9521141123454/254/32a%2Fb
GRAI-96 3376451FD40C0E400000162E 3 8003/095211411234545678
GRAI-170 3776451FD40C0E59B2C2BF1000000000000000000000 3 8003/0952114112345432a%2Fb
GRAI+ F13095211411234548566CB0AFC4 3 8003/0952114112345432a%2Fb
GRAI++ EB3095211411234548566CB0AFC525065F1876F0D996D800 3 8003/0952114112345432a%2Fb
GIAI-96 3476451FD40000000000162E 3 8004/95211415678
GIAI-202 3876451FD59B2C2BF10000000000000000000000000000000000 3 8004/952114132a%2Fb
GIAI+ FA3952114132E83C2BF10 3 8004/952114132a%2Fb
GIAI++ EE3952114132E83C2BF1494197C61DBC3665B600 3 8004/952114132a%2Fb
GSRN-96 2D76451FD4499602D2000000 3 8018/952114112345678906
GSRN+ F43952114112345678906 3 8018/952114112345678906
GSRN++ E7395211411234567890692832F8C3B786CCB6C0 3 8018/952114112345678906
GSRNP-96 2E76451FD4499602D2000000 3 8017/952114112345678906
GSRNP+ F53952114112345678906 3 8017/952114112345678906
GSRNP++ E8395211411234567890692832F8C3B786CCB6C0 3 8017/952114112345678906
GDTI-96 2C76451FD46072000000162E 3 253/95211411234545678
GDTI-174 3E76451FD7039B061438997367D0C18B266D1AB66EE0 3 253/9521141987650ABCDefgh012345678
GDTI+ F6395211411234540458B8 3 253/95211411234545678
GDTI++ EA395211411234540458BA4A0CBE30EDE1B32DB0 3 253/95211411234545678
CPI-96 3C76451FD400C0E680003039 3 8010/952114198765/8011/12345
CPI-var 3D76451FD75411DEF6B4CC00000003039000 3 8010/95211415PQ7%2FZ43/8011/12345
CPI+ F0395211415E87A145BAFB4D19A8C0E4 3 8010/95211415PQ7%2FZ43/8011/12345
CPI++ E6395211415E87A145BAFB4D19A8C0E64A0CBE30EDE1B32DB000 3 8010/95211415PQ7%2FZ43/8011/12345
SGCN-96 3F76451FD612640000019907 3 255/952114167890904711
SGCN+ F839521141678909509338 3 255/952114167890904711
SGCN++ EC3952114167890950933C94197C61DBC3665B60 3 255/952114167890904711
ITIP-110 4076451FD40C0E40820000000F54 3 8006/095211411234540102/21/981
ITIP-212 4176451FD40C0E4082DBDD8B36600000000000000000000000000000 3 8006/095211411234540102/21/mw133
ITIP+ F3309521141123454010266AE27FDF35 3 8006/095211411234540102/21/rif981
ITIP++ ED309521141123454010266AE27FDF3592832F8C3B786CCB6C00 3 8006/095211411234540102/21/rif981`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '))

test.each(examples)(
  'the example of %s is read',
  (scheme = '', hex = '', filter = '', path = '') => {
    expect(read(hex)).toMatchObject({
      ...{ scheme, filter: Number(filter), canonical: `https://id.gs1.org/${path}`, doubts: [] },
      toggle: scheme.endsWith('+') ? false : null,
      hostname: scheme.endsWith('++') ? 'id.example.com' : null,
      ...(scheme.startsWith('D')
        ? { date: '17', aidc: { '17': '220630' } }
        : { date: null, aidc: {} }),
    })
  },
)

test('a tag of an old scheme tells its URNs', () => {
  expect(read('3066C4409047E140075BCD15')).toEqual({
    scheme: 'SGTIN-96',
    filter: 3,
    values: { '01': '09506000134352', '21': '123456789' },
    prefixLength: 11,
    canonical: 'https://id.gs1.org/01/09506000134352/21/123456789',
    urn: 'urn:epc:id:sgtin:95060001343.05.123456789',
    tagUri: 'urn:epc:tag:sgtin-96:3.95060001343.05.123456789',
    toggle: null,
    date: null,
    hostname: null,
    aidc: {},
    doubts: [],
  })
})

test('a scheme with a plus has a URN where the company prefix is known, and only there', () => {
  const hex = 'F73795211411234538566CB0AFC4'
  expect(read(hex)).toMatchObject({ urn: null, tagUri: null, prefixLength: null })
  expect(read(hex, ['9521141']).urn).toBe('urn:epc:id:sgtin:9521141.712345.32a%2Fb')
  expect(read(hex, ['0614141']).urn).toBeNull()
})

test('GLN extension 0 means none, in every scheme of places', () => {
  const canonical = 'https://id.gs1.org/414/9521141123454'
  expect(read('3276451FD460720000000000').canonical).toBe(canonical)
  expect(read('F2395211411234540100').canonical).toBe(canonical)
})

test('zeros that fill up words or the whole memory change nothing', () => {
  const hex = 'FB342CDE795211411234538566CB0AFC4'
  for (const zeros of ['000', '0'.repeat(91)]) expect(read(hex + zeros)).toEqual(read(hex))
  expect(read(`3066C4409047E140075BCD15${'0'.repeat(8)}`)).toEqual(read('3066C4409047E140075BCD15'))
})

describe('what stands behind the EPC', () => {
  const plain = 'F73795211411234538566CB0AFC4'
  const full = 'F79095060001343528566CB0AFC4210F327D45ADD7C117359F3103004E20'

  test('a lot and a date are read behind a serial number', () => {
    expect(read(full)).toMatchObject({
      toggle: true,
      filter: 1,
      aidc: { '10': 'LOT-7/A', '17': '261231', '3103': '001250' },
      doubts: [],
    })
  })

  test('a tag that contradicts itself about data is read, and says so', () => {
    expect(read(plain.replace('F73', 'F7B'))).toMatchObject({
      toggle: true,
      aidc: {},
      doubts: [{ code: 'toggle', where: 'bit 8' }],
    })
    expect(read(full.replace('F79', 'F71'))).toMatchObject({
      toggle: false,
      aidc: { '10': 'LOT-7/A', '17': '261231', '3103': '001250' },
      doubts: [
        {
          code: 'toggle',
          message: 'This SGTIN+ says that no data follows its EPC, and some does.',
          where: 'bit 8',
        },
      ],
    })
  })

  test('a lot on an asset is read, and said to be the lot of nothing', () => {
    const written = 'FA895211415678F10A34D6D'
    expect(read(written)).toMatchObject({ aidc: { '10': 'LOT' }, doubts: [{ code: 'alone' }] })
  })

  test('more than zeros behind an old scheme is said, and not read', () => {
    expect(read('3066C4409047E140075BCD150001')).toMatchObject({
      canonical: 'https://id.gs1.org/01/09506000134352/21/123456789',
      doubts: [{ code: 'filler', where: 'bit 96' }],
    })
  })
})

test.each([
  ['', 'empty', 'bit 0'],
  ['30x', 'hex', 'character 3'],
  ['3', 'short', 'bit 0'],
  ['30', 'short', 'bit 8'],
  ['306', 'short', 'bit 11'],
  ['3066C4409047E140075BCD1', 'short', 'bit 58'],
  ['311BA1B300CE0A6A8300000', 'short', 'bit 72'],
  ['F7', 'short', 'bit 12'],
  ['F73795211411234538566CB0', 'short', 'bit 76'],
  ['FB342C', 'short', 'bit 16'],
  ['000000000000000000000000', 'scheme', 'bit 0'],
  ['3500E86F8000A9E000000586', 'scheme', 'bit 0'],
  ['E2801170200014CD9B5A08EC', 'scheme', 'bit 0'],
  ['FF00000000000000', 'scheme', 'bit 0'],
  [`30${'0'.repeat(123)}`, 'over-long', 'bit 496'],
  ['307EC4409047E140075BCD15', 'partition', 'bit 11'],
  ['306BFFFFFFFFE140075BCD15', 'prefix', 'bit 14'],
  ['3066C4409047FF40075BCD15', 'digits', 'bit 51'],
  ['311BA1B300CE0A6A83000001', 'reserved', 'bit 72'],
  ['F73A95211411234538566CB0AFC4', 'digits', 'bit 12'],
  ['F7379521141123453C566CB0AFC4', 'packing', 'bit 68'],
  ['FB372CDE795211411234538566CB0AFC4', 'date-type', 'bit 12'],
  ['FB342DA1795211411234538566CB0AFC4', 'date', 'bit 16'],
  ['F73795211411234548566CB0AFC4', 'check-digit', '(01) and (21)'],
  ['F1309521141123454000', 'serial', '(8003)'],
  ['EF00952012345678912358210', 'hostname', 'bit 84'],
])('%s is refused', (hex, code, where) => {
  expect(readTag(hex)).toMatchObject({ ok: false, error: [{ code, where }] })
})

test('a refusal is a sentence for the person with the reader', () => {
  const messages = ['E2801170200014CD9B5A08EC', '311BA1B300CE0A6A83000001', '3066C44090'].map(
    (hex) => {
      const result = readTag(hex)
      return result.ok ? '' : result.error[0]?.message
    },
  )
  expect(messages).toEqual([
    "Header E2 is of a tag's own memory (TID), not its EPC memory.",
    'Bits 72 to 95 of SSCC-96 are not all zero.',
    'The tag ends after 40 bits, but 37 are needed from bit 14 on.',
  ])
})
