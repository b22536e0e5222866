import { isLedgerHeader } from '../flow/export-ledger.ts'
import { importLedger, type LedgerRefusal } from '../flow/import-ledger.ts'
import { type Door, type ExitCode, exitCodes } from './door.ts'
import { linesOf } from './lines.ts'
import { counted } from './print.ts'
import { bar, progressOf } from './progress.ts'
import { openFile } from './read-file.ts'

/** Whether a file is an exported ledger. */
export const isLedgerFile = async (name: string): Promise<boolean> => {
  if (name === '-') return false
  const { bytes } = await openFile(name)
  for await (const chunk of bytes) return isLedgerHeader(Buffer.from(chunk).toString('latin1'))
  return false
}

/** Takes in an exported ledger, all of it or nothing. */
export const importLedgerFile = async (name: string, door: Door): Promise<ExitCode> => {
  const file = await openFile(name)
  const progress = progressOf(door.io)
  const answer = await importLedger(
    await door.database(),
    door.world,
    linesOf(file.bytes),
    (entries, of) => progress.show(`Taking in ${bar(entries / of, 30)} ${entries} of ${of}`),
  )
  progress.clear()
  if (!answer.ok) {
    if (door.json()) door.io.out(JSON.stringify(answer.error))
    door.io.err(`${name}: ${ledgerRefusalSentence(answer.error)}`)
    return exitCodes.refused
  }
  const { name: company, ledgerId } = answer.value
  if (door.json()) door.io.out(JSON.stringify({ company, ledgerId }))
  else door.io.out(`${company} was taken in, every entry verified.`)
  return exitCodes.whole
}

/** Why a ledger was not taken in, as a sentence. */
export const ledgerRefusalSentence = (refusal: LedgerRefusal): string =>
  refusal.kind === 'damaged'
    ? `line ${refusal.line}: ${refusal.fault.sentence} Nothing was taken in.`
    : `${refusal.sentence} Nothing was taken in.`

/** How many entries an export has, as a person says it. */
export const entriesText = (entries: number): string => counted(entries, 'entry', 'entries')
