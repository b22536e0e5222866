import type { Tx } from '../db/open.ts'
import type { JsonObject } from '../epcis/json.ts'
import { everything, isInScope, limitsOf, type Scope } from './scope.ts'

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

/**
 * Findings kept, and those read off the record, because any later entry may change which they are:
 * facts whose declaration ended one telling of them while they stand under another id, and
 * containers that are said to be inside what they hold.
 */
const odd = `select unit_no, seq, kind, severity, detail from finding where ledger_id = $1
    union all
    select 0, voided.by_seq, 'stands-otherwise', 'warning',
      json_build_object('otherIds', json_agg(other.event_id order by other.event_id))
    from voided
    join event as ended on ended.ledger_id = $1 and ended.seq = voided.seq
    join event as other on other.ledger_id = $1 and other.hash = ended.hash
      and other.seq <> ended.seq and not other.declares_error
      and not exists (select from voided as gone where gone.ledger_id = $1 and gone.seq = other.seq)
    where voided.ledger_id = $1
    group by voided.by_seq
    union all
    select looped.unit_no, max(movement.seq), 'inside-its-content', 'warning',
      json_build_object('container', unit.uri)
    from (
      with recursive inside as (
        select held.unit_no, holder.container
        from holding as held join holding as holder on holder.ledger_id = $1
          and holder.unit_no = held.container and holder.container is not null
        where held.ledger_id = $1 and held.container is not null
          and exists (select from holding as content
            where content.ledger_id = $1 and content.container = held.unit_no)
        union
        select inside.unit_no, holder.container
        from inside join holding as holder on holder.ledger_id = $1
          and holder.unit_no = inside.container and holder.container is not null
      )
      select unit_no from inside where container = unit_no
    ) as looped
    join unit on unit.ledger_id = $1 and unit.unit_no = looped.unit_no
    join movement on movement.ledger_id = $1 and movement.unit_no = looped.unit_no
      and movement.container is not null
    group by looped.unit_no, unit.uri`

/** How many things are odd in the record. */
export const countFindings = async (
  tx: Tx,
  ledgerId: string,
  severity: string | null,
  scope: Scope = everything,
): Promise<number> => {
  const { rows } = await tx.query<{ count: number }>({
    name: 'count_findings',
    text: `select count(*) as count from (${odd}) as finding
      where ($2::text is null or severity = $2)
        and ${isInScope('$3', '$4', 'finding')}`,
    values: [ledgerId, severity, ...limitsOf(scope)],
  })
  return rows[0]?.count ?? 0
}

/** How much of one kind is odd in the record. */
export interface FindingCount {
  readonly kind: string
  readonly severity: string
  readonly count: number
}

/** How much of each kind is odd in the record: warnings first, then the most. */
export const findingsByKind = async (
  tx: Tx,
  ledgerId: string,
  severity: string | null,
  scope: Scope = everything,
): Promise<readonly FindingCount[]> => {
  const { rows } = await tx.query<FindingCount>({
    name: 'findings_by_kind',
    text: `select kind, severity, count(*) as count from (${odd}) as finding
      where ($2::text is null or severity = $2)
        and ${isInScope('$3', '$4', 'finding')}
      group by kind, severity
      order by severity = 'warning' desc, count(*) desc, kind`,
    values: [ledgerId, severity, ...limitsOf(scope)],
  })
  return rows
}

/** Whether the record tells of anything that has not come yet. */
export const isAnythingAhead = async (
  tx: Tx,
  ledgerId: string,
  nowMs: number,
): Promise<boolean> => {
  const { rows } = await tx.query({
    name: 'anything_ahead',
    text: `select 1 from finding
      join event on event.ledger_id = $1 and event.seq = finding.seq
      where finding.ledger_id = $1 and finding.unit_no = 0 and finding.kind = 'time-in-future'
        and event.event_time > to_timestamp($2::bigint / 1000.0) limit 1`,
    values: [ledgerId, nowMs],
  })
  return rows.length > 0
}

/** Where a list of findings goes on: after this one. */
export interface AfterFinding {
  readonly seq: number
  readonly unitNo: number
  readonly kind: string
}

/**
 * What is odd in the record, latest first; at most `limit`, and after one, where they are said.
 *
 * Shape    `around` some entries: of the units that they are about.
 */
export const findingsOf = async (
  tx: Tx,
  ledgerId: string,
  {
    unitNo,
    severity,
    limit,
    after = null,
    around,
    scope = everything,
  }: {
    readonly unitNo?: number
    readonly severity?: string
    readonly limit?: number
    readonly after?: AfterFinding | null
    readonly around?: readonly number[]
    readonly scope?: Scope
  },
): Promise<readonly FoundOddity[]> => {
  const { rows } = await tx.query<Omit<FoundOddity, 'detail'> & { readonly detail: string }>({
    name: 'findings_of',
    text: `select finding.unit_no as "unitNo", unit.uri, unit.code, finding.seq,
        event.event_id as "eventId", event.event_time as "eventTimeMs", finding.kind,
        finding.severity, finding.detail
      from (${odd}) as finding
      join event on event.ledger_id = $1 and event.seq = finding.seq
      left join unit on unit.ledger_id = $1 and unit.unit_no = finding.unit_no
      where ($2::bigint is null or finding.unit_no = $2)
        and ($3::text is null or finding.severity = $3)
        and ${isInScope('$9', '$10', 'finding')}
        and ($5::bigint is null or finding.seq < $5 or (finding.seq = $5
          and (finding.unit_no, finding.kind) > ($6::bigint, $7::text collate "C")))
        and ($8::bigint[] is null or finding.unit_no in (
          select movement.unit_no from movement
          where movement.ledger_id = $1 and movement.seq = any ($8::bigint[])))
      order by finding.seq desc, finding.unit_no, finding.kind
      limit $4`,
    values: [
      ledgerId,
      unitNo ?? null,
      severity ?? null,
      limit ?? null,
      after?.seq ?? null,
      after?.unitNo ?? 0,
      after?.kind ?? '',
      around ?? null,
      ...limitsOf(scope),
    ],
  })
  return rows.map(({ detail, ...row }) => ({ ...row, detail: JSON.parse(detail) as JsonObject }))
}
