export type DatabaseProblemCode =
  | 'folder-in-use'
  | 'folder-foreign'
  | 'folder-unusable'
  | 'url-malformed'
  | 'unreachable'
  | 'not-allowed'
  | 'too-old'
  | 'wrong-encoding'
  | 'schema-newer'
  | 'migration-changed'
  | 'role-missing'

/** Why a database cannot be used, as a sentence that says what to do. */
export interface DatabaseProblem {
  readonly code: DatabaseProblemCode
  readonly message: string
}
