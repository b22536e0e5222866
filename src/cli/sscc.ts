import type { Command } from 'commander'
import { notPermittedSentence } from '../access/access.ts'
import { type SsccRefusal, setSsccPrefix, ssccsLeft, takeSsccs } from '../flow/ssccs.ts'
import { type Door, type ExitCode, exitCodes } from './door.ts'

interface Options {
  readonly prefix?: string
  readonly last?: string
  readonly take?: string
}

/** `lotline sscc`: numbers of logistic units. */
export const addSscc = (program: Command, door: Door, leave: (code: ExitCode) => void): Command =>
  program
    .command('sscc')
    .summary('numbers of pallets and other logistic units: how many are left, and the next')
    .description(
      `The company's SSCCs. "lotline pack --container new" gives the next one to what is packed;
--take gives some out for labels that are printed ahead. None is given twice.`,
    )
    .option('--prefix <digits>', 'number by this GS1 company prefix from now on')
    .option('--last <sscc>', 'with --prefix: the last that another system gave out')
    .option('--take <count>', 'give out so many, a line each')
    .addHelpText('after', '\nExample:\n  lotline sscc --prefix 9521234')
    .action(async (options: Options) => leave(await runSscc(options, door)))

const runSscc = async ({ prefix, last, take }: Options, door: Door): Promise<ExitCode> => {
  if (prefix !== undefined) {
    const set = await setSsccPrefix(await door.recorder(), door.access(), prefix, last ?? null)
    if (!set.ok) return refuse(door, set.error)
  }
  if (take !== undefined) {
    const taken = await takeSsccs(await door.recorder(), door.access(), Number(take))
    if (!taken.ok) return refuse(door, taken.error)
    if (door.json()) door.io.out(JSON.stringify(taken.value))
    else for (const one of taken.value) door.io.out(one)
    return exitCodes.whole
  }
  const left = await ssccsLeft({ ...(await door.ledger()), access: door.access() })
  if (door.json()) door.io.out(JSON.stringify(left))
  else if (left.companyPrefix === null) door.io.out('The company has no prefix for SSCCs yet.')
  else
    door.io.out(
      `Company prefix ${left.companyPrefix}: the last given out is ${left.last ?? 'none'}, ` +
        `${left.left} are left.`,
    )
  return exitCodes.whole
}

const refuse = (door: Door, refusals: readonly SsccRefusal[]): ExitCode => {
  if (door.json()) door.io.out(JSON.stringify({ refused: refusals }))
  else
    for (const one of refusals)
      door.io.err(one.kind === 'not-permitted' ? notPermittedSentence(one) : one.detail)
  return exitCodes.refused
}
