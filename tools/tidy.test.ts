import { expect, test } from 'vitest'
import { sourceOf } from './source.ts'
import { checkMedians, checkSizes, checkTotals, checkWords, lowered } from './tidy.ts'
import { synonymsIn } from './tidy-bans.ts'
import { median, type Ratchet } from './tidy-numbers.ts'

const ratchet: Ratchet = {
  limits: { functionLines: 5, fileLines: 9, lineColumns: 40, depth: 3, imports: 2 },
  allowed: {},
  totals: { any: 0, todo: 0 },
  medians: { fileLines: 3, functionLines: 2 },
}

const six = `const long = () => {\n${'  step()\n'.repeat(4)}}\n`

const messages = (faults: readonly { readonly message: string }[]) =>
  faults.map(({ message }) => message)

test('a function is measured from its name to its closing bracket', () => {
  expect(messages(checkSizes([sourceOf('src/lots/a.ts', six)], ratchet))).toEqual([
    '6 lines in a function (src/lots/a.ts#long), at most 5',
  ])
})

test('what is let through may not grow, and is asked to shrink on paper when it did', () => {
  const at = (lines: number) =>
    messages(
      checkSizes([sourceOf('src/lots/a.ts', six)], {
        ...ratchet,
        allowed: { functionLines: { 'src/lots/a.ts#long': lines } },
      }),
    )
  expect(at(6)).toEqual([])
  expect(at(5)).toEqual(['6 lines in a function (src/lots/a.ts#long), at most 5'])
  expect(at(7)).toEqual(['src/lots/a.ts#long got better in functionLines: npm run tidy -- --lower'])
})

test('lowering writes down what fell, and never raises a number', () => {
  const allowed = {
    functionLines: { 'src/lots/a.ts#long': 9, 'src/lots/gone.ts#f': 80 },
    fileLines: { 'src/lots/a.ts': 600 },
  }
  const before = { ...ratchet, allowed, totals: { any: 3, todo: 0 } }
  const after = lowered([sourceOf('src/lots/a.ts', six)], before)
  expect(after.allowed).toEqual({ functionLines: { 'src/lots/a.ts#long': 6 }, fileLines: {} })
  expect(after.totals).toEqual({ any: 0, todo: 0 })
})

test('lines, files, folders and imports have their limits', () => {
  const imports = `import a from 'a'\nimport b from 'b'\nimport c from 'c'\n`
  const wide = `const a = 'a long line' + 'that goes on and on'\n`
  const found = checkSizes(
    [
      sourceOf('src/lots/a.ts', imports),
      sourceOf('src/lots/b.ts', wide),
      sourceOf('src/lots/c.ts', 'a()\n'.repeat(10)),
      sourceOf('src/lots/one/two/three/d.ts', ''),
    ],
    ratchet,
  )
  expect(messages(found)).toEqual([
    '3 imports in a file (src/lots/a.ts), at most 2',
    '47 columns in a line (src/lots/b.ts), at most 40',
    '10 lines in a file (src/lots/c.ts), at most 9',
    '4 folders deep under src (src/lots/one/two/three/d.ts), at most 3',
  ])
})

test('any and promises for later are counted against what there may be', () => {
  const text = ['let a: any = 1', `/${'/'} TODO: mend`, ''].join('\n')
  expect(messages(checkTotals([sourceOf('src/lots/a.ts', text)], ratchet))).toEqual([
    'any is written here',
    'todo is written here',
  ])
  const any = { ...ratchet, totals: { any: 1, todo: 1 } }
  expect(checkTotals([sourceOf('src/lots/a.ts', text)], any)).toEqual([])
  expect(checkTotals([sourceOf('src/lots/a.ts', `const said = 'any'\n`)], ratchet)).toEqual([])
})

test('the middle file and the middle function stay short', () => {
  const tall = sourceOf('src/lots/a.ts', six)
  expect(messages(checkMedians([tall], ratchet))).toEqual([
    'median file is 6 lines, at most 3',
    'median function is 6 lines, at most 2',
  ])
  expect(median([5, 1, 9])).toBe(5)
})

const words = (text: string, path = 'src/lots/a.ts') =>
  messages(checkWords([sourceOf(path, text)], new Set(['lots']), new Map([['sku', 'item']]))).map(
    (message) => message.split(':')[0],
  )

test('clocks, chance, lossy numbers and throws are refused in a pure room', () => {
  expect(words('const t = new Date()')).toEqual(['new Date()'])
  expect(words('const t = Date.now()')).toEqual(['Date.now'])
  expect(words('const r = Math.random()')).toEqual(['Math.random'])
  expect(words('const q = parseFloat(s) + Number.parseFloat(s)')).toEqual([
    'parseFloat',
    'Number.parseFloat',
  ])
  expect(words('const h = crypto.subtle')).toEqual(['crypto'])
  expect(words('const h = performance.now()')).toEqual(['performance'])
  expect(words(`const f = () => { throw new Error('no') }`)).toEqual(['throw'])
})

test('the same words are free where they mean something else', () => {
  expect(words('const f = (process: P) => process.unit')).toEqual([])
  expect(words('const d = new Date(ms).toISOString()')).toEqual([])
  expect(words(`const assertWhole = () => { throw new Error('defect') }`)).toEqual([])
  expect(words(`const s = 'Date.now()' // Math.random()`)).toEqual([])
  expect(words('const t = Date.now()', 'src/main/a.ts')).toEqual([])
})

test('a banned word is found inside declared names and in file names', () => {
  expect(words('const lotBySku = 1')).toEqual(['lotBySku says sku'])
  expect(words('interface A { readonly SKUCode: string }')).toEqual(['SKUCode says sku'])
  expect(words('', 'src/flow/sku-list.ts')).toEqual(['src/flow/sku-list.ts says sku'])
  expect(words('const risky = foreign.sku')).toEqual([])
})

test('the glossary says which words are banned and what to write', () => {
  const found = synonymsIn('**item** A class of goods.\nnot: sku, article.\n\n**place** Where.\n')
  expect([...found]).toEqual([
    ['sku', 'item'],
    ['article', 'item'],
  ])
})
