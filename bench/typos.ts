/** Ten thousand typos of lot numbers, and what catches them: `npm run bench:typos`. */
import { randomOf } from '../src/simulate/random.ts'
import { simulateTypos } from './typo-simulation.ts'

const typos = 10_000
const forms = [
  '{YY}{DDD}{SITE:1}{LINE:1}-{SEQ3:day}',
  '{YY}{DDD}{SITE:1}{LINE:1}-{SEQ3:day}{CHK:mod37}',
  '{YY}{MM}{DD}-{SEQ3:day}',
  '{YY}{MM}{DD}-{SEQ3:day}{CHK:mod37}',
  '{SEQ6}',
  '{SEQ6}{CHK:luhn}',
]

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`

console.log(`${typos} typos of each form, over 2,000 lots of 100 days, seed 1\n`)
const heads = ['form', 'check', 'form', 'silent', 'as new', 'meant 1st', 'meant in 5']
console.log(heads.map((head, at) => (at === 0 ? head.padEnd(50) : head.padStart(11))).join(''))
for (const form of forms) {
  const random = randomOf(1)
  const one = simulateTypos(form, { typos, days: 100, perDay: 20, random })
  const cells = [
    percent(one.byCheck, typos),
    percent(one.byForm, typos),
    percent(one.silent, typos),
    percent(one.asNew, typos),
    percent(one.first, one.unknown),
    percent(one.amongFive, one.unknown),
  ]
  console.log(form.padEnd(50) + cells.map((cell) => cell.padStart(11)).join(''))
}
console.log(`
check, form: refused for its check character, or for its form (day, site, line, length)
silent: it is another lot that exists; as new: where a lot is made known, it passes for a new one
meant: of every tenth typo that is no lot, the one meant is the likeliest, or among five`)
