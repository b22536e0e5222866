/** One reason of a problem, with the field it is about. */
export interface Reason {
  readonly kind: string
  readonly pointer: string
  readonly detail: string
  readonly [more: string]: unknown
}

/** Why something was not done, as the server tells it. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly errors: readonly Reason[]
}

const kinds = 'urn:lotline:problem:'

/** The problem of a server that cannot be reached. */
export const unreachable: Problem = {
  type: `${kinds}unreachable`,
  title: '',
  status: 0,
  detail: '',
  errors: [],
}

/** The problem's kind, such as `ambiguous`; its status where it has none. */
export const kindOf = ({ type, status }: Problem): string =>
  type.startsWith(kinds) ? type.slice(kinds.length) : String(status)
