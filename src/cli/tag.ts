import type { Command } from 'commander'
import { syntaxOf } from '../gs1/syntax.ts'
import { readTag, type Tag } from '../gs1/tag-read.ts'
import { type Door, type ExitCode, exitCodes } from './door.ts'
import { table } from './print.ts'

/** `lotline tag decode`: what the memory of an RFID tag says. */
export const addTag = (program: Command, door: Door, leave: (code: ExitCode) => void): Command => {
  const example = '\nExample:\n  lotline tag decode 3074257BF7194E4000001A85'
  const tag = program
    .command('tag')
    .summary('RFID tags')
    .description('Reads RFID tags.')
    .addHelpText('after', example)
  tag
    .command('decode <hex>')
    .summary('what the memory of a tag says')
    .description(
      `Reads the EPC memory of a tag, from the header on: the key, the lot and dates beside it where
the tag holds them, and what is doubtful. It needs no data folder. Exit code 3: some of the tag
could not be read; 5: it is no tag of GS1, and why.`,
    )
    .addHelpText('after', example)
    .action((hex: string) => {
      const read = readTag(hex)
      if (!read.ok) {
        if (door.json()) door.io.out(JSON.stringify({ refused: read.error }))
        else for (const { where, message } of read.error) door.io.err(`${where}: ${message}`)
        leave(exitCodes.refused)
        return
      }
      if (door.json()) door.io.out(JSON.stringify(read.value))
      else tell(door.io, read.value)
      leave(read.value.doubts.length > 0 ? exitCodes.notWhole : exitCodes.whole)
    })
  return tag
}

const tell = (io: Door['io'], tag: Tag): void => {
  const { scheme, filter, canonical, urn, tagUri, values, aidc, date, hostname, doubts } = tag
  io.out(`${scheme}, filter ${filter}`)
  const named = [...Object.entries(values), ...Object.entries(aidc)]
  const rows = named.map(([ai, value]) => [`(${ai})`, syntaxOf(ai)?.title ?? '', value])
  for (const line of table(['', 'what', 'as it is on the tag'], rows)) io.out(line)
  const names: readonly (readonly [string, string | null])[] = [
    ['key', canonical],
    ['pure identity', urn],
    ['tag', tagUri],
    ['date in front', date],
    ['host', hostname],
  ]
  const known = names.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
  for (const line of ['', ...table(['name', 'value'], known)]) io.out(line)
  for (const { where, message } of doubts) io.err(`${where}: ${message}`)
}
