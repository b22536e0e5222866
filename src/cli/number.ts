import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import type { Json } from '../epcis/json.ts'
import {
  leaveOut,
  type NumberingRefusal,
  numberSequences,
  seeNumbering,
  setNumbering,
} from '../flow/numbering.ts'
import { numbersInUse } from '../flow/numbers-in-use.ts'
import { checkExisting, lasts, type Preview, previewOf } from '../lots/number-capacity.ts'
import { conventions } from '../lots/number-conventions.ts'
import { type NumberProblem, readTemplate, type Template } from '../lots/number-template.ts'
import type { NumberFacts } from '../lots/number-write.ts'
import { siteTime } from '../lots/shift.ts'
import { type Door, type ExitCode, exitCodes, Leave } from './door.ts'
import { counted, table } from './print.ts'

type Leaving = (code: ExitCode) => void

/** `lotline number`: how lots are numbered. */
export const addNumber = (program: Command, door: Door, leave: Leaving): Command => {
  const number = program
    .command('number')
    .summary('how lots are numbered: try a form, set formats, see what was given out')
    .description(
      `How lots are numbered. A form is text with parts in braces:

  {Y} {YY} {YYYY} {DDD} {MM} {M} {M:noI} {DD}   the production day
  {GG} {GGGG} {WW} {D}                          its ISO week
  {HH} {H} {MI} {SLICE:15}                      the time
  {SITE} {LINE} {SHIFT} {PRODUCT} {SUPPLIERLOT} names; {SITE:2} of just two characters
  {SEQ3:day} {SEQ4:week:32}                     a sequence, and what it begins anew with
  {EXP:YYMMDD}                                  the expiry
  {CHK:mod37} {CHK:luhn} {CHK:gs1pair}          the check, at the end`,
    )
    .addHelpText('after', '\nExample:\n  lotline number preview "{YY}{DDD}-{SEQ3:day}{CHK:mod37}"')
  addPreview(number, door, leave)
  addCheck(number, door, leave)
  addConventions(number, door, leave)
  addFormats(number, door, leave)
  addGiven(number, door, leave)
  return number
}

interface PreviewOptions {
  readonly site?: string
  readonly line?: string
  readonly shift?: string
  readonly product?: string
  readonly supplierLot?: string
  readonly date?: string
  readonly time?: string
  readonly expiry?: string
  readonly first?: string
  readonly perDay?: string
  readonly perpetual?: true
}

const addPreview = (number: Command, door: Door, leave: Leaving): Command =>
  number
    .command('preview <form>')
    .summary('the next ten numbers of a form, tomorrow, and how long it lasts')
    .description('Shows what a form makes. It needs no data folder.')
    .option('--site <code>', 'what stands for the site')
    .option('--line <code>', 'what stands for the line')
    .option('--shift <code>', 'what stands for the shift')
    .option('--product <code>', 'what stands for the product')
    .option('--supplier-lot <code>', "the supplier's lot")
    .option('--date <day>', 'the production day; today, if left out')
    .option('--time <time>', 'the local time, e.g. 14:30; now, if left out')
    .option('--expiry <day>', 'the expiry')
    .option('--first <place>', 'where in the sequence to begin', '1')
    .option('--per-day <count>', 'how many lots a day: says how long it lasts')
    .option('--perpetual', 'days of the year as in a table without leap years')
    .addHelpText(
      'after',
      '\nExample:\n  lotline number preview "{YY}{DDD}{SITE:1}-{SEQ3:day}{CHK:mod37}" --site A',
    )
    .action((form: string, options: PreviewOptions) => {
      const template = templateIn(door, form, options.perpetual === true)
      if (template === null) return leave(exitCodes.refused)
      const first = /^\d{1,15}$/.test(options.first ?? '') ? BigInt(options.first ?? '1') : 1n
      const preview = previewOf(template, factsIn(door, options), first)
      if (!preview.ok) {
        tellProblems(door, form, preview.error)
        return leave(exitCodes.refused)
      }
      tellPreview(door, preview.value, Number(options.perDay ?? 0))
      return leave(exitCodes.whole)
    })

const factsIn = (door: Door, options: PreviewOptions): NumberFacts => {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const now = siteTime({ timeZone, dayFrom: '00:00', shifts: [] }, door.world.now())
  const { site, line, shift, product, supplierLot, expiry } = options
  const names = { SITE: site, LINE: line, SHIFT: shift, PRODUCT: product, SUPPLIERLOT: supplierLot }
  const said = Object.entries(names).filter(([, value]) => value !== undefined)
  return {
    date: options.date ?? now.date,
    time: options.time ?? now.time,
    ...(expiry === undefined ? {} : { expiry }),
    names: Object.fromEntries(said),
  }
}

const templateIn = (door: Door, form: string, perpetual: boolean): Template | null => {
  const read = readTemplate(form, { perpetual })
  if (read.ok) return read.value
  tellProblems(door, form, read.error)
  return null
}

const tellProblems = (door: Door, text: string, problems: readonly NumberProblem[]): void => {
  if (door.json()) {
    door.io.out(JSON.stringify({ refused: problems }))
    return
  }
  door.io.err(text)
  for (const { column, message } of problems) {
    door.io.err(`${' '.repeat(column - 1)}^`)
    door.io.err(message)
  }
}

const tellPreview = (door: Door, { next, tomorrow, capacity }: Preview, perDay: number): void => {
  const { perPeriod, reset, repeatsAfterYears } = capacity
  const duration = lasts(capacity, perDay)
  if (door.json()) {
    const json = { next, tomorrow, perPeriod: perPeriod?.toString() ?? null, reset }
    const lastsDays = duration && { ...duration, days: duration.days.toString() }
    door.io.out(JSON.stringify({ ...json, repeatsAfterYears, lasts: lastsDays }))
    return
  }
  for (const one of next) door.io.out(one)
  door.io.out(`tomorrow: ${tomorrow}`)
  if (perPeriod === null) door.io.out('It has no sequence: the same facts give the same number.')
  else
    door.io.out(
      `${perPeriod} numbers ${reset === 'never' ? 'in all' : `each ${reset}`}` +
        (repeatsAfterYears === null ? '.' : `; they come again after ${repeatsAfterYears} years.`),
    )
  if (duration)
    door.io.out(
      duration.enough
        ? `At ${perDay} a day the sequence is enough.`
        : `At ${perDay} a day the sequence lasts ${counted(Number(duration.days), 'day')}.`,
    )
}

const addCheck = (number: Command, door: Door, leave: Leaving): Command =>
  number
    .command('check <form> <file>')
    .summary('which existing numbers, a line each, are of a form')
    .description('Exit code 3: some are not. It needs no data folder.')
    .option('--date <day>', 'judge days from here; today, if left out')
    .addHelpText('after', '\nExample:\n  lotline number check "{YY}{DDD}-{SEQ3:day}" numbers.txt')
    .action((form: string, file: string, options: { readonly date?: string }) => {
      const template = templateIn(door, form, false)
      if (template === null) return leave(exitCodes.refused)
      const numbers = textOf(file)
        .split(/\r?\n/)
        .filter((line) => line !== '')
      const { date } = factsIn(door, options)
      const checked = checkExisting(template, numbers, { around: date, yearsBack: 50 })
      if (door.json()) door.io.out(JSON.stringify(checked))
      else {
        for (const { number: one, problems } of checked.others)
          door.io.out(
            `${one}: ${problems.map(({ column, message }) => `${column}: ${message}`).join(' ')}`,
          )
        for (const one of checked.twice) door.io.out(`${one}: is there more than once.`)
        door.io.out(
          `${checked.fit.length} of ${new Set(numbers).size} numbers are of this form, ` +
            `${checked.others.length} lines are not.`,
        )
      }
      return leave(checked.others.length === 0 ? exitCodes.whole : exitCodes.notWhole)
    })

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    // What is wrong with a file is for whoever named it.
    throw new Leave(exitCodes.wrongUse, `${file}: ${error instanceof Error ? error.message : ''}`)
  }
}

const addConventions = (number: Command, door: Door, leave: Leaving): Command =>
  number
    .command('conventions')
    .description('Ways of numbering lots to start from.')
    .addHelpText('after', '\nExample:\n  lotline number conventions')
    .action(() => {
      if (door.json()) door.io.out(JSON.stringify(conventions))
      else {
        const rows = conventions.map(({ name, template, help }) => [name, template, help])
        for (const line of table(['name', 'form', 'what it says'], rows)) door.io.out(line)
      }
      return leave(exitCodes.whole)
    })

const addFormats = (number: Command, door: Door, leave: Leaving): Command =>
  number
    .command('formats')
    .summary('the formats that hold; --set replaces them all')
    .description(
      `The formats by which this company's lots are numbered, as JSON. --set FILE replaces them:

  { "formats": [ { "name": "bread", "template": "{YY}{DDD}{SITE:1}-{SEQ3:day}",
                   "strictness": "reject", "items": ["Bread"], "from": "2027-01-01" } ],
    "sites": [ { "place": "Bakery", "code": "B", "dayFrom": "06:00",
                 "shifts": [ { "name": "1", "from": "06:00" }, { "name": "2", "from": "14:00" } ],
                 "lines": { "Oven-1": "1" } } ],
    "products": { "Bread": "BR" } }

A lot written new is then given the next number; one written current goes on until the format's
"ends" end it: { "endsAt": ["shift", "clean", "input", "duration", "quantity"], "minutes": 60 }.`,
    )
    .option('--set <file>', 'replace them by those in this file')
    .addHelpText('after', '\nExample:\n  lotline number formats --set formats.json')
    .action(async ({ set }: { readonly set?: string }) => {
      if (set === undefined) {
        const { value } = await seeNumbering({ ...(await door.ledger()), access: door.access() })
        door.io.out(JSON.stringify(value, null, door.json() ? undefined : 2))
        return leave(exitCodes.whole)
      }
      const changed = await setNumbering(
        await door.recorder(),
        door.access(),
        jsonOf(set, textOf(set)),
        null,
      )
      if (!changed.ok) return leave(refuseFormats(door, changed.error))
      door.io.out(
        door.json()
          ? JSON.stringify(changed.value.value)
          : `${counted(changed.value.value.formats.length, 'format')} from now on.`,
      )
      return leave(exitCodes.whole)
    })

const jsonOf = (file: string, text: string): Json => {
  try {
    return JSON.parse(text) as Json
  } catch (error) {
    throw new Leave(exitCodes.wrongUse, `${file}: ${error instanceof Error ? error.message : ''}`)
  }
}

const refuseFormats = (door: Door, refusals: readonly NumberingRefusal[]): ExitCode => {
  if (door.json()) door.io.out(JSON.stringify({ refused: refusals }))
  else for (const refusal of refusals) door.io.err(sentenceOf(refusal))
  return exitCodes.refused
}

const sentenceOf = (refusal: NumberingRefusal): string => {
  if (refusal.kind === 'not-permitted') return 'This is not open to you.'
  if (!('message' in refusal)) return refusal.detail
  const { pointer, column, message } = refusal
  return `${pointer || '/'}${column === undefined ? '' : `, column ${column}`}: ${message}`
}

const addGiven = (number: Command, door: Door, leave: Leaving): void => {
  number
    .command('gaps')
    .summary('every sequence, and why numbers in it were given to no lot')
    .description('Exit code 3: a gap that nothing explains.')
    .addHelpText('after', '\nExample:\n  lotline number gaps')
    .action(async () => {
      const sequences = await numberSequences({ ...(await door.ledger()), access: door.access() })
      if (door.json()) door.io.out(JSON.stringify(sequences))
      for (const one of door.json() ? [] : sequences) {
        door.io.out(
          `${one.format}: ${counted(one.given, 'number')} given, ` +
            `the last ${one.lastNumber || 'none'}`,
        )
        for (const { number: left, reason, who } of one.leftOut)
          door.io.out(`  ${left} left out: ${reason} (${who})`)
        if (one.unexplained > 0)
          door.io.out(`  ${counted(one.unexplained, 'number')} missing without a reason`)
      }
      if (!door.json() && sequences.length === 0) door.io.out('No number was given out yet.')
      const isExplained = sequences.every(({ unexplained }) => unexplained === 0)
      return leave(isExplained ? exitCodes.whole : exitCodes.notWhole)
    })
  number
    .command('leave-out <number>')
    .description('Leaves a number out, so that no lot is given it: its label was spoiled.')
    .requiredOption('--format <name>', 'the format it is of')
    .requiredOption('--reason <text>', 'why')
    .addHelpText(
      'after',
      '\nExample:\n  lotline number leave-out 26316-008 --format bread --reason "label torn"',
    )
    .action(async (one: string, options: { readonly format: string; readonly reason: string }) => {
      const done = await leaveOut(await door.recorder(), door.access(), { ...options, number: one })
      if (door.json()) door.io.out(JSON.stringify(done.ok ? done.value : { refused: done.error }))
      else if (done.ok) door.io.out(`${one} is left out.`)
      else for (const { detail } of done.error) door.io.err(detail)
      return leave(done.ok ? exitCodes.whole : exitCodes.refused)
    })
  number
    .command('in-use')
    .summary('how lots are numbered in fact, and which are not of the format that holds')
    .description('Shapes of numbers by place: A for a letter, 9 for a digit. Exit code 3: strays.')
    .addHelpText('after', '\nExample:\n  lotline number in-use')
    .action(async () => {
      const used = await numbersInUse({ ...(await door.ledger()), access: door.access() })
      if (door.json()) door.io.out(JSON.stringify(used))
      else {
        const rows = used.shapes.map((one) => [one.place, one.shape, String(one.lots), one.example])
        for (const line of table(['place', 'shape', 'lots', 'such as'], rows)) door.io.out(line)
        for (const { code, format, problems } of used.strays) {
          const why = problems.map(({ message }) => message).join(' ')
          door.io.out(`${code} is not of the format ${format}: ${why}`)
        }
      }
      return leave(used.strays.length === 0 ? exitCodes.whole : exitCodes.notWhole)
    })
}
