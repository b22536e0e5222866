import type { EventDraft } from '../epcis/write-event.ts'
import { type Command, type Line, linesIn } from '../lots/command.ts'
import { resolvePlace } from '../lots/decide-names.ts'
import type { Judgement, KnownUnit } from '../lots/judgement.ts'
import { isWithin } from './site.ts'

/** A refusal: whoever asks may act at some sites only, and this is at none of them. */
export interface OutsideYourSites {
  readonly kind: 'outside-your-sites'
  readonly field: string
  /** Where it is; null: the command does not say, and the record does not either. */
  readonly place: string | null
}

/** The refusal in one sentence. */
export const outsideYourSitesSentence = ({ place }: OutsideYourSites): string =>
  place === null
    ? 'Say the place: you may act at your own sites only.'
    : `${place} is not at one of your sites.`

/**
 * Why a command may not be carried out by whoever may act at some sites only; sites null: nothing.
 *
 * Shape    Held to the sites are the places the command names as one's own, the places its events
 *          happen at, and the lots it takes from: at least some of each has to be at these sites.
 *          An event of no place needs a lot that is there. Where goods come from or go to on the
 *          other side of a delivery is not held to them.
 */
export const refuseSites = (
  sites: readonly string[] | null,
  command: Command,
  judgement: Judgement,
  drafts: readonly EventDraft[],
): readonly OutsideYourSites[] => {
  if (sites === null) return []
  const named = namedPlaces(command, judgement)
  const said = new Set(named.map(({ place }) => place))
  const taken = takenUnits(command, judgement).map(({ field, units }) => ({
    field,
    places: units.flatMap(placesOf),
  }))
  const isPlaced = drafts.every((draft) => placesAt(draft).length > 0)
  const isAtSites = taken.some(({ places }) => places.some((place) => isWithin(sites, place)))
  return [
    ...named.filter(({ place }) => !isWithin(sites, place)),
    ...drafts
      .flatMap((draft) => [...placesAt(draft), ...(isDelivery(command) ? [] : sourcesOf(draft))])
      .filter((place) => !said.has(place) && !isWithin(sites, place))
      .map((place) => ({ field: 'place', place })),
    ...taken.flatMap(({ field, places: [first, ...more] }) =>
      first === undefined || [first, ...more].some((place) => isWithin(sites, place))
        ? []
        : [{ field, place: first }],
    ),
    ...(isPlaced || isAtSites || taken.some(({ places }) => places.length > 0)
      ? []
      : [{ field: 'place', place: null }]),
  ].map((outside) => ({ kind: 'outside-your-sites', ...outside }))
}

const isDelivery = ({ verb }: Command): boolean => verb === 'receive' || verb === 'return'

/** The places a command names that are its own side's, as they are understood. */
const namedPlaces = (command: Command, judgement: Judgement) => {
  const fields: Partial<Record<string, unknown>> = { ...command }
  const own = command.verb === 'move' ? ['place', 'fromPlace', 'toPlace'] : ['place']
  return own.flatMap((field) => {
    const name = fields[field]
    if (typeof name !== 'string' || name.trim() === '') return []
    const place = resolvePlace(field, name, 'place', judgement)
    return place.ok ? [{ field, place: place.value }] : []
  })
}

const placesAt = ({ readPoint, bizLocation }: EventDraft): readonly string[] =>
  [readPoint, bizLocation].filter((place) => typeof place === 'string')

const sourcesOf = ({ sourceList = [] }: EventDraft): readonly string[] =>
  sourceList.filter(({ type }) => type === 'location').map(({ source }) => source)

/** What a command takes from or judges, as the record knows it: not what it brings or makes. */
const takenUnits = (command: Command, { unitsByName }: Judgement) => {
  const unitsOf = (name: string | undefined): readonly KnownUnit[] =>
    name === undefined ? [] : (unitsByName.get(name) ?? [])
  const fieldOf = ({ serial, lot }: Line): 'serial' | 'lot' | 'container' =>
    serial === undefined ? (lot === undefined ? 'container' : 'lot') : 'serial'
  const isBringing = isDelivery(command) || command.verb === 'declare'
  const lines = isBringing ? [] : linesIn(command).filter(({ list }) => list !== 'outputs')
  return [
    ...lines.flatMap((list) =>
      list.lines.map((line, i) => ({
        field: `${list.list}/${i}/${fieldOf(line)}`,
        units: unitsOf(line[fieldOf(line)]),
      })),
    ),
    ...('container' in command ? [{ field: 'container', units: unitsOf(command.container) }] : []),
    ...('equipment' in command
      ? (command.equipment ?? []).map((name, i) => ({
          field: `equipment/${i}`,
          units: unitsOf(name),
        }))
      : []),
  ]
}

/** Where a unit is on hand; what is in a container is where the container is. */
const placesOf = ({ state, inContainers }: KnownUnit): readonly string[] =>
  [state, ...inContainers.map((container) => container.state)].flatMap(({ positions }) =>
    positions
      .filter((position) => position.state === 'on_hand' && position.container === null)
      .map(({ place }) => place),
  )
