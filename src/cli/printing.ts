import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { notPermittedSentence } from '../access/access.ts'
import type { Json } from '../epcis/json.ts'
import {
  type PrintJob,
  type PrintRefusal,
  printAgain,
  printJobs,
  printLabels,
} from '../flow/print-jobs.ts'
import { printersOf, setPrinters } from '../flow/printers.ts'
import { type TemplateName, templates } from '../labels/label-fields.ts'
import { type Door, type ExitCode, exitCodes, Leave } from './door.ts'
import { refuseName, table } from './print.ts'

type Leaving = (code: ExitCode) => void

/** `lotline print` and `lotline printer`: labels onto paper, and what became of them. */
export const addPrinting = (program: Command, door: Door, leave: Leaving): Command => {
  program
    .command('print <lot...>')
    .summary('print labels of lots, serials and containers')
    .description(
      `Prints labels on one of the company's printers, in its resolution and its size. The job is in
the audit trail. Exit code 5: refused, or not printed; look at the printer where it says so.`,
    )
    .requiredOption('--printer <name>', 'on which')
    .option('--template <name>', `one of ${templates.join(', ')}`, 'lot')
    .option('--copies <count>', 'how many of each', '1')
    .option('--set <field=value...>', 'what the label tells instead, e.g. count=24')
    .addHelpText('after', '\nExample:\n  lotline print FL-2231 --printer dock')
    .action(async (lots: readonly string[], options: PrintOptions) =>
      leave(await runPrint(lots, options, door)),
    )
  const printer = program
    .command('printer')
    .summary('the printers of labels, and what was printed')
    .description('The printers of labels, and what was printed.')
    .addHelpText('after', '\nExample:\n  lotline printer jobs')
  addPrinterVerbs(printer, door, leave)
  return program
}

interface PrintOptions {
  readonly printer: string
  readonly template: string
  readonly copies: string
  readonly set?: readonly string[]
}

const copiesMost = 1_000

const runPrint = async (
  lots: readonly string[],
  options: PrintOptions,
  door: Door,
): Promise<ExitCode> => {
  const template = templates.find((one) => one === options.template)
  const copies = Number(options.copies)
  if (template === undefined)
    throw new Leave(exitCodes.wrongUse, `--template is one of ${templates.join(', ')}.`)
  if (!Number.isInteger(copies) || copies < 1 || copies > copiesMost)
    throw new Leave(exitCodes.wrongUse, `--copies is from 1 to ${copiesMost}.`)
  const printed = await printLabels(await door.recorder(), door.access(), {
    ...{ lots, template: template as TemplateName, printer: options.printer, copies },
    fields: Object.fromEntries((options.set ?? []).map(pairOf)),
  })
  return printed.ok ? tell(door, printed.value) : refuse(door, printed.error)
}

const pairOf = (said: string): readonly [string, string] => {
  const at = said.indexOf('=')
  if (at < 1) throw new Leave(exitCodes.wrongUse, `--set ${said} is no field=value.`)
  return [said.slice(0, at), said.slice(at + 1)]
}

const sentences: Readonly<Record<PrintJob['state'], string>> = {
  sending: 'is being sent, or the program ended meanwhile: look at the printer',
  printed: 'was taken by the printer',
  failed: 'did not reach the printer: nothing was printed',
  unsure: 'broke off: look at the printer before you print again',
}

const tell = (door: Door, job: PrintJob): ExitCode => {
  if (door.json()) door.io.out(JSON.stringify(job))
  else {
    door.io.out(`Job ${job.jobId} ${sentences[job.state]}.`)
    if (job.error !== null) door.io.err(job.error)
  }
  return job.state === 'printed' ? exitCodes.whole : exitCodes.refused
}

const refuse = (door: Door, refusals: readonly PrintRefusal[]): ExitCode => {
  if (door.json()) {
    door.io.out(JSON.stringify({ refused: refusals }))
    return exitCodes.refused
  }
  let code: ExitCode = exitCodes.refused
  for (const one of refusals)
    if (one.kind === 'name') code = refuseName(door, one.refusal)
    else if (one.kind === 'label') door.io.err(`${one.lot}: ${one.fault.message}`)
    else door.io.err(one.kind === 'not-permitted' ? notPermittedSentence(one) : one.detail)
  return code
}

const jobsShown = 100

const addPrinterVerbs = (printer: Command, door: Door, leave: Leaving): void => {
  printer
    .command('list')
    .description('The printers, as JSON.')
    .option('--set <file>', 'replace them by those in this file')
    .addHelpText('after', '\nExample:\n  lotline printer list --set printers.json')
    .action(async ({ set }: { readonly set?: string }) => {
      if (set !== undefined) {
        const done = await setPrinters(await door.recorder(), door.access(), jsonIn(set))
        if (!done.ok) {
          if (door.json()) door.io.out(JSON.stringify({ refused: done.error }))
          else
            for (const one of done.error)
              door.io.err(
                one.kind === 'not-permitted'
                  ? notPermittedSentence(one)
                  : `${one.field || '/'}: ${one.detail}`,
              )
          return leave(exitCodes.refused)
        }
      }
      const printers = await printersOf({ ...(await door.ledger()), access: door.access() })
      door.io.out(JSON.stringify(printers, null, door.json() ? undefined : 2))
      return leave(exitCodes.whole)
    })
  printer
    .command('jobs')
    .description(`What was printed: the latest ${jobsShown} jobs, the last first.`)
    .addHelpText('after', '\nExample:\n  lotline printer jobs')
    .action(async () => {
      const ledger = { ...(await door.ledger()), access: door.access() }
      const jobs = await printJobs(ledger, jobsShown)
      if (door.json()) door.io.out(JSON.stringify(jobs))
      else {
        const rows = jobs.map(({ jobId, madeMs, printer: on, template, lots, copies, state }) => [
          ...[jobId, new Date(madeMs).toISOString(), on, template, lots.join(' ')],
          ...[String(copies), state],
        ])
        const heads = ['job', 'at', 'printer', 'template', 'lots', 'copies', 'state']
        for (const line of table(heads, rows)) door.io.out(line)
        if (jobs.length === 0) door.io.out('Nothing was printed yet.')
        if (jobs.length === jobsShown) door.io.out('There may be earlier ones.')
      }
      return leave(exitCodes.whole)
    })
  printer
    .command('again <job>')
    .description('Prints a job again, the same to the dot.')
    .requiredOption('--reason <text>', 'why')
    .addHelpText('after', '\nExample:\n  lotline printer again JOB --reason "label torn"')
    .action(async (jobId: string, { reason }: { readonly reason: string }) => {
      const again = await printAgain(await door.recorder(), door.access(), { jobId, reason })
      leave(again.ok ? tell(door, again.value) : refuse(door, again.error))
    })
}

const jsonIn = (file: string): Json => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Json
  } catch (error) {
    // What is wrong with a file is for whoever named it.
    throw new Leave(exitCodes.wrongUse, `${file}: ${error instanceof Error ? error.message : ''}`)
  }
}
