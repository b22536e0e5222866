/** The prefix of Lotline's own fields, and what it stands for. */
export const LOTLINE_PREFIX = 'lotline'
export const LOTLINE_NAMESPACE = 'urn:lotline:ns:'

/**
 * What EPCIS has no field for, as Lotline writes it. All are extension fields of an event, but
 * the last five, which are master data attributes.
 */
export const lotlineFields = {
  /** How each value came to be known: scanned, weighed, typed, imported, inferred, backflushed. */
  capture: 'How values were captured, by JSON pointer into the event.',
  /** Why something was held, adjusted or destroyed, in a person's own words. */
  reason: 'The reason a person gave.',
  /** What else a person wrote about it. */
  note: 'A remark.',
  /** The machines, tanks and lines a process used, by their URIs. */
  equipment: 'Equipment used.',
  /** The process that equipment was used in, by its transformationID. */
  run: 'The run equipment was used in.',
  /** What an input or output is to its process: ingredient, packaging, rework, waste. */
  roles: 'Roles of inputs and outputs, by their canonical URI.',
  /** The lot code the supplier wrote on it, where ours is another. */
  supplierLot: "The supplier's own lot code.",
  /** Further names of a unit: container numbers, a partner's spelling. */
  aliases: 'Further names of a unit, by their kind.',
  /** The lot an instance was made in, where its key does not say so. */
  memberOf: 'Lots of instances, by the canonical URI of the instance.',
  /** One case is 12 pieces is 9.6 kg: exact, with the days they hold on. */
  conversions: 'Unit conversions of an item.',
  /** How long an item keeps once made. */
  shelfLifeDays: 'Days an item may be used after it was made.',
  /** Whether what is made of it may not outlive its inputs: true where it may not. */
  capByInputs: 'Whether expiry is capped by the inputs.',
  /** What an item or place is to the company: raw material or product; store, line, customer. */
  role: 'The role of an item or place.',
  /** The site a place lies in. */
  site: 'The site of a place.',
} as const
export type LotlineField = keyof typeof lotlineFields

/** The whole IRI of one of Lotline's own fields. */
export const lotlineField = (field: LotlineField): string => LOTLINE_NAMESPACE + field

/** The master data attribute that holds an item's unit conversions. */
export const conversionsAttribute = lotlineField('conversions')
