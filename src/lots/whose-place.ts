const globalLocation = /\/414\/(\d{13})(?:\/|$)/

/** GS1 gives out company prefixes of six digits and more; nearly all have at least seven. */
const sharedDigitsMin = 7

/** What a house calls its places by starts with the house's own base. */
const housePlace = /^(.+)[:/]place[:/]/

/**
 * Whether two places are one company's, by the company prefix in their location numbers or by
 * the house that named both.
 *
 * Shape    'unknown' where the places' names do not tell. How long a prefix is, its digits do not
 *          say: companies with longer prefixes that begin alike pass for one.
 * Source   GS1 General Specifications, GLN: company prefix, location reference, check digit.
 */
export const whosePlace = (place: string, other: string): 'same' | 'another' | 'unknown' => {
  const [, a] = globalLocation.exec(place) ?? []
  const [, b] = globalLocation.exec(other) ?? []
  if (a === undefined && b === undefined) return isOneHouse(place, other) ? 'same' : 'unknown'
  if (a === undefined || b === undefined) return 'unknown'
  return a.slice(0, sharedDigitsMin) === b.slice(0, sharedDigitsMin) ? 'same' : 'another'
}

const isOneHouse = (place: string, other: string): boolean => {
  const [, house] = housePlace.exec(place) ?? []
  return house !== undefined && house === housePlace.exec(other)?.[1]
}
