import type { Ledger } from '../src/flow/world.ts'

/**
 * What a trace comes to, found by one recursive query over the genealogy.
 *
 * Shape    URIs, each with the moment from which it is affected (backward: until which it matters;
 *          null where there is none, as for the unit asked about, and where time is ignored).
 *          Containers are not followed. A lot's instances are affected with it; an instance comes
 *          from where its lot does.
 */
export const reachedBySql = async (
  { db, ledgerId }: Ledger,
  uri: string,
  direction: 'forward' | 'backward',
  time: 'minds time' | 'ignores time',
): Promise<readonly (readonly [string, number | null])[]> => {
  const { rows } = await db.transaction(
    (tx) =>
      tx.query<{ uri: string; label: number | null }>({
        text: queryIn(direction, time === 'minds time'),
        values: [ledgerId, uri],
      }),
    { ledger: ledgerId, readOnly: true },
  )
  const sign = direction === 'forward' ? 1 : -1
  return rows.map((row) => [row.uri, row.label === null ? null : sign * row.label])
}

/** Labels are times forward, and times below zero backward: sooner is always less. */
const queryIn = (direction: 'forward' | 'backward', mindsTime: boolean): string => {
  const [leave, enter, sign] = direction === 'forward' ? ['in', 'out', 1] : ['out', 'in', -1]
  const [from, to] = direction === 'forward' ? ['member_of', 'unit_no'] : ['unit_no', 'member_of']
  const never = -(2 ** 53)
  return `
    with recursive reached (unit_no, label) as (
      select unit_no, ${never}::bigint from unit where ledger_id = $1 and uri = $2
      union
      select next.unit_no, ${mindsTime ? 'next.label' : `${never}::bigint`}
      from reached cross join lateral (
        select enters.unit_no, ${sign} * enters.at_ms as label
        from link as leaves
        join link as enters on enters.ledger_id = $1 and enters.process_no = leaves.process_no
          and enters.side = '${enter}' and enters.voided_seq is null
        where leaves.ledger_id = $1 and leaves.unit_no = reached.unit_no
          and leaves.side = '${leave}' and leaves.voided_seq is null
          ${mindsTime ? `and ${sign} * leaves.at_ms >= reached.label` : ''}
        union all
        select ${to}, reached.label from movement
        where ledger_id = $1 and ${from} = reached.unit_no and member_of is not null
          and voided_seq is null
      ) as next
    )
    select unit.uri, nullif(min(label), ${never}) as label
    from reached join unit on unit.ledger_id = $1 and unit.unit_no = reached.unit_no
    group by unit.uri order by unit.uri`
}
