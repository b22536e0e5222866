import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeEach, describe, inject } from 'vitest'
import { type Database, type OpenOptions, openDatabase, type Where } from '../src/db/open.ts'
import type { ProvidedServer } from './postgres-setup.ts'
import { report } from './report.ts'

/** One kind of database that a suite runs on. What it makes is closed and gone after the suite. */
export interface DatabaseUnderTest {
  readonly name: string
  readonly kind: Database['kind']
  /** A fresh migrated database, not opened: for other processes, or to be opened several times. */
  readonly make: () => Promise<Where>
  /** Opens it; the suite closes it in the end where a test has not. */
  readonly openAt: (where: Where, options?: OpenOptions) => Promise<Database>
  /** A fresh migrated database, opened. */
  readonly fresh: (options?: OpenOptions) => Promise<Database>
  /** The other kinds of databases that are here. */
  readonly others: () => readonly DatabaseUnderTest[]
}

/**
 * Runs a suite on each kind of database: the embedded one as it is shipped, and each PostgreSQL.
 *
 * Shape    `open` gives the suite's own migrated database, the same at every call. `on` makes more.
 *          Suites of what only contends between connections run on `only: 'postgresql'`.
 */
export const describeDatabases = (
  name: string,
  suite: (open: () => Promise<Database>, on: DatabaseUnderTest) => void,
  { only }: { readonly only?: Database['kind'] } = {},
): void => {
  const kinds = allKinds().filter((on) => only === undefined || on.kind === only)
  if (kinds.length === 0) report({ kind: 'skipped', what: name, why: `no ${only} is here` })
  for (const on of kinds)
    describe(`${name} on ${on.name}`, () => {
      let tests = 0
      let opened: Promise<Database> | null = null
      beforeEach(() => {
        tests += 1
      })
      afterAll(async () => {
        await on.letGo()
        report({ kind: 'database', name: on.name, suite: name, tests })
      })
      suite(() => {
        opened ??= on.fresh()
        return opened
      }, on)
    })
  if (kinds.length === 0) describe.skip(name, () => suite(() => Promise.reject(), embedded()))
}

const allKinds = (): readonly Managed[] => [embedded(), ...inject('postgresServers').map(postgres)]

interface Managed extends DatabaseUnderTest {
  readonly letGo: () => Promise<void>
}

const managed = (
  name: string,
  kind: Database['kind'],
  make: (after: (undo: () => Promise<void> | void) => void) => Promise<Where>,
): Managed => {
  const undoing: (() => Promise<void> | void)[] = []
  const makeHere = (): Promise<Where> => make((undo) => undoing.unshift(undo))
  const openAt = async (where: Where, options?: OpenOptions): Promise<Database> => {
    const opened = await openDatabase(where, options)
    if (!opened.ok) throw new Error(opened.error.map(({ message }) => message).join(' '))
    const db = opened.value
    let closing: Promise<void> | null = null
    const close = (): Promise<void> => {
      closing ??= db.close()
      return closing
    }
    undoing.unshift(close)
    return { ...db, close }
  }
  return {
    name,
    kind,
    make: makeHere,
    openAt,
    fresh: async (options) => openAt(await makeHere(), options),
    others: () => {
      const others = allKinds().filter((other) => other.name !== name)
      undoing.unshift(...others.map(({ letGo }) => letGo))
      return others
    },
    letGo: async () => {
      for (const undo of undoing.splice(0)) await undo()
    },
  }
}

/** The embedded database in a folder of its own: the thread, the socket and the lock as shipped. */
const embedded = (): Managed =>
  managed('PGlite', 'pglite', async (after) => {
    const folder = mkdtempSync(join(tmpdir(), 'lotline-test-'))
    after(() => rmSync(folder, { recursive: true, force: true }))
    cpSync(inject('embeddedTemplate'), folder, { recursive: true })
    return { folder }
  })

const postgres = ({ name, url, template }: ProvidedServer): Managed =>
  managed(name, 'postgresql', async (after) => {
    const database = `lotline_test_${randomBytes(8).toString('hex')}`
    await statement(url, `create database ${database} template ${template}`)
    after(() => dropped(url, database))
    const address = new URL(url)
    address.pathname = `/${database}`
    return { url: address.href }
  })

/** Drops a database; while the server's own vacuum is at work in it, nobody else may end that. */
const dropped = async (url: string, database: string): Promise<void> => {
  for (let tries = 0; ; tries += 1)
    try {
      await statement(url, `drop database ${database} with (force)`)
      return
    } catch (error) {
      const isVacuum = (error as NodeJS.ErrnoException).code === '42501'
      if (!isVacuum || tries === 100) throw error
      await new Promise((settle) => setTimeout(settle, 100))
    }
}

/** Runs one statement on a connection of its own, as the user who owns the database. */
export const statement = async (url: string, text: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
