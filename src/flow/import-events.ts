import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Access } from '../access/access.ts'
import type { EpcisEvent } from '../epcis/event.ts'
import { eventHash } from '../epcis/event-hash.ts'
import type { Problem } from '../epcis/problem.ts'
import { type EpcisDocument, readDocument } from '../epcis/read-document.ts'
import { readJson } from '../epcis/read-json.ts'
import { statusOf } from '../lots/status.ts'
import { recordMasterData } from './master-data.ts'
import { assertPermitted } from './permit.ts'
import { type Offer, type Outcome, record } from './record.ts'
import { personalOf } from './record-drafts.ts'
import type { Recorder, Session } from './recorder.ts'
import { settingsIn } from './settings.ts'
import { type Piece, readPieces } from './text-pieces.ts'
import type { World } from './world.ts'

/** A file, or standard input, as a door hands it in. */
export interface Input {
  readonly name: string
  /** Lines of JSON for certain (by its file name), or to be seen from its content. */
  readonly isLines: boolean
  readonly bytes: AsyncIterable<Uint8Array>
  /** Why the bytes ended before their end, asked when they have; null: they did not. */
  readonly fault?: () => string | null
}

/**
 * What became of one event of an input.
 *
 * Shape    `line` is 1-based, null in a document of many lines, where `pointer` says where.
 *          `refused` has every reason.
 */
export interface ImportOutcome {
  readonly file: string
  readonly line: number | null
  readonly pointer: string
  readonly what: 'event' | 'master data' | 'text'
  readonly outcome: Outcome | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
}

/** How an import went, in numbers. */
export interface ImportCounts {
  /** Events that an entry was added for: `toldAgain` of them tell what was known by another id. */
  recorded: number
  toldAgain: number
  known: number
  refused: number
  masterData: number
  /** Inputs that held nothing to record. */
  empty: readonly string[]
  /** All of it was to be recorded or nothing, and it was nothing. */
  undone: boolean
}

export interface ImportOptions {
  /** Record everything, or nothing at all when anything is refused. */
  readonly allOrNothing: boolean
  readonly door: string
  readonly access: Access
  readonly onOutcome: (outcome: ImportOutcome) => void
  readonly onBytes: (bytes: number) => void
}

/** How many events, or bytes of them, are recorded in one go. */
const eventsPerBatch = 250
const bytesPerBatch = 16 * 1024 ** 2

/** After how many pieces the program hears what else has happened, a batch's answers above all. */
const piecesPerTurn = 8

class Undone extends Error {}

/**
 * Records the events and master data of files: EPCIS documents, single events, lists of events,
 * query documents, or lines of any of these. Importing the same again changes nothing.
 *
 * Shape    Each event is recorded, known already, or refused with every reason; `allOrNothing`
 *          records nothing when anything is refused. Without it, what is well-formed is recorded.
 *          `onOutcome` is told that something is recorded when it is durable, and not before.
 *          What frees a blocked lot is refused to whoever may not release, and to everybody where
 *          the company has rules for releases: there it is a command, or its correction.
 * Limits   `allOrNothing` keeps the outcome of each event in memory until the last was read.
 */
export const importEvents = async (
  recorder: Recorder,
  inputs: readonly Input[],
  options: ImportOptions,
): Promise<ImportCounts> => {
  assertPermitted(options, 'capture')
  const mayFree = await mayFreeIn(recorder, options.access)
  const counts = noCounts()
  const spoken = new Set<string>()
  const held: ImportOutcome[] = []
  const tell = (told: ImportOutcome): void => {
    spoken.add(told.file)
    const { kind } = told.outcome
    const isToldAgain = kind === 'known' && told.outcome.toldAgain !== undefined
    if (isToldAgain) counts.toldAgain += 1
    if (kind === 'refused' || kind === 'id-taken') counts.refused += 1
    else if (kind === 'known' && !isToldAgain) counts.known += 1
    else if (told.what === 'event') counts.recorded += 1
    else counts.masterData += 1
    if (options.allOrNothing && (kind === 'recorded' || isToldAgain)) held.push(told)
    else options.onOutcome(told)
  }
  const counted = (): ImportCounts => ({
    ...counts,
    empty: inputs.map(({ name }) => name).filter((name) => !spoken.has(name)),
  })
  if (!options.allOrNothing) {
    await importAll(inputs, { ...options, mayFree }, recorder.ledger.world, tell, (work) =>
      recorder.submit(work),
    )
    return counted()
  }
  try {
    await recorder.submit(async (session) => {
      await importAll(inputs, { ...options, mayFree }, session.ledger.world, tell, (work) =>
        work(session),
      )
      if (counts.refused > 0) throw new Undone()
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
    return { ...counted(), recorded: 0, toldAgain: 0, masterData: 0, undone: true }
  }
  held.forEach(options.onOutcome)
  return counted()
}

const noCounts = (): ImportCounts => ({
  recorded: 0,
  toldAgain: 0,
  known: 0,
  refused: 0,
  masterData: 0,
  empty: [],
  undone: false,
})

type Tell = (outcome: ImportOutcome) => void
type Submit = <T>(work: (session: Session) => Promise<T>) => Promise<T>

interface Waiting {
  readonly at: Pick<ImportOutcome, 'file' | 'line' | 'pointer'>
  readonly offer: Offer
}

/** Whether events that free blocked lots are taken from whoever imports. */
const mayFreeIn = async ({ ledger }: Recorder, { permissions }: Access): Promise<boolean> => {
  const inLedger = { ledger: ledger.ledgerId, readOnly: true }
  const rules = await ledger.db.transaction((tx) => settingsIn(tx, ledger.ledgerId), inLedger)
  return permissions.has('release') && !rules.fourEyes && !rules.signedRelease
}

/** Whether an event takes a block off what it names, or declares wrong what set it. */
const isFreeing = ({ persistentDisposition, errorDeclaration }: EpcisEvent): boolean => {
  const { set, unset } = persistentDisposition
  const lifted = errorDeclaration === null ? unset : set
  return statusOf({ persistent: lifted }).blocking.length > 0
}

const freeing = (pointer: string): Problem => ({
  pointer: `${pointer}/persistentDisposition`,
  message: 'This frees what is blocked: here only a release does, by who may release.',
})

const importAll = async (
  inputs: readonly Input[],
  options: ImportOptions & { readonly mayFree: boolean },
  world: World,
  tell: Tell,
  submit: Submit,
): Promise<void> => {
  let waiting: Waiting[] = []
  let waitingBytes = 0
  let underWay = Promise.resolve()
  /** Begins to record what waits, as soon as what was begun before is recorded. */
  const settle = async (): Promise<void> => {
    const batch = waiting
    waiting = []
    waitingBytes = 0
    await underWay
    if (batch.length === 0) return
    underWay = recordBatch(batch, tell, submit)
    // What goes wrong rises from the next wait for it; until then nobody listens.
    underWay.catch(() => undefined)
  }
  let piecesRead = 0
  for (const input of inputs)
    for await (const piece of readPieces(input, options.onBytes)) {
      // Otherwise the database would wait for its answers to be heard until a batch is read.
      if (++piecesRead % piecesPerTurn === 0) await nextTurn()
      const read = readPiece(piece)
      if (!read.ok) {
        tell({
          file: input.name,
          line: piece.line,
          pointer: read.error[0]?.pointer ?? '',
          what: 'text',
          outcome: { kind: 'refused', problems: read.error },
        })
        continue
      }
      if (read.value.masterData.length > 0) await underWay
      await importMasterData(read.value, piece, options, tell, submit)
      for (const { pointer, event } of read.value.events) {
        const at = { file: input.name, line: piece.line, pointer }
        if (event.ok && !options.mayFree && isFreeing(event.value))
          tell({ ...at, what: 'event', outcome: { kind: 'refused', problems: [freeing(pointer)] } })
        else if (event.ok) {
          const offer = offerOf(event.value, piece, at, options, world)
          waiting.push({ at, offer })
          waitingBytes += offer.body.length
        } else tell({ ...at, what: 'event', outcome: { kind: 'refused', problems: event.error } })
        if (waiting.length >= eventsPerBatch || waitingBytes >= bytesPerBatch) await settle()
      }
    }
  await settle()
  await underWay
}

const recordBatch = async (
  batch: readonly Waiting[],
  tell: Tell,
  submit: Submit,
): Promise<void> => {
  const outcomes = await submit((session) =>
    record(
      session,
      batch.map(({ offer }) => offer),
    ),
  )
  batch.forEach(({ at }, i) => {
    const outcome = outcomes[i]
    if (outcome) tell({ ...at, what: 'event', outcome })
  })
}

const readPiece = (piece: Piece) => {
  if ('problem' in piece) return { ok: false as const, error: [piece.problem] }
  const json = readJson(piece.text)
  return json.ok ? readDocument(json.value) : json
}

const offerOf = (
  event: EpcisEvent,
  piece: Piece,
  at: Waiting['at'],
  { door, access }: ImportOptions,
  { sha256Hex }: World,
): Offer => ({
  eventId: event.eventID,
  hash: Buffer.from(eventHash(event, sha256Hex), 'hex'),
  body: JSON.stringify(event.body),
  envelope: {
    door,
    by: access.who.id,
    file: at.file,
    ...(at.line === null ? { pointer: at.pointer } : { line: at.line }),
    captured: { '': 'imported' },
  },
  personal: personalOf(access),
  operationId: null,
  sourceSha256: piece.sha256,
  content: { kind: 'event', event },
})

const importMasterData = async (
  { masterData, problems }: EpcisDocument,
  piece: Piece,
  { door, access }: ImportOptions,
  tell: Tell,
  submit: Submit,
): Promise<void> => {
  const at = { file: piece.file, line: piece.line }
  for (const problem of problems)
    tell({
      ...at,
      pointer: problem.pointer,
      what: 'master data',
      outcome: { kind: 'refused', problems: [problem] },
    })
  if (masterData.length === 0) return
  const outcomes = await submit((session) =>
    recordMasterData(
      session,
      masterData.map(({ vocabulary, id, attributes }) => ({
        vocabulary,
        id: id.uri,
        spelling: id.spelling,
        attributes,
      })),
      {
        envelope: { door, by: access.who.id, file: piece.file, captured: { '': 'imported' } },
        personal: personalOf(access),
        operationId: null,
        sourceSha256: piece.sha256,
      },
    ),
  )
  masterData.forEach(({ pointer }, i) => {
    const outcome = outcomes[i]
    if (outcome) tell({ ...at, pointer, what: 'master data', outcome })
  })
}
