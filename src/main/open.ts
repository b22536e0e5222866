import { readdir } from 'node:fs/promises'
import { wholeAccess } from '../access/access.ts'
import { type Door, exitCodes, Leave } from '../cli/door.ts'
import type { Settings } from '../cli/program.ts'
import { migrate } from '../db/migrate.ts'
import { type Database, openDatabase } from '../db/open.ts'
import { createGraphs, graphBytesMax, movementsHeldMax } from '../flow/graphs.ts'
import { createLedger, ledgersIn } from '../flow/open-ledger.ts'
import { createRecorder, type Recorder } from '../flow/recorder.ts'
import type { Ledger, World } from '../flow/world.ts'

/** A door onto the database the environment names; `close` lets go of it. */
export interface OpenDoor {
  readonly door: Door
  readonly close: () => Promise<void>
}

/** How many movements a record may have and be held in memory for traces; null: said wrongly. */
const movementsHeld = (said: string | undefined): number | null => {
  if (!said) return movementsHeldMax
  return /^\d{1,9}$/.test(said) ? Number(said) : null
}

/** Where the embedded database lives when nobody says. */
const defaultFolder = 'data'

/** Opens things once, when first asked for. */
const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null
  return () => {
    made ??= make()
    return made
  }
}

/** Opens the embedded database in the data folder, or PostgreSQL where DATABASE_URL names one. */
export const openDoor = (
  io: Door['io'],
  environment: Readonly<Record<string, string | undefined>>,
  world: World,
  settings: () => Settings,
): OpenDoor => {
  let opened: Database | null = null
  const where = whereOf(environment, settings)
  const mostHeld = movementsHeld(environment.LOTLINE_LINKS_MAX)
  const database = once(async () => {
    if (mostHeld === null)
      throw new Leave(exitCodes.wrongUse, 'LOTLINE_LINKS_MAX must be a whole number.')
    opened = await openWhere(where())
    return opened
  })
  const ledger = once(async () => {
    const at = where()
    // A question must not make what it asks about: a mistyped folder would seem to be an answer.
    if ('folder' in at && !(await isFilled(at.folder))) throw nothingAt(at)
    const known = await ledgerMeant(await database(), world, settings())
    if (known === null) throw nothingAt(at)
    return known
  })
  const recorder = once(async (): Promise<Recorder> => {
    const db = await database()
    const known = await ledgerMeant(db, world, settings())
    return createRecorder(known ?? (await beginLedger(db, io, world, settings(), environment)))
  })
  return {
    door: {
      io,
      database,
      world,
      ledger,
      recorder,
      graphs: createGraphs(graphBytesMax, mostHeld ?? movementsHeldMax),
      json: () => settings().json === true,
      access: () => wholeAccess(settings().as ?? environment.USER ?? null),
    },
    close: async () => opened?.close(),
  }
}

type At = { readonly folder: string } | { readonly url: string }

const whereOf =
  (environment: Readonly<Record<string, string | undefined>>, settings: () => Settings) =>
  (): At => {
    const url = environment.DATABASE_URL
    return url ? { url } : { folder: settings().data ?? defaultFolder }
  }

const placeText = (at: At): string =>
  'url' in at ? 'the database DATABASE_URL names' : `the folder ${at.folder}`

const isFilled = async (folder: string): Promise<boolean> => {
  try {
    return (await readdir(folder)).length > 0
  } catch (error) {
    // What else may be wrong with the folder, opening it says in full.
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}

const nothingAt = (at: At): Leave =>
  new Leave(
    exitCodes.unknown,
    `Nothing has been recorded in ${placeText(at)}.` +
      ('folder' in at ? ' If the record is in another one, say --data <folder>.' : ''),
  )

const openWhere = async (at: At): Promise<Database> => {
  const opened = await openDatabase(at)
  if (!opened.ok) throw new Leave(exitCodes.unusable, sentences(opened.error))
  const migrated = await migrate(opened.value)
  if (migrated.ok) return opened.value
  await opened.value.close()
  throw new Leave(exitCodes.unusable, sentences(migrated.error))
}

const sentences = (problems: readonly { readonly message: string }[]): string =>
  problems.map(({ message }) => message).join('\n')

/** The one ledger there is, or the one named; null where there is none at all. */
const ledgerMeant = async (
  db: Database,
  world: World,
  { ledger: wanted }: Settings,
): Promise<Ledger | null> => {
  const ledgers = await ledgersIn(db, world)
  if (ledgers.length === 0) return null
  if (wanted === undefined) {
    const [first, ...others] = ledgers
    if (first && others.length === 0) return first
    throw new Leave(
      exitCodes.wrongUse,
      `Several companies are here. Say which with --ledger: ${namesOf(ledgers)}.`,
    )
  }
  const named = ledgers.find(({ name, ledgerId }) => name === wanted || ledgerId === wanted)
  if (named) return named
  throw new Leave(
    exitCodes.unknown,
    `No company here is called ${wanted}. Here are: ${namesOf(ledgers)}.`,
  )
}

/** Begins the first ledger of a database, and says so. */
const beginLedger = async (
  db: Database,
  io: Door['io'],
  world: World,
  settings: Settings,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Ledger> => {
  const ledger = await createLedger(db, world, {
    name: settings.ledger ?? 'Company',
    base: null,
    timeZone: environment.TZ || Intl.DateTimeFormat().resolvedOptions().timeZone,
  })
  const place = placeText(whereOf(environment, () => settings)())
  io.err(`Began a new record for ${ledger.name} in ${place}.`)
  return ledger
}

const namesOf = (ledgers: readonly Ledger[]): string => ledgers.map(({ name }) => name).join(', ')
