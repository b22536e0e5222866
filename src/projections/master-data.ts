import type { Tx } from '../db/open.ts'
import type { JsonObject } from '../epcis/json.ts'

/**
 * What a piece of master data says of an item, a place or a party.
 *
 * Shape    `attributes` are keyed by expanded IRI. `convertsDifferently`: it says how the item's
 *          units of measure convert, so that stock must be added up again.
 */
export interface MasterVersion {
  readonly vocabulary: string
  readonly uri: string
  readonly spelling: string
  readonly name: string | null
  readonly attributes: JsonObject
  readonly convertsDifferently: boolean
}

/** Writes versions of master data; earlier versions stay. */
export const writeMasterData = async (
  tx: Tx,
  ledgerId: string,
  versions: readonly (MasterVersion & { readonly seq: number })[],
): Promise<void> => {
  if (versions.length === 0) return
  await tx.query({
    name: 'write_master_data',
    text: `insert into master_data (ledger_id, vocabulary, uri, seq, spelling, name, attributes)
      select $1, * from unnest($2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[],
        $7::json[])`,
    values: [
      ledgerId,
      versions.map((version) => version.vocabulary),
      versions.map((version) => version.uri),
      versions.map((version) => version.seq),
      versions.map((version) => version.spelling),
      versions.map((version) => version.name),
      versions.map((version) => JSON.stringify(version.attributes)),
    ],
  })
}

/** What is known of one item, place or party. */
export interface MasterRecord {
  readonly vocabulary: string
  readonly uri: string
  readonly spelling: string
  readonly name: string | null
  readonly attributes: JsonObject
  readonly seq: number
}

type StoredRecord = Omit<MasterRecord, 'attributes'> & { readonly attributes: string }

const recordOf = ({ attributes, ...row }: StoredRecord): MasterRecord => ({
  ...row,
  attributes: JSON.parse(attributes) as JsonObject,
})

/** The latest that is known of these URIs, as known now or when an entry was the last one. */
export const masterDataOf = async (
  tx: Tx,
  ledgerId: string,
  uris: readonly string[],
  knownAt: number | null = null,
): Promise<readonly MasterRecord[]> => {
  if (uris.length === 0) return []
  const { rows } = await tx.query<StoredRecord>({
    name: 'master_data_of',
    text: `select distinct on (vocabulary, uri) vocabulary, uri, spelling, name, attributes, seq
      from master_data
      where ledger_id = $1 and uri = any($2::text[]) and ($3::bigint is null or seq <= $3)
      order by vocabulary, uri, seq desc`,
    values: [ledgerId, uris, knownAt],
  })
  return rows.map(recordOf)
}

/**
 * All that is known under one vocabulary (EPCClass, Location, Party), the latest of each, by URI;
 * or a part of it: at most `limit` after a URI.
 */
export const masterDataIn = async (
  tx: Tx,
  ledgerId: string,
  vocabulary: string,
  { after, limit }: { readonly after: string; readonly limit: number | null } = wholeOfIt,
): Promise<readonly MasterRecord[]> => {
  const { rows } = await tx.query<StoredRecord>({
    name: 'master_data_in',
    text: `select distinct on (uri) vocabulary, uri, spelling, name, attributes, seq
      from master_data where ledger_id = $1 and vocabulary = $2 and uri > $3
      order by uri, seq desc limit $4`,
    values: [ledgerId, vocabulary, after, limit],
  })
  return rows.map(recordOf)
}

const wholeOfIt = { after: '', limit: null }
