/** `npm run schema`: writes db/schema.sql, what all migrations make together. */
import { writeFileSync } from 'node:fs'
import { migrate } from '../src/db/migrate.ts'
import { openDatabase } from '../src/db/open.ts'
import { readCatalog } from './catalog.ts'
import { schemaText } from './schema-text.ts'

const opened = await openDatabase({ folder: null })
if (!opened.ok) throw new Error(opened.error[0]?.message)
const db = opened.value
const migrated = await migrate(db)
if (!migrated.ok) throw new Error(migrated.error[0]?.message)
writeFileSync('db/schema.sql', schemaText(await db.transaction(readCatalog, { role: 'owner' })))
await db.close()
