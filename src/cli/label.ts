import { writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { type LabelRefusal, labelsOf } from '../flow/label.ts'
import { pdfOf } from '../flow/label-pdf.ts'
import {
  type LabelFields,
  type LabelSize,
  readSize,
  type TemplateName,
  templates,
} from '../labels/label-fields.ts'
import type { Drawing } from '../labels/layout.ts'
import { svgOf } from '../labels/svg.ts'
import { zplOf } from '../labels/zpl.ts'
import { type Door, type ExitCode, exitCodes, Leave } from './door.ts'
import { counted, refuseName } from './print.ts'

interface Options {
  readonly template: string
  readonly size: string
  readonly dpi: string
  readonly format: string
  readonly copies: string
  readonly set?: readonly string[]
  readonly out?: string
}

const formats = ['svg', 'pdf', 'zpl'] as const

/** `lotline label`: labels of lots, as files. */
export const addLabel = (program: Command, door: Door, leave: (code: ExitCode) => void): Command =>
  program
    .command('label <lot...>')
    .summary('labels of lots, serials and containers: SVG, PDF or ZPL')
    .description(
      `Draws a label for each lot, with what the record says of it. What does not fit the size at
the printer's resolution is refused, with why. Exit code 5: there is no label. ZPL and PDF go to
standard output or to --out; SVG is one label.`,
    )
    .option('--template <name>', `one of ${templates.join(', ')}`, 'lot')
    .option('--size <size>', 'as 100x50 (millimetres) or 4x6in', '100x50')
    .option('--dpi <dots>', 'dots to the inch of the printer, e.g. 203, 300, 600', '203')
    .option('--format <form>', `one of ${formats.join(', ')}`, 'pdf')
    .option('--copies <count>', 'how many of each', '1')
    .option('--set <field=value...>', 'what the label tells instead, e.g. count=24, to="Kiosk"')
    .option('--out <file>', 'write here; - is standard output')
    .addHelpText('after', '\nExample:\n  lotline label FL-2231 --format zpl --out label.zpl')
    .action(async (lots: readonly string[], options: Options) =>
      leave(await runLabel(lots, options, door)),
    )

const runLabel = async (
  lots: readonly string[],
  options: Options,
  door: Door,
): Promise<ExitCode> => {
  const wanted = wantedOf(options, lots.length)
  const ledger = { ...(await door.ledger()), access: door.access() }
  const drawn = await labelsOf(ledger, { ...wanted, lots })
  if (!drawn.ok) return refuse(door, drawn.error)
  for (const remark of new Set(drawn.value.flatMap(({ remarks }) => remarks))) door.io.err(remark)
  const bytes = await bytesOf(drawn.value, wanted)
  const { out } = options
  if (out !== undefined && out !== '-') {
    writeTo(out, bytes)
    door.io.err(`${counted(drawn.value.length, 'label')} to ${out}`)
  } else if (wanted.format === 'pdf') process.stdout.write(bytes)
  else door.io.out(new TextDecoder().decode(bytes))
  return exitCodes.whole
}

interface Wanted {
  readonly template: TemplateName
  readonly size: LabelSize
  readonly dpi: number
  readonly format: (typeof formats)[number]
  readonly copies: number
  readonly fields: LabelFields
}

const copiesMost = 1_000

const wantedOf = (options: Options, lots: number): Wanted => {
  const template = templates.find((one) => one === options.template)
  const format = formats.find((one) => one === options.format)
  const size = readSize(options.size)
  const dpi = Number(options.dpi)
  const copies = Number(options.copies)
  const faults = [
    template === undefined ? `--template is one of ${templates.join(', ')}.` : null,
    format === undefined ? `--format is one of ${formats.join(', ')}.` : null,
    size === null ? '--size is as 100x50 or 4x6in, from 10 to 400 mm.' : null,
    dpi >= 100 && dpi <= 1200 ? null : '--dpi is from 100 to 1200.',
    copies >= 1 && copies <= copiesMost && Number.isInteger(copies)
      ? null
      : `--copies is from 1 to ${copiesMost}.`,
    format === 'svg' && lots > 1 ? 'SVG is one label: name one lot, or take PDF.' : null,
  ].filter((fault) => fault !== null)
  if (template === undefined || format === undefined || size === null || faults.length > 0)
    throw new Leave(exitCodes.wrongUse, faults.join('\n'))
  const said = (options.set ?? []).map((one) => {
    const at = one.indexOf('=')
    if (at < 1) throw new Leave(exitCodes.wrongUse, `--set ${one} is no field=value.`)
    return [one.slice(0, at), one.slice(at + 1)]
  })
  return { template, format, size, dpi, copies, fields: Object.fromEntries(said) }
}

const bytesOf = async (
  drawings: readonly Drawing[],
  { format, copies }: Wanted,
): Promise<Uint8Array> => {
  if (format === 'pdf') return pdfOf(drawings, { title: 'Labels', copies })
  const texts =
    format === 'zpl' ? drawings.map((one) => zplOf(one, { copies })) : drawings.map(svgOf)
  return new TextEncoder().encode(texts.join(''))
}

const writeTo = (file: string, bytes: Uint8Array): void => {
  try {
    writeFileSync(file, bytes)
  } catch (error) {
    // What is wrong with a file is for whoever named it.
    throw new Leave(exitCodes.wrongUse, `${file}: ${error instanceof Error ? error.message : ''}`)
  }
}

const refuse = (door: Door, refusals: readonly LabelRefusal[]): ExitCode => {
  if (door.json()) {
    door.io.out(JSON.stringify({ refused: refusals }))
    return exitCodes.refused
  }
  const names = refusals.flatMap((one) => (one.kind === 'name' ? one.refusal : []))
  const codes = names.map((refusal) => refuseName(door, refusal))
  for (const one of refusals)
    if (one.kind === 'label') door.io.err(`${one.lot}: ${one.fault.message}`)
  return codes[0] ?? exitCodes.refused
}
