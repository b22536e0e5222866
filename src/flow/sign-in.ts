import { type AuditKind, noteAudit } from './audit.ts'
import type { Recorder } from './recorder.ts'

/** By what somebody proved who they are, or what of theirs was changed. */
export type Proof =
  | 'password'
  | 'second-factor'
  | 'backup-code'
  | 'passkey'
  | 'single-sign-on'
  | 'session'

/**
 * Notes that somebody signed in, failed to, signed out, or changed how they sign in, in every
 * company they work for.
 *
 * Shape    `address` and `agent` are personal: they go into the compartment that may be erased.
 */
export const noteSignIn = async (
  recorders: readonly Recorder[],
  who: { readonly id: string; readonly name: string | null },
  what: Extract<AuditKind, 'signed-in' | 'sign-in-failed' | 'signed-out' | 'changed'>,
  by: Proof,
  personal: { readonly address: string; readonly agent: string | null },
): Promise<void> => {
  for (const recorder of recorders)
    await recorder.submit((session) =>
      noteAudit(session, { who }, { what, subject: who.id, detail: { by }, personal }),
    )
}
