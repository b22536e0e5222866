/**
 * A program of its own on a data folder, for tests of what happens between processes.
 *
 *   FOLDER hold     opens it, says what came of it, and holds on
 *   FOLDER write    writes numbered notes for ever, and a line for each commit
 */
import { openDatabase } from '../../src/db/open.ts'

const [folder = '', what = 'hold'] = process.argv.slice(2)
const opened = await openDatabase({ folder })
if (!opened.ok) {
  console.log(JSON.stringify(opened.error))
  process.exit(7)
}
console.log('open')
const db = opened.value
const setUp = 'create table if not exists note (n integer not null, text text not null)'
if (what === 'write') {
  await db.transaction((tx) => tx.query({ text: setUp }), { role: 'owner' })
  for (let n = 0; ; n += 1) {
    const note = { text: 'insert into note values ($1, $2)', values: [n, 'x'.repeat(5_000)] }
    try {
      await db.transaction((tx) => tx.query(note), { role: 'owner' })
    } catch (error) {
      console.log(`failed ${JSON.stringify((error as Error).message)}`)
      await db.close()
      process.exit(8)
    }
    console.log(`written ${n}`)
  }
}
setInterval(() => undefined, 1_000)
