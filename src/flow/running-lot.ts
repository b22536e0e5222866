import type { Command } from '../lots/command.ts'
import type { LotFormat } from '../lots/lot-format.ts'
import { endedBy, type RunningLot, type WorkingDay } from '../lots/shift.ts'
import { unitsNamed } from '../projections/names.ts'
import { everything } from '../projections/scope.ts'
import type { Session } from './recorder.ts'
import { unitsMeant } from './resolve.ts'

interface AboutLine {
  readonly format: LotFormat
  /** The line and the item, as their numbers are kept under. */
  readonly lineKey: string
  readonly site: WorkingDay
  readonly atMs: number
  readonly command: Command
}

/**
 * The number of the lot that a line goes on making; null where it has none, or the format's rules
 * ended it before what is about to be made.
 *
 * Shape    All of it is read from the record: when the lot was begun, what went into it and came
 *          out, and when its equipment was cleaned.
 */
export const lotGoesOn = async (
  session: Session,
  { format, lineKey, site, atMs, command }: AboutLine,
): Promise<string | null> => {
  const { tx, ledger } = session
  const { rows } = await tx.query<{ number: string; atMs: number }>({
    name: 'lot_number_of_line',
    text: `select number, at_ms as "atMs" from lot_number
      where ledger_id = $1 and format = $2 and line = $3 and reason is null and at_ms <= $4
      order by at_ms desc, place desc limit 1`,
    values: [ledger.ledgerId, format.name, lineKey, atMs],
  })
  const [last] = rows
  if (!last) return null
  const inputs = await inputsOf(session, command)
  const running = await runningLot(session, last.number, last.atMs, command)
  const ended = endedBy(site, format.ends ?? { endsAt: [] }, running, { atMs, inputs })
  return ended === null ? last.number : null
}

const inputsOf = async ({ tx, ledger }: Session, command: Command): Promise<readonly string[]> => {
  const uris: string[] = []
  for (const { lot, serial, container } of 'inputs' in command ? command.inputs : []) {
    const name = lot ?? serial ?? container
    if (name === undefined) continue
    const units = await unitsMeant(tx, ledger.ledgerId, name, everything)
    uris.push(...units.map(({ uri }) => uri))
  }
  return uris
}

const runningLot = async (
  session: Session,
  number: string,
  startedMs: number,
  command: Command,
): Promise<RunningLot> => {
  const { tx, ledger } = session
  const units = await unitsNamed(tx, ledger.ledgerId, number, everything)
  const unitNos = units.map(({ unitNo }) => unitNo)
  const { rows: inputs } = await tx.query<{ uri: string }>({
    name: 'inputs_of_lot',
    text: `select distinct unit.uri from movement made
      join movement used on used.ledger_id = $1 and used.process_no = made.process_no
        and used.kind = 'used' and used.voided_seq is null
      join unit on unit.ledger_id = $1 and unit.unit_no = used.unit_no
      where made.ledger_id = $1 and made.unit_no = any($2::bigint[]) and made.kind = 'made'
        and made.process_no is not null and made.voided_seq is null`,
    values: [ledger.ledgerId, unitNos],
  })
  const { rows: made } = await tx.query<{ made: number | null }>({
    name: 'made_of_lot',
    text: `select sum(quantity)::float8 as made from movement
      where ledger_id = $1 and unit_no = any($2::bigint[]) and kind = 'made'
        and voided_seq is null and not summary`,
    values: [ledger.ledgerId, unitNos],
  })
  return {
    startedMs,
    made: made[0]?.made ?? 0,
    inputs: inputs.map(({ uri }) => uri),
    cleanedMs: await cleanedSince(session, command),
  }
}

/** When the equipment of a command was cleaned last; null where it never was. */
const cleanedSince = async ({ tx, ledger }: Session, command: Command): Promise<number | null> => {
  const equipment = 'equipment' in command ? (command.equipment ?? []) : []
  let cleanedMs: number | null = null
  for (const name of equipment) {
    const units = await unitsMeant(tx, ledger.ledgerId, name, everything)
    const { rows } = await tx.query<{ atMs: number | null }>({
      name: 'cleaned_last',
      text: `select max(at_ms) as "atMs" from movement
        where ledger_id = $1 and unit_no = any($2::bigint[])
          and step = 'urn:lotline:ns:cleaning' and voided_seq is null`,
      values: [ledger.ledgerId, units.map(({ unitNo }) => unitNo)],
    })
    const atMs = rows[0]?.atMs ?? null
    if (atMs !== null && (cleanedMs === null || atMs > cleanedMs)) cleanedMs = atMs
  }
  return cleanedMs
}
