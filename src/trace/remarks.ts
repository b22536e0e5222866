import type { Certificate } from './certificate.ts'
import type { GapKind } from './following.ts'

const gapSentences: Readonly<Record<GapKind, (entries: string) => string>> = {
  quantityUnknown: (entries) => `No quantity is recorded in ${entries}.`,
  unitsDoNotConvert: (entries) => `Units of measure do not convert in ${entries}.`,
  overdrawn: (entries) => `More was taken than the record says there was in ${entries}.`,
  crossedUnits: (entries) =>
    `What came out is measured otherwise than what went in, in ${entries}: ` +
    'how the suspect part is spread over it is not known.',
  moreOutThanIn: (entries) =>
    `More came out of a process than went in, in ${entries}: ` +
    'the difference is taken as not suspect.',
  throughContainer: (entries) =>
    `A container was used whole in ${entries}: how much of its content, is not recorded.`,
  sameMoment: (entries) =>
    `Things went round in a circle at one moment in ${entries}: their order is not recorded.`,
  inputAfterOutput: (entries) =>
    `Something went into a run after something had come out of it, in ${entries}: ` +
    'it may be in that as well.',
}

const entriesNamedMax = 5

/** 'entry 3', 'entries 3, 4 and 5', 'entries 3, 4, 5, 6, 7 and 12 more'. */
const entriesInWords = (entries: readonly number[]): string => {
  if (entries.length === 1) return `entry ${entries[0]}`
  const named = entries.slice(0, entriesNamedMax)
  const more = entries.length - named.length
  if (more > 0) return `entries ${named.join(', ')} and ${more} more`
  return `entries ${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
}

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`

/**
 * What a certificate says, in sentences.
 *
 * Limits   A sentence names the first five entries and counts the rest; the certificate's own
 *          lists have them all.
 */
export const remarksOn = (found: Omit<Certificate, 'remarks'>): readonly string[] => {
  const { cutAt, unknownStart, openEnds, openProcesses, cycles, gaps } = found
  const said: string[] = []
  if (unknownStart.length > 0)
    said.push(
      `The record did not know ${counted(unknownStart.length, 'unit', 'units')} asked about.`,
    )
  if (cutAt.length > 0)
    said.push(`A limit cut the trace short at ${counted(cutAt.length, 'unit', 'units')}.`)
  if (openEnds.length > 0)
    said.push(
      `The record does not say where ${counted(openEnds.length, 'unit', 'units')} came from.`,
    )
  if (openProcesses.length > 0)
    said.push(
      `${counted(openProcesses.length, 'process has', 'processes have')} made nothing yet ` +
        'from what they used.',
    )
  if (cycles > 0)
    said.push(`${counted(cycles, 'unit leads', 'units lead')} back to themselves, as rework does.`)
  if (gaps)
    for (const [kind, entries] of Object.entries(gaps))
      said.push(gapSentences[kind as GapKind](entriesInWords(entries)))
  else if (found.linesWithoutQuantity.length > 0)
    said.push(gapSentences.quantityUnknown(entriesInWords(found.linesWithoutQuantity)))
  return said
}
