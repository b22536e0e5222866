/** Before a run of the database tests: the servers there are, each with a migrated template. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../src/db/migrate.ts'
import { openDatabase, type Where } from '../src/db/open.ts'
import { type PostgresServer, postgresPrograms, startServer } from './postgres-server.ts'
import { report } from './report.ts'

/** A server that suites run on, and the database on it that theirs are copied from. */
export interface ProvidedServer {
  readonly name: string
  readonly url: string
  readonly template: string
  readonly serverPid: number | null
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgresServers: readonly ProvidedServer[]
    /** A migrated embedded database, to be copied. */
    readonly embeddedTemplate: string
  }
}

export default async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = mkdtempSync(join(tmpdir(), 'lotline-template-'))
  await migrated({ folder })
  const started: PostgresServer[] = []
  const provided: ProvidedServer[] = []
  for (const programs of postgresPrograms()) {
    const server = await startServer(programs)
    if (typeof server === 'string') report({ kind: 'skipped', what: programs, why: server })
    else {
      started.push(server)
      provided.push(await withTemplate(server.name, server.url, server.pid))
    }
  }
  const given = process.env.LOTLINE_TEST_DATABASE_URL
  if (given) provided.push(await withTemplate('LOTLINE_TEST_DATABASE_URL', given, null))
  if (provided.length === 0)
    report({
      kind: 'skipped',
      what: 'tests on PostgreSQL',
      why: 'no PostgreSQL is installed here and LOTLINE_TEST_DATABASE_URL names none',
    })
  project.provide('embeddedTemplate', folder)
  project.provide('postgresServers', provided)
  return async () => {
    for (const server of started) await server.stop()
    if (given) await dropTemplate(given)
    rmSync(folder, { recursive: true, force: true })
  }
}

const template = `lotline_template_${process.pid}`

const withTemplate = async (
  name: string,
  url: string,
  serverPid: number | null,
): Promise<ProvidedServer> => {
  await statement(url, `create database ${template}`)
  const address = new URL(url)
  address.pathname = `/${template}`
  await migrated({ url: address.href })
  return { name, url, template, serverPid }
}

const dropTemplate = (url: string): Promise<void> =>
  statement(url, `drop database if exists ${template} with (force)`)

const statement = async (url: string, text: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

const migrated = async (where: Where): Promise<void> => {
  const opened = await openDatabase(where)
  if (!opened.ok) throw new Error(opened.error.map(({ message }) => message).join(' '))
  const done = await migrate(opened.value)
  await opened.value.close()
  if (!done.ok) throw new Error(done.error.map(({ message }) => message).join(' '))
}
