import { type Door, exitCodes, Leave } from '../cli/door.ts'
import type { Settings } from '../cli/program.ts'
import { migrate } from '../db/migrate.ts'
import { type Database, openDatabase } from '../db/open.ts'
import { createGraphs } from '../flow/graphs.ts'
import { createLedger, ledgersIn } from '../flow/open-ledger.ts'
import { createRecorder, type Recorder } from '../flow/recorder.ts'
import type { Ledger, World } from '../flow/world.ts'

/** A door onto the database the environment names; `close` lets go of it. */
export interface OpenDoor {
  readonly door: Door
  readonly close: () => Promise<void>
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
  const database = once(async () => {
    opened = await openWhere(environment.DATABASE_URL, settings().data ?? defaultFolder)
    return opened
  })
  const ledger = once(async () => theLedger(await database(), world, settings(), environment))
  const recorder = once(async (): Promise<Recorder> => createRecorder(await ledger()))
  return {
    door: {
      io,
      database,
      world,
      ledger,
      recorder,
      graphs: createGraphs(),
      json: () => settings().json,
      who: () => settings().as ?? environment.USER ?? null,
    },
    close: async () => opened?.close(),
  }
}

const openWhere = async (url: string | undefined, folder: string): Promise<Database> => {
  const opened = await openDatabase(url ? { url } : { folder })
  if (!opened.ok) throw new Leave(exitCodes.unusable, sentences(opened.error))
  const migrated = await migrate(opened.value)
  if (migrated.ok) return opened.value
  await opened.value.close()
  throw new Leave(exitCodes.unusable, sentences(migrated.error))
}

const sentences = (problems: readonly { readonly message: string }[]): string =>
  problems.map(({ message }) => message).join('\n')

/** The one ledger there is, or the one named; a first one is begun where there is none. */
const theLedger = async (
  db: Database,
  world: World,
  { ledger: wanted }: Settings,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Ledger> => {
  const ledgers = await ledgersIn(db, world)
  const [first] = ledgers
  if (wanted !== undefined) {
    const named = ledgers.find(({ name, ledgerId }) => name === wanted || ledgerId === wanted)
    if (named) return named
    throw new Leave(
      exitCodes.unknown,
      `No company here is called ${wanted}. Here are: ${namesOf(ledgers)}.`,
    )
  }
  if (ledgers.length > 1)
    throw new Leave(
      exitCodes.wrongUse,
      `Several companies are here. Say which with --ledger: ${namesOf(ledgers)}.`,
    )
  return (
    first ??
    createLedger(db, world, {
      name: 'Company',
      base: null,
      timeZone: environment.TZ || Intl.DateTimeFormat().resolvedOptions().timeZone,
    })
  )
}

const namesOf = (ledgers: readonly Ledger[]): string => ledgers.map(({ name }) => name).join(', ')
