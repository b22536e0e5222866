import { type EffectKind, effectKinds } from '../src/lots/effect.ts'
import type { Convert, Movement, Position, UnitState } from '../src/lots/stock.ts'

/** Kilograms, grams and tonnes convert; anything else only to itself. */
export const byMass: Convert = (quantity, from, to) => {
  const exponents: Readonly<Record<string, number>> = { GRM: -3, KGM: 0, TNE: 3 }
  const [a, b] = [exponents[from], exponents[to]]
  if (a === undefined || b === undefined) return null
  const shift = a - b
  // Only whole quantities and powers of ten turn up here.
  return shift >= 0 ? quantity + '0'.repeat(shift) : shiftedDown(quantity, -shift)
}

const shiftedDown = (quantity: string, places: number): string => {
  const [, sign = '', digits = '0'] = /^(-?)(\d+)$/.exec(quantity) ?? []
  const padded = digits.padStart(places + 1, '0')
  const whole = padded.slice(0, -places)
  const rest = padded.slice(-places).replace(/0+$/, '')
  return `${sign}${whole}${rest === '' ? '' : `.${rest}`}`
}

function assertKind(word: string): asserts word is EffectKind {
  if (!(effectKinds as readonly string[]).includes(word))
    throw new Error(`No movement is called "${word}"`)
}

const movementOf = (line: string, seq: number): Movement => {
  const words = line.split(/\s+/)
  const [kind = '', quantity = '?', uom = '?', ...rest] = words
  assertKind(kind)
  const said = new Map(rest.map((word) => [word.split('=')[0], word.split('=')[1] ?? '']))
  const get = (key: string): string | null => said.get(key) ?? null
  const container = get('in')
  return {
    seq,
    line: 0,
    kind,
    atMs: seq * 1000,
    quantity: quantity === '?' ? null : quantity,
    uom: uom === '?' ? null : uom,
    place: get('at'),
    fromPlace: get('fromPlace'),
    toPlace: get('toPlace'),
    fromParty: get('from'),
    toParty: get('to'),
    fromOwner: get('fromOwner'),
    toOwner: get('toOwner'),
    container: container === null ? null : Number(container),
    summary: get('summary') !== null,
    step: get('step'),
    role: get('role'),
    disposition: get('disposition'),
    set: get('set')?.split(',') ?? [],
    unset: get('unset')?.split(',') ?? [],
    attributes: get('expiry') === null ? null : { expiry: get('expiry') },
    document: get('document'),
  }
}

/**
 * A life written as text: `received 100 KGM at=dock from=mill`, a movement a line, a second apart.
 * A quantity or unit of measure nobody stated is `?`.
 */
export const lifeOf = (text: string): readonly Movement[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, i) => movementOf(line, i + 1))

const positionText = (position: Position): string => {
  const { state, owner, place, container, toParty, toPlace, uom, quantity } = position
  const where = container !== null ? `in ${container}` : place === '' ? 'somewhere' : `at ${place}`
  const going =
    state === 'shipped' ? `shipped ${where} to ${toParty ?? toPlace ?? 'somebody'}` : where
  const whose = owner === '' ? '' : ` of ${owner}`
  return `${quantity ?? '?'} ${uom === '' ? '?' : uom} ${going}${whose}`
}

/** Where a unit is, as lines: `60 KGM at dock`, `40 KGM shipped at dock to shop of ada`. */
export const whereOf = ({ positions }: UnitState): readonly string[] => positions.map(positionText)

/** What is odd, as lines: `#3 not-enough`. */
export const oddOf = ({ findings }: UnitState): readonly string[] =>
  findings.map(({ seq, kind }) => `#${seq} ${kind}`)
