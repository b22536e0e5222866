/** Reads TypeScript files the way the checks need them: imports, functions and their docstrings. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

export interface Source {
  /** From the root of the project, with `/` between folders. */
  readonly path: string
  /** The folder under src/, or '' where the file is in no room. */
  readonly room: string
  readonly isTest: boolean
  readonly text: string
  readonly ast: ts.SourceFile
}

/** One thing wrong, where an editor can jump to. Line 0: the file as a whole. */
export interface Fault {
  readonly path: string
  readonly line: number
  readonly message: string
}

export interface Import {
  readonly specifier: string
  readonly line: number
  readonly form: 'value' | 'type' | 'side-effect' | 'dynamic' | 're-export' | 're-export-all'
}

export interface FunctionSource {
  readonly name: string
  readonly line: number
  /** From its first line to its last, docstring not counted. */
  readonly lines: number
  readonly isExported: boolean
  readonly node: ts.Node
  /** The text between the comment signs, or null where there is no docstring. */
  readonly doc: string | null
}

/** Every TypeScript file under the folders, in order of path. */
export const readSources = (root: string, folders: readonly string[]): readonly Source[] =>
  folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root }))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8')))

/** One file's text, parsed. */
export const sourceOf = (path: string, text: string): Source => ({
  path,
  room: /^src\/([^/]+)\//.exec(path)?.[1] ?? '',
  isTest: /\.(test|property\.test)\.ts$/.test(path),
  text,
  ast: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
})

/** Line of a node, counted from 1. */
export const lineOf = (source: Source, position: number): number =>
  source.ast.getLineAndCharacterOfPosition(position).line + 1

/** Every node of the file, parents before children. */
export const nodesOf = function* (node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of node.getChildren()) if (!ts.isJSDoc(child)) yield* nodesOf(child)
}

const staticImport = (node: ts.ImportDeclaration): Import['form'] => {
  const clause = node.importClause
  if (!clause) return 'side-effect'
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return 'type'
  return 'value'
}

const reExport = (node: ts.ExportDeclaration): Import['form'] => {
  if (node.isTypeOnly) return 'type'
  return node.exportClause ? 're-export' : 're-export-all'
}

const importAt = (node: ts.Node): Omit<Import, 'line'> | null => {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
    return { specifier: node.moduleSpecifier.text, form: staticImport(node) }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return { specifier: (node.moduleSpecifier as ts.StringLiteral).text, form: reExport(node) }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const asked = node.arguments[0]
    return { specifier: asked && ts.isStringLiteral(asked) ? asked.text : '?', form: 'dynamic' }
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { specifier: (node.argument.literal as ts.StringLiteral).text, form: 'type' }
  return null
}

/** Every import the file makes: static, type-only, for side effect, dynamic, and re-exports. */
export const importsOf = (source: Source): readonly Import[] =>
  [...nodesOf(source.ast)].flatMap((node) => {
    const found = importAt(node)
    return found ? [{ ...found, line: lineOf(source, node.getStart(source.ast)) }] : []
  })

const docOf = (statement: ts.Node): string | null => {
  const docs = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc)
  const last = docs.at(-1)
  if (!last) return null
  return last
    .getText()
    .replace(/^\/\*\*+/, '')
    .replace(/\*+\/$/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .trim()
}

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

const isFunction = (node: ts.Node): node is ts.SignatureDeclaration =>
  ts.isFunctionDeclaration(node) ||
  ts.isFunctionExpression(node) ||
  ts.isArrowFunction(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isConstructorDeclaration(node) ||
  ts.isAccessor(node)

/** `f` in `const f = () => …`, also through `satisfies`, `as` and brackets. */
const declarationOf = (node: ts.Node): ts.VariableDeclaration | null => {
  let at = node.parent
  while (ts.isSatisfiesExpression(at) || ts.isAsExpression(at) || ts.isParenthesizedExpression(at))
    at = at.parent
  return ts.isVariableDeclaration(at) ? at : null
}

const functionAt = (source: Source, node: ts.SignatureDeclaration): FunctionSource => {
  const declaration = declarationOf(node)
  const statement = declaration?.parent.parent
  const owner = statement && ts.isVariableStatement(statement) ? statement : node
  const first = lineOf(source, owner.getStart(source.ast))
  const named = declaration?.name ?? node.name
  return {
    name: named ? named.getText(source.ast) : `function at line ${first}`,
    line: first,
    lines: lineOf(source, node.getEnd()) - first + 1,
    isExported: isExported(owner),
    node,
    doc: docOf(owner),
  }
}

/** Every function of the file, nested ones too. */
export const functionsOf = (source: Source): readonly FunctionSource[] =>
  [...nodesOf(source.ast)].flatMap((node) => {
    if (!isFunction(node) || !('body' in node) || !node.body) return []
    return [functionAt(source, node)]
  })

/** Prints the faults as `path:line message` and sets the exit code: what every check ends with. */
export const finish = (check: string, faults: readonly Fault[]): void => {
  for (const { path, line, message } of faults) console.error(`${path}:${line} ${message}`)
  if (faults.length > 0) console.error(`${check}: ${faults.length} to mend`)
  process.exitCode = faults.length > 0 ? 1 : 0
}
