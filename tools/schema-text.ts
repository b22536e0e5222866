/** A schema as text, the same whichever database it is read from. */
import type { Catalog, Column, Grant, Relation } from './catalog.ts'

/**
 * The whole schema as SQL that makes it again, in one order: tables, foreign keys, indexes, views,
 * fences, grants.
 */
export const schemaText = ({ relations }: Catalog): string => {
  const tables = relations.filter(({ kind }) => kind !== 'v')
  const views = relations.filter(({ kind }) => kind === 'v')
  return [
    '-- What all migrations make together. Written by `npm run schema`; a test keeps it true.',
    ...tables.map(tableText),
    ...tables.flatMap(foreignKeys),
    ...tables.flatMap(({ indexes }) => indexes.map(({ definition }) => `${plain(definition)};`)),
    ...views.map((view) => viewText(view, tables)),
    ...tables.flatMap(fenceText),
    ...relations.flatMap(grantTexts),
  ]
    .join('\n\n')
    .concat('\n')
}

const plain = (definition: string): string => definition.replaceAll('public.', '')

const tableText = ({ name, columns, constraints }: Relation): string => {
  const own = constraints.filter(({ kind }) => kind !== 'f')
  const lines = [
    ...columns.map(columnText),
    ...own.map((constraint) => `constraint ${constraint.name} ${constraint.definition}`),
  ]
  return `create table ${name} (\n${lines.map((line) => `  ${line}`).join(',\n')}\n);`
}

const columnText = ({ name, type, collation, isRequired, ...column }: Column): string =>
  [
    name,
    type,
    ...(collation === null ? [] : [`collate "${collation}"`]),
    ...(isRequired ? ['not null'] : []),
    ...(column.default === null ? [] : [`default ${column.default}`]),
  ].join(' ')

const foreignKeys = ({ name, constraints }: Relation): readonly string[] =>
  constraints
    .filter(({ kind }) => kind === 'f')
    .map((key) => `alter table ${name} add constraint ${key.name} ${plain(key.definition)};`)

/** PostgreSQL 15 writes the table before each column of a view, later ones do not. */
const viewText = ({ name, options, view }: Relation, tables: readonly Relation[]): string => {
  const qualifiers = new RegExp(`\\b(${tables.map((table) => table.name).join('|')})\\.`, 'g')
  const body = (view ?? '').replace(qualifiers, '').replace(/^ /gm, '')
  return `create view ${name} with (${options.join(', ')}) as\n${body}`
}

const fenceText = ({ name, isFenced, policies }: Relation): readonly string[] => [
  ...(isFenced ? [`alter table ${name} enable row level security;`] : []),
  ...policies.map((policy) => `create policy ${policy.name} on ${name} using ${policy.using};`),
]

const grantTexts = ({ name, grants }: Relation): readonly string[] => {
  const grantsByRole = Map.groupBy(grants, ({ role }: Grant) => role)
  return [...grantsByRole].map(
    ([role, ofRole]) =>
      `grant ${ofRole.map(({ privilege }) => privilege).join(', ')} on ${name} to ${role};`,
  )
}
