import { createAdapterFactory } from 'better-auth/adapters'
import type { Database, Tx } from '../db/open.ts'

/** The tables of people that the sign-in library may touch, with their columns; no others. */
const tables: Readonly<Record<string, readonly string[]>> = {
  person: [
    'id',
    'name',
    'email',
    'email_verified',
    'image',
    'two_factor_enabled',
    'created_at',
    'updated_at',
  ],
  session: [
    'id',
    'person_id',
    'token',
    'expires_at',
    'ip_address',
    'user_agent',
    'created_at',
    'updated_at',
  ],
  credential: [
    'id',
    'person_id',
    'account_id',
    'provider_id',
    'access_token',
    'refresh_token',
    'access_token_expires_at',
    'refresh_token_expires_at',
    'scope',
    'id_token',
    'password',
    'created_at',
    'updated_at',
  ],
  verification: ['id', 'identifier', 'value', 'expires_at', 'created_at', 'updated_at'],
  passkey: [
    'id',
    'name',
    'person_id',
    'public_key',
    'credential_id',
    'counter',
    'device_type',
    'backed_up',
    'transports',
    'aaguid',
    'created_at',
  ],
  two_factor: ['id', 'secret', 'backup_codes', 'person_id', 'verified', 'failures', 'locked_until'],
}

interface Condition {
  readonly field: string
  readonly operator: string | undefined
  readonly value: unknown
  readonly connector: string | undefined
}

/** A name of a table or column as SQL has it. One that is not in the list is a defect. */
const named = (model: string, column?: string): string => {
  const columns = tables[model]
  if (!columns) throw new Error(`The sign-in library asked for a table ${model}`)
  if (column === undefined) return model
  if (!columns.includes(column))
    throw new Error(`The sign-in library asked for a column ${column} of ${model}`)
  return column
}

const comparisons: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '<>',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
}

/** What conditions say, with values as parameters after those there are. */
const whereOf = (
  model: string,
  where: readonly Condition[] | undefined,
  values: unknown[],
): string => {
  if (!where || where.length === 0) return 'true'
  const said = where.map(({ field, operator, value, connector }) => {
    const isEither = connector === 'OR'
    const column = named(model, field)
    if (value === null)
      return { isEither, text: `${column} is ${operator === 'ne' ? 'not ' : ''}null` }
    values.push(value)
    if (operator === 'in') return { isEither, text: `${column} = any ($${values.length})` }
    const comparison = comparisons[operator || 'eq']
    if (!comparison) throw new Error(`The sign-in library compared by ${operator}`)
    return { isEither, text: `${column} ${comparison} $${values.length}` }
  })
  // As the library means it: all of these, and one of those.
  const all = said.filter(({ isEither }) => !isEither).map(({ text }) => text)
  const some = said.filter(({ isEither }) => isEither).map(({ text }) => text)
  return [...all, ...(some.length > 0 ? [`(${some.join(' or ')})`] : [])].join(' and ')
}

type Row = Record<string, unknown>

/** Moments come out of the database as milliseconds; the library wants dates. */
const withDates = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      /_(at|until)$/.test(name) && typeof value === 'number' ? new Date(value) : value,
    ]),
  )

type Ask = (text: string, values: readonly unknown[]) => Promise<Row[]>

/** Where a call of the library is to work. */
interface Target {
  readonly model: string
  readonly where: readonly Condition[]
}

interface Listing {
  readonly model: string
  readonly where?: readonly Condition[] | undefined
  readonly limit: number
  readonly sortBy?: { readonly field: string; readonly direction: 'asc' | 'desc' } | undefined
  readonly offset?: number | undefined
}

const reading = (
  ask: Ask,
  getFieldName: (of: { readonly model: string; readonly field: string }) => string,
) => ({
  findOne: async <T>({ model, where }: Target) => {
    const values: unknown[] = []
    const [row] = await ask(
      `select * from ${named(model)} where ${whereOf(model, where, values)} limit 1`,
      values,
    )
    return (row ?? null) as T | null
  },
  findMany: async <T>({ model, where, limit, sortBy, offset }: Listing) => {
    const values: unknown[] = []
    // The one field that comes under the library's own name.
    const sorted = sortBy && named(model, getFieldName({ model, field: sortBy.field }))
    const order = sorted ? `order by ${sorted} ${sortBy.direction === 'desc' ? 'desc' : ''}` : ''
    const said = whereOf(model, where, values)
    values.push(limit, offset ?? 0)
    return (await ask(
      `select * from ${named(model)} where ${said} ${order}
        limit $${values.length - 1} offset $${values.length}`,
      values,
    )) as T[]
  },
  count: async ({
    model,
    where,
  }: {
    readonly model: string
    readonly where?: Target['where'] | undefined
  }) => {
    const values: unknown[] = []
    const [row] = await ask(
      `select count(*)::int as n from ${named(model)} where ${whereOf(model, where, values)}`,
      values,
    )
    return Number(row?.n ?? 0)
  },
})

/** Changes rows; answers them as they are then. */
const changing =
  (ask: Ask) =>
  async ({ model, where }: Target, update: Row): Promise<Row[]> => {
    const values: unknown[] = []
    const assigned = Object.entries(update)
      .map(([column, value]) => {
        values.push(value)
        return `${named(model, column)} = $${values.length}`
      })
      .join(', ')
    const said = whereOf(model, where, values)
    return ask(`update ${named(model)} set ${assigned} where ${said} returning *`, values)
  }

/** Takes rows away; answers which. */
const removing =
  (ask: Ask) =>
  ({ model, where }: Target): Promise<Row[]> => {
    const values: unknown[] = []
    const said = whereOf(model, where, values)
    return ask(`delete from ${named(model)} where ${said} returning id`, values)
  }

const writing = (ask: Ask) => {
  const change = changing(ask)
  const remove = removing(ask)
  return {
    create: async <T extends Row>({
      model,
      data,
    }: {
      readonly model: string
      readonly data: T
    }) => {
      const entries = Object.entries(data)
      const columns = entries.map(([column]) => named(model, column)).join(', ')
      const [row] = await ask(
        `insert into ${named(model)} (${columns})
          values (${entries.map((_, i) => `$${i + 1}`).join(', ')}) returning *`,
        entries.map(([, value]) => value),
      )
      return row as T
    },
    update: async <T>({ update, ...target }: Target & { readonly update: T }) =>
      ((await change(target, update as Row))[0] ?? null) as T | null,
    updateMany: async ({ update, ...target }: Target & { readonly update: Row }) =>
      (await change(target, update)).length,
    delete: async (target: Target) => {
      await remove(target)
    },
    deleteMany: async (target: Target) => (await remove(target)).length,
    consumeOne: async <T>({ model, where }: Target) => {
      const values: unknown[] = []
      const [row] = await ask(
        `delete from ${named(model)} where id = (
          select id from ${named(model)} where ${whereOf(model, where, values)} limit 1
          for update) returning *`,
        values,
      )
      return (row ?? null) as T | null
    },
  }
}

/**
 * The library's way to the tables of people: each call a transaction in a role that may touch these
 * tables and nothing of any company.
 */
export const authTables = (db: Database) => {
  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    db.transaction(work, { role: 'lotline_accounts' })
  const ask: Ask = (text, values) =>
    run(async (tx) => (await tx.query<Row>({ text, values: [...values] })).rows.map(withDates))
  return createAdapterFactory({
    config: {
      adapterId: 'lotline',
      adapterName: 'Lotline',
      supportsJSON: false,
      supportsDates: true,
      supportsBooleans: true,
      supportsNumericIds: false,
      transaction: false,
    },
    adapter: ({ getFieldName }) => ({ ...reading(ask, getFieldName), ...writing(ask) }),
  })
}
