import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from './lotline.ts'
import { session } from './session.ts'

const bread = ['--item', '09520123456788', '--quantity', '24 EA', '--place', 'Bakery']

test('labels of lots are written as ZPL, PDF and SVG, with what the record says', async () => {
  const { run, close } = session()
  await run(['declare', ...bread, '--lot', 'L1', '--best-before', '2030-12-31'])
  await run(['declare', ...bread, '--lot', 'L2'])
  const zpl = await run(['label', 'L1', '--format', 'zpl', '--copies', '2'])
  expect(zpl.code).toBe(0)
  expect(zpl.out).toMatch(/^\^XA\n\^CI28\n\^PW799[\s\S]*\^FDL1\^FS[\s\S]*\^PQ2\n\^XZ/)
  expect(zpl.out).toContain('^FD2030-12-31^FS')
  const svg = await run(['label', 'L1', '--format', 'svg', '--template', 'carton'])
  expect(svg.out).toMatch(/^<svg /)
  expect(svg.out).toContain('(01)09520123456788 (15)301231 (10)L1')
  const file = join(emptyFolder(), 'labels.pdf')
  expect(await run(['label', 'L1', 'L2', '--out', file])).toMatchObject({ code: 0, out: '' })
  expect(readFileSync(file, 'latin1').match(/\/Type \/Page\b/g)).toHaveLength(2)
  await close()
})

test('the label of a pallet tells what is on it, where that is one lot', async () => {
  const { run, close } = session()
  await run(['declare', ...bread, '--lot', 'L1', '--best-before', '2030-12-31'])
  await run(['sscc', '--prefix', '9521234'])
  await run(['pack', '--container', 'new', '--lot', 'L1', '--quantity', '20 EA'])
  const pallet = ['label', '095212340000000006', '--template', 'pallet', '--size', '100x150']
  const one = await run([...pallet, '--format', 'svg'])
  expect([one.code, one.err]).toEqual([0, ''])
  for (const told of ['(02)09520123456788', '(37)20', '(10)L1', '(00)095212340000000006'])
    expect(one.out).toContain(told)
  await run(['declare', ...bread, '--lot', 'L2'])
  await run(['pack', '--container', '095212340000000006', '--lot', 'L2', '--quantity', '1 EA'])
  const mixed = await run([...pallet, '--format', 'svg'])
  expect(mixed.out).not.toContain('(02)')
  expect(mixed.out).toContain('(00)095212340000000006')
  await close()
})

test('what keeps a label from being made is told, all of it', async () => {
  const { run, close } = session()
  await run(['declare', ...bread, '--lot', 'L1'])
  const unknown = await run(['label', 'L9'])
  expect([unknown.code, unknown.out]).toEqual([1, ''])
  const pallet = await run(['label', 'L1', '--template', 'pallet'])
  expect([pallet.code, pallet.err]).toEqual([5, 'L1: This label tells sscc, and there is none.'])
  const small = await run(['label', 'L1', '--size', '12x12'])
  expect(small.code).toBe(5)
  const wrong = await run(['label', 'L1', '--size', '1x1', '--dpi', '7', '--template', 'no'])
  expect(wrong.code).toBe(2)
  expect(wrong.err.split('\n')).toHaveLength(3)
  const told = await run(['label', 'L1', '--format', 'svg', '--set', 'itemName=Rye'])
  expect(told.out).toContain('>Rye</text>')
  await close()
})
