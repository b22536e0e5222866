import type { Command } from 'commander'
import { auditKinds } from '../flow/audit.ts'
import { type AuditFilter, type AuditLine, auditTrail } from '../flow/audit-trail.ts'
import type { Ledger } from '../flow/world.ts'
import { type Door, type ExitCode, exitCodes } from './door.ts'
import { counted, moment } from './print.ts'
import { momentsOr, readMoment } from './read-moment.ts'
import { wholeNumber } from './whole-number.ts'

/** How many a terminal is shown when nobody says how many. */
const shownMax = 100
const inOneGo = 500

interface AuditOptions {
  readonly who?: string
  readonly what?: string
  readonly about?: string
  readonly since?: string
  readonly until?: string
  readonly limit?: string
}

/** `lotline audit`: who did what, when, and to what. */
export const addAudit = (program: Command, door: Door, leave: (code: ExitCode) => void): Command =>
  program
    .command('audit')
    .summary('who did what, when, and to what')
    .description(
      'Lists the audit trail, latest first: sign-ins, refusals, grants, changes with what was\n' +
        'before and what is now, exports, readings of names, and signatures.',
    )
    .option('--who <id>', 'of one person or key: person:…, key:…, owner')
    .option('--what <kind>', auditKinds.join(', '))
    .option('--about <subject>', 'about one thing: entry:42, item:…, person:…')
    .option('--since <time>', 'from this day or moment on')
    .option('--until <time>', 'up to this day or moment')
    .option('--limit <count>', `show at most so many (default: all; ${shownMax} on a terminal)`)
    .addHelpText('after', '\nExample:\n  lotline audit --what changed --limit 20')
    .action(async (options: AuditOptions) => {
      const ledger = { ...(await door.ledger()), access: door.access() }
      const filter = filterOf(options, ledger)
      const limit = limitMeant(door, options.limit)
      let shown = 0
      for await (const line of linesOf(ledger, filter, limit)) {
        shown += 1
        door.io.out(door.json() ? JSON.stringify(line) : sentenceOf(line))
      }
      if (shown === limit) door.io.err(`${shown} are shown, the latest; there may be more: --limit`)
      else if (!door.json()) door.io.err(counted(shown, 'line'))
      leave(exitCodes.whole)
    })

const filterOf = (options: AuditOptions, { timeZone }: Ledger): AuditFilter => {
  const { who, what, about, since, until } = options
  const isKind = what === undefined || (auditKinds as readonly string[]).includes(what)
  const [fromMs, lastMs] = momentsOr(
    [
      readMoment('--since', since, timeZone, 'start'),
      readMoment('--until', until, timeZone, 'end'),
    ],
    isKind ? [] : [`--what ${what} is none of: ${auditKinds.join(', ')}.`],
  )
  return {
    who,
    what,
    subject: about,
    fromMs,
    untilMs: lastMs === undefined ? undefined : lastMs + 1,
  }
}

const limitMeant = (door: Door, limit: string | undefined): number => {
  if (limit !== undefined) return wholeNumber('--limit', limit)
  return door.io.isRead === true && !door.json() ? shownMax : Number.POSITIVE_INFINITY
}

/** The lines that fit, some at a time, so that a long trail is not held whole. */
async function* linesOf(
  ledger: Ledger,
  filter: AuditFilter,
  limit: number,
): AsyncGenerator<AuditLine> {
  let before: number | null = null
  for (let left = limit; left > 0; ) {
    const asked = Math.min(inOneGo, left)
    const read = await auditTrail(ledger, filter, before, asked)
    yield* read
    before = read.at(-1)?.seq ?? null
    left -= read.length
    if (read.length < asked) return
  }
}

const sentenceOf = ({ seq, atMs, what, who, subject, detail, personal }: AuditLine): string => {
  const name = typeof personal?.who === 'string' ? `${personal.who} (${who})` : who
  const more = Object.keys(detail).length === 0 ? '' : `  ${JSON.stringify(detail)}`
  return `${moment(atMs)}  ${seq}  ${what}  ${subject}  by ${name}${more}`
}
