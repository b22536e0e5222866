import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { factoryLine } from '../../src/simulate/factory-line.ts'
import { receiving } from '../epcis-event.ts'

const bin = resolve('bin/lotline.mjs')

/** What a run of the program left behind. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Around {
  readonly data?: string
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string | Uint8Array
  readonly nodeOptions?: readonly string[]
  readonly uid?: number
  readonly gid?: number
}

/** Of what surrounds the tests nothing that the program reads reaches it. */
const environment = (more: Around['env']): NodeJS.ProcessEnv => {
  const rest = Object.entries(process.env).filter(
    ([name]) => !/^(?:DATABASE_URL$|FORCE_COLOR$|LOTLINE_)/.test(name),
  )
  return { ...Object.fromEntries(rest), TZ: 'UTC', NO_COLOR: '1', ...more }
}

/** Starts the program as a shell would. */
export const start = (
  args: readonly string[],
  { data, env, nodeOptions = [], uid, gid }: Around = {},
): ChildProcess =>
  spawn(
    process.execPath,
    [...nodeOptions, bin, ...(data === undefined ? [] : ['--data', data]), ...args],
    {
      env: environment(env),
      ...(uid === undefined ? {} : { uid }),
      ...(gid === undefined ? {} : { gid }),
    },
  )

/** Waits for a program to end, and gathers what it said. */
export const ended = (child: ChildProcess): Promise<Ran> =>
  new Promise((done, failed) => {
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', failed)
    child.on('close', (code) =>
      done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    )
  })

/** Runs the program to its end. */
export const lotline = async (args: readonly string[], around: Around = {}): Promise<Ran> => {
  const child = start(args, around)
  // A program that refuses at once need not have read what was written to it.
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(around.input ?? '')
  return ended(child)
}

/** A folder that goes when the test does. */
export const emptyFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lotline-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A data folder of a database without any company: made once for all tests, and copied. */
export const dataFolder = (): string => {
  const folder = join(emptyFolder(), 'data')
  cpSync(inject('embeddedTemplate'), folder, { recursive: true })
  return folder
}

/** Writes files into a folder of their own; answers where each of them is. */
export const files = <Name extends string>(
  contents: Readonly<Record<Name, string | Uint8Array>>,
): Readonly<Record<Name, string>> => {
  const folder = emptyFolder()
  const written = Object.entries<string | Uint8Array>(contents).map(([name, content]) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return [name, path]
  })
  return Object.fromEntries(written) as Readonly<Record<Name, string>>
}

/** A receiving of lot L<number>, as JSON. */
export const event = (number: number, more: object = {}): object => ({
  ...receiving,
  eventID: `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  epcList: [],
  quantityList: [
    { epcClass: `https://id.gs1.org/01/09520123456788/10/L${number}`, quantity: 40, uom: 'KGM' },
  ],
  ...more,
})

/** An EPCIS document around events. */
export const documentOf = (...events: readonly object[]): object => ({
  '@context': receiving['@context'],
  type: 'EPCISDocument',
  schemaVersion: '2.0',
  creationDate: '2026-08-01T00:00:00Z',
  epcisBody: { eventList: events },
})

export const lines = (...parts: readonly object[]): string =>
  parts.map((part) => `${JSON.stringify(part)}\n`).join('')

/** Lines of events of a factory, made as they are asked for. */
export function* factoryText(events: number): Generator<string> {
  for (const { body } of factoryLine({ seed: 7, events })) yield `${JSON.stringify(body)}\n`
}

/** Each line of an answer, as JSON. */
export const jsonIn = (text: string): readonly unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
