import { expect, test } from 'vitest'
import { describeDatabases } from '../databases.ts'

describeDatabases('a database', (open, on) => {
  test('answers, says what it is, and writes what is committed to the disk', async () => {
    const db = await open()
    expect(db.kind).toBe(on.kind)
    const { rows } = await db.transaction((tx) =>
      tx.query<{ fsync: string; pages: string; commit: string }>({
        text: `select current_setting('fsync') as fsync,
          current_setting('full_page_writes') as pages,
          current_setting('synchronous_commit') as commit`,
      }),
    )
    expect(rows).toEqual([{ fsync: 'on', pages: 'on', commit: 'on' }])
  })

  test('is the same at every call, and another where one is asked for', async () => {
    expect(await open()).toBe(await open())
    expect(await on.fresh()).not.toBe(await open())
  })
})
