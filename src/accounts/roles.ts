import type { Role } from '../access/role.ts'
import type { Tx } from '../db/open.ts'

/** Keeps a role of a company's own, or what it is now. */
export const saveRole = async (
  tx: Tx,
  ledgerId: string,
  { name, help, permissions }: Role,
): Promise<void> => {
  await tx.query({
    text: `insert into role (ledger_id, name, help, permissions) values ($1, $2, $3, $4)
      on conflict (ledger_id, name) do update set help = excluded.help,
        permissions = excluded.permissions`,
    values: [ledgerId, name, help, JSON.stringify(permissions)],
  })
}

/** Takes away a role of a company's own. Answers whether there was one. */
export const dropRole = async (tx: Tx, ledgerId: string, name: string): Promise<boolean> => {
  const { rows } = await tx.query({
    text: 'delete from role where ledger_id = $1 and name = $2 returning name',
    values: [ledgerId, name],
  })
  return rows.length > 0
}
