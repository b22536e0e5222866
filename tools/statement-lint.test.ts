import { expect, test } from 'vitest'
import { statementFaults } from './statement-lint.ts'

const tables = ['event', 'unit', 'movement']

test.each([
  'select 1',
  'select * from ledger',
  'select * from event where ledger_id = $1',
  `select * from unit where ledger_id = '01a206e2-1127-7949-9961-15eefd087ee8'`,
  'insert into unit (ledger_id, unit_no) select $1, n from unnest($2::bigint[]) as n',
  'update unit set code = $2 where ledger_id = $1',
  'select * from unit join movement using (ledger_id, unit_no) where ledger_id = $1',
  'select * from unit u join movement m on m.ledger_id = u.ledger_id where u.ledger_id = $1',
  `with recursive r (n) as (
     select unit_no from movement where ledger_id = $1
     union select m.unit_no from r join movement m on m.ledger_id = $1 and m.seq = r.n)
   select * from r`,
])('%s names its ledger', (text) => {
  expect(statementFaults(text, tables)).toEqual([])
})

test.each([
  ['select * from event', 1],
  [`select * from event where seq = 'ledger_id = $1'`, 1],
  ['select * from event -- where ledger_id = $1', 1],
  ['select * from unit, movement where ledger_id = $1', 1],
  ['select * from unit u join movement m using (unit_no) where u.ledger_id = $1', 1],
  ['select * from unit where ledger_id = other_ledger', 1],
  ['select * from event where ledger_id = $1 union select * from event', 1],
  ['select (select count(*) from unit) from event where ledger_id = $1', 1],
  ['select * from event where ledger_id = $1 and seq in (select seq from movement)', 1],
  ['delete from unit where unit_no = $1', 1],
  ['update unit set code = $1', 1],
  ['insert into unit (unit_no) values ($1)', 1],
  [
    `with recursive r (n, l) as (
       select unit_no, ledger_id from movement where ledger_id = $1
       union select m.unit_no, m.ledger_id from r join movement m on m.ledger_id = r.l)
     select * from r`,
    1,
  ],
  ['with a as (select * from unit), b as (select * from event) select * from a, b', 2],
])('%s does not', (text, count) => {
  expect(statementFaults(text, tables)).toHaveLength(count)
})
