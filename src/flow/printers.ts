import type { Access } from '../access/access.ts'
import { isArray, isObject, type Json } from '../epcis/json.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { readSize } from '../labels/label-fields.ts'
import { ask } from './ask.ts'
import { type Policy, type PolicyRefusal, policyIn, replacePolicy } from './policy.ts'
import type { Recorder } from './recorder.ts'
import type { Ledger } from './world.ts'

/**
 * A printer of labels.
 *
 * Shape    `host` and `port` are where it takes ZPL; `size` is the label in it, as `100x50`.
 */
export interface Printer {
  readonly name: string
  readonly host: string
  readonly port: number
  readonly dpi: number
  readonly size: string
}

/** The printers of a company. */
export const printersPolicy: Policy<readonly Printer[]> = {
  name: 'printers',
  usual: [],
  permission: 'manage-company',
}

export type PrinterRefusal =
  | PolicyRefusal
  | { readonly kind: 'bad-printer'; readonly field: string; readonly detail: string }

/** The company's printers. */
export const printersOf = (ledger: Ledger): Promise<readonly Printer[]> =>
  ask(ledger, 'print', (tx) => policyIn(tx, ledger.ledgerId, printersPolicy))

const most = 200

/**
 * Replaces the company's printers.
 *
 * Shape    A list of objects with `name`, `host`, `dpi`, `size`, and `port`, which is 9100 where
 *          it is left out.
 * Refuses  not-permitted; bad-printer: every fault with its pointer.
 */
export const setPrinters = async (
  recorder: Recorder,
  access: Access,
  json: Json,
): Promise<Result<readonly Printer[], readonly PrinterRefusal[]>> => {
  const faults: PrinterRefusal[] = []
  const told = (field: string, detail: string): void =>
    void faults.push({ kind: 'bad-printer', field, detail })
  if (!isArray(json) || json.length > most) told('', `Printers are a list of at most ${most}.`)
  const value = isArray(json)
    ? json.slice(0, most).map((one, at) => readPrinter(one, at, told))
    : []
  for (const [at, { name }] of value.entries())
    if (value.findIndex((other) => other.name === name) < at)
      told(`/${at}/name`, `Two printers are called ${name}.`)
  if (faults.length > 0) return no(faults)
  const replaced = await replacePolicy(recorder, access, printersPolicy, { value, tag: null })
  return replaced.ok ? ok(replaced.value.value) : replaced
}

type Telling = (field: string, detail: string) => void

const readPrinter = (json: Json, at: number, told: Telling): Printer => {
  const said = isObject(json) ? json : {}
  for (const name of Object.keys(said))
    if (!['name', 'host', 'port', 'dpi', 'size'].includes(name))
      told(`/${at}/${name}`, `A printer has no ${name}.`)
  const { name, host, port = 9100, dpi, size } = said
  const isText = (value: Json | undefined): value is string =>
    typeof value === 'string' && value !== '' && value.length <= 200
  const isWithin = (value: Json | undefined, least: number, last: number): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= last
  if (!isText(name)) told(`/${at}/name`, 'A printer has a name.')
  if (!isText(host) || !/^[A-Za-z0-9.:-]+$/.test(host))
    told(`/${at}/host`, 'Here belongs a host, such as printer-3.local or 10.0.4.7.')
  if (!isWithin(port, 1, 65_535)) told(`/${at}/port`, 'Here belongs a port, such as 9100.')
  if (!isWithin(dpi, 100, 1200)) told(`/${at}/dpi`, 'Here belong dots to the inch: 203, 300, 600.')
  if (!isText(size) || readSize(size) === null)
    told(`/${at}/size`, 'Here belongs the size of its labels, such as 100x50.')
  return {
    name: String(name),
    host: String(host),
    port: Number(port),
    dpi: Number(dpi),
    size: String(size),
  }
}
