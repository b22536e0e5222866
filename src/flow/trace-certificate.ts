import type { EntryFacts } from '../ledger/read.ts'
import type { Life } from '../projections/lives.ts'
import type { Certificate, Unattributed } from '../trace/certificate.ts'
import type { CertifiedEntry, TraceCertificate } from './trace-answer.ts'

/** What a certificate's numbers are called. */
export interface CertificateNames {
  readonly facts: ReadonlyMap<number, EntryFacts>
  /** Of every unit reached. */
  readonly lives: ReadonlyMap<number, Life>
  readonly measureOfProcess: (used: readonly number[]) => MeasureShown | null
}

/** In what the contents of a process are told. */
export interface MeasureShown {
  readonly uom: string
  readonly fromBase: (value: number) => number
}

/** The entries a certificate names, those of its processes among them. */
export const entriesCertified = (
  { gaps, linesWithoutQuantity, openProcesses, unattributed }: Certificate,
  lives: ReadonlyMap<number, Life>,
): readonly number[] => {
  const entries = entryOfProcesses(lives)
  const processes = [...openProcesses, ...(unattributed ?? []).map(({ process }) => process)]
  return [
    ...linesWithoutQuantity,
    ...Object.values(gaps ?? {}).flat(),
    ...processes.flatMap((process) => entries.get(process)?.seq ?? []),
  ]
}

/** Puts names a person can look up to what a walk's certificate knows by number. */
export const certifiedBy = (
  { gaps, linesWithoutQuantity, openProcesses, unattributed }: Certificate,
  { facts, lives, measureOfProcess }: CertificateNames,
): Pick<TraceCertificate, 'gaps' | 'linesWithoutQuantity' | 'openProcesses' | 'unattributed'> => {
  const lots = lotsByEntry(lives)
  const processes = entryOfProcesses(lives)
  const entryOf = (seq: number): CertifiedEntry => ({
    entry: seq,
    eventId: facts.get(seq)?.eventId ?? '',
    atMs: facts.get(seq)?.eventTimeMs ?? null,
    lots: [...(lots.get(seq) ?? [])].sort(),
  })
  const entriesOf = (seqs: readonly number[] = []) => seqs.map(entryOf)
  const usedIn = (process: number): CertifiedEntry => entryOf(processes.get(process)?.seq ?? 0)
  const left = ({ process, ...amount }: Unattributed) => {
    const measure = measureOfProcess([...(processes.get(process)?.used ?? [])])
    const shown = (value: number | null): number | null =>
      value === null || !measure ? value : measure.fromBase(value)
    return {
      process: usedIn(process),
      atLeast: shown(amount.atLeast) ?? 0,
      atMost: shown(amount.atMost),
      expected: shown(amount.expected),
      uom: measure?.uom ?? null,
    }
  }
  return {
    gaps:
      gaps &&
      Object.fromEntries(Object.entries(gaps).map(([kind, seqs]) => [kind, entriesOf(seqs)])),
    linesWithoutQuantity: entriesOf(linesWithoutQuantity),
    openProcesses: openProcesses.map(usedIn),
    unattributed: unattributed?.map(left) ?? null,
  }
}

const lotsByEntry = (
  lives: ReadonlyMap<number, Life>,
): ReadonlyMap<number, ReadonlySet<string>> => {
  const lots = new Map<number, Set<string>>()
  for (const { uri, movements } of lives.values())
    for (const { seq } of movements) {
      const held = lots.get(seq)
      if (held) held.add(uri)
      else lots.set(seq, new Set([uri]))
    }
  return lots
}

interface ProcessUse {
  seq: number
  readonly used: Set<number>
}

/** Of each process, the first entry that used something reached, and what was used. */
const entryOfProcesses = (lives: ReadonlyMap<number, Life>): ReadonlyMap<number, ProcessUse> => {
  const processes = new Map<number, ProcessUse>()
  for (const { unitNo, movements } of lives.values())
    for (const { kind, processNo, seq } of movements) {
      if (kind !== 'used' || processNo === null) continue
      const held = processes.get(processNo) ?? { seq, used: new Set() }
      held.seq = Math.min(held.seq, seq)
      held.used.add(unitNo)
      processes.set(processNo, held)
    }
  return processes
}
