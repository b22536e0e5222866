import { piecesOf, similarity } from '../src/lots/name-similar.ts'
import { numberReader } from '../src/lots/number-read.ts'
import { readTemplate } from '../src/lots/number-template.ts'
import { numberOf } from '../src/lots/number-write.ts'
import { foldName } from '../src/projections/working-set.ts'
import type { Random } from '../src/simulate/random.ts'

/** What people do who mistype: how often, of a hundred slips, a mix chosen for this test. */
const kinds = [
  ['looks alike', 25],
  ['other character', 25],
  ['key beside', 15],
  ['swapped', 12],
  ['left out', 12],
  ['twice', 8],
  ['day and month swapped', 3],
] as const
type Kind = (typeof kinds)[number][0]

const alike: Readonly<Record<string, string>> = {
  ...{ '0': 'O', O: '0', '1': 'I', I: '1', '2': 'Z', Z: '2', '5': 'S', S: '5' },
  ...{ '8': 'B', B: '8', '6': 'G', G: '6' },
}
const row = '1234567890'
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789'

/** How many typos of a form end how. */
export interface Outcome {
  readonly form: string
  readonly typos: number
  /** Refused because the check character is wrong; refused for its form. */
  readonly byCheck: number
  readonly byForm: number
  /** Of every tenth that the record does not know: meant lot first, or among five. */
  readonly unknown: number
  readonly first: number
  readonly amongFive: number
  /** Taken for another lot that exists: nothing tells. */
  readonly silent: number
  /** Taken for a new lot, where one is made known: nothing but the likeness tells. */
  readonly asNew: number
}

const mistype = (code: string, kind: Kind, random: Random): string => {
  const at = Math.floor(random.next() * code.length)
  const one = code[at] ?? ''
  const put = (text: string, length = 1): string =>
    code.slice(0, at) + text + code.slice(at + length)
  const pick = (from: string): string => from[Math.floor(random.next() * from.length)] ?? ''
  if (kind === 'left out') return put('')
  if (kind === 'twice') return put(one + one)
  if (kind === 'swapped') return put((code[at + 1] ?? '') + one, 2)
  if (kind === 'looks alike') return put(alike[one] ?? one)
  if (kind === 'key beside') {
    const place = row.indexOf(one)
    const near = [row[place - 1], row[place + 1]].filter((key) => key !== undefined)
    return put(place < 0 ? pick(letters) : pick(near.join('')))
  }
  if (kind === 'day and month swapped')
    return code.replace(/^(\d\d)(\d\d)(\d\d)/, (_, a: string, b: string, c: string) => a + c + b)
  return put(pick(letters))
}

const kindOf = (random: Random): Kind => {
  let left = random.next() * 100
  for (const [kind, share] of kinds) {
    left -= share
    if (left < 0) return kind
  }
  return 'other character'
}

/** Lots of two years, some a day, numbered by a form. */
const lotsOf = (form: string, days: number, perDay: number): readonly string[] => {
  const template = readTemplate(form)
  if (!template.ok) throw new Error(form)
  const lots: string[] = []
  for (let day = 0; day < days; day++) {
    const date = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10)
    for (let place = 1; place <= perDay; place++) {
      const names = { SITE: 'AB'[place % 2] ?? 'A', LINE: String(1 + (place % 4)) }
      const number = numberOf(template.value, { date, names }, BigInt(place))
      if (number.ok) lots.push(number.value)
    }
  }
  return lots
}

const rankedOneIn = 10

/** Mistypes lots of a form, and counts what would have caught it. */
export const simulateTypos = (
  form: string,
  { typos, days, perDay, random }: { typos: number; days: number; perDay: number; random: Random },
): Outcome => {
  const template = readTemplate(form)
  if (!template.ok) throw new Error(form)
  const lots = lotsOf(form, days, perDay)
  const folded = lots.map((lot) => foldName(lot))
  const known = new Set(folded)
  const around = new Date(Date.UTC(2025, 0, days)).toISOString().slice(0, 10)
  const read = numberReader(template.value, {
    around,
    known: { SITE: ['A', 'B'], LINE: ['1', '2', '3', '4'] },
  })
  const counts = { byCheck: 0, byForm: 0, unknown: 0, first: 0, amongFive: 0, silent: 0, asNew: 0 }
  let made = 0
  while (made < typos) {
    const which = Math.floor(random.next() * lots.length)
    const [meant = '', foldedMeant = ''] = [lots[which], folded[which]]
    const typed = mistype(meant, kindOf(random), random)
    const foldedTyped = foldName(typed)
    if (foldedTyped === foldedMeant) continue
    made += 1
    const judged = read(typed)
    const faults = judged.ok ? [] : judged.error.map(({ kind }) => kind)
    if (faults.length > 0 && faults.every((kind) => kind === 'check-wrong')) counts.byCheck += 1
    else if (faults.length > 0) counts.byForm += 1
    if (known.has(foldedTyped)) {
      if (faults.length === 0) counts.silent += 1
      continue
    }
    if (faults.length === 0) counts.asNew += 1
    // Ranking compares with every lot: one in ten is enough to say how it goes.
    if (made % rankedOneIn !== 0) continue
    counts.unknown += 1
    const rank = rankOf(foldedTyped, foldedMeant, folded)
    if (rank === 1) counts.first += 1
    if (rank !== null && rank <= 5) counts.amongFive += 1
  }
  return { form, typos, ...counts }
}

/** At which place the lot that was meant stands among those that are like what was typed. */
const rankOf = (typed: string, meant: string, lots: readonly string[]): number | null => {
  const pieces = piecesOf(typed)
  const own = similarity(typed, meant)
  if (own === null) return null
  let better = 0
  for (const lot of lots) {
    if (lot === meant || !pieces.some((piece) => lot.includes(piece))) continue
    const other = similarity(typed, lot)
    if (other === null) continue
    const isBetter =
      other.slips.length < own.slips.length ||
      (other.slips.length === own.slips.length && other.cost < own.cost)
    if (isBetter) better += 1
  }
  return better + 1
}
