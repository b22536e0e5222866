const bySqlState: Readonly<Record<string, string>> = {
  '53100': 'The disk of the database is full.',
  '25006': 'The database may only be read.',
  '53300': 'The database has no free connection.',
  '57P01': 'The database was shut down.',
  '57P02': 'The database was shut down after a fault of its own.',
  '57P03': 'The database is starting up or shutting down.',
  '57P05': 'The connection to the database was lost.',
  '3D000': 'There is no such database any more.',
}

const byNodeCode: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'The database does not answer.',
  ECONNRESET: 'The connection to the database was lost.',
  ECONNABORTED: 'The connection to the database was lost.',
  ENOTCONN: 'The connection to the database was lost.',
  ERR_STREAM_DESTROYED: 'The connection to the database was lost.',
  ERR_STREAM_WRITE_AFTER_END: 'The connection to the database was lost.',
  ERR_SOCKET_CLOSED: 'The connection to the database was lost.',
  EPIPE: 'The connection to the database was lost.',
  ENOENT: 'The database is not running.',
  ETIMEDOUT: 'The database does not answer.',
  EHOSTUNREACH: 'The database cannot be reached.',
  ENOTFOUND: 'The host of the database is not known.',
  EAI_AGAIN: 'The host of the database cannot be looked up.',
  ENOSPC: 'The disk is full.',
  EROFS: 'The disk is read-only.',
}

const byWords: readonly (readonly [RegExp, string])[] = [
  [
    /Connection terminated|Client has encountered a connection error|client was closed/i,
    'The connection to the database was lost.',
  ],
  [/timeout exceeded when trying to connect/i, 'The database is busy and did not answer in time.'],
  [/No space left/i, 'The disk is full.'],
]

/** A connection that breaks while a commit is on its way leaves open whether it arrived. */
const safeToRepeat =
  'What was acknowledged is safe. Send the rest again: nothing is recorded twice.'

/**
 * An outage as a sentence for whoever stands at the door; null when an error is a defect of ours.
 *
 * Source   PostgreSQL, appendix A (error codes): classes 08 and 57P, 53100, 25006.
 */
export const outageOf = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null
  const { code = '' } = error as NodeJS.ErrnoException
  const known =
    bySqlState[code] ??
    byNodeCode[code] ??
    (/^08/.test(code) ? 'The connection to the database was lost.' : undefined) ??
    byWords.find(([words]) => words.test(error.message))?.[1]
  return known === undefined ? null : `${known} ${safeToRepeat}`
}

/**
 * That the files of the database are damaged, as a sentence; null where an error does not say so.
 *
 * Source   PostgreSQL, appendix A: XX001 data_corrupted, XX002 index_corrupted.
 */
export const damageOf = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null
  const { code } = error as NodeJS.ErrnoException
  if (code !== 'XX001' && code !== 'XX002') return null
  return `The database's own files are damaged: ${error.message}. Restore a backup into a new one.`
}
