import { expect, test } from 'vitest'
import { jsonIn, lotline } from './lotline.ts'

test('a barcode is told in the words of a form, without a data folder', async () => {
  const ran = await lotline(['scan', ']C101095201234567881726110010ABC<GS>3102001250'])
  expect(ran).toMatchObject({ code: 0, err: '' })
  expect(ran.out).toMatch(/^GS1-128, element string$/m)
  expect(ran.out).toMatch(/^\(10\) +BATCH\/LOT +ABC$/m)
  expect(ran.out).toMatch(/^itemExpirationDate +2026-11-30 \(the label tells the month only\)$/m)
  expect(ran.out).toMatch(/^net weight +12\.50 KGM$/m)
})

test('a wrong one is shown with every fault marked, and leaves with 5', async () => {
  const ran = await lotline(['scan', ']C101095201234567891726133110A'])
  expect(ran.code).toBe(5)
  expect(ran.out).toBe('')
  expect(ran.err.trimEnd().split('\n')).toEqual([
    ']C101095201234567891726133110A',
    '                  ^',
    '(01) GTIN 09520123456789: The check digit is 9; it should be 8.',
    '                       ^^^^',
    '(17) USE BY or EXPIRY 261331: There is no month 13.',
  ])
})

test('what does not show is drawn, so that the marks stand beneath what they mean', async () => {
  const ran = await lotline(['scan', ']C1422578\x1d9'])
  expect(ran.err.trimEnd().split('\n').slice(0, 2)).toEqual([']C1422578␝9', `${' '.repeat(10)}^`])
})

test('what is no code of GS1 is a name to look up', async () => {
  const ran = await lotline(['scan', 'LOT 7'])
  expect(ran).toMatchObject({ code: 0, out: 'text\n' })
  expect(ran.err).toContain("lotline find 'LOT 7'")
})

test('as JSON, both are data', async () => {
  const good = await lotline(['--json', 'scan', '(01)09520123456788(10)A'])
  expect(jsonIn(good.out)).toEqual([
    {
      scan: expect.objectContaining({ carrier: 'element string' }),
      fields: expect.objectContaining({ lot: 'A' }),
    },
  ])
  const bad = await lotline(['--json', 'scan', '(01)09520123456789'])
  expect(bad.err).toBe('')
  expect(jsonIn(bad.out)).toEqual([
    { refused: [expect.objectContaining({ code: 'check-digit', at: 17, length: 1 })] },
  ])
})

test('a tag tells its key and the data beside it, and what is no tag says why', async () => {
  const dated = await lotline(['tag', 'decode', 'FB342CDE795211411234538566CB0AFC4'])
  expect(dated).toMatchObject({ code: 0, err: '' })
  expect(dated.out).toMatch(/^DSGTIN\+, filter \d$/m)
  expect(dated.out).toMatch(/^\(21\) +SERIAL +32a\/b$/m)
  expect(dated.out).toMatch(/^\(17\) +USE BY or EXPIRY +220630$/m)
  expect(dated.out).toMatch(/^key +https:\/\/id\.gs1\.org\/01\/79521141123453\/21\/32a%2Fb$/m)
  const bad = await lotline(['tag', 'decode', '30zz'])
  expect([bad.code, bad.out]).toEqual([5, ''])
  expect(bad.err).toContain('character 3')
  const json = await lotline(['--json', 'tag', 'decode', '3074257BF7194E4000001A85'])
  expect(jsonIn(json.out)).toEqual([
    expect.objectContaining({ scheme: 'SGTIN-96', urn: 'urn:epc:id:sgtin:0614141.812345.6789' }),
  ])
})
