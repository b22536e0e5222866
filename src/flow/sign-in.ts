import { type AuditKind, noteAudit } from './audit.ts'
import { noteRefused } from './note-refusal.ts'
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
 * Limits   Of failures as many as of refusals (`noteRefusal`), the rest is counted.
 */
export const noteSignIn = async (
  recorders: readonly Recorder[],
  who: { readonly id: string; readonly name: string | null },
  what: Extract<AuditKind, 'signed-in' | 'sign-in-failed' | 'signed-out' | 'changed'>,
  by: Proof,
  personal: { readonly address: string; readonly agent: string | null },
): Promise<void> => {
  const fact = { subject: who.id, detail: { by }, personal }
  for (const recorder of recorders)
    if (what === 'sign-in-failed') await noteRefused(recorder, { who }, { ...fact, what })
    else await recorder.submit((session) => noteAudit(session, { who }, { ...fact, what }))
}
