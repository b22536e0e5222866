/** Characters that are mistaken for one another, by eye or by a machine that reads print. */
const confusables = ['0OQD', '1IL7', '2Z', '5S', '8B', '6G', 'UV', 'MN', 'CG']

/** The keys of a typewriter, as their neighbours lie. */
const keyRows = ['1234567890', 'QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM']

const looksAlike: ReadonlySet<string> = new Set(
  confusables.flatMap((group) => [...group].flatMap((a) => [...group].map((b) => `${a}${b}`))),
)

const liesBeside: ReadonlySet<string> = new Set(
  keyRows.flatMap((row, y) =>
    [...row].flatMap((key, x) =>
      [keyRows[y]?.[x + 1], keyRows[y + 1]?.[x - 1], keyRows[y + 1]?.[x]]
        .filter((other) => other !== undefined)
        .flatMap((other) => [`${key}${other}`, `${other}${key}`]),
    ),
  ),
)

/** What somebody did who typed one name and meant another. */
export interface Slip {
  readonly kind: 'looks-alike' | 'beside' | 'swapped' | 'other' | 'left-out' | 'too-much'
  /** The column in what was typed; the first is 1. */
  readonly column: number
  readonly typed: string
  readonly meant: string
}

/**
 * How far what was typed is from a name: what the slips cost together, and which they are.
 *
 * Units    A character that looks alike costs 0.2, one beside it on the keyboard and two that
 *          changed places 0.5 each, anything else 1.
 */
export interface Similarity {
  readonly cost: number
  readonly slips: readonly Slip[]
}

/** How many slips a name of such a length may have, and still be meant. */
export const slipsMost = (length: number): number => (length < 6 ? 1 : 2)

const substitution = (typed: string, meant: string): Pick<Slip, 'kind'> & { cost: number } => {
  if (looksAlike.has(`${typed}${meant}`)) return { kind: 'looks-alike', cost: 0.2 }
  return liesBeside.has(`${typed}${meant}`)
    ? { kind: 'beside', cost: 0.5 }
    : { kind: 'other', cost: 1 }
}

interface Cell {
  readonly slips: number
  readonly cost: number
  readonly last: Slip | null
  readonly from: Cell | null
}

/**
 * How what was typed is like a name; null where it would take more slips than are believable.
 *
 * Shape    Both are folded: capital letters and digits without what separates them. The number of
 *          slips counts first, and of as few slips those that cost least.
 * Source   F. Damerau 1964: insertion, deletion, substitution, transposition of neighbours.
 */
export const similarity = (typed: string, name: string): Similarity | null => {
  const most = slipsMost(Math.min(typed.length, name.length))
  if (Math.abs(typed.length - name.length) > most) return null
  let before: readonly Cell[] = []
  let row: readonly Cell[] = firstRow(name)
  for (let i = 1; i <= typed.length; i++) {
    const next = nextRow({ typed, name, i, row, before })
    if (next.every(({ slips }) => slips > most)) return null
    before = row
    row = next
  }
  const end = row[name.length]
  if (!end || end.slips > most) return null
  const slips: Slip[] = []
  for (let cell: Cell | null = end; cell; cell = cell.from) if (cell.last) slips.unshift(cell.last)
  return { cost: Math.round(end.cost * 10) / 10, slips }
}

const after = (from: Cell | undefined, cost: number, last: Slip): Cell =>
  from
    ? { slips: from.slips + 1, cost: from.cost + cost, last, from }
    : { slips: Number.POSITIVE_INFINITY, cost: 0, last, from: null }

const firstRow = (name: string): readonly Cell[] => {
  const row: Cell[] = [{ slips: 0, cost: 0, last: null, from: null }]
  for (let j = 1; j <= name.length; j++)
    row.push(
      after(row[j - 1], 1, { kind: 'left-out', column: 1, typed: '', meant: name[j - 1] ?? '' }),
    )
  return row
}

const nextRow = ({
  typed,
  name,
  i,
  row,
  before,
}: {
  readonly typed: string
  readonly name: string
  readonly i: number
  readonly row: readonly Cell[]
  readonly before: readonly Cell[]
}): readonly Cell[] => {
  const a = typed[i - 1] ?? ''
  const next: Cell[] = [after(row[0], 1, { kind: 'too-much', column: i, typed: a, meant: '' })]
  for (let j = 1; j <= name.length; j++) {
    const b = name[j - 1] ?? ''
    const same = row[j - 1]
    if (a === b && same) {
      next.push({ ...same, last: null, from: same })
      continue
    }
    const { kind, cost } = substitution(a, b)
    const options = [
      after(row[j - 1], cost, { kind, column: i, typed: a, meant: b }),
      after(row[j], 1, { kind: 'too-much', column: i, typed: a, meant: '' }),
      after(next[j - 1], 1, { kind: 'left-out', column: i + 1, typed: '', meant: b }),
    ]
    const [p, q] = [typed[i - 2], name[j - 2]]
    if (p !== undefined && q !== undefined && p === b && q === a)
      options.push(
        after(before[j - 2], 0.5, {
          ...{ kind: 'swapped', column: i - 1, typed: `${p}${a}`, meant: `${q}${b}` },
        }),
      )
    next.push(options.reduce((best, one) => (isBetter(one, best) ? one : best)))
  }
  return next
}

const isBetter = (one: Cell, best: Cell): boolean =>
  one.slips < best.slips || (one.slips === best.slips && one.cost < best.cost)

/**
 * Pieces of what was typed, one of which every name that it may be like has somewhere: what a
 * database is asked for, so that not every name has to be compared.
 *
 * Shape    A slip breaks two pieces at most (two characters that changed places over a border).
 */
export const piecesOf = (typed: string): readonly string[] => {
  // A name may be shorter than what was typed, and has the fewer slips for it.
  const count = 2 * slipsMost(typed.length) + 1
  const length = typed.length / count
  return Array.from({ length: count }, (_, at) =>
    typed.slice(Math.round(at * length), Math.round((at + 1) * length)),
  )
}

/** A slip in words. */
export const slipSentence = ({ kind, column, typed, meant }: Slip): string => {
  switch (kind) {
    case 'swapped':
      return `${typed} for ${meant} at ${column}`
    case 'left-out':
      return `${meant} left out at ${column}`
    case 'too-much':
      return `${typed} too much at ${column}`
    default:
      return `${typed} for ${meant} at ${column}`
  }
}

const labelWords = ['LOT', 'BATCH', 'L']

/**
 * Codes that nobody can tell from this one on a label: with up to two characters for others that
 * look like them, with the word that stands before a lot, and without it.
 *
 * Shape    Folded, without the code itself: so few that a database can be asked for each.
 */
export const lookAlikesOf = (folded: string): readonly string[] => {
  const once = changedOnce(folded)
  const alike = new Set([...once, ...once.flatMap(changedOnce)])
  for (const word of labelWords) {
    alike.add(`${word}${folded}`)
    if (folded.startsWith(word) && /\d/.test(folded.charAt(word.length)))
      alike.add(folded.slice(word.length))
  }
  alike.delete(folded)
  return [...alike]
}

const changedOnce = (text: string): readonly string[] =>
  Array.from(text).flatMap((one, at) =>
    confusables
      .filter((group) => group.includes(one))
      .flatMap((group) => [...group])
      .filter((other) => other !== one)
      .map((other) => text.slice(0, at) + other + text.slice(at + 1)),
  )

/** A unit that may be meant by a name nobody knows, and what would be mistyped in it. */
export interface Suggestion {
  readonly uri: string
  readonly kind: string
  readonly code: string | null
  readonly item: string | null
  readonly itemName: string | null
  readonly spelling: string
  readonly why: string
}

/** What a name may mean: the likeliest few, and how many others are as believable. */
export interface Suggested {
  readonly suggestions: readonly Suggestion[]
  readonly others: number
}
