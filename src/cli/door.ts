import type { Access } from '../access/access.ts'
import type { Database } from '../db/open.ts'
import type { Graphs } from '../flow/graphs.ts'
import type { Recorder } from '../flow/recorder.ts'
import type { Ledger, World } from '../flow/world.ts'

/**
 * Where a verb speaks and listens. `isTerminal`: a person is watching, progress may be drawn.
 * `isRead`: answers go to a terminal, not to a file or to another program.
 */
export interface Io {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  readonly isTerminal: boolean
  readonly isRead?: boolean
  readonly columns: number
  /** Writes on the error stream as it is, for progress. */
  readonly draw: (text: string) => void
  readonly stdin: () => AsyncIterable<Uint8Array>
}

/**
 * What the command line's exit code says.
 *
 *   0 whole      the answer is whole, or everything was done
 *   1 unknown    the record knows no such thing
 *   2 wrong use  the command line could not be understood
 *   3 not whole  an answer was given, but it is not whole
 *   4 ambiguous  a name fits several units; they are listed
 *   5 refused    a command or some of the input was refused, with every reason
 *   6 damaged    the record is not what was recorded
 *   7 unusable   the data folder or the database cannot be used
 *  70 defect     a fault of the program itself; what was said to be recorded is
 */
export const exitCodes = {
  whole: 0,
  unknown: 1,
  wrongUse: 2,
  notWhole: 3,
  ambiguous: 4,
  refused: 5,
  damaged: 6,
  unusable: 7,
  defect: 70,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** What a code of the command line is called, for answers as JSON. */
export const codeName = (code: ExitCode): string =>
  Object.entries(exitCodes).find(([, one]) => one === code)?.[0] ?? String(code)

/**
 * What every verb stands on. The ledger is opened when the first verb asks for it.
 *
 * Shape    `ledger` leaves where there is none yet; `recorder` begins one.
 */
export interface Door {
  readonly io: Io
  readonly world: World
  readonly database: () => Promise<Database>
  readonly ledger: () => Promise<Ledger>
  readonly recorder: () => Promise<Recorder>
  readonly graphs: Graphs
  /** Whether answers are wanted as JSON. */
  readonly json: () => boolean
  /** Who is acting, for the record, and what they may do. */
  readonly access: () => Access
}

/** What ends a verb before its end: a sentence for the person, and the code to leave with. */
export class Leave extends Error {
  readonly code: ExitCode
  constructor(code: ExitCode, sentence: string) {
    super(sentence)
    this.code = code
  }
}
