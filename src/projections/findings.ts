import type { Tx } from '../db/open.ts'
import type { JsonObject } from '../epcis/json.ts'

/** Something odd in the record, with the unit and the entry it is about. */
export interface FoundOddity {
  readonly unitNo: number
  readonly uri: string | null
  readonly code: string | null
  readonly seq: number
  readonly eventId: string
  readonly eventTimeMs: number
  readonly kind: string
  readonly severity: string
  readonly detail: JsonObject
}

/** What is odd in the record, latest first. */
export const findingsOf = async (
  tx: Tx,
  ledgerId: string,
  { unitNo, severity }: { readonly unitNo?: number; readonly severity?: string },
): Promise<readonly FoundOddity[]> => {
  const { rows } = await tx.query<Omit<FoundOddity, 'detail'> & { readonly detail: string }>({
    name: 'findings_of',
    text: `select finding.unit_no as "unitNo", unit.uri, unit.code, finding.seq,
        event.event_id as "eventId", event.event_time as "eventTimeMs", finding.kind,
        finding.severity, finding.detail
      from finding
      join event on event.ledger_id = $1 and event.seq = finding.seq
      left join unit on unit.ledger_id = $1 and unit.unit_no = finding.unit_no
      where finding.ledger_id = $1 and ($2::bigint is null or finding.unit_no = $2)
        and ($3::text is null or finding.severity = $3)
      order by finding.seq desc, finding.unit_no, finding.kind`,
    values: [ledgerId, unitNo ?? null, severity ?? null],
  })
  return rows.map(({ detail, ...row }) => ({ ...row, detail: JSON.parse(detail) as JsonObject }))
}
