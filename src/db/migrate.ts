import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { no, ok, type Result } from '../gs1/result.ts'
import type { Database, Tx } from './open.ts'
import type { DatabaseProblem } from './problem.ts'

/** One step of the schema, from `db/migrations`. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

const folder = new URL('../../db/migrations/', import.meta.url)

/** The migrations of this program, in their order. */
export const migrations = (from: URL = folder): readonly Migration[] =>
  readdirSync(from)
    .filter((file) => /^\d{4}_[a-z0-9_]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(new URL(file, from), 'utf8')
      return {
        number: Number(file.slice(0, 4)),
        name: file.slice(5, -4),
        sql,
        sha256: createHash('sha256').update(sql).digest('hex'),
      }
    })

/** The roles transactions take on. They belong to the server, not to one database of it. */
export const roles = [
  'lotline_app',
  'lotline_rebuild',
  'lotline_eraser',
  'lotline_accounts',
] as const

const isNotPermitted = (error: unknown): boolean =>
  (error as { readonly code?: string }).code === '42501'

class Refused extends Error {
  readonly problem: DatabaseProblem
  constructor(problem: DatabaseProblem) {
    super(problem.message)
    this.problem = problem
  }
}

/**
 * Brings a database's schema to what this program needs. Forward only; several programs may start
 * at once, and one of them does the work.
 *
 * Refuses  schema-newer (a newer program was here), migration-changed (a migration that was applied
 *          is not the one this program has), role-missing (the user may not make the roles),
 *          not-allowed (nor tables).
 */
export const migrate = async (
  db: Database,
  steps: readonly Migration[] = migrations(),
): Promise<Result<number, readonly DatabaseProblem[]>> => {
  try {
    return ok(
      await db.transaction(
        async (tx) => {
          await makeRoles(tx)
          const applied = await appliedSteps(tx)
          check(applied, steps)
          const missing = steps.filter(({ number }) => !applied.has(number))
          for (const step of missing) await apply(tx, step)
          return missing.length
        },
        { role: 'owner' },
      ),
    )
  } catch (error) {
    if (error instanceof Refused) return no([error.problem])
    if (isNotPermitted(error))
      return no([
        {
          code: 'not-allowed',
          message:
            `The database says: ${(error as Error).message}. ` +
            'Let an administrator make this user the owner of the database.',
        },
      ])
    throw error
  }
}

const forAdministrator = `Let an administrator run: ${roles
  .map((role) => `create role ${role} nologin; grant ${role} to <this user>;`)
  .join(' ')}`

const roleMissing: DatabaseProblem = {
  code: 'role-missing',
  message: `This database user may not make the roles Lotline needs. ${forAdministrator}`,
}

const makeRoles = async (tx: Tx): Promise<void> => {
  const { rows } = await tx.query<{ name: string; member: boolean }>({
    text: `select rolname as name, pg_has_role(current_user, oid, 'member') as member
      from pg_roles where rolname = any($1)`,
    values: [roles],
  })
  const usable = new Set(rows.filter(({ member }) => member).map(({ name }) => name))
  const there = new Set(rows.map(({ name }) => name))
  const toDo = roles.filter((role) => !usable.has(role))
  if (toDo.length === 0) return
  const { rows: may } = await tx.query<{ may: boolean }>({
    text: 'select rolcreaterole or rolsuper as may from pg_roles where rolname = current_user',
  })
  if (!may[0]?.may) throw new Refused(roleMissing)
  for (const role of toDo) {
    // Another database of the server may be migrated at the same moment.
    if (!there.has(role))
      await tx.query({
        text: `do $$ begin create role ${role} nologin;
          exception when duplicate_object or unique_violation then null; end $$`,
      })
    try {
      await tx.query({ text: `grant ${role} to current_user` })
    } catch (error) {
      // Another user made the role, and only that one may give it on.
      throw isNotPermitted(error) ? new Refused(roleMissing) : error
    }
  }
}

const appliedSteps = async (
  tx: Tx,
): Promise<ReadonlyMap<number, { readonly name: string; readonly sha256: string }>> => {
  await tx.query({
    // Two that find no table both make one; "if not exists" does not help the second.
    text: `do $$ begin
      create table if not exists schema_migration (
        number integer not null primary key,
        name text collate "C" not null,
        sha256 text collate "C" not null,
        applied_at timestamptz not null default now()
      );
    exception when duplicate_table or unique_violation then null; end $$`,
  })
  // Whoever comes second waits here until the first is done, and then finds nothing missing.
  await tx.query({ text: 'lock table schema_migration in share row exclusive mode' })
  const { rows } = await tx.query<{ number: number; name: string; sha256: string }>({
    text: 'select number, name, sha256 from schema_migration order by number',
  })
  return new Map(rows.map((row) => [row.number, row]))
}

const check = (
  applied: Awaited<ReturnType<typeof appliedSteps>>,
  steps: readonly Migration[],
): void => {
  const newest = Math.max(0, ...applied.keys())
  const known = steps.at(-1)?.number ?? 0
  if (newest > known)
    throw new Refused({
      code: 'schema-newer',
      message:
        `The database was used by a newer program (schema ${newest}, this one knows ${known}). ` +
        'Update this program.',
    })
  const stepByNumber = new Map(steps.map((step) => [step.number, step]))
  for (const [number, { name, sha256 }] of applied)
    if (stepByNumber.get(number)?.sha256 !== sha256)
      throw new Refused({
        code: 'migration-changed',
        message:
          `Migration ${number} (${name}) is not the one this database was made with. ` +
          'Applied migrations never change.',
      })
  const late = steps.find(({ number }) => number < newest && !applied.has(number))
  if (late)
    throw new Refused({
      code: 'migration-changed',
      message:
        `Migration ${late.number} (${late.name}) came after migration ${newest} was applied. ` +
        'Migrations are only added at the end.',
    })
}

const apply = async (tx: Tx, { number, name, sql, sha256 }: Migration): Promise<void> => {
  await tx.query({
    text: 'insert into schema_migration (number, name, sha256) values ($1, $2, $3)',
    values: [number, name, sha256],
  })
  await tx.query({ text: sql })
}
