import type { Command } from 'commander'
import pc from 'picocolors'
import { type Rebuilt, rebuild } from '../flow/rebuild.ts'
import { verify } from '../flow/verify.ts'
import { type Door, type ExitCode, exitCodes } from './door.ts'
import { counted } from './print.ts'
import { progressOf } from './progress.ts'

/** `lotline verify`: whether the record is what was recorded. */
export const addVerify = (program: Command, door: Door, leave: (code: ExitCode) => void): Command =>
  program
    .command('verify')
    .summary('whether the record is what was recorded')
    .description(
      `Recomputes every entry's leaf and the gapless order, and derives everything anew to compare
it with what is stored. Names the first entry that is wrong, and leaves with 6.`,
    )
    .addHelpText('after', '\nExample:\n  lotline verify')
    .action(async () => {
      const progress = progressOf(door.io)
      const verified = await verify(await door.ledger(), (entries) =>
        progress.show(`Read and derived anew: ${entries}`),
      )
      progress.clear()
      const { entries, fault, rebuilt } = verified
      if (door.json()) door.io.out(JSON.stringify(verified))
      else if (fault) door.io.out(`${pc.red('Damaged.')} ${fault.sentence}`)
      else if (rebuilt && rebuilt.differing > 0)
        for (const line of diffLines(rebuilt)) door.io.out(line)
      else
        door.io.out(
          `${pc.green('Sound.')} ${counted(entries, 'entry', 'entries')}: every leaf and the ` +
            'order stand, and what is derived equals a rebuild.',
        )
      leave(fault || (rebuilt && rebuilt.differing > 0) ? exitCodes.damaged : exitCodes.whole)
    })

/** `lotline rebuild`: everything derived, derived again. */
export const addRebuild = (
  program: Command,
  door: Door,
  leave: (code: ExitCode) => void,
): Command =>
  program
    .command('rebuild')
    .summary('derives everything again from the record')
    .option('--diff', 'only say what would change')
    .addHelpText('after', '\nExample:\n  lotline rebuild --diff')
    .action(async ({ diff }: { readonly diff?: true }) => {
      const progress = progressOf(door.io)
      const rebuilt = await rebuild(await door.ledger(), diff !== true, (entries) =>
        progress.show(`Deriving anew: ${entries}`),
      )
      progress.clear()
      if (door.json()) door.io.out(JSON.stringify(rebuilt))
      else {
        for (const line of diffLines(rebuilt)) door.io.out(line)
        if (!diff && rebuilt.differing > 0) door.io.out('All of it was put right.')
      }
      leave(diff && rebuilt.differing > 0 ? exitCodes.damaged : exitCodes.whole)
    })

const diffLines = ({ entries, differing, first }: Rebuilt): readonly string[] => {
  if (differing === 0)
    return [`${counted(entries, 'entry', 'entries')}: what is stored equals what is derived anew.`]
  const seqs = first.flatMap(({ row }) => [row.seq, row.first_seq].filter((seq) => seq != null))
  return [
    `${counted(differing, 'row')} differ from what is derived anew.`,
    ...(seqs.length > 0 ? [`The first entry concerned: ${Math.min(...seqs.map(Number))}.`] : []),
    ...first.map(({ table, side, row }) => `  ${table}, ${side}: ${rowInWords(row)}`),
  ]
}

/** The parts of a row that say something: `unit 6, place Dock, quantity 60`. */
const rowInWords = (row: Readonly<Record<string, unknown>>): string =>
  Object.entries(row)
    .filter(([name, value]) => name !== 'ledger_id' && value !== null && value !== '')
    .map(([name, value]) => {
      const shown = typeof value === 'object' ? JSON.stringify(value) : String(value)
      return `${name.replace(/_no$/, '').replaceAll('_', ' ')} ${shown}`
    })
    .join(', ')
