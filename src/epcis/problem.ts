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

/**
 * The pointer to a member or an item of what `pointer` addresses.
 *
 * Source   RFC 6901 §3 and §4: `~` and `/` inside a key are escaped.
 */
export const pointerTo = (pointer: string, key: string | number): string =>
  typeof key === 'number' || !/[~/]/.test(key)
    ? `${pointer}/${key}`
    : `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
