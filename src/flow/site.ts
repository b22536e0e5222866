import { canonicalUri } from '../gs1/identifier.ts'

/**
 * Whether a place is one of some sites, or inside one; sites null: everywhere is.
 *
 * Shape    A place is inside a site by its key alone: a GLN with an extension is inside the GLN.
 *          Any other place has to be among the sites itself.
 * Source   GS1 General Specifications, AI (254): the extension tells places within a GLN apart.
 */
export const isWithin = (sites: readonly string[] | null, place: string): boolean => {
  if (sites === null) return true
  const here = canonicalUri(place)
  return sites.map(canonicalUri).some((site) => here === site || here.startsWith(`${site}/254/`))
}
