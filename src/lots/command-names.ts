import { type Command, linesIn } from './command.ts'

/** The names a command uses, each once: what has to be looked up before it can be judged. */
export interface NamesUsed {
  readonly units: readonly string[]
  readonly items: readonly string[]
  readonly places: readonly string[]
  readonly parties: readonly string[]
}

/**
 * Every name in a command that the record may know, exactly as typed.
 *
 * Shape    `units` holds lot codes, serials, containers and equipment alike: the record is asked
 *          for all that go by the name.
 */
export const namesIn = (command: Command): NamesUsed => {
  const lines = linesIn(command).flatMap((list) => list.lines)
  const top: Partial<Record<string, unknown>> = { ...command }
  const equipment = 'equipment' in command ? (command.equipment ?? []) : []
  return {
    units: named([
      ...lines.flatMap(({ lot, serial, container }) => [lot, serial, container]),
      top.container,
      ...equipment,
    ]),
    items: named(lines.map(({ item }) => item)),
    places: named([top.place, top.fromPlace, top.toPlace]),
    parties: named([
      ...[top.from, top.to, top.owner, top.newOwner],
      ...lines.map(({ owner }) => owner),
    ]),
  }
}

const named = (names: readonly unknown[]): readonly string[] => [
  ...new Set(names.filter((name): name is string => typeof name === 'string' && name !== '')),
]
