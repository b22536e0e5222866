import type { Access } from '../access/access.ts'
import { isPermission, type Permission } from '../access/permission.ts'
import { builtInRoles, type Role } from '../access/role.ts'
import type { Database, Tx } from '../db/open.ts'

/** What a person may do in a company. `endedAtMs` null: they work there. */
export interface Member {
  readonly personId: string
  readonly name: string
  readonly roles: readonly string[]
  readonly sites: readonly string[] | null
  readonly owners: readonly string[] | null
  readonly sinceMs: number
  readonly endedAtMs: number | null
}

const columns = `person_id as "personId", name, roles::text as roles, sites::text as sites,
  owners::text as owners, (extract(epoch from since) * 1000)::bigint as "sinceMs",
  (extract(epoch from ended_at) * 1000)::bigint as "endedAtMs"`

type Row = Omit<Member, 'roles' | 'sites' | 'owners'> & {
  readonly roles: string
  readonly sites: string | null
  readonly owners: string | null
}

const listOf = (json: string | null): readonly string[] | null =>
  json === null ? null : (JSON.parse(json) as readonly string[])

const memberOf = ({ roles, sites, owners, ...rest }: Row): Member => ({
  ...rest,
  roles: listOf(roles) ?? [],
  sites: listOf(sites),
  owners: listOf(owners),
})

/** Everybody who works in a company, and who did. */
export const membersOf = async (tx: Tx, ledgerId: string): Promise<readonly Member[]> => {
  const { rows } = await tx.query<Row>({
    name: 'members',
    text: `select ${columns} from membership where ledger_id = $1 order by since, person_id`,
    values: [ledgerId],
  })
  return rows.map(memberOf)
}

/** Makes a person a member, or changes what they are. */
export const saveMember = async (tx: Tx, ledgerId: string, member: Member): Promise<void> => {
  const json = (list: readonly string[] | null): string | null =>
    list === null ? null : JSON.stringify(list)
  await tx.query({
    text: `insert into membership
        (ledger_id, person_id, name, roles, sites, owners, since, ended_at)
      values ($1, $2, $3, $4, $5, $6, to_timestamp($7::bigint / 1000.0),
        to_timestamp($8::bigint / 1000.0))
      on conflict (ledger_id, person_id) do update set name = excluded.name,
        roles = excluded.roles, sites = excluded.sites, owners = excluded.owners,
        ended_at = excluded.ended_at`,
    values: [
      ledgerId,
      member.personId,
      member.name,
      json(member.roles),
      json(member.sites),
      json(member.owners),
      member.sinceMs,
      member.endedAtMs,
    ],
  })
  await tx.query({
    text:
      member.endedAtMs === null
        ? `insert into person_company (person_id, ledger_id) values ($2, $1)
            on conflict (person_id, ledger_id) do nothing`
        : 'delete from person_company where ledger_id = $1 and person_id = $2',
    values: [ledgerId, member.personId],
  })
}

/** The roles of a company: its own, and those every company begins with; its own come first. */
export const rolesOf = async (tx: Tx, ledgerId: string): Promise<readonly Role[]> => {
  const { rows } = await tx.query<{ name: string; help: string; permissions: string }>({
    name: 'roles',
    text: `select name, help, permissions::text as permissions from role
      where ledger_id = $1 order by name`,
    values: [ledgerId],
  })
  const own = rows.map(({ name, help, permissions }) => ({
    name,
    help,
    permissions: (JSON.parse(permissions) as readonly string[]).filter(isPermission),
  }))
  const names = new Set(own.map(({ name }) => name))
  return [...own, ...builtInRoles.filter(({ name }) => !names.has(name))]
}

/** All that roles allow. A role that is no more allows nothing. */
export const permissionsOf = (
  roles: readonly string[],
  known: readonly Role[],
): ReadonlySet<Permission> =>
  new Set(known.filter(({ name }) => roles.includes(name)).flatMap((role) => role.permissions))

/** What a person may do in a company; null where they do not work there. */
export const accessOfPerson = (
  db: Database,
  ledgerId: string,
  personId: string,
): Promise<Access | null> =>
  db.transaction(
    async (tx) => {
      const { rows } = await tx.query<Row>({
        name: 'member',
        text: `select ${columns} from membership
          where ledger_id = $1 and person_id = $2 and ended_at is null`,
        values: [ledgerId, personId],
      })
      const [row] = rows
      if (!row) return null
      const member = memberOf(row)
      return {
        who: { id: `person:${personId}`, name: member.name },
        permissions: permissionsOf(member.roles, await rolesOf(tx, ledgerId)),
        sites: member.sites,
        owners: member.owners,
      }
    },
    { ledger: ledgerId, readOnly: true },
  )

/** The companies a person works for: what they may do there, each says for itself. */
export const companiesOf = (
  db: Database,
  personId: string,
): Promise<readonly { readonly ledgerId: string; readonly name: string }[]> =>
  db
    .transaction(
      async (tx) => {
        const { rows } = await tx.query<{ ledgerId: string }>({
          name: 'companies_of',
          text: 'select ledger_id as "ledgerId" from person_company where person_id = $1',
          values: [personId],
        })
        return rows
      },
      { role: 'lotline_accounts', readOnly: true },
    )
    .then((rows) => namesOf(db, rows))

const namesOf = async (
  db: Database,
  companies: readonly { readonly ledgerId: string }[],
): Promise<readonly { readonly ledgerId: string; readonly name: string }[]> =>
  db.transaction(async (tx) => {
    const { rows } = await tx.query<{ ledgerId: string; name: string }>({
      name: 'names_of_ledgers',
      text: `select ledger_id as "ledgerId", name from ledger
        where ledger_id = any ($1::uuid[]) order by name`,
      values: [companies.map(({ ledgerId }) => ledgerId)],
    })
    return rows
  })

/** An invitation that was sent. */
export interface Invitation {
  readonly invitationId: string
  readonly email: string
  readonly roles: readonly string[]
  readonly sites: readonly string[] | null
  readonly owners: readonly string[] | null
  readonly invitedBy: string
  readonly expiresAtMs: number
  readonly acceptedAtMs: number | null
  readonly revokedAtMs: number | null
}

type InvitationRow = Omit<Invitation, 'roles' | 'sites' | 'owners'> & {
  readonly roles: string
  readonly sites: string | null
  readonly owners: string | null
}

const invitationColumns = `invitation_id as "invitationId", email, roles::text as roles,
  sites::text as sites, owners::text as owners, invited_by as "invitedBy",
  (extract(epoch from expires_at) * 1000)::bigint as "expiresAtMs",
  (extract(epoch from accepted_at) * 1000)::bigint as "acceptedAtMs",
  (extract(epoch from revoked_at) * 1000)::bigint as "revokedAtMs"`

const invitationOf = ({ roles, sites, owners, ...rest }: InvitationRow): Invitation => ({
  ...rest,
  roles: listOf(roles) ?? [],
  sites: listOf(sites),
  owners: listOf(owners),
})

/** The invitations of a company, latest first. */
export const invitationsOf = async (tx: Tx, ledgerId: string): Promise<readonly Invitation[]> => {
  const { rows } = await tx.query<InvitationRow>({
    name: 'invitations',
    text: `select ${invitationColumns} from invitation
      where ledger_id = $1 order by created_at desc, invitation_id`,
    values: [ledgerId],
  })
  return rows.map(invitationOf)
}

/** Keeps a new invitation; of its token only the hash. */
export const saveInvitation = async (
  tx: Tx,
  ledgerId: string,
  invitation: Invitation,
  tokenHash: Uint8Array,
  nowMs: number,
): Promise<void> => {
  await tx.query({
    text: `insert into invitation
        (ledger_id, invitation_id, email, roles, sites, owners, token_hash,
        invited_by, created_at, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9::bigint / 1000.0),
        to_timestamp($10::bigint / 1000.0))`,
    values: [
      ledgerId,
      invitation.invitationId,
      invitation.email,
      JSON.stringify(invitation.roles),
      invitation.sites === null ? null : JSON.stringify(invitation.sites),
      invitation.owners === null ? null : JSON.stringify(invitation.owners),
      Buffer.from(tokenHash),
      invitation.invitedBy,
      nowMs,
      invitation.expiresAtMs,
    ],
  })
}

/** The open invitation of a token, locked; null where there is none, or it is over. */
export const openInvitation = async (
  tx: Tx,
  ledgerId: string,
  tokenHash: Uint8Array,
  nowMs: number,
): Promise<Invitation | null> => {
  const { rows } = await tx.query<InvitationRow>({
    name: 'open_invitation',
    text: `select ${invitationColumns} from invitation
      where ledger_id = $1 and token_hash = $2 and accepted_at is null and revoked_at is null
        and expires_at > to_timestamp($3::bigint / 1000.0)
      for update`,
    values: [ledgerId, Buffer.from(tokenHash), nowMs],
  })
  const [row] = rows
  return row ? invitationOf(row) : null
}

/** Notes that an invitation was accepted, or taken back. Answers whether it was open. */
export const closeInvitation = async (
  tx: Tx,
  ledgerId: string,
  invitationId: string,
  how: 'accepted' | 'revoked',
  nowMs: number,
): Promise<boolean> => {
  const { rows } = await tx.query({
    text: `update invitation set
        accepted_at = case when $3 = 'accepted' then to_timestamp($4::bigint / 1000.0) end,
        revoked_at = case when $3 = 'revoked' then to_timestamp($4::bigint / 1000.0) end
      where ledger_id = $1 and invitation_id = $2 and accepted_at is null and revoked_at is null
      returning invitation_id`,
    values: [ledgerId, invitationId, how, nowMs],
  })
  return rows.length > 0
}
