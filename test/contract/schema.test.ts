import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Migration, migrate, migrations } from '../../src/db/migrate.ts'
import type { Database } from '../../src/db/open.ts'
import { verify } from '../../src/flow/verify.ts'
import { type Catalog, readCatalog } from '../../tools/catalog.ts'
import { ledgerRelations, schemaFaults } from '../../tools/schema-lint.ts'
import { schemaText } from '../../tools/schema-text.ts'
import { describeDatabases } from '../databases.ts'
import { beginLedger, recordDay } from '../recording.ts'

const catalogOf = (db: Database): Promise<Catalog> => db.transaction(readCatalog, { role: 'owner' })

/** Runs statements in a transaction that is undone, and answers what `look` saw before that. */
const undone = async <T>(db: Database, texts: readonly string[], look: (c: Catalog) => T) => {
  let seen: T | null = null
  const undo = new Error('undone on purpose')
  const work = db.transaction(
    async (tx) => {
      for (const text of texts) await tx.query({ text })
      seen = look(await readCatalog(tx))
      throw undo
    },
    { role: 'owner' },
  )
  await expect(work).rejects.toBe(undo)
  return seen as T
}

const fence = `using (ledger_id = (select current_setting('lotline.ledger')::uuid))`

const planted: readonly (readonly [string, readonly string[]])[] = [
  [
    'create index by_seq on event (seq, ledger_id)',
    ['event: by_seq does not begin with ledger_id'],
  ],
  ['create index by_x on event (lower(type))', ['event: by_x does not begin with ledger_id']],
  ['create unique index u on unit (uri)', ['unit: u does not begin with ledger_id']],
  [
    'create table stray (n integer not null)',
    [
      'stray: its first column is not ledger_id uuid not null',
      'stray: no primary key',
      'stray: no fence',
    ],
  ],
  [
    'alter table unit add column weight double precision',
    ['unit.weight: double precision is not exact'],
  ],
  [
    'alter table unit add column note text',
    ['unit.note: text without collation "C" sorts otherwise elsewhere'],
  ],
  [
    'alter table unit add column at_ms bigint default extract(epoch from now())',
    ['unit.at_ms: the database computes EXTRACT(epoch FROM now())'],
  ],
  [
    'alter table unit add column n bigint generated always as identity',
    [
      'sequence unit_n_seq: numbers are given out under the head',
      'unit.n: an identity numbers by itself',
    ],
  ],
  [
    'alter table unit add column r int4range',
    ['unit.r: int4range is a domain, a range or an enum'],
  ],
  ['alter table unit disable row level security', ['unit: no fence']],
  ['create policy second on unit using (true)', ['unit: its fence is not the one of all ledgers']],
  [
    `drop policy fence on unit;
     create policy fence on unit using (ledger_id = current_setting('lotline.ledger', true)::uuid)`,
    ['unit: its fence is not the one of all ledgers'],
  ],
  [
    `drop policy fence on unit; create policy fence on unit for select ${fence}`,
    ['unit: its fence is not the one of all ledgers'],
  ],
  [
    'grant update on event to lotline_app',
    ['event: lotline_app may update, and what is recorded stays'],
  ],
  [
    'grant delete on operation to lotline_eraser',
    ['operation: lotline_eraser may delete, and what is recorded stays'],
  ],
  ['grant truncate on unit to lotline_rebuild', ['unit: lotline_rebuild may truncate']],
  ['grant select on event to public', ['event: public may select']],
  [
    'alter view link set (security_invoker = false)',
    ['link: a view looks past the fences unless it is security_invoker'],
  ],
  [
    `create function f() returns trigger language plpgsql as 'begin return new; end';
     create trigger t before insert on unit for each row execute function f()`,
    ['function f: the program computes, not the database', 'unit: trigger t'],
  ],
  ['create rule r as on delete to unit do instead nothing', ['unit: rule r']],
  [
    `alter table movement add constraint later foreign key (ledger_id, unit_no)
       references unit (ledger_id, unit_no) deferrable`,
    ['movement: later deferrable'],
  ],
  [
    `alter table unit add constraint only_one unique (uri, ledger_id)`,
    ['unit: only_one does not begin with ledger_id'],
  ],
]

describeDatabases('the schema', (open, on) => {
  test('is what db/schema.sql says', async () => {
    expect(schemaText(await catalogOf(await open()))).toBe(readFileSync('db/schema.sql', 'utf8'))
  })

  test('made from db/schema.sql is the same again', async () => {
    const db = await on.fresh()
    const text = readFileSync('db/schema.sql', 'utf8')
    const again = await undone(db, [emptied, text], schemaText)
    expect(again).toBe(text)
  })

  test('keeps the rules by which it can be spread over servers', async () => {
    expect(schemaFaults(await catalogOf(await open()))).toEqual([])
  })

  test.each(planted)('is found out when it breaks one: %s', async (text, faults) => {
    expect(await undone(await open(), [text], schemaFaults)).toEqual(faults)
  })
})

const emptied = `drop schema public cascade; create schema public;
  grant usage on schema public to public`

/** The same migrations with every table of ledgers cut up by ledger. */
const partitioned = (step: Migration, names: readonly string[]): Migration => ({
  ...step,
  sql: names.reduce(
    (sql, name) =>
      sql.replace(
        new RegExp(`(create table ${name} \\([\\s\\S]*?\\n\\));`),
        `$1 partition by hash (ledger_id);
         create table ${name}_0 partition of ${name} for values with (modulus 2, remainder 0);
         create table ${name}_1 partition of ${name} for values with (modulus 2, remainder 1);`,
      ),
    step.sql,
  ),
})

describeDatabases(
  'a schema cut up by ledger',
  (_open, on) => {
    test('serves the program as it is', async () => {
      const db = await on.fresh()
      const names = ledgerRelations(await catalogOf(db))
        .filter(({ kind }) => kind === 'r')
        .map(({ name }) => name)
      await db.transaction((tx) => tx.query({ text: emptied }), { role: 'owner' })
      const steps = migrations().map((step) => partitioned(step, names))
      expect(await migrate(db, steps)).toEqual({ ok: true, value: steps.length })
      const kinds = ledgerRelations(await catalogOf(db)).map(({ name, kind }) => [name, kind])
      for (const name of names) expect(kinds).toContainEqual([name, 'p'])
      for (const name of ['one', 'two', 'three', 'four']) {
        const { ledger, recorder } = await beginLedger(db, name)
        await recordDay(recorder)
        expect(await verify(ledger)).toMatchObject({
          entries: 6,
          fault: null,
          rebuilt: { differing: 0 },
        })
      }
    })
  },
  { only: 'postgresql' },
)
