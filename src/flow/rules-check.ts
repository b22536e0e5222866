import type { Tx } from '../db/open.ts'
import type { EpcisEvent } from '../epcis/event.ts'
import { isObject } from '../epcis/json.ts'
import { readJson } from '../epcis/read-json.ts'
import { type Recorded, readEntries } from '../ledger/read.ts'
import { subjectOfEvent } from '../lots/capture-event.ts'
import { keysIn, withRecord } from '../lots/capture-known.ts'
import {
  type CaptureRule,
  type CaptureSubject,
  type MissingField,
  missingFields,
} from '../lots/capture-rule.ts'
import { captureFacts, entriesInScope } from '../projections/capture-facts.ts'
import { voidedAmong } from '../projections/read.ts'
import { ask } from './ask.ts'
import { captureRulesIn } from './capture-rules.ts'
import { contentOf } from './entry-content.ts'
import { onceEach } from './field-needed.ts'
import type { Ledger } from './world.ts'

/** An entry that does not tell all that rules ask for. */
export interface Uncaptured {
  readonly seq: number
  readonly eventId: string
  readonly eventTimeMs: number
  readonly step: string
  readonly missing: readonly MissingField[]
}

/** A part of what is not told, and the entry up to which it was looked at; null: that was all. */
export interface UncapturedPage {
  readonly entries: readonly Uncaptured[]
  readonly checked: number
  readonly upTo: number | null
}

const entriesPerRead = 500
/** How many entries one page looks at: what it finds may be less than it was asked for, or none. */
const entriesPerPage = 5_000

/**
 * The entries after one that do not tell what rules ask for, in the order of recording.
 *
 * Shape    `rules` null: those in force. Each entry is judged by the rules of the day it tells of,
 *          and by what the record knows of its lots now. Nothing of it is stored: rules change, and
 *          what is missing changes with them. Entries that were declared wrong are left out.
 *          Without any rules, none is looked at.
 * Limits   At most `limit` entries found, or `entriesPerPage` looked at; `upTo` is where to go on.
 */
export const uncapturedPage = (
  ledger: Ledger,
  rules: readonly CaptureRule[] | null,
  afterSeq: number,
  limit: number,
): Promise<UncapturedPage> =>
  ask(ledger, 'see-findings', async (tx) => {
    const asked = rules ?? (await captureRulesIn(tx, ledger.ledgerId))
    if (asked.length === 0) return { entries: [], checked: 0, upTo: null }
    const entries: Uncaptured[] = []
    let [seq, looked, checked] = [afterSeq, 0, 0]
    while (entries.length < limit && looked < entriesPerPage) {
      const read = await readEntries(tx, ledger.ledgerId, seq, entriesPerRead)
      const found = await uncapturedAmong(tx, ledger, asked, read)
      const room = limit - entries.length
      const last = found.entries[room - 1]
      entries.push(...found.entries.slice(0, room))
      if (last !== undefined && found.entries.length > room)
        return { entries, checked: checked + found.upTo(last.seq), upTo: last.seq }
      checked += found.checked
      looked += read.length
      seq = read.at(-1)?.seq ?? seq
      if (read.length < entriesPerRead) return { entries, checked, upTo: null }
    }
    return { entries, checked, upTo: seq }
  })

/** How often each rule is not kept, and in how many of the entries that were looked at. */
export interface UncapturedCounts {
  readonly checked: number
  readonly entries: number
  readonly rules: readonly (Pick<MissingField, 'rule' | 'strictness' | 'citation' | 'need'> & {
    readonly count: number
  })[]
}

/** Counts over the record, or over what comes after an entry, by rule: the most first. */
export const uncapturedCounts = async (
  ledger: Ledger,
  rules: readonly CaptureRule[] | null,
  afterSeq = 0,
): Promise<UncapturedCounts> => {
  const byRule = new Map<string, UncapturedCounts['rules'][number]>()
  let [checked, entries] = [0, 0]
  for await (const page of uncapturedPages(ledger, rules, afterSeq)) {
    checked += page.checked
    entries += page.entries.length
    for (const { rule, strictness, citation, need } of page.entries.flatMap((one) => one.missing))
      byRule.set(rule, {
        ...{ rule, strictness, citation, need },
        count: (byRule.get(rule)?.count ?? 0) + 1,
      })
  }
  const most = [...byRule.values()].toSorted(
    (a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1),
  )
  return { checked, entries, rules: most }
}

/** All that is not told, some at a time: no transaction is open between them. */
export async function* uncapturedPages(
  ledger: Ledger,
  rules: readonly CaptureRule[] | null,
  afterSeq = 0,
): AsyncGenerator<UncapturedPage> {
  let after: number | null = afterSeq
  while (after !== null) {
    const page: UncapturedPage = await uncapturedPage(ledger, rules, after, entriesPerRead)
    yield page
    after = page.upTo
  }
}

interface Judged {
  readonly entry: Recorded
  readonly subject: CaptureSubject
}

interface Among {
  readonly entries: readonly Uncaptured[]
  /** How many entries are steps that rules are about. */
  readonly checked: number
  /** The same up to an entry. */
  readonly upTo: (seq: number) => number
}

const uncapturedAmong = async (
  tx: Tx,
  ledger: Ledger,
  rules: readonly CaptureRule[],
  read: readonly Recorded[],
): Promise<Among> => {
  const seqs = read.map(({ seq }) => seq)
  const voided = await voidedAmong(tx, ledger.ledgerId, seqs)
  const inScope = await entriesInScope(tx, ledger.ledgerId, seqs, ledger.access)
  const judged = read.flatMap((entry): readonly Judged[] => {
    if (entry.declaresError || voided.has(entry.seq) || !inScope.has(entry.seq)) return []
    const event = eventIn(entry)
    const subject = event && subjectOfEvent(event, capturedIn(entry), ledger.timeZone)
    return subject ? [{ entry, subject }] : []
  })
  const facts = await captureFacts(tx, ledger.ledgerId, keysIn(judged.map((one) => one.subject)))
  const entries = judged.flatMap(({ entry, subject }): readonly Uncaptured[] => {
    const missing = onceEach(missingFields(rules, withRecord(subject, facts)))
    const { seq, eventId, eventTimeMs } = entry
    return missing.length === 0 ? [] : [{ seq, eventId, eventTimeMs, step: subject.step, missing }]
  })
  return {
    entries,
    checked: judged.length,
    upTo: (seq) => judged.filter(({ entry }) => entry.seq <= seq).length,
  }
}

const eventIn = (entry: Recorded): EpcisEvent | null => {
  const content = contentOf(entry)
  return content.kind === 'event' ? content.event : null
}

/** How values of an entry were captured, by their addresses; '' is all the others. */
const capturedIn = ({ envelope }: Recorded): Readonly<Record<string, string>> => {
  const read = readJson(envelope)
  const captured = read.ok && isObject(read.value) ? read.value.captured : null
  if (captured === null || captured === undefined || !isObject(captured)) return {}
  return captured as Readonly<Record<string, string>>
}
