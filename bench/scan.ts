/**
 * `npm run bench:scan`: how many labels a second are read, against a reader of others in the same
 * run, which checks less. Prints what it measured and on what machine, keeps it in bench/results.
 *
 *   BENCH_SCANS=20000  labels a round, five rounds, of which the median counts
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
// @ts-expect-error It comes without types.
import parser from 'gs1-barcode-parser-mod'
import { checkDigit } from '../src/gs1/check-digit.ts'
import { readScan } from '../src/gs1/scan.ts'
import { fieldsOf } from '../src/gs1/scan-fields.ts'
import { seeded } from './network.ts'

const count = Number(process.env.BENCH_SCANS ?? 20_000)
const thisYear = 2026
const random = seeded(8)
const below = (most: number): number => random() % most
const digits = (length: number): string => Array.from({ length }, () => below(10)).join('')

/** A carton's label: item, use-by date, net weight, lot and serial number, all of them right. */
const label = (): string => {
  const item = digits(13)
  const date = `2${below(10)}${String(below(12) + 1).padStart(2, '0')}${10 + below(19)}`
  const lot = `L${digits(6)}`
  return `]C101${item}${checkDigit(item)}17${date}3103${digits(6)}10${lot}\x1d21${digits(9)}`
}
const labels = Array.from({ length: count }, label)

const rounds = 5
const perSecond = (read: (text: string) => unknown): number => {
  const rates = Array.from({ length: rounds }, () => {
    const begun = performance.now()
    for (const text of labels) read(text)
    return (count / (performance.now() - begun)) * 1000
  })
  return rates.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
}

const reads = {
  read: (text: string) => {
    const scan = readScan(text, thisYear)
    if (!scan.ok) throw new Error(`${text}: ${scan.error[0]?.message}`)
    return scan.value
  },
  'read to fields': (text: string) => fieldsOf(reads.read(text), thisYear),
  'gs1-barcode-parser-mod': (text: string) => parser.parseBarcode(text),
} as const

// Each warms up before any is timed, so that none is timed cold.
for (const read of Object.values(reads)) for (const text of labels.slice(0, 2_000)) read(text)
const rates = Object.fromEntries(
  Object.entries(reads).map(([name, read]) => [name, Math.round(perSecond(read))]),
)
const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, load: loadavg()[0] ?? 0 }
const theirs = rates['gs1-barcode-parser-mod'] ?? 1
console.log(`${machine.cpu}, ${machine.cores} cores, load ${machine.load.toFixed(2)}`)
for (const [name, rate] of Object.entries(rates))
  console.log(
    `${name.padEnd(24)} ${String(rate).padStart(9)} a second  ${(rate / theirs).toFixed(2)}`,
  )
mkdirSync('bench/results', { recursive: true })
writeFileSync('bench/results/scan.json', `${JSON.stringify({ machine, count, rates }, null, 2)}\n`)
