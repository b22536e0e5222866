/** An answer that may be a refusal. A refusal is data; what is thrown is a defect or an outage. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

/** The answer, given. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** The answer, refused. */
export const no = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })
