import { isLedgerHeader } from '../flow/export-ledger.ts'
import { importLedger, type LedgerRefusal } from '../flow/import-ledger.ts'
import { type Door, type ExitCode, exitCodes } from './door.ts'
import { linesOf } from './lines.ts'
import { counted } from './print.ts'
import { bar, progressOf } from './progress.ts'
import { type OpenFile, openFiles, peeked } from './read-file.ts'

/** How many bytes tell a ledger from other files. */
const headBytes = 32

/** The first exported ledger among some files, and the files, none of them begun. */
export const ledgerAmong = async (
  files: readonly OpenFile[],
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<{ readonly ledger: OpenFile | null; readonly files: readonly OpenFile[] }> => {
  const whole: OpenFile[] = []
  let ledger: OpenFile | null = null
  for (const file of files) {
    const { head, bytes } = await peeked(file.bytes, headBytes)
    let again: OpenFile = { ...file, bytes }
    if (file.size > 0) {
      // Let go of it until its turn comes: there may be more files than can be open at once.
      for await (const _ of bytes) break
      const [anew] = await openFiles([file.name], stdin)
      if (anew) again = anew
    }
    whole.push(again)
    if (isLedgerHeader(Buffer.from(head).toString('latin1'))) ledger ??= again
  }
  return { ledger, files: whole }
}

/** Takes in an exported ledger, all of it or nothing. */
export const importLedgerFile = async (file: OpenFile, door: Door): Promise<ExitCode> => {
  const progress = progressOf(door.io)
  let taken = 0
  const answer = await importLedger(
    await door.database(),
    door.world,
    linesOf(file.bytes),
    (entries, of) => {
      taken = entries
      progress.show(`Taking in ${bar(entries / of, 30)} ${entries} of ${of}`)
    },
  )
  progress.clear()
  const name = file.name === '-' ? 'standard input' : file.name
  if (!answer.ok) {
    const fault = file.fault()
    const cause = fault === null ? ledgerRefusalSentence(answer.error) : fault
    const why = `${cause} Nothing was taken in.`
    if (door.json())
      door.io.out(JSON.stringify({ refused: [{ ...answer.error, file: name, sentence: why }] }))
    else door.io.err(`${name}: ${why}`)
    return exitCodes.refused
  }
  const { name: company, ledgerId } = answer.value
  if (door.json()) door.io.out(JSON.stringify({ company, ledgerId, entries: taken }))
  else door.io.out(`${company} was taken in: ${entriesText(taken)}, every one verified.`)
  return exitCodes.whole
}

/** Why a ledger was not taken in, as a sentence. */
const ledgerRefusalSentence = (refusal: LedgerRefusal): string =>
  refusal.kind === 'damaged' ? `Line ${refusal.line}: ${refusal.fault.sentence}` : refusal.sentence

/** How many entries an export has, as a person says it. */
export const entriesText = (entries: number): string => counted(entries, 'entry', 'entries')
