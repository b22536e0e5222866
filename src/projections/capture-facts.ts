import type { Tx } from '../db/open.ts'
import type { JsonObject } from '../epcis/json.ts'
import { LOTLINE_NAMESPACE, lotlineField } from '../epcis/lotline-namespace.ts'
import type { ItemFacts, LotFacts, RecordFacts } from '../lots/capture-known.ts'
import { masterDataOf } from './master-data.ts'
import { isInScope, limitsOf, type Scope } from './scope.ts'

/** What the record knows now of some things and items, as far as capture rules ask. */
export const captureFacts = async (
  tx: Tx,
  ledgerId: string,
  { lots, items }: { readonly lots: readonly string[]; readonly items: readonly string[] },
): Promise<RecordFacts> => ({
  lots: await lotFacts(tx, ledgerId, lots),
  items: await itemFacts(tx, ledgerId, items),
})

const lotFacts = async (
  tx: Tx,
  ledgerId: string,
  uris: readonly string[],
): Promise<ReadonlyMap<string, LotFacts>> => {
  if (uris.length === 0) return new Map()
  const { rows } = await tx.query<{
    readonly uri: string
    readonly attributes: string | null
    readonly madeAt: string | null
  }>({
    name: 'capture_facts_of_lots',
    text: `select unit.uri, unit.state -> 'attributes' as attributes,
        (select movement.place from movement
          where movement.ledger_id = $1 and movement.unit_no = unit.unit_no
            and movement.kind in ('made', 'declared') and movement.place is not null
            and movement.voided_seq is null
          order by movement.at_ms, movement.seq, movement.line limit 1) as "madeAt"
      from unit where unit.ledger_id = $1 and unit.uri = any($2::text[])`,
    values: [ledgerId, uris],
  })
  return new Map(
    rows.map(({ uri, attributes, madeAt }) => [
      uri,
      { attributes: attributes === null ? {} : (JSON.parse(attributes) as JsonObject), madeAt },
    ]),
  )
}

const itemFacts = async (
  tx: Tx,
  ledgerId: string,
  uris: readonly string[],
): Promise<ReadonlyMap<string, ItemFacts>> => {
  const known = await masterDataOf(tx, ledgerId, uris)
  return new Map(
    known
      .filter(({ vocabulary }) => vocabulary === 'EPCClass')
      .map(({ uri, name, attributes }) => [
        uri,
        {
          isNamed: name !== null,
          groups: groupsIn(attributes),
          hasShelfLife: typeof attributes[lotlineField('shelfLifeDays')] === 'number',
        },
      ]),
  )
}

const groupAttributes = ['urn:epcglobal:cbv:mda:group', `${LOTLINE_NAMESPACE}group`]

/** The groups an item belongs to: its attribute `group`, with commas between several. */
const groupsIn = (attributes: JsonObject): readonly string[] =>
  groupAttributes.flatMap((iri) => {
    const said = attributes[iri]
    return typeof said === 'string' ? said.split(',').map((group) => group.trim()) : []
  })

/** Which of these entries are about a unit that may be shown. */
export const entriesInScope = async (
  tx: Tx,
  ledgerId: string,
  seqs: readonly number[],
  scope: Scope,
): Promise<ReadonlySet<number>> => {
  if (scope.owners === null && scope.sites === null) return new Set(seqs)
  const { rows } = await tx.query<{ readonly seq: number }>({
    name: 'entries_in_scope',
    text: `select distinct movement.seq from movement
      where movement.ledger_id = $1 and movement.seq = any($2::bigint[])
        and ${isInScope('$3', '$4', 'movement')}`,
    values: [ledgerId, seqs, ...limitsOf(scope)],
  })
  return new Set(rows.map(({ seq }) => seq))
}
