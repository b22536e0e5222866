import type { Tx } from '../db/open.ts'

/** Which of these entries an error declaration has voided. */
export const voidedAmong = async (
  tx: Tx,
  ledgerId: string,
  seqs: readonly number[],
): Promise<ReadonlySet<number>> => {
  if (seqs.length === 0) return new Set()
  const { rows } = await tx.query<{ seq: number }>({
    name: 'voided_among',
    text: 'select seq from voided where ledger_id = $1 and seq = any($2::bigint[])',
    values: [ledgerId, seqs],
  })
  return new Set(rows.map(({ seq }) => seq))
}
