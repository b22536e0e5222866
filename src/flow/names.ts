import type { Tx } from '../db/open.ts'
import type { Ledger } from './world.ts'

/** What people call things, by their keys. */
export interface Names {
  readonly of: (uri: string | null) => string | null
}

/**
 * What people call items, places and parties.
 *
 * Shape    The name in the latest master data; for a key of the house, the code it was made from;
 *          for a bare GS1 key, its number.
 */
export const namesIn = async (tx: Tx, { ledgerId, base }: Ledger): Promise<Names> => {
  const { rows } = await tx.query<{ uri: string; name: string }>({
    name: 'names_in',
    text: `select distinct on (uri) uri, name from master_data
      where ledger_id = $1 and name is not null order by uri, seq desc`,
    values: [ledgerId],
  })
  const names = new Map(rows.map(({ uri, name }) => [uri, name]))
  return {
    of: (uri) => (uri === null ? null : (names.get(uri) ?? houseName(base, uri) ?? gs1Name(uri))),
  }
}

const gs1Name = (uri: string): string | null => {
  const [, ai = '', digits = ''] =
    /^https:\/\/id\.gs1\.org\/(00|01|414|417)\/(\d+)$/.exec(uri) ?? []
  if (digits === '') return null
  return `${ai === '00' ? 'SSCC' : ai === '01' ? 'GTIN' : 'GLN'} ${digits}`
}

const houseName = (base: string, uri: string): string | null => {
  if (!uri.startsWith(base)) return null
  const code =
    uri
      .slice(base.length + 1)
      .split(/[:/]/)
      .at(-1) ?? ''
  return code === '' ? null : decoded(code)
}

/** What a partner's file writes under our base need not be a key of ours: it is shown as it is. */
const decoded = (code: string): string => {
  try {
    return decodeURIComponent(code)
  } catch (error) {
    if (error instanceof URIError) return code
    throw error
  }
}
