import { expect, test } from 'vitest'
import { damageOf, outageOf } from './outage.ts'

const error = (message: string, code?: string): Error => Object.assign(new Error(message), { code })

test.each([
  [error('could not extend file', '53100'), 'The disk of the database is full.'],
  [error('cannot execute INSERT', '25006'), 'The database may only be read.'],
  [error('sorry, too many clients', '53300'), 'The database has no free connection.'],
  [error('terminating connection', '57P01'), 'The database was shut down.'],
  [error('connection failure', '08006'), 'The connection to the database was lost.'],
  [error('connect ECONNREFUSED', 'ECONNREFUSED'), 'The database does not answer.'],
  [error('read ECONNRESET', 'ECONNRESET'), 'The connection to the database was lost.'],
  [error('connect ENOENT', 'ENOENT'), 'The database is not running.'],
  [error('Connection terminated unexpectedly'), 'The connection to the database was lost.'],
  [
    error('timeout exceeded when trying to connect'),
    'The database is busy and did not answer in time.',
  ],
])('%s is an outage, and what to do is said', (outage, sentence) => {
  expect(outageOf(outage)).toBe(
    `${sentence} What was acknowledged is safe. Send the rest again: nothing is recorded twice.`,
  )
})

test.each([
  [error('division by zero', '22012')],
  [error('permission denied', '42501')],
  [error('duplicate key', '23505')],
  [new TypeError('undefined is not a function')],
  ['a string'],
  [undefined],
])('%s is a defect', (defect) => {
  expect(outageOf(defect)).toBeNull()
})

test('files that the database cannot read are damage, and neither an outage nor a defect', () => {
  const damage = error('invalid page in block 3 of relation base/5/16517', 'XX001')
  expect(damageOf(damage)).toMatch(/files are damaged: invalid page .* Restore a backup/)
  expect(outageOf(damage)).toBeNull()
  for (const other of [error('division by zero', '22012'), 'a string', undefined])
    expect(damageOf(other)).toBeNull()
})
