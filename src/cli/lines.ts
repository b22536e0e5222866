/** The longest line that is read, in characters: what is longer is no entry of a ledger. */
export const lineLengthMax = 256 * 1024 ** 2

/**
 * The lines of a stream of UTF-8, one after the other.
 *
 * Limits   A line of more than `max` characters is cut there, and nothing after it is read: whoever
 *          reads it as JSON finds it cut short.
 */
export async function* linesOf(
  bytes: AsyncIterable<Uint8Array>,
  max = lineLengthMax,
): AsyncGenerator<string> {
  const utf8 = new TextDecoder()
  let parts: string[] = []
  let held = 0
  for await (const chunk of bytes) {
    const [first = '', ...others] = utf8.decode(chunk, { stream: true }).split('\n')
    parts.push(first)
    held += first.length
    if (held > max) {
      yield parts.join('').slice(0, max)
      return
    }
    if (others.length === 0) continue
    yield parts.join('')
    const last = others.pop() ?? ''
    yield* others
    parts = [last]
    held = last.length
  }
  if (held > 0) yield parts.join('')
}
