/** Whether a statement names the ledger wherever it touches a ledger's rows. */

/** The parts of a statement that have rows of their own: queries within it, sides of a union. */
const levelsOf = (text: string): readonly string[] => {
  const levels: string[] = []
  const read = (
    from: number,
    isQuery: boolean,
  ): { readonly text: string; readonly end: number } => {
    let own = ''
    let at = from
    while (at < text.length && text[at] !== ')') {
      if (text[at] === '(') {
        const query = /^\(\s*(select|with|insert|update|delete)\b/i.test(text.slice(at, at + 40))
        const inner = read(at + 1, query)
        own += query ? '()' : `(${inner.text})`
        at = inner.end + 1
      } else {
        own += text[at]
        at += 1
      }
    }
    if (isQuery) levels.push(...own.split(/\b(?:union|except|intersect)(?:\s+all)?\b/i))
    return { text: own, end: at }
  }
  read(0, true)
  return levels
}

/** The statement without what it quotes and remarks. */
const bare = (text: string): string =>
  text.replace(/--.*$/gm, '').replace(/'[^']*'/g, (quoted) => (isUuid(quoted) ? '$0' : "''"))

const isUuid = (quoted: string): boolean =>
  /^'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'$/.test(quoted)

const touched = (level: string, tables: readonly string[]): readonly string[] => {
  const named = [...level.matchAll(/\b(?:from|join|into|update|using)\s+(?:only\s+)?(\w+)/gi)]
  const lists = [
    ...level.matchAll(/\bfrom\b([^()]*?)(?:\bwhere\b|\bgroup\b|\border\b|\blimit\b|$)/gi),
  ]
  const listed = lists.flatMap(([, list = '']) => [...list.matchAll(/,\s*(\w+)/g)])
  return [...named, ...listed].map(([, name = '']) => name).filter((name) => tables.includes(name))
}

/**
 * What is wrong with a statement; nothing, when each of its levels (the recursive term, a side of a
 * union, a query within) binds `ledger_id` for every table of ledgers that it reads or writes.
 */
export const statementFaults = (text: string, tables: readonly string[]): readonly string[] =>
  levelsOf(bare(text)).flatMap((level) => {
    const names = touched(level, tables)
    if (names.length === 0) return []
    const mentions = level.match(/\bledger_id\b/gi)?.length ?? 0
    const binds =
      /\bledger_id\s*=\s*\$\d+/i.test(level) || /\binto\s+\w+\s*\(\s*ledger_id\b/i.test(level)
    return binds && mentions >= names.length
      ? []
      : [`${names.join(', ')} without ledger_id: ${level.trim().replace(/\s+/g, ' ')}`]
  })
