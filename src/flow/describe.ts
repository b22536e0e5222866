import { notPermittedSentence, permitted } from '../access/access.ts'
import type { JsonObject } from '../epcis/json.ts'
import { lotlineField } from '../epcis/lotline-namespace.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { resolveItem, resolvePlace } from '../lots/decide-names.ts'
import { conversionsIn } from '../lots/item-conversion.ts'
import type { Judgement } from '../lots/judgement.ts'
import { type Refusal, refusalSentence } from '../lots/refusal.ts'
import { type MasterRecord, masterDataIn, masterDataOf } from '../projections/master-data.ts'
import { ask } from './ask.ts'
import { noteAudit } from './audit.ts'
import { masterDataNamed } from './gather.ts'
import { recordMasterData } from './master-data.ts'
import { noteRefusal } from './note-refusal.ts'
import { answeredOnce, operationReusedSentence } from './operation.ts'
import type { Outcome } from './record.ts'
import { type Asking, personalOf } from './record-drafts.ts'
import type { Recorder, Session } from './recorder.ts'
import type { Ledger } from './world.ts'

/** What is described, and what is said of it; what is left out stays as it was. */
export interface Description {
  readonly what: 'item' | 'place' | 'party'
  /** A GTIN or GLN, a URI, a code of the house, or a name it has already. */
  readonly name: string
  readonly called?: string | undefined
  /** Unit conversions of an item: `1 CS = 12 EA = 9.6 KGM`. */
  readonly conversions?: string | undefined
  readonly shelfLifeDays?: string | undefined
  readonly capByInputs?: boolean | undefined
  /** Further attributes by name or IRI, as CBV names them: `countryOfOrigin`. */
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

/**
 * Which version somebody saw of what they describe: its number, none (it was not there), or any.
 */
export type SeenVersion = number | 'none' | 'any'

export interface DescriptionRefusal {
  readonly kind:
    | 'not-permitted'
    | 'operation-reused'
    | 'changed-since'
    | 'version-not-said'
    | 'bad-description'
  readonly field: string
  readonly sentence: string
}

export type Described = Result<Outcome & { readonly uri: string }, readonly DescriptionRefusal[]>

const vocabularies = { item: 'EPCClass', place: 'Location', party: 'Party' } as const
const cbvAttribute = (name: string): string =>
  name.includes(':') ? name : `urn:epcglobal:cbv:mda:${name}`

/**
 * Records what an item, a place or a party is called, and how it is reckoned with.
 *
 * Shape    `seen`: the version it must still be at; null: it must not be there yet.
 * Refuses  a key that is none, a name several things have, a conversion that cannot be read, a
 *          shelf life that is no whole number of days; changed-since, version-not-said.
 */
export const describe = (
  recorder: Recorder,
  description: Description,
  asking: Asking,
  seen: SeenVersion | null = 'any',
): Promise<Described> =>
  recorder.submit(async (session) => {
    const refuse = async (refusals: readonly DescriptionRefusal[]): Promise<Described> => {
      const kinds = refusals.map(({ kind }) => kind)
      const detail = { verb: 'describe', kinds }
      await noteRefusal(session, asking.access, `command:describe-${description.what}`, detail)
      return no(refusals)
    }
    const allowed = permitted(asking.access, 'describe')
    if (!allowed.ok) return refuse([refusing('not-permitted', notPermittedSentence(allowed.error))])
    const once = await answeredOnce(session, asking.operationId, { description, seen }, () =>
      describeIn(session, description, asking, seen),
    )
    if (!once.ok) return refuse([refusing('operation-reused', operationReusedSentence(once.error))])
    return once.value.ok ? once.value : refuse(once.value.error)
  })

const refusing = (kind: DescriptionRefusal['kind'], sentence: string): DescriptionRefusal => ({
  kind,
  field: '',
  sentence,
})

const describeIn = async (
  session: Session,
  description: Description,
  asking: Asking,
  seen: SeenVersion | null,
): Promise<Described> => {
  const { what, name } = description
  const uri = await uriMeant(session, what, name)
  const said = attributesSaid(description)
  const refusals = [...(uri.ok ? [] : [described(uri.error)]), ...(said.ok ? [] : said.error)]
  if (!uri.ok || !said.ok) return no(refusals)
  const before = (await masterDataOf(session.tx, session.ledger.ledgerId, [uri.value])).find(
    ({ vocabulary }) => vocabulary === vocabularies[what],
  )
  const stale = staleness(before?.seq ?? null, seen)
  if (stale) return no([stale])
  const [outcome] = await recordMasterData(
    session,
    [
      {
        vocabulary: vocabularies[what],
        id: uri.value,
        spelling: before?.spelling ?? uri.value,
        attributes: { ...before?.attributes, ...said.value },
      },
    ],
    {
      envelope: { door: asking.door, by: asking.access.who.id, captured: { '': 'typed' } },
      personal: personalOf(asking.access),
      operationId: asking.operationId,
      sourceSha256: null,
    },
  )
  if (!outcome) throw new Error('Master data without an outcome')
  if (outcome.kind === 'recorded')
    await noteAudit(session, asking.access, {
      what: 'changed',
      subject: `${what}:${uri.value}`,
      detail: { entry: outcome.seq, ...oldAndNew(before?.attributes ?? {}, said.value) },
    })
  return ok({ ...outcome, uri: uri.value })
}

/** What each attribute that was said anew was before (null: nothing), and is now. */
const oldAndNew = (
  before: JsonObject,
  said: JsonObject,
): { readonly old: JsonObject; readonly new: JsonObject } => {
  const changed = Object.keys(said).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(said[name]),
  )
  const of = (attributes: JsonObject): JsonObject =>
    Object.fromEntries(changed.map((name) => [name, attributes[name] ?? null]))
  return { old: of(before), new: of(said) }
}

/** Why what somebody saw is not what is there. */
const staleness = (there: number | null, seen: SeenVersion | null): DescriptionRefusal | null => {
  if (seen === null)
    return there === null
      ? null
      : refusing('version-not-said', `It is described already, in entry ${there}.`)
  if (seen === 'any' || seen === (there ?? 'none')) return null
  const now = there === null ? 'It is not described yet.' : `It is as entry ${there} says now.`
  return refusing('changed-since', now)
}

/** The key of what a name means; a new one where nothing is called so yet. */
const uriMeant = async (
  session: Pick<Session, 'tx' | 'ledger' | 'recordTimeMs'>,
  what: Description['what'],
  name: string,
): Promise<Result<string, Refusal>> => {
  const known = new Map([[name, await masterDataNamed(session, vocabularies[what], name)]])
  const { ledger, recordTimeMs } = session
  const judgement: Judgement = {
    now: recordTimeMs,
    timeZone: ledger.timeZone,
    base: ledger.base,
    newId: ledger.world.newId,
    unitsByName: new Map(),
    itemsByName: what === 'item' ? known : new Map(),
    placesByName: what === 'place' ? known : new Map(),
    partiesByName: what === 'party' ? known : new Map(),
  }
  if (what !== 'item') return resolvePlace('name', name, what, judgement)
  const item = resolveItem('name', name, judgement)
  return item.ok ? ok(item.value.uri) : item
}

const described = (refusal: Refusal): DescriptionRefusal => ({
  kind: 'bad-description',
  field: refusal.field,
  sentence: refusalSentence(refusal),
})

/** What is known of an item, a place or a party, by its key or a name that only it has. */
export const descriptionOf = (
  ledger: Ledger,
  what: Description['what'],
  name: string,
): Promise<Result<MasterRecord | null, Refusal>> =>
  ask(ledger, 'see-master-data', async (tx) => {
    const session = { tx, ledger, recordTimeMs: ledger.world.now() }
    const uri = await uriMeant(session, what, name)
    if (!uri.ok) return uri
    const records = await masterDataOf(tx, ledger.ledgerId, [uri.value])
    return ok(records.find(({ vocabulary }) => vocabulary === vocabularies[what]) ?? null)
  })

/** What is known of all items, places or parties, by key: at most `limit` after one. */
export const descriptionsPage = (
  ledger: Ledger,
  what: Description['what'],
  after: string,
  limit: number,
): Promise<readonly MasterRecord[]> =>
  ask(ledger, 'see-master-data', (tx) =>
    masterDataIn(tx, ledger.ledgerId, vocabularies[what], { after, limit }),
  )

const attributesSaid = ({
  called,
  conversions,
  shelfLifeDays,
  capByInputs,
  attributes,
}: Description): Result<JsonObject, readonly DescriptionRefusal[]> => {
  const refusals: DescriptionRefusal[] = []
  if (conversions !== undefined && conversionsIn(conversions).length === 0)
    refusals.push({
      kind: 'bad-description',
      field: 'conversions',
      sentence: `${conversions} cannot be read. Write for instance: 1 CS = 12 EA = 9.6 KGM.`,
    })
  if (shelfLifeDays !== undefined && !/^\d{1,6}$/.test(shelfLifeDays))
    refusals.push({
      kind: 'bad-description',
      field: 'shelfLifeDays',
      sentence: `${shelfLifeDays} is not a number of days.`,
    })
  if (refusals.length > 0) return no(refusals)
  return ok({
    ...Object.fromEntries(
      Object.entries(attributes ?? {}).map(([name, value]) => [cbvAttribute(name), value]),
    ),
    ...(called === undefined ? {} : { [cbvAttribute('name')]: called }),
    ...(conversions === undefined ? {} : { [lotlineField('conversions')]: conversions }),
    ...(shelfLifeDays === undefined
      ? {}
      : { [lotlineField('shelfLifeDays')]: Number(shelfLifeDays) }),
    ...(capByInputs === undefined ? {} : { [lotlineField('capByInputs')]: capByInputs }),
  })
}
