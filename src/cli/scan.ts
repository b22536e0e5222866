import type { Command } from 'commander'
import type { TextFault } from '../gs1/element-value.ts'
import { readScan, type Scan } from '../gs1/scan.ts'
import { fieldsOf, type LabelDay, type ScanFields } from '../gs1/scan-fields.ts'
import { syntaxOf } from '../gs1/syntax.ts'
import { type Door, type ExitCode, exitCodes } from './door.ts'
import { table } from './print.ts'

/** `lotline scan`: what a barcode says, or where it is wrong. */
export const addScan = (program: Command, door: Door, leave: (code: ExitCode) => void): Command =>
  program
    .command('scan <text>')
    .summary('what a barcode says, or where it is wrong')
    .description(
      `Reads what a scanner gives, or a label shows: element strings of any GS1 symbol, with FNC1
as ASCII 29 or written <GS>, or in brackets; Digital Links and EPCs; EAN, UPC, ITF and SSCC
numbers; data identifiers of an [)> envelope. It needs no data folder. Exit code 5: the text is
wrong, and the fault is marked.`,
    )
    .addHelpText(
      'after',
      `
Examples:
  lotline scan ']C101095201234567881726123110ABC123<GS>2112345'
  lotline scan '(01)09520123456788(17)261231(10)ABC123'
  lotline scan 'https://id.gs1.org/01/09520123456788/10/ABC123?17=261231'`,
    )
    .action((text: string) => {
      const thisYear = new Date(door.world.now()).getUTCFullYear()
      const scan = readScan(text, thisYear)
      leave(scan.ok ? exitCodes.whole : exitCodes.refused)
      if (!scan.ok) tellFaults(door, text, scan.error)
      else if (door.json())
        door.io.out(JSON.stringify({ scan: scan.value, fields: fieldsOf(scan.value, thisYear) }))
      else tell(door.io, scan.value, fieldsOf(scan.value, thisYear))
    })

const tellFaults = (door: Door, text: string, faults: readonly TextFault[]): void => {
  if (door.json()) door.io.out(JSON.stringify({ refused: faults }))
  else for (const line of markedLines(text, faults)) door.io.err(line)
}

/**
 * The text with what is wrong in it marked beneath, and why, a line each.
 *
 * Shape    Characters that do not show are drawn as the pictures Unicode has for them.
 */
export const markedLines = (text: string, faults: readonly TextFault[]): readonly string[] => {
  const shown = text.replace(/[^ -~\u00a0-\uffff]/g, (one) =>
    String.fromCodePoint(one.charCodeAt(0) < 32 ? 0x2400 + one.charCodeAt(0) : 0x2421),
  )
  return [
    shown,
    ...faults.flatMap(({ at, length, message }) => [
      `${' '.repeat(at)}${'^'.repeat(Math.max(1, length))}`,
      message,
    ]),
  ]
}

const tell = (io: Door['io'], scan: Scan, fields: ScanFields): void => {
  io.out([scan.symbology, scan.carrier].filter((one) => one !== null).join(', '))
  const elements = scan.elements.map(({ ai, value }) => [
    `(${ai})`,
    syntaxOf(ai)?.title ?? '',
    value,
  ])
  const items = scan.items.map(({ di, title, value }) => [di, title, value])
  const all = [...elements, ...items]
  if (all.length > 0) for (const line of table(['', 'what', 'as it is written'], all)) io.out(line)
  const told = rowsOf(fields)
  if (told.length > 0) for (const line of ['', ...table(['field', 'value'], told)]) io.out(line)
  for (const line of [...scan.remarks, ...missingLines(scan)]) io.err(line)
  if (all.length === 0)
    io.err(`It is no code of GS1: a name to look up (lotline find '${scan.text}').`)
}

const missingLines = ({ missing }: Scan): readonly string[] =>
  missing.map(({ ai, anyOf }) => {
    const groups = anyOf.map((group) => group.map((one) => `(${one})`).join(' with '))
    return `(${ai}) goes with ${groups.join(' or ')}, which is in another symbol of the label.`
  })

const rowsOf = (fields: ScanFields): readonly (readonly [string, string])[] => {
  const { measures, content, ...others } = fields
  return [
    ...Object.entries(others).flatMap(([name, value]): readonly [string, string][] =>
      value === null ? [] : [[name, typeof value === 'string' ? value : dayText(value)]],
    ),
    ...(content ? [['content', `${content.count ?? 'some'} of ${content.item}`] as const] : []),
    ...measures.map(({ what, value, uom }) => [what, `${value} ${uom}`] as const),
  ]
}

const dayText = ({ date, time, precision }: LabelDay): string =>
  [date, time, precision === 'month' ? '(the label tells the month only)' : null]
    .filter((part) => part !== null)
    .join(' ')
