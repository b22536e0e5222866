/** A piece of a text between separators, and where it begins. */
export interface Piece {
  readonly text: string
  readonly at: number
}

export interface Pieces {
  readonly pieces: readonly Piece[]
  /** What stood for the separator, or null where there was none. */
  readonly separator: string | null
}

/** What scanners send for FNC1: ASCII 29. */
export const GROUP_SEPARATOR = '\x1d'

/** What a scanner sends where a symbol has FNC1, and what keyboards and programs make of it. */
const separators: readonly RegExp[] = [
  new RegExp(
    `${GROUP_SEPARATOR}|<GS>|\\{GS\\}|\\[GS\\]|<FNC1>|\\{FNC1\\}|\\\\x1D|\\\\u001D|\\^\\]|␝|↔`,
    'gi',
  ),
  ...[/\\F/g, /\|/g, /~/g, /\^/g, /¬/g, /§/g, /è/g, /@/g, /\$/g],
]

/**
 * Splits what was read where FNC1 stands, as ASCII 29 or as what it is often replaced by.
 *
 * Shape    Separators in front and at the end leave no empty pieces. A single character that
 *          replaces FNC1 counts where nothing clearer does, and then it alone.
 * Limits   All of these hold a character that no value of letters and digits may hold, but for
 *          those in < >, which nobody has in a lot.
 */
export const splitAtSeparators = (text: string, from: number): Pieces => {
  const rest = text.slice(from)
  const pieces: Piece[] = []
  let at = 0
  let separator: string | null = null
  const written = separators.find((one) => rest.search(one) >= 0)
  for (const match of written ? rest.matchAll(written) : []) {
    separator ??= match[0]
    if (match.index > at) pieces.push({ text: rest.slice(at, match.index), at: from + at })
    at = match.index + match[0].length
  }
  if (at < rest.length) pieces.push({ text: rest.slice(at), at: from + at })
  return { pieces, separator }
}
