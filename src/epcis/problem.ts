/**
 * One thing wrong with what was received, addressed.
 *
 * Shape    `pointer` is an RFC 6901 JSON pointer from the text's root ('' is the root itself);
 *          `line` and `column` (1-based) are there when the text could not be read as JSON.
 */
export interface Problem {
  readonly pointer: string
  readonly message: string
  readonly line?: number
  readonly column?: number
}
