/** What a database's catalog says of the schema, the same from every kind of database. */
import type { Tx } from '../src/db/open.ts'

export interface Column {
  readonly name: string
  readonly type: string
  /** base, domain, range, enum … as PostgreSQL's one letter has it: b, d, r, e. */
  readonly typeKind: string
  readonly collation: string | null
  readonly isRequired: boolean
  readonly default: string | null
  readonly isIdentity: boolean
}

export interface Constraint {
  readonly name: string
  /** p primary key, u unique, f foreign key, c check, x exclusion, t trigger. */
  readonly kind: string
  readonly definition: string
  readonly columns: readonly string[]
  readonly refersTo: readonly string[] | null
  readonly isDeferrable: boolean
}

export interface Index {
  readonly name: string
  readonly definition: string
  /** An expression has no name: it is empty. */
  readonly columns: readonly string[]
}

export interface Policy {
  readonly name: string
  readonly using: string | null
  /** Whether it stands for every command, and lets rows through by itself. */
  readonly isWhole: boolean
}

export interface Grant {
  readonly role: string
  readonly privilege: string
}

/** `kind` is r for a table, p for a partitioned one, v for a view. */
export interface Relation {
  readonly name: string
  readonly kind: string
  readonly isFenced: boolean
  readonly options: readonly string[]
  readonly view: string | null
  readonly columns: readonly Column[]
  readonly constraints: readonly Constraint[]
  readonly indexes: readonly Index[]
  readonly policies: readonly Policy[]
  readonly grants: readonly Grant[]
  readonly triggers: readonly string[]
  readonly rules: readonly string[]
}

export interface Catalog {
  readonly relations: readonly Relation[]
  readonly functions: readonly string[]
  readonly sequences: readonly string[]
}

const columns = `select json_agg(json_build_object(
    'name', attname, 'type', format_type(atttypid, atttypmod), 'typeKind', typtype,
    'collation', (select collname from pg_collation l
      where l.oid = attcollation and attcollation <> typcollation),
    'isRequired', attnotnull, 'default', pg_get_expr(adbin, adrelid),
    'isIdentity', attidentity <> '') order by attnum)
  from pg_attribute join pg_type t on t.oid = atttypid
  left join pg_attrdef on adrelid = attrelid and adnum = attnum
  where attrelid = c.oid and attnum > 0 and not attisdropped`

const named = (table: string, keys: string): string =>
  `(select json_agg(attname order by place)
    from unnest(${keys}) with ordinality as k (attnum, place)
    join pg_attribute a on a.attrelid = ${table} and a.attnum = k.attnum)`

// PostgreSQL 18 lists "not null" among the constraints; the columns say it already.
const constraints = `select json_agg(json_build_object(
    'name', conname, 'kind', contype, 'definition', pg_get_constraintdef(o.oid),
    'columns', ${named('conrelid', 'conkey')},
    'refersTo', case when contype = 'f' then ${named('confrelid', 'confkey')} end,
    'isDeferrable', condeferrable) order by conname)
  from pg_constraint o where conrelid = c.oid and contype <> 'n'`

const indexes = `select json_agg(json_build_object(
    'name', i.relname, 'definition', pg_get_indexdef(i.oid),
    'columns', (select json_agg(coalesce(attname, '') order by place)
      from unnest(indkey::int[]) with ordinality as k (attnum, place)
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        and k.attnum <> 0)) order by i.relname)
  from pg_index join pg_class i on i.oid = indexrelid
  where indrelid = c.oid and not exists (select from pg_constraint where conindid = i.oid
    and contype in ('p', 'u', 'x'))`

const policies = `select json_agg(json_build_object(
    'name', polname, 'using', pg_get_expr(polqual, polrelid),
    'isWhole', polcmd = '*' and polpermissive and polwithcheck is null and polroles = '{0}')
    order by polname)
  from pg_policy where polrelid = c.oid`

const grants = `select json_agg(json_build_object('role', coalesce(rolname, 'public'),
    'privilege', lower(privilege_type)) order by rolname, privilege_type)
  from aclexplode(relacl) left join pg_roles r on r.oid = grantee
  where grantee <> relowner`

const relations = `select relname as name, relkind as kind, relrowsecurity as "isFenced",
    coalesce(to_jsonb(reloptions), '[]') as options,
    case relkind when 'v' then pg_get_viewdef(c.oid) end as view,
    coalesce((${columns})::jsonb, '[]') as columns,
    coalesce((${constraints})::jsonb, '[]') as constraints,
    coalesce((${indexes})::jsonb, '[]') as indexes,
    coalesce((${policies})::jsonb, '[]') as policies,
    coalesce((${grants})::jsonb, '[]') as grants,
    coalesce((select jsonb_agg(tgname order by tgname) from pg_trigger
      where tgrelid = c.oid and not tgisinternal), '[]') as triggers,
    coalesce((select jsonb_agg(rulename order by rulename) from pg_rewrite
      where ev_class = c.oid and rulename <> '_RETURN'), '[]') as rules
  from pg_class c
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
    and not relispartition
  order by relname collate "C"`

/** Reads the catalog of the schema public. */
export const readCatalog = async (tx: Tx): Promise<Catalog> => {
  const namesOf = async (text: string): Promise<readonly string[]> =>
    (await tx.query<{ name: string }>({ text })).rows.map(({ name }) => name)
  return {
    relations: (await tx.query<Relation>({ text: relations })).rows,
    functions: await namesOf(`select proname as name from pg_proc
      where pronamespace = 'public'::regnamespace order by proname`),
    sequences: await namesOf(`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname`),
  }
}
