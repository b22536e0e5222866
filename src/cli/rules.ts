import type { Command } from 'commander'
import { notPermittedSentence } from '../access/access.ts'
import { readJson } from '../epcis/read-json.ts'
import {
  type CaptureRulesRefusal,
  type CaptureRulesSeen,
  captureRules,
  changeCaptureRules,
  profilesThereAre,
  setCaptureRules,
} from '../flow/capture-rules.ts'
import type { Result } from '../gs1/result.ts'
import type { CaptureProfile } from '../lots/capture-profile.ts'
import type { CaptureRule } from '../lots/capture-rule.ts'
import { type Door, type ExitCode, exitCodes, Leave } from './door.ts'
import { counted, table } from './print.ts'
import { openFiles } from './read-file.ts'
import { addRulesCheck } from './rules-check.ts'

type Leaving = (code: ExitCode) => void

/** `lotline rules`: what has to be captured at each step, by which rule. */
export const addRules = (program: Command, door: Door, leave: Leaving): Command => {
  const rules = program
    .command('rules')
    .summary('what has to be captured at each step')
    .description('Lists the rules in use: what each step has to tell, and who asks for it.')
    .option('--step <verb>', 'of one step only')
    .addHelpText('after', '\nExample:\n  lotline rules --step receive')
    .action(async ({ step }: { readonly step?: string }) => {
      tellRules(door, await captureRules(await door.ledger()), step)
      leave(exitCodes.whole)
    })
  addProfiles(rules, door, leave)
  addUse(rules, door, leave)
  addEnd(rules, door, leave)
  addWarn(rules, door, leave)
  addSet(rules, door, leave)
  addRulesCheck(rules, door, leave)
  return rules
}

const tellRules = (door: Door, seen: CaptureRulesSeen, step?: string): void => {
  const rules = seen.rules.filter(({ steps }) => step === undefined || isAmong(step, steps))
  if (door.json()) {
    door.io.out(JSON.stringify({ policy: seen.value, rules }))
    return
  }
  const heads = ['rule', 'steps', 'any of', 'if not', 'holds', 'citation']
  for (const line of table(heads, rules.map(rowOf))) door.io.out(line)
  door.io.err(
    rules.length === 0
      ? 'No rules are in use. lotline rules profiles shows what there is to choose from.'
      : counted(rules.length, 'rule'),
  )
}

const isAmong = (step: string, steps: readonly string[]): boolean => steps.includes(step)

const rowOf = ({ id, steps, of, needs, strictness, citation, ...holds }: CaptureRule) => [
  id,
  `${steps.join(', ')}${of === undefined ? '' : ` (${of})`}`,
  needs.join(', '),
  strictness,
  holding(holds),
  citation,
]

const holding = ({
  from,
  until,
  sites = [],
  items = [],
  groups = [],
}: Pick<CaptureRule, 'from' | 'until' | 'sites' | 'items' | 'groups'>): string =>
  [
    from === undefined ? '' : `from ${from}`,
    until === undefined ? '' : `until ${until}`,
    ...[...sites, ...items, ...groups].map((one) => `for ${one}`),
  ]
    .filter((part) => part !== '')
    .join(' ')

const addProfiles = (rules: Command, door: Door, leave: Leaving): void => {
  rules
    .command('profiles [name]')
    .description('The profiles there are; with a name, all that one asks for and does not cover.')
    .addHelpText('after', '\nExample:\n  lotline rules profiles fsma-204')
    .action((name?: string) => {
      const profiles = profilesThereAre().filter((one) => name === undefined || one.name === name)
      if (profiles.length === 0) {
        const known = profilesThereAre().map((one) => one.name)
        throw new Leave(
          exitCodes.unknown,
          `There is no profile ${name}. There are: ${known.join(', ')}.`,
        )
      }
      if (door.json()) door.io.out(JSON.stringify(profiles))
      else for (const line of profiles.flatMap(profileLines(name !== undefined))) door.io.out(line)
      leave(exitCodes.whole)
    })
}

const profileLines =
  (isWhole: boolean) =>
  ({ name, version, asOf, title, parts, recorded, notCovered }: CaptureProfile) => [
    `${name} ${version}, sources as of ${asOf}: ${title}`,
    ...parts.flatMap((part) => [
      `  ${part.name}${part.isUsual ? '' : ' (if chosen)'}: ${part.title}`,
      ...(isWhole ? part.rules : []).map(
        ({ name: rule, needs, need, at }) =>
          `    ${rule}: ${need} (${needs.join(' or ')}), ${part.source}${at}`,
      ),
    ]),
    ...(isWhole ? recorded.map((one) => `  Recorded by itself: ${one}`) : []),
    ...(isWhole ? notCovered.map((one) => `  Not covered: ${one}`) : []),
  ]

interface UseOptions {
  readonly from: string
  readonly until?: string
  readonly part?: readonly string[]
  readonly site?: readonly string[]
  readonly item?: readonly string[]
  readonly group?: readonly string[]
  readonly warn?: string
}

const addUse = (rules: Command, door: Door, leave: Leaving): void => {
  rules
    .command('use <profile>')
    .description('Goes by a profile from a day on, beside those in use already.')
    .requiredOption('--from <day>', 'the first day it holds')
    .option('--until <day>', 'the last day it holds')
    .option('--part <name...>', 'these parts of it; without, its usual ones')
    .option('--site <place...>', 'at these sites only')
    .option('--item <item...>', 'for these items only')
    .option('--group <group...>', 'for items of these groups only: their attribute "group"')
    .option('--warn <reason>', 'only tell what is missing, and refuse nothing; why')
    .addHelpText(
      'after',
      '\nExample:\n  lotline rules use fsma-204 --from 2028-07-20 --group ftl --site Packhouse',
    )
    .action(async (profile: string, options: UseOptions) => {
      const { from, until, part, site, item, group, warn } = options
      const use = {
        ...{ profile, from, until },
        ...{ parts: part, sites: site, items: item, groups: group },
      }
      const said = Object.fromEntries(
        Object.entries(use).filter(([, value]) => value !== undefined),
      )
      const warned = warn === undefined ? [] : [{ rule: profile, reason: warn }]
      const changed = await changeCaptureRules(await door.recorder(), door.access(), (now) => ({
        ...now,
        profiles: [...now.profiles, said],
        warned: [...now.warned, ...warned],
      }))
      leave(tellChanged(door, changed))
    })
}

const addEnd = (rules: Command, door: Door, leave: Leaving): void => {
  rules
    .command('end <profile>')
    .description('Goes by a profile up to a day, and not after it, wherever it is in use.')
    .requiredOption('--until <day>', 'the last day it holds')
    .addHelpText('after', '\nExample:\n  lotline rules end general --until 2028-07-19')
    .action(async (profile: string, { until }: { readonly until: string }) => {
      const { value } = await captureRules(await door.ledger())
      if (!value.profiles.some((use) => use.profile === profile))
        throw new Leave(exitCodes.unknown, `The profile ${profile} is not in use.`)
      const ended = await changeCaptureRules(await door.recorder(), door.access(), (now) => ({
        ...now,
        profiles: now.profiles.map((use) =>
          use.profile === profile && (use.until ?? until) >= until ? { ...use, until } : use,
        ),
      }))
      leave(tellChanged(door, ended))
    })
}

const addWarn = (rules: Command, door: Door, leave: Leaving): void => {
  rules
    .command('warn <rule>')
    .description('Refuses nothing for a rule any more, or for all that begin so; it is only told.')
    .requiredOption('--reason <text>', 'why')
    .addHelpText(
      'after',
      '\nExample:\n  lotline rules warn fsma-204/receiving/lot-source --reason "from May"',
    )
    .action(async (rule: string, { reason }: { readonly reason: string }) => {
      const changed = await changeCaptureRules(await door.recorder(), door.access(), (now) => ({
        ...now,
        warned: [...now.warned, { rule, reason }],
      }))
      leave(tellChanged(door, changed))
    })
}

/** More than any rules take. */
const fileBytesMax = 4_000_000

const addSet = (rules: Command, door: Door, leave: Leaving): void => {
  rules
    .command('set <file>')
    .description(
      `Replaces all rules in use by those of a file: profiles, rules of your own, and what only
warns, as the member "policy" of lotline --json rules shows them. "-" reads standard input.`,
    )
    .addHelpText('after', '\nExample:\n  lotline rules set rules.json')
    .action(async (name: string) => {
      const json = readJson(await textOf(name, door))
      if (!json.ok) {
        const [first] = json.error
        throw new Leave(exitCodes.refused, `${name} is not JSON: ${first?.message ?? ''}`)
      }
      const recorder = await door.recorder()
      leave(tellChanged(door, await setCaptureRules(recorder, door.access(), json.value, null)))
    })
}

const textOf = async (name: string, door: Door): Promise<string> => {
  const [file] = await openFiles([name], door.io.stdin)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of file?.bytes ?? []) {
    size += chunk.length
    if (size > fileBytesMax)
      throw new Leave(exitCodes.refused, `${name} is larger than ${fileBytesMax} bytes.`)
    chunks.push(chunk)
  }
  const fault = file?.fault() ?? null
  if (fault !== null) throw new Leave(exitCodes.refused, `${name}: ${fault}`)
  return Buffer.concat(chunks).toString('utf8')
}

const tellChanged = (
  door: Door,
  changed: Result<CaptureRulesSeen, readonly CaptureRulesRefusal[]>,
): ExitCode => {
  if (changed.ok) {
    tellRules(door, changed.value)
    return exitCodes.whole
  }
  if (door.json()) door.io.out(JSON.stringify({ refused: changed.error }))
  else
    for (const one of changed.error)
      door.io.err(
        one.kind === 'not-permitted'
          ? notPermittedSentence(one)
          : `${one.field === '' ? '' : `${one.field}: `}${one.detail}`,
      )
  return exitCodes.refused
}
