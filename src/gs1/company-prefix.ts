/**
 * How long the company prefix is that these digits begin with, or null where none is known.
 *
 * Shape    `digits` begin with the prefix. Where several known prefixes fit, the longest is meant.
 * Limits   EPC URNs know prefixes of 6 to 12 digits; known ones of other lengths are not looked at.
 * Source   EPC Tag Data Standard, partition tables.
 */
export const prefixLengthOf = (digits: string, knownPrefixes: readonly string[]): number | null => {
  let longest = 0
  for (const prefix of knownPrefixes)
    if (prefix.length > longest && isPrefixLength(prefix.length) && digits.startsWith(prefix))
      longest = prefix.length
  return longest > 0 ? longest : null
}

/** Whether an EPC URN may have a company prefix of this many digits. */
export const isPrefixLength = (length: number): boolean => length >= 6 && length <= 12
