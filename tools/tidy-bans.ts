/** What may not be written: clocks and chance in pure rooms, and words with a better one. */
import ts from 'typescript'
import { type Fault, lineOf, nodesOf, type Source } from './source.ts'

/** What reads the clock, chance or a lossy number, and what to do instead. */
const BANS: ReadonlyMap<string, string> = new Map([
  ['Date.now', 'take the time as an argument'],
  ['Math.random', 'take the randomness as an argument'],
  ['parseFloat', 'quantities are exact: read them as decimal text'],
  ['Number.parseFloat', 'quantities are exact: read them as decimal text'],
  ['Temporal.Now', 'take the time as an argument'],
  ['Buffer', 'use Uint8Array: pure rooms run in a browser'],
  ['process', 'take what you need as an argument'],
  ['crypto', 'take the hash or the randomness as an argument'],
  ['performance', 'take the time as an argument'],
  ['fetch', 'nothing here speaks to a network'],
  ['setTimeout', 'a pure function answers at once'],
])

/** `a.b` of a property access, `a` of a name used on its own; null where it is only a property. */
const spelled = (node: ts.Node): string | null => {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression))
    return `${node.expression.text}.${node.name.text}`
  if (!ts.isIdentifier(node)) return null
  const { parent } = node
  const isUsed =
    (ts.isPropertyAccessExpression(parent) && parent.expression === node) ||
    (ts.isCallExpression(parent) && parent.expression === node)
  return isUsed ? node.text : null
}

const isInAssertion = (node: ts.Node): boolean => {
  for (let at = node.parent; at; at = at.parent) {
    const named = ts.isArrowFunction(at) || ts.isFunctionExpression(at) ? at.parent : at
    if (
      (ts.isVariableDeclaration(named) || ts.isFunctionDeclaration(named)) &&
      named.name?.getText().startsWith('assert')
    )
      return true
  }
  return false
}

const banAt = (node: ts.Node, own: ReadonlySet<string>): string | null => {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date(): take the time as an argument'
  if (ts.isThrowStatement(node) && !isInAssertion(node))
    return 'throw: return a refusal; a defect is thrown by a function named assert…'
  const word = spelled(node)
  const instead = word === null || own.has(word) ? undefined : BANS.get(word)
  return instead ? `${word}: ${instead}` : null
}

/**
 * What a pure room may not do, where it does it.
 *
 * Shape    A name that the file declares itself (a parameter called `process`) is its own.
 */
export const bansIn = (source: Source): readonly Fault[] => {
  const nodes = [...nodesOf(source.ast)]
  const own = new Set(nodes.flatMap((node) => declaredAt(node)?.text ?? []))
  return nodes.flatMap((node) => {
    const message = banAt(node, own)
    if (!message) return []
    return [{ path: source.path, line: lineOf(source, node.getStart(source.ast)), message }]
  })
}

/** The name that a node declares, if it declares one. */
const declaredAt = (node: ts.Node): ts.Identifier | null => {
  const declares =
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isMethodSignature(node)
  return declares && node.name && ts.isIdentifier(node.name) ? node.name : null
}

/**
 * Banned words and what to write, out of the glossary.
 *
 * Shape    An entry is `**term** …`; its banned words stand in `not: one, other.` after it.
 */
export const synonymsIn = (glossary: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  let term = ''
  for (const line of glossary.split('\n')) {
    term = /^\*\*(.+?)\*\*/.exec(line)?.[1] ?? term
    for (const word of /\bnot: ([a-z, ]+)\./.exec(line)?.[1]?.split(', ') ?? [])
      found.set(word, term)
  }
  return found
}

/** The lower-case words of a name: `lotBySku` is lot, by, sku. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)

/** Names declared in the file, and the file's own, that use a banned word. */
export const synonymsUsed = (
  source: Source,
  synonyms: ReadonlyMap<string, string>,
): readonly Fault[] => {
  const names = [...nodesOf(source.ast)].flatMap((node) => {
    const name = declaredAt(node)
    return name ? [{ text: name.text, line: lineOf(source, name.getStart(source.ast)) }] : []
  })
  return [{ text: source.path, line: 0 }, ...names].flatMap(({ text, line }) =>
    wordsOf(text)
      .filter((word) => synonyms.has(word))
      .map((word) => ({
        path: source.path,
        line,
        message: `${text} says ${word}: the glossary's word is ${synonyms.get(word)}`,
      })),
  )
}
