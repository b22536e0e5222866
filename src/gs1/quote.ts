const SHOWN_MAX = 80

/**
 * A received text as a message shows it: in quotation marks, unless it is a plain word.
 *
 * Limits   Of more than 80 characters the first 80 are shown, and how many there are is said.
 */
export const quoted = (text: string): string => {
  if (text.length > SHOWN_MAX)
    return `"${text.slice(0, SHOWN_MAX)}…" (${text.length} characters in all)`
  return /^[\w.-]+$/.test(text) ? text : `"${text}"`
}
