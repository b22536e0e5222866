import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import bwipjs from 'bwip-js/node'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDigit } from '../../src/gs1/check-digit.ts'
import { checkPairOf } from '../../src/gs1/check-pair.ts'
import { countryLetters, countryNumbers, packageTypes } from '../../src/gs1/code-lists.ts'
import { readScan } from '../../src/gs1/scan.ts'
import { type Component, everySyntax, type Syntax, syntaxOf } from '../../src/gs1/syntax.ts'
import { report } from '../report.ts'

const thisYear = 2026
const folder = resolve(
  process.env.LOTLINE_DATA ?? resolve(import.meta.dirname, '../../../shared/data'),
)
const dictionary = resolve(folder, 'gs1/gs1-syntax-dictionary.txt')
const isThere = existsSync(dictionary)

/** A line of the dictionary, taken apart by what it says of itself: flags, parts, attributes. */
const rowOf = (line: string) => {
  const [data = '', ...title] = line.split('# ')
  const [range = '', ...words] = data.trim().split(/\s+/)
  const flags = /^[*?]+$/.test(words[0] ?? '') ? (words.shift() ?? '') : ''
  const isPart = (word: string) => /^\[?[NXYZ]\.*\d+\]?/.test(word)
  return {
    ...{ range, flags, title: title.join('# ').trim() },
    parts: words.filter(isPart),
    requires: words.filter((word) => word.startsWith('req=')),
    excludes: words.filter((word) => word.startsWith('ex=')),
  }
}

const partOf = ({ charset, least, most, isOptional, checks }: Component): string => {
  const part = `${charset}${least === most ? '' : '..'}${most}`
  return [isOptional ? `[${part}]` : part, ...checks].join(',')
}

test.skipIf(!isThere)('the table is the published dictionary, line by line', () => {
  const lines = readFileSync(dictionary, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  let rows = 0
  for (const { range, flags, title, parts, requires, excludes } of lines.map(rowOf)) {
    const [first = '', last = first] = range.split('-')
    for (let ai = Number(first); ai <= Number(last); ai++) {
      const syntax = syntaxOf(String(ai).padStart(first.length, '0'))
      rows += 1
      expect([range, syntax?.title]).toEqual([range, title])
      expect([syntax?.isPredefined, syntax?.isAttribute]).toEqual([
        flags.includes('*'),
        flags.includes('?'),
      ])
      expect(syntax?.components.map(partOf)).toEqual(parts)
      const groups = syntax?.requires.map((one) => one.map((all) => all.join('+')).join(','))
      expect(groups).toEqual(requires.map((one) => one.slice(4)))
      expect(syntax?.excludes.join(',')).toBe(excludes.map((one) => one.slice(3)).join(','))
    }
  }
  expect(rows).toBe(everySyntax.length)
  report({ kind: 'conformance', set: 'GS1 syntax dictionary', cases: rows })
})
if (!isThere) report({ kind: 'skipped', what: 'GS1 syntax dictionary', why: `no ${dictionary}` })

// What BWIPP of May 2026 takes and the dictionary of July 2026 does not, or the other way round:
// its own rules for coupons, which nothing here has a use for.
const leftOut = new Set(['8110', '8112'])

const characters = {
  N: '0123456789',
  X: `!"%&'*+,-./0123456789:;<=>?ABCXYZ_abcxyz`,
  Y: '#-/0123456789ABCXYZ',
  Z: '-_0123456789ABCXYZabcxyz',
} as const

/** Values of a part as they are meant, where chance would hardly ever meet its check. */
const meantFor: Readonly<Record<string, (length: number) => fc.Arbitrary<string>>> = {
  csum: (length) =>
    text('N', length - 1, length - 1).map((digits) => `${digits}${checkDigit(digits)}`),
  csumalpha: (length) =>
    text('X', 1, length - 2)
      .map((start) => `12${start}`.slice(0, length - 2))
      .map((start) => start + checkPairOf(start)),
  yymmd0: () =>
    fc.constantFrom('260200', '280229', '270229', '261231', '261301', '990101', '760430'),
  yymmdd: () => fc.constantFrom('261231', '280229', '260229', '260131', '260100', '000229'),
  yyyymmdd: () => fc.constantFrom('20261231', '19000229', '20000229', '20260431', '20261301'),
  iso3166: () => fc.constantFrom(...countryNumbers, '001', '999'),
  iso3166999: () => fc.constantFrom(...countryNumbers, '001', '999'),
  iso3166alpha2: () => fc.constantFrom(...countryLetters, 'XX', 'no'),
  packagetype: () => fc.constantFrom(...packageTypes, 'QQQQ', 'pf'),
  gcppos1: () => fc.constantFrom('9520123-7', '95', '9', 'A9', '9A5'),
  zero: () => fc.constant('0'),
  latitude: () => fc.constantFrom('1800000000', '1800000001', '0000000000'),
  longitude: () => fc.constantFrom('3600000000', '3600000001', '0000000000'),
  hhmi: () => fc.constantFrom('0000', '2359', '2400', '1260'),
  mediatype: () => fc.constantFrom('01', '10', '11', '80', '99'),
  iban: () => fc.constantFrom('NO9386011117947', 'GB82WEST12345698765432', 'NO9386011117948', 'N'),
  posinseqslash: () => fc.constantFrom('1/2', '2/1', '0/1', '3/3', '1-2'),
  pcenc: (length) =>
    fc.constantFrom('a%20b', 'a%2', '%', '%zz', 'plain', '%7e', 'x'.repeat(length)),
}

const text = (charset: keyof typeof characters, least: number, most: number) =>
  fc
    .array(fc.constantFrom(...characters[charset]), { minLength: least, maxLength: most })
    .map((all) => all.join(''))

const partFor = ({ charset, least, most, checks }: Component): fc.Arbitrary<string> => {
  const names = checks.filter((check) => charset !== 'N' || !check.startsWith('gcp'))
  const meant = names.flatMap((check) => meantFor[check]?.(most) ?? [])
  const likely = meant.map((arbitrary) => ({ arbitrary, weight: 4 }))
  return fc.oneof(...likely, { arbitrary: text(charset, least, most), weight: 1 })
}

/** Values of all kinds: right ones, and those wrong by length, by character and by check. */
const valueFor = ({ components }: Syntax): fc.Arbitrary<string> => {
  const right = fc.tuple(...components.map(partFor)).map((parts) => parts.join(''))
  const needed = components.filter(({ isOptional }) => !isOptional)
  const least = fc.tuple(...needed.map(partFor)).map((parts) => parts.join(''))
  return fc.oneof(
    { arbitrary: right, weight: 5 },
    { arbitrary: least, weight: 2 },
    fc.tuple(right, fc.constantFrom('0', 'A', '~', 'é')).map(([value, more]) => value + more),
    right.map((value) => value.slice(1)),
    right.map((value) => `${value}~`),
    fc
      .tuple(right, fc.constantFrom('a', '#', ' ', '-'))
      .map(([value, odd]) => odd + value.slice(1)),
  )
}

/** What must stand beside it, so that only the value itself is judged. */
const besides = (ai: string, already: readonly string[] = [ai]): readonly string[] => {
  const known: Readonly<Record<string, string>> = {
    ...{ '00': '106141411234567897', '01': '09520123456788', '02': '09520123456788', '10': 'A' },
    ...{ '21': '7', '30': '5', '37': '5', '255': '9501101020917', '415': '9520123456788' },
    ...{ '416': '9520123456788', '422': '578', '4302': 'a', '4312': 'a', '7021': 'a' },
    ...{
      '7259': 'a',
      '8006': '095201234567880102',
      '8010': '9520123',
      '8017': '952012345678912345',
    },
    ...{
      '8018': '952012345678912345',
      '8020': 'a',
      '8026': '095201234567880102',
      '8040': '1'.repeat(15),
    },
  }
  return (syntaxOf(ai)?.requires ?? []).flatMap((groups) => {
    const group = groups.find((all) => all.every((one) => known[one])) ?? []
    return group.flatMap((one) =>
      already.includes(one)
        ? []
        : [`(${one})${known[one]}`, ...besides(one, [...already, ...group])],
    )
  })
}

const isTakenHere = (bracketed: string): boolean => {
  const read = readScan(bracketed, thisYear)
  return read.ok && read.value.missing.length === 0
}

/** Whether the independent judge takes it. */
const isTaken = (bracketed: string): boolean => {
  try {
    bwipjs.raw('gs1datamatrix', bracketed, '')
    return true
  } catch {
    return false
  }
}

test('every application identifier takes and refuses what an independent judge does', () => {
  let cases = 0
  const verdictsByShape = new Map<string, Set<boolean>>()
  for (const syntax of everySyntax.filter(({ ai }) => !leftOut.has(ai))) {
    const shape = syntax.components.map(partOf).join(' ')
    const verdicts = verdictsByShape.get(shape) ?? new Set()
    verdictsByShape.set(shape, verdicts)
    const others = [...new Set(besides(syntax.ai))].join('')
    fc.assert(
      fc.property(valueFor(syntax), (value) => {
        fc.pre(value !== '' && value.trim() === value)
        const told = `${others}(${syntax.ai})${value}`
        const verdict = isTaken(told)
        verdicts.add(verdict)
        cases += 1
        expect([told, isTakenHere(told)]).toEqual([told, verdict])
      }),
      { numRuns: 25, seed: Number(syntax.ai) },
    )
  }
  // Else the values would all have been right, or all wrong, and nothing compared.
  for (const [shape, verdicts] of verdictsByShape)
    expect([shape, verdicts.size]).toEqual([shape, 2])
  report({ kind: 'conformance', set: 'GS1 values, judged by BWIPP', cases })
})
