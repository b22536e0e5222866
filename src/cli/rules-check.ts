import type { Command } from 'commander'
import { captureRules, rulesToTry } from '../flow/capture-rules.ts'
import {
  type Uncaptured,
  type UncapturedCounts,
  uncapturedCounts,
  uncapturedPages,
} from '../flow/rules-check.ts'
import type { Ledger } from '../flow/world.ts'
import type { CaptureRule, MissingField } from '../lots/capture-rule.ts'
import { type Door, type ExitCode, exitCodes, Leave } from './door.ts'
import { counted, moment } from './print.ts'
import { wholeNumber } from './whole-number.ts'

interface Options {
  readonly profile?: string
  readonly part?: readonly string[]
  readonly limit?: string
}

/** `lotline rules check`: what the record would fail under the rules, or under a profile. */
export const addRulesCheck = (
  rules: Command,
  door: Door,
  leave: (code: ExitCode) => void,
): void => {
  rules
    .command('check')
    .description(
      `Judges every entry of the record by the rules in use on its day, or by a profile that is not
in use yet: counts by rule, then each entry with what is missing. With --json, each count and each
entry has a line of its own, and the sums are the last. Exit code 0: nothing is missing; 3: some.`,
    )
    .option('--profile <name>', 'by this profile instead, on every day and for every item')
    .option('--part <name...>', 'by these parts of it; without, its usual ones')
    .option('--limit <count>', 'show at most so many entries (default: all); all are counted')
    .addHelpText('after', '\nExample:\n  lotline rules check --profile fsma-204 --limit 20')
    .action(async (options: Options) => leave(await runCheck(door, options)))
}

const runCheck = async (door: Door, { profile, part, limit }: Options): Promise<ExitCode> => {
  const most = limit === undefined ? null : wholeNumber('--limit', limit)
  if (profile === undefined && part !== undefined)
    throw new Leave(exitCodes.wrongUse, '--part is of a --profile: say which.')
  const rules = profile === undefined ? null : tried(profile, part ?? null)
  const ledger = { ...(await door.ledger()), access: door.access() }
  const holding = rules ?? (await captureRules(ledger)).rules
  const counts = await uncapturedCounts(ledger, holding)
  tellCounts(door, counts, holding)
  const shown = await tellEntries(door, ledger, holding, most)
  if (door.json()) {
    const { checked, entries } = counts
    door.io.out(JSON.stringify({ part: 'end', checked, entries, shown }))
  } else if (shown < counts.entries)
    door.io.err(`${shown} are shown, the first. ${counts.entries - shown} more: --limit`)
  return counts.entries === 0 ? exitCodes.whole : exitCodes.notWhole
}

const tried = (profile: string, parts: readonly string[] | null): readonly CaptureRule[] => {
  const rules = rulesToTry(profile, parts)
  if (!rules.ok) throw new Leave(exitCodes.unknown, rules.error)
  return rules.value
}

const tellCounts = (
  door: Door,
  { checked, entries, rules }: UncapturedCounts,
  holding: readonly CaptureRule[],
): void => {
  if (door.json()) {
    for (const one of rules) door.io.out(JSON.stringify({ part: 'rule', ...one }))
    return
  }
  for (const { rule, strictness, citation, need, count } of rules)
    door.io.out(
      `${String(count).padStart(8)}  ${strictness.padEnd(6)}  ${rule}: ${need} (${citation})`,
    )
  door.io.err(
    holding.length === 0
      ? 'No rules are in use: nothing was judged. lotline rules profiles shows what there is.'
      : `${counted(checked, 'entry', 'entries')} judged by ${counted(holding.length, 'rule')}: ` +
          `${entries} do not tell all.`,
  )
}

const tellEntries = async (
  door: Door,
  ledger: Ledger,
  rules: readonly CaptureRule[],
  most: number | null,
): Promise<number> => {
  let shown = 0
  for await (const { entries } of uncapturedPages(ledger, rules))
    for (const entry of entries) {
      if (shown === most) return shown
      shown += 1
      if (door.json()) door.io.out(JSON.stringify({ part: 'entry', ...entry }))
      else for (const line of entryLines(entry)) door.io.out(line)
    }
  return shown
}

const entryLines = ({ seq, eventTimeMs, step, missing }: Uncaptured): readonly string[] => [
  `${moment(eventTimeMs)}  entry ${seq}, ${step}:`,
  ...missing.map((one) => `  ${missingSentence(one)}`),
]

/** What is missing, in one line. */
export const missingSentence = ({ need, anyOf, thing, rule, citation }: MissingField): string =>
  `${thing === null ? '' : `${thing}: `}${need} (${anyOf.join(' or ')}), ${rule}, ${citation}`
