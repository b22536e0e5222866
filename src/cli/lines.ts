/** The lines of a stream of UTF-8, one after the other. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const utf8 = new TextDecoder()
  let rest = ''
  for await (const chunk of bytes) {
    const lines = (rest + utf8.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
