import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

/** Starts one PostgreSQL for the whole run; without it those suites report that they were skipped. */
const postgresSetup = 'test/postgres-setup.ts'

/** What is read back is text: a build server that asks for colours (`CI`) changes no answer. */
const plain = { NO_COLOR: '1' }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          // Functions over data, and the tools of this house: no database, no network.
          name: 'unit',
          env: plain,
          include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'test/unit/**/*.test.ts'],
          // They share nothing that changes, so they need no process each: a third of the time.
          isolate: false,
          sequence: { groupOrder: 0 },
          testTimeout: 20_000,
        },
      },
      {
        test: {
          // What crosses rooms: real databases, processes and files. Each file may open a database
          // of a few hundred megabytes, so few run at a time, and a slow disk gets its time.
          name: 'database',
          env: plain,
          include: ['test/**/*.test.ts'],
          exclude: ['test/unit/**'],
          globalSetup: existsSync(postgresSetup) ? [postgresSetup] : [],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
