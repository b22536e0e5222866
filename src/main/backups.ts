import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { wholeAccess } from '../access/access.ts'
import { writeFileWhole } from '../cli/write-file.ts'
import type { Database } from '../db/open.ts'
import { exportLedger } from '../flow/export-ledger.ts'
import { ledgerOfId } from '../flow/open-ledger.ts'
import type { World } from '../flow/world.ts'

/** Where backups go, and how many of a company are kept. */
export interface BackupPlan {
  readonly folder: string
  readonly keep: number
}

/** What a company's backups are called: by its id, for names change, and the moment. */
const fileName = (ledgerId: string, nowMs: number): string =>
  `lotline-${ledgerId}-${new Date(nowMs).toISOString().replaceAll(/[-:]|\.\d+/g, '')}.jsonl.gz`

/**
 * Backs a company up, and drops its oldest backups beyond those that are kept.
 *
 * Shape    Answers the file. An older one is only dropped once the new one is complete.
 * Limits   The record with its proofs. Accounts, keys and webhooks are not in it.
 */
export const backUp = async (
  db: Database,
  world: World,
  { folder, keep }: BackupPlan,
  ledgerId: string,
): Promise<string> => {
  const ledger = await ledgerOfId(db, world, ledgerId)
  if (!ledger) throw new Error(`There is no company ${ledgerId} to back up`)
  const file = join(folder, fileName(ledgerId, world.now()))
  const access = wholeAccess(null)
  await writeFileWhole(file, (write) => exportLedger({ ...ledger, access }, write))
  const own = (await readdir(folder))
    .filter((name) => name.startsWith(`lotline-${ledgerId}-`) && name.endsWith('.jsonl.gz'))
    .sort()
  for (const name of own.slice(0, -keep)) await rm(join(folder, name), { force: true })
  return file
}
