/** The rules a schema must keep so that it can be spread over several servers by ledger. */
import type { Catalog, Column, Relation } from './catalog.ts'

/**
 * Tables that belong to the installation, not to a ledger: people work for several companies, and
 * are known before they have said for which.
 */
const databaseTables: readonly string[] = [
  'schema_migration',
  'person',
  'session',
  'credential',
  'verification',
  'passkey',
  'two_factor',
  'person_company',
  'sign_in_failure',
]

/** The directory of ledgers is read before a ledger is named. */
const unfenced: readonly string[] = ['ledger']

/** What nobody may change once it is there, and which role may take it away in part. */
const appendOnly: readonly string[] = ['ledger', 'event', 'operation', 'personal']
const mayDelete: readonly string[] = ['lotline_eraser personal']

const changing: readonly string[] = ['update', 'delete', 'truncate']
const grantable: readonly string[] = ['select', 'insert', 'update', 'delete']

/** The tables and views whose rows belong to ledgers. */
export const ledgerRelations = ({ relations }: Catalog): readonly Relation[] =>
  relations.filter(({ name }) => !databaseTables.includes(name))

/**
 * What breaks the rules, as sentences: keys that do not begin with the ledger, open fences, grants
 * that would let the record be changed, and what not every server can do.
 */
export const schemaFaults = (catalog: Catalog): readonly string[] => [
  ...catalog.functions.map((name) => `function ${name}: the program computes, not the database`),
  ...catalog.sequences.map((name) => `sequence ${name}: numbers are given out under the head`),
  ...catalog.relations.flatMap(grantFaults),
  ...ledgerRelations(catalog).flatMap((relation) => {
    if (relation.kind === 'v') return viewFaults(relation)
    if (relation.kind !== 'r' && relation.kind !== 'p')
      return [`${relation.name}: neither a table nor a view`]
    return [
      ...columnFaults(relation),
      ...keyFaults(relation),
      ...fenceFaults(relation),
      ...relation.triggers.map((name) => `${relation.name}: trigger ${name}`),
      ...relation.rules.map((name) => `${relation.name}: rule ${name}`),
    ]
  }),
]

const viewFaults = ({ name, options, columns }: Relation): readonly string[] => [
  ...(options.includes('security_invoker=true')
    ? []
    : [`${name}: a view looks past the fences unless it is security_invoker`]),
  ...(columns[0]?.name === 'ledger_id' ? [] : [`${name}: its first column is not ledger_id`]),
]

const columnFaults = ({ name, columns }: Relation): readonly string[] => {
  const [first] = columns
  const begins = first?.name === 'ledger_id' && first.type === 'uuid' && first.isRequired
  return [
    ...(begins ? [] : [`${name}: its first column is not ledger_id uuid not null`]),
    ...columns.flatMap((column) =>
      columnFault(column).map((fault) => `${name}.${column.name}: ${fault}`),
    ),
  ]
}

const columnFault = (column: Column): readonly string[] => [
  ...(column.typeKind === 'b' ? [] : [`${column.type} is a domain, a range or an enum`]),
  ...(/^(real|double precision|money)$/.test(column.type) ? [`${column.type} is not exact`] : []),
  ...(/^(text|character)/.test(column.type) && column.collation !== 'C'
    ? ['text without collation "C" sorts otherwise elsewhere']
    : []),
  ...(column.isIdentity ? ['an identity numbers by itself'] : []),
  ...(column.default?.includes('(') ? [`the database computes ${column.default}`] : []),
]

const keyFaults = ({ name, constraints, indexes }: Relation): readonly string[] => [
  ...(constraints.some(({ kind }) => kind === 'p') ? [] : [`${name}: no primary key`]),
  ...constraints.flatMap((constraint) => {
    const faults: string[] = []
    if (constraint.isDeferrable) faults.push('deferrable')
    if (constraint.kind === 'x' || constraint.kind === 't') faults.push('an exclusion or a trigger')
    if (/^[puf]$/.test(constraint.kind) && constraint.columns[0] !== 'ledger_id')
      faults.push('does not begin with ledger_id')
    if (constraint.refersTo && constraint.refersTo[0] !== 'ledger_id')
      faults.push('refers to a key that does not begin with ledger_id')
    return faults.map((fault) => `${name}: ${constraint.name} ${fault}`)
  }),
  ...indexes
    .filter(({ columns }) => columns[0] !== 'ledger_id')
    .map((index) => `${name}: ${index.name} does not begin with ledger_id`),
]

const fenceFaults = ({ name, isFenced, policies }: Relation): readonly string[] => {
  if (unfenced.includes(name)) return []
  const [policy] = policies
  if (!isFenced || !policy) return [`${name}: no fence`]
  const isOne = policies.length === 1 && policy.isWhole
  // Without a second argument, a setting that is missing is an error and not an empty answer.
  const isRight = /^\(ledger_id = \( ?SELECT \(current_setting\('lotline\.ledger'::text\)\)::uuid/
  return isOne && isRight.test(policy.using ?? '')
    ? []
    : [`${name}: its fence is not the one of all ledgers`]
}

const grantFaults = ({ name, grants }: Relation): readonly string[] =>
  grants.flatMap(({ role, privilege }) => {
    if (!role.startsWith('lotline_')) return [`${name}: ${role} may ${privilege}`]
    if (!grantable.includes(privilege)) return [`${name}: ${role} may ${privilege}`]
    if (!appendOnly.includes(name) || !changing.includes(privilege)) return []
    if (privilege === 'delete' && mayDelete.includes(`${role} ${name}`)) return []
    return [`${name}: ${role} may ${privilege}, and what is recorded stays`]
  })
