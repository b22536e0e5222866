import type { JsonObject } from '../epcis/json.ts'
import { readIdentifier } from '../gs1/identifier.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { drawLabel } from '../labels/draw-label.ts'
import type { LabelFields, LabelSize, TemplateName } from '../labels/label-fields.ts'
import type { Drawing } from '../labels/layout.ts'
import type { LabelFault } from '../labels/symbol.ts'
import { ask, isNameRefusal, type NameRefusal } from './ask.ts'
import { type LotCard, lotCard } from './lot-card.ts'
import type { Ledger } from './world.ts'

/** What labels of lots are asked for; `fields` are put over what the record says. */
export interface LabelsWanted {
  readonly lots: readonly string[]
  readonly template: TemplateName
  readonly size: LabelSize
  readonly dpi: number
  readonly fields: LabelFields
}

/** Why there is no label of a lot: the name, or what it would hold. */
export type LabelRefusal = { readonly lot: string } & (
  | { readonly kind: 'name'; readonly refusal: NameRefusal }
  | { readonly kind: 'label'; readonly fault: LabelFault }
)

/**
 * Draws a label for each lot, serial or container, with what the record says of it.
 *
 * Refuses  Each name that is not known or fits several; each fault of each label.
 */
export const labelsOf = async (
  ledger: Ledger,
  { lots, template, size, dpi, fields }: LabelsWanted,
): Promise<Result<readonly Drawing[], readonly LabelRefusal[]>> => {
  const drawings: Drawing[] = []
  const refusals: LabelRefusal[] = []
  const thisYear = new Date(ledger.world.now()).getUTCFullYear()
  for (const lot of lots) {
    const card = await lotCard(ledger, lot)
    if (isNameRefusal(card)) {
      refusals.push({ lot, kind: 'name', refusal: card })
      continue
    }
    const content = card.kind === 'container' ? await contentOf(ledger, card.uri) : {}
    const told = { company: ledger.name, ...content, ...fieldsOf(card), ...fields }
    const drawing = drawLabel({ template, size, dpi, fields: told }, thisYear)
    if (drawing.ok) drawings.push(drawing.value)
    else refusals.push(...drawing.error.map((fault) => ({ lot, kind: 'label', fault }) as const))
  }
  return refusals.length > 0 ? no(refusals) : ok(drawings)
}

/**
 * What a label may tell of what a container holds: of one lot alone, at any depth, for the label
 * has room for one.
 */
const contentOf = async (ledger: Ledger, container: string): Promise<LabelFields> => {
  const lines = await ask(ledger, 'see-stock', async (tx) => {
    const { rows } = await tx.query<{ uri: string; quantity: string | null; uom: string }>({
      name: 'lots_in_container',
      text: `with recursive inside (unit_no) as (
          select unit_no from unit where ledger_id = $1 and uri = $2
          union
          select holding.unit_no from inside
          join holding on holding.ledger_id = $1 and holding.container = inside.unit_no)
        select unit.uri, sum(holding.quantity)::text as quantity, holding.uom
        from inside
        join holding on holding.ledger_id = $1 and holding.container = inside.unit_no
        join unit on unit.ledger_id = $1 and unit.unit_no = holding.unit_no
        where unit.kind = 'lot'
        group by unit.uri, holding.uom`,
      values: [ledger.ledgerId, container],
    })
    return rows
  })
  const [line, ...others] = lines
  if (!line || others.length > 0) return {}
  const card = await lotCard(ledger, line.uri)
  if (isNameRefusal(card)) return {}
  const { key: _key, quantity: _quantity, ...told } = fieldsOf(card)
  const count = line.uom === 'EA' && /^\d+$/.test(line.quantity ?? '') ? line.quantity : null
  return count === null ? told : { ...told, count }
}

/** What a label may tell of a lot, by its card. */
export const fieldsOf = (card: LotCard): LabelFields => {
  const identifier = readIdentifier(card.uri)
  const values = identifier.ok ? identifier.value.values : {}
  const days = daysIn(card.attributes)
  const name = (kind: string): string | undefined =>
    card.names.find((one) => one.kind === kind)?.spelling
  const supplier = card.history.find(({ kind }) => kind === 'received')
  const [here, elsewhere] = card.places.filter(({ state }) => state === 'on_hand')
  // Of what is at several places no label knows which part it is on.
  const amount = elsewhere === undefined ? here : undefined
  const fields: Readonly<Record<string, string | null | undefined>> = {
    key: card.uri,
    itemName: card.itemName,
    gtin: values['01'],
    lot: values['10'] ?? (card.kind === 'lot' ? card.code : undefined),
    serial: values['21'] ?? (card.kind === 'instance' ? card.code : undefined),
    sscc: values['00'],
    quantity: amount?.quantity == null ? undefined : `${amount.quantity} ${amount.uom}`,
    supplier: supplier?.partyName ?? undefined,
    supplierLot: name("supplier's lot"),
    ...days,
  }
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  )
}

const dayFields = [
  ['productionDate', /productionDate$/i],
  ['packagingDate', /(?:packagingDate|packingDate)$/i],
  ['bestBefore', /bestBeforeDate$/i],
  ['expiry', /itemExpirationDate$/i],
] as const

/** Attributes whose name ends so, as far as they tell a day. */
const daysIn = (attributes: JsonObject): Readonly<Record<string, string>> =>
  Object.fromEntries(
    dayFields.flatMap(([field, form]) => {
      const [, value] = Object.entries(attributes).find(([name]) => form.test(name)) ?? []
      const day = typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] : undefined
      return day === undefined ? [] : [[field, day]]
    }),
  )
