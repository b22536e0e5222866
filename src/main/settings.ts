import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import { patternFault } from '../delivery/tasks.ts'
import { no, ok, type Result } from '../gs1/result.ts'

/** One setting: where it comes from and what it is for, for the check, the help and the docs. */
interface Setting<Schema extends z.ZodType> {
  readonly schema: Schema
  readonly help: string
  readonly isSecret?: true
}

const setting = <Schema extends z.ZodType>(
  schema: Schema,
  help: string,
  isSecret?: true,
): Setting<Schema> => ({ schema, help, ...(isSecret ? { isSecret } : {}) })

const port = z.coerce.number().int().min(0).max(65_535)
const yes = z.enum(['yes', 'no'])
const bytes = z.coerce.number().int().min(1024)
const url = z.url({ protocol: /^https?$/ })

/** Every setting the server reads from the environment, and nothing else. */
export const settingsTable = {
  DATABASE_URL: setting(
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
      .optional(),
    'PostgreSQL to use in place of the data folder.',
    true,
  ),
  LOTLINE_HOST: setting(
    z
      .string()
      .default('127.0.0.1')
      .refine((host) => isIP(host) !== 0 || host === 'localhost', {
        message: 'must be an address of this machine, such as 127.0.0.1 or 0.0.0.0',
      }),
    'The address to listen at. Other than loopback only behind a proxy that speaks TLS.',
  ),
  LOTLINE_PORT: setting(port.default(4680), 'The port to listen at.'),
  LOTLINE_PUBLIC_URL: setting(
    url.optional(),
    'Where people reach the server, as in https://lots.example.com. Default: the address above.',
  ),
  LOTLINE_BEHIND_PROXY: setting(
    yes.default('no'),
    'yes: a proxy in front speaks TLS, and its X-Forwarded-For is believed.',
  ),
  LOTLINE_SECRET: setting(
    z.string().min(32, 'must have 32 characters or more').optional(),
    'Signs sessions and cursors. Needed with DATABASE_URL, the same on every server. ' +
      'Default: made once, in the data folder.',
    true,
  ),
  LOTLINE_METRICS_HOST: setting(z.string().default('127.0.0.1'), 'Where metrics are served.'),
  LOTLINE_METRICS_PORT: setting(port.default(4681), 'The port of the metrics; 0: none.'),
  LOTLINE_LOG_LEVEL: setting(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    'How much is logged.',
  ),
  LOTLINE_BODY_BYTES_MAX: setting(bytes.default(1024 ** 2), 'Bytes of an ordinary request.'),
  LOTLINE_CAPTURE_BYTES_MAX: setting(
    bytes.default(256 * 1024 ** 2),
    'Bytes of a request that brings events, unpacked.',
  ),
  LOTLINE_REQUEST_SECONDS: setting(
    z.coerce.number().int().min(1).max(3600).default(60),
    'How long a request may take to arrive.',
  ),
  LOTLINE_CALLS_PER_MINUTE: setting(
    z.coerce.number().int().min(1).default(1200),
    'Requests a minute for each key, person or station.',
  ),
  LOTLINE_BACKUP_DIR: setting(
    z.string().min(1).optional(),
    'A folder for backups of each company’s record. Without it none are made.',
  ),
  LOTLINE_BACKUP_AT: setting(
    z
      .string()
      .default('30 2 * * *')
      .refine((pattern) => patternFault(pattern) === null, {
        message: 'must be a cron pattern of five parts, such as 30 2 * * *',
      }),
    'When they are made, as a cron pattern in the company’s time zone.',
  ),
  LOTLINE_BACKUP_KEEP: setting(
    z.coerce.number().int().min(1).max(10_000).default(14),
    'How many of a company are kept.',
  ),
  LOTLINE_SMTP_URL: setting(
    z
      .string()
      .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
      .optional(),
    'The mail server. Without it, mails are files in the data folder.',
    true,
  ),
  LOTLINE_MAIL_FROM: setting(z.email().optional(), 'The sender of mails.'),
  LOTLINE_OIDC_ISSUER: setting(url.optional(), 'A single sign-on provider (OpenID Connect).'),
  LOTLINE_OIDC_CLIENT_ID: setting(z.string().optional(), 'The client id there.'),
  LOTLINE_OIDC_CLIENT_SECRET: setting(z.string().optional(), 'Its secret.', true),
} as const

type Table = typeof settingsTable

/** The settings, read and checked. */
export type Settings = { readonly [Name in keyof Table]: z.output<Table[Name]['schema']> }

/** What is wrong with one setting. */
export interface SettingProblem {
  readonly name: string
  readonly sentence: string
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the settings from an environment.
 *
 * Refuses  every value that is none, every LOTLINE_… name nobody reads, and what does not go
 *          together: all of it at once.
 */
export const readSettings = (
  environment: Environment,
): Result<Settings, readonly SettingProblem[]> => {
  const problems: SettingProblem[] = []
  const read: [string, unknown][] = []
  for (const [name, { schema }] of Object.entries(settingsTable)) {
    // An empty value is how a variable is unset in a compose file.
    const parsed = schema.safeParse(environment[name] || undefined)
    if (parsed.success) read.push([name, parsed.data])
    else
      for (const { message } of parsed.error.issues)
        problems.push({ name, sentence: `${name}: ${message}.` })
  }
  for (const name of Object.keys(environment))
    if (name.startsWith('LOTLINE_') && !Object.hasOwn(settingsTable, name) && !ofTheProgram(name))
      problems.push({ name, sentence: `${name}: there is no such setting.` })
  if (problems.length > 0) return no(problems)
  const settings = Object.fromEntries(read) as Settings
  const together = conflicts(settings)
  return together.length > 0 ? no(together) : ok(settings)
}

/** Read by the command line and by tests, not by the server alone. */
const ofTheProgram = (name: string): boolean =>
  ['LOTLINE_DEBUG', 'LOTLINE_DATA', 'LOTLINE_LINKS_MAX'].includes(name)

const isLoopback = (host: string): boolean => /^(127\.|::1$|localhost$)/.test(host)

const conflicts = (settings: Settings): readonly SettingProblem[] => {
  const found: SettingProblem[] = []
  const problem = (name: string, sentence: string): void => {
    found.push({ name, sentence })
  }
  if (!isLoopback(settings.LOTLINE_HOST) && settings.LOTLINE_BEHIND_PROXY === 'no')
    problem(
      'LOTLINE_HOST',
      `LOTLINE_HOST is ${settings.LOTLINE_HOST}: others would reach the server without TLS. ` +
        'Put a proxy that speaks TLS in front and say LOTLINE_BEHIND_PROXY=yes, or listen at ' +
        '127.0.0.1.',
    )
  if (settings.LOTLINE_BEHIND_PROXY === 'yes' && !settings.LOTLINE_PUBLIC_URL?.startsWith('https:'))
    problem(
      'LOTLINE_PUBLIC_URL',
      'LOTLINE_PUBLIC_URL: behind a proxy, say the https:// address people use.',
    )
  if (settings.DATABASE_URL !== undefined && settings.LOTLINE_SECRET === undefined)
    problem(
      'LOTLINE_SECRET',
      'LOTLINE_SECRET: with DATABASE_URL there may be several servers, and they must share one. ' +
        'Make it with: openssl rand -base64 48',
    )
  if (
    (settings.LOTLINE_OIDC_ISSUER === undefined) !==
    (settings.LOTLINE_OIDC_CLIENT_ID === undefined)
  )
    problem('LOTLINE_OIDC_ISSUER', 'LOTLINE_OIDC_ISSUER and LOTLINE_OIDC_CLIENT_ID go together.')
  return found
}

/** Where people reach the server. */
export const publicUrlOf = (settings: Settings): string =>
  (
    settings.LOTLINE_PUBLIC_URL ??
    `http://${hostInUrl(settings.LOTLINE_HOST)}:${settings.LOTLINE_PORT}`
  ).replace(/\/$/, '')

const hostInUrl = (host: string): string => {
  if (isLoopback(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** The settings as lines for a log: secrets are only said to be set. */
export const settingLines = (settings: Settings): readonly string[] =>
  Object.entries(settingsTable).flatMap(([name, { isSecret }]) => {
    const value = settings[name as keyof Settings]
    if (value === undefined) return []
    return [`${name}=${isSecret ? '(set)' : value}`]
  })

/**
 * The secret of an installation: the one set, or one of its own that is made when first needed.
 *
 * Shape    Kept in the data folder, readable by its owner only.
 */
export const secretOf = (settings: Settings, folder: string): string => {
  if (settings.LOTLINE_SECRET !== undefined) return settings.LOTLINE_SECRET
  const file = join(folder, 'secret')
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const secret = randomBytes(48).toString('base64url')
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  return secret
}
