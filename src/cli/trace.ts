import { type Command, Option } from 'commander'
import pc from 'picocolors'
import { isNameRefusal } from '../flow/ask.ts'
import type {
  Amount,
  CertifiedEntry,
  Endpoint,
  Shortfall,
  TraceAnswer,
} from '../flow/trace-answer.ts'
import { traceLot } from '../flow/trace-lot.ts'
import { type Door, type ExitCode, exitCodes } from './door.ts'
import { amount, counted, cut, documentName, moment, refuseName, table } from './print.ts'
import { momentsOr, readMoment } from './read-moment.ts'

interface Options {
  readonly from?: true
  readonly to?: true
  readonly asKnownAt?: string
  readonly since?: string
  readonly exposure: 'set' | 'quantity'
  readonly all?: true
}

/** `lotline trace`: where a lot came from, or where it went. */
export const addTrace = (program: Command, door: Door, leave: (code: ExitCode) => void): Command =>
  program
    .command('trace <lot>')
    .summary('where a lot came from (--from), or where it went (--to)')
    .description(
      `Follows a lot to its end, in either direction, with quantities.

LOT is any name of it: lot code, supplier's lot, GTIN with lot, Digital Link, EPC URN, SSCC, serial.
A name that fits several units lists them and leaves with 4; an answer that is not whole says what
is missing from it and leaves with 3.`,
    )
    .option('--from', 'where it came from: suppliers, deliveries, components')
    .option('--to', 'where it went: products, customers, stock')
    .option('--as-known-at <time>', 'as the record stood then, e.g. 2026-08-31T14:00:00Z')
    .option('--since <time>', 'the lot is suspect only from then on (with --to)')
    .addOption(
      new Option('--exposure <meaning>', 'which lots, or also how much of each')
        .choices(['set', 'quantity'])
        .default('quantity'),
    )
    .option('--all', 'show every row, however many')
    .addHelpText('after', '\nExample:\n  lotline trace FL-2231 --to --as-known-at 2026-08-31')
    .action(async (name: string, options: Options) => leave(await runTrace(name, options, door)))

const runTrace = async (name: string, options: Options, door: Door): Promise<ExitCode> => {
  const ledger = await door.ledger()
  const [asKnownAtMs, sinceMs] = momentsOr(
    [
      readMoment('--as-known-at', options.asKnownAt, ledger.timeZone, 'end'),
      readMoment('--since', options.since, ledger.timeZone, 'start'),
    ],
    wrongTogether(options),
  )
  const answer = await traceLot(ledger, door.graphs, {
    name,
    direction: options.to ? 'forward' : 'backward',
    exposure: options.exposure,
    asKnownAtMs,
    sinceMs,
  })
  if (isNameRefusal(answer)) return refuseName(door, answer, options.asKnownAt)
  if (door.json()) door.io.out(JSON.stringify(answer))
  else for (const line of traceLines(answer, options.all === true)) door.io.out(line)
  return answer.certificate.whole ? exitCodes.whole : exitCodes.notWhole
}

const wrongTogether = ({ from, to, since }: Options): readonly string[] => [
  ...(from === to ? ['Say either --from (where it came from) or --to (where it went).'] : []),
  ...(from && !to && since !== undefined ? ['--since goes with --to only.'] : []),
]

/** A trace as lines of text; long parts are cut, and say so, unless `all` is asked for. */
export const traceLines = (answer: TraceAnswer, all: boolean): readonly string[] => {
  const { asked, direction } = answer
  const title = direction === 'forward' ? 'Where it went' : 'Where it came from'
  return [
    [pc.bold(`${title}: ${asked.code ?? asked.uri}`), asked.itemName ?? ''].join('  ').trimEnd(),
    pc.dim(asked.uri),
    ...unitLines(answer, all),
    ...(direction === 'forward' ? forwardSections : backwardSections).flatMap(([kind, heading]) =>
      sectionLines(answer, kind, heading, all),
    ),
    '',
    ...certificateLines(answer),
  ]
}

const unitLines = ({ units, direction }: TraceAnswer, all: boolean): readonly string[] => {
  const others = units.filter(({ level }) => level > 0)
  if (others.length === 0) return ['', 'No other lots.']
  return [
    '',
    pc.bold(`Lots reached: ${others.length}`),
    ...cut(
      table(
        [
          'steps',
          'lot',
          'item',
          direction === 'forward' ? 'exposed' : 'left',
          'status',
          'how much',
        ],
        others.map((unit) => [
          String(unit.level),
          unit.code ?? unit.uri,
          unit.itemName ?? unit.item ?? '',
          moment(unit.exposedAtMs),
          unit.status === 'released' ? '' : unit.status,
          showAmount(unit.amount),
        ]),
      ),
      all,
    ),
  ]
}

const forwardSections = [
  ['shipped', 'Shipped to'],
  ['on hand', 'On hand'],
  ['in transit', 'In transit'],
  ['used', 'In processes that have made nothing yet'],
  ['removed', 'Destroyed, sampled or sold'],
] as const
const backwardSections = [
  ['received', 'Deliveries'],
  ['declared', 'First recorded here'],
  ['unknown origin', 'Of unknown origin'],
] as const

const sectionLines = (
  { endpoints, totals }: TraceAnswer,
  kind: Endpoint['kind'],
  heading: string,
  all: boolean,
): readonly string[] => {
  const ends = endpoints.filter((end) => end.kind === kind)
  if (ends.length === 0) return []
  const sums = totals
    .filter((total) => total.kind === kind)
    .map(
      ({ itemName, item, quantity, uom }) => `${amount(quantity, uom)} ${itemName ?? item ?? ''}`,
    )
  return [
    '',
    `${pc.bold(`${heading}: ${ends.length}`)}  ${pc.dim(sums.map((sum) => sum.trim()).join(', '))}`,
    ...(kind === 'shipped' ? returnedLines(totals) : []),
    ...cut(
      table(
        ['who or where', 'lot', 'quantity', 'of it exposed', 'when', 'document', 'status', 'in'],
        ends.map((end) => [
          end.partyName ?? end.party ?? end.placeName ?? end.place ?? end.step ?? '',
          end.unit.code ?? end.unit.uri,
          amount(end.quantity, end.uom),
          showAmount(end.amount),
          end.atMs === null ? 'not recorded' : moment(end.atMs),
          documentName(end.document),
          end.status === 'released' ? '' : end.status,
          end.containerName ?? end.container,
        ]),
      ),
      all,
    ),
  ]
}

const returnedLines = (totals: TraceAnswer['totals']): readonly string[] => {
  const sums = totals.flatMap(({ kind, quantity, uom, itemName, item }) => {
    if (kind !== 'came back') return []
    const howMuch = quantity === null ? 'some' : amount(quantity, uom)
    return [`${howMuch} ${itemName ?? item ?? ''}`.trim()]
  })
  return sums.length === 0
    ? []
    : [`Of what was shipped came in again, and is told where it is now: ${sums.join(', ')}`]
}

const showAmount = (exposed: Amount | null): string => {
  if (exposed === null) return ''
  const { atLeast, atMost, expected, uom } = exposed
  const range = atMost === null ? `${short(atLeast)}..?` : `${short(atLeast)}..${short(atMost)}`
  if (atMost === atLeast) return `${short(atLeast)} ${uom}`
  return expected === null ? `${range} ${uom}` : `${range} ${uom}, likely ${short(expected)}`
}

const short = (value: number): string => String(Number(value.toPrecision(6)))

const certificateLines = ({ certificate }: TraceAnswer): readonly string[] => {
  const verdict = certificate.whole
    ? pc.green('whole: everything was followed, and the record accounts for all of it')
    : pc.red('NOT WHOLE: see below what is missing')
  const asKnown =
    certificate.asKnownAt < certificate.head ? `, as known at entry ${certificate.asKnownAt}` : ''
  return [
    `${pc.bold('Certificate')}  ${verdict}`,
    `  ${certificate.ledger}, entry ${certificate.head}${asKnown}`,
    `  ${[
      counted(certificate.units, 'unit'),
      counted(certificate.processes, 'process', 'processes'),
      `${counted(certificate.lines, 'link')} looked at`,
      `${counted(certificate.depth, 'step')} deep`,
      `${certificate.elapsedMs} ms`,
    ].join(', ')}`,
    ...remarks(certificate).map((remark) => `  ${remark}`),
  ]
}

const gapSentences: Readonly<Record<string, string>> = {
  quantityUnknown: 'no quantity was recorded',
  unitsDoNotConvert: 'units of measure do not convert',
  overdrawn: 'more was taken than the record has',
  crossedUnits: 'what went in and what came out are in different measures',
  moreOutThanIn: 'more came out than went in',
  throughContainer: 'a whole container was used',
  sameMoment: 'things of the same moment, whose order is not recorded',
  inputAfterOutput: 'something went into a run after something had come out of it',
}

const shortfallSentences: Readonly<Record<Shortfall['kind'], string>> = {
  cut: 'Not followed because of a limit',
  'others-stock': 'Not followed because it is not shown to you whose stock it is',
  'no-origin': 'The record does not say where these came from',
  'no-place': 'The record does not say where these are',
  'more-out-than-in': 'More was taken or seen than the record says came in, of',
  'returned-unsent': 'More came back than the record says went out, of',
  'counted-otherwise': 'Another amount was counted than the record has, of',
  'units-do-not-convert': 'Taken in a measure that does not convert to what there was, of',
  'seen-after-shipping': 'Shipped, and then handled as if it had never left',
  'taken-elsewhere': 'More was taken at a place than it had there, and is reckoned from others, of',
  'named-not-shipped': 'An event names who these go to, and nothing ships them there',
  'in-the-future': 'The record tells of what has not come yet, of',
}

const shortfall = ({ kind, lots, entries }: Shortfall): readonly string[] => [
  ...named(shortfallSentences[kind], lots),
  ...named('  at', entryNames(entries)),
]

/** What a person must know of an answer. */
const remarks = (certificate: TraceAnswer['certificate']): readonly string[] => [
  ...certificate.notWhole.flatMap(shortfall),
  ...named('Origins whose share was not worked out', certificate.contentNotFollowed),
  ...named('Processes with nothing made so far', entryNames(certificate.openProcesses)),
  ...lostLines(certificate),
  ...named('Links without a quantity', entryNames(certificate.linesWithoutQuantity)),
  ...Object.entries(certificate.gaps ?? {}).flatMap(([kind, entries]) =>
    named(`Bounds are wide where ${gapSentences[kind] ?? kind}`, entryNames(entries)),
  ),
  ...(certificate.cycles > 0
    ? [`${counted(certificate.cycles, 'lot')} went round in rework, counted once each.`]
    : []),
]

/** What was exposed, went into processes and did not come out: wasted, or made and not recorded. */
const lostLines = ({ unattributed }: TraceAnswer['certificate']): readonly string[] => {
  // Where nothing is known of it, bounds are wide, and that is told.
  const known = (unattributed ?? []).filter(
    ({ atLeast, expected }) => atLeast > 0 || expected !== null,
  )
  return Array.from(
    Map.groupBy(known, ({ uom }) => uom ?? ''),
    ([uom, lost]) => {
      const [one, ...others] = lost.map(({ process }) => process)
      const where =
        one && others.length === 0
          ? entryNames([one]).join()
          : `${counted(lost.length, 'process', 'processes')} (--json names them)`
      const howMuch = showAmount(sumOf(lost, uom))
      return `Exposed, went in and is not in what came out: ${howMuch}, at ${where}`
    },
  )
}

/** Amounts put together; one of which less is known makes the sum as little known. */
const sumOf = (amounts: readonly Omit<Amount, 'uom'>[], uom: string): Amount => {
  const sum = (values: readonly (number | null)[]): number | null =>
    values.reduce<number | null>((all, one) => (all === null || one === null ? null : all + one), 0)
  return {
    atLeast: amounts.reduce((all, { atLeast }) => all + atLeast, 0),
    atMost: sum(amounts.map(({ atMost }) => atMost)),
    expected: sum(amounts.map(({ expected }) => expected)),
    uom,
  }
}

/** `entry 12 of 2026-06-01 10:36Z`. */
const entryNames = (entries: readonly CertifiedEntry[]): readonly string[] =>
  entries.map(({ entry, atMs }) => `entry ${entry}${atMs === null ? '' : ` of ${moment(atMs)}`}`)

/** How many names a remark lists before it says how many more there are. */
const namedMax = 12

const named = (what: string, names: readonly (string | number)[]): readonly string[] => {
  if (names.length === 0) return []
  const more =
    names.length > namedMax ? ` and ${names.length - namedMax} more (--json has all)` : ''
  return [`${what}: ${names.slice(0, namedMax).join(', ')}${more}`]
}
