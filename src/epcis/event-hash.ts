import { contextOf } from './context.ts'
import type { EpcisEvent, Named, QuantityElement } from './event.ts'
import { fieldsByType } from './event-fields.ts'
import { joined, ownText, valueText } from './hash-text.ts'
import { isObject, type JsonObject } from './json.ts'
import { sensorText } from './sensor-hash.ts'
import { instantText } from './time.ts'
import { termUri, type VocabularyName } from './vocabulary.ts'

/** Text to its SHA-256 in lower-case hexadecimal. */
export type Digest = (text: string) => string

/** The event's hash alone: the digest of `preHashString`. */
export const eventHash = (event: EpcisEvent, digest: Digest): string => digest(preHashString(event))

/**
 * The event's hash id: the same for every way to write down the same event.
 *
 * Shape    `ni:///sha-256;…?ver=CBV2.0`. Record time, event id and error declaration do not count.
 * Source   CBV 2.0 §8.9; RFC 6920 for the form.
 */
export const eventHashId = (event: EpcisEvent, digest: Digest): string =>
  `ni:///sha-256;${eventHash(event, digest)}?ver=CBV2.0`

/**
 * The text that is hashed: names and values of an event in their canonical form and order.
 *
 * Shape    The fields in the order below, then what is left, sorted by name: business transactions,
 *          destinations, ilmd, sources and whatever is somebody's own.
 * Source   CBV 2.0 §8.9, and the reference implementation of 2023 where its order is not the
 *          text's: destinations before sources (its vectors show it), both and the documents after
 *          the sensor elements, a parent before the things. Two parties agree on a hash only if
 *          they do as it does.
 */
export const preHashString = (event: EpcisEvent): string => {
  const { body } = event
  return (
    `eventType=${event.type}eventTime=${instantText(event.eventTimeMs)}` +
    `eventTimeZoneOffset=${event.eventTimeZoneOffset}` +
    certificates(event) +
    named('parentID', event.parentID) +
    epcs('epcList', event.epcList) +
    epcs('inputEPCList', event.inputEPCList) +
    epcs('childEPCs', event.childEPCs) +
    quantities('quantityList', event.quantityList) +
    quantities('childQuantityList', event.childQuantityList) +
    quantities('inputQuantityList', event.inputQuantityList) +
    epcs('outputEPCList', event.outputEPCList) +
    quantities('outputQuantityList', event.outputQuantityList) +
    (event.action === null ? '' : `action=${event.action}`) +
    named('transformationID', event.transformationID) +
    term('bizStep', 'bizStep', event.bizStep) +
    term('disposition', 'disposition', event.disposition) +
    persistent(event) +
    place('readPoint', event.readPoint, body) +
    place('bizLocation', event.bizLocation, body) +
    (event.sensorElementList.length === 0
      ? ''
      : sensorText(event.sensorElementList, contextOf(body))) +
    ends('bizTransactionList', 'bizTransaction', event.bizTransactionList, documentOf) +
    ends('destinationList', 'destination', event.destinationList, destinationOf) +
    ilmd(event) +
    ends('sourceList', 'source', event.sourceList, sourceOf) +
    extensions(event)
  )
}

const named = (key: string, name: Named | null): string => (name ? `${key}=${name.uri}` : '')

const epcs = (key: string, names: readonly Named[]): string =>
  names.length === 0 ? '' : key + joined(names.map(({ uri }) => `epc=${uri}`))

const quantities = (key: string, elements: readonly QuantityElement[]): string =>
  elements.length === 0 ? '' : key + joined(elements.map(quantity))

const quantity = ({ epcClass, quantity: amount, uom }: QuantityElement): string =>
  `quantityElementepcClass=${epcClass.uri}` +
  (amount === null ? '' : `quantity=${amount}`) +
  (uom === null ? '' : `uom=${uom}`)

const term = (key: string, vocabulary: VocabularyName, word: string | null): string =>
  word === null ? '' : `${key}=${termUri(vocabulary, word)}`

const certificates = ({ certificationInfo: all, body }: EpcisEvent): string => {
  if (all.length === 0) return ''
  const context = contextOf(body)
  return joined(all.map((uri) => `certificationInfo=${valueText(context, uri)}`))
}

const persistent = ({ persistentDisposition: { set, unset } }: EpcisEvent): string =>
  set.length + unset.length === 0
    ? ''
    : `persistentDisposition${statuses('set', set)}${statuses('unset', unset)}`

const statuses = (key: string, words: readonly string[]): string =>
  joined(words.map((word) => term(key, 'disposition', word)))

const place = (key: string, name: Named | null, body: JsonObject): string => {
  if (name === null) return ''
  const received = body[key]
  const text = `${key}id=${name.uri}`
  if (!isObject(received)) return text
  const own = Object.keys(received).filter((each) => each !== 'id')
  return own.length === 0 ? text : text + ownText(contextOf(body), received, own)
}

interface End {
  readonly type: string | null
  readonly name: Named
}
const ends = <T>(
  list: string,
  key: string,
  all: readonly T[],
  read: (each: T) => End & { readonly vocabulary: VocabularyName },
): string =>
  all.length === 0
    ? ''
    : list +
      joined(
        all.map((each) => {
          const { type, name, vocabulary } = read(each)
          return `${term('type', vocabulary, type)}${key}=${name.uri}`
        }),
      )

const documentOf = ({ type, bizTransaction }: EpcisEvent['bizTransactionList'][number]) =>
  ({ type, name: bizTransaction, vocabulary: 'bizTransactionType' }) as const
const sourceOf = ({ type, source }: EpcisEvent['sourceList'][number]) =>
  ({ type, name: source, vocabulary: 'sourceDestinationType' }) as const
const destinationOf = ({ type, destination }: EpcisEvent['destinationList'][number]) =>
  ({ type, name: destination, vocabulary: 'sourceDestinationType' }) as const

const ilmd = ({ body }: EpcisEvent): string => {
  const received = body.ilmd
  if (!isObject(received)) return ''
  return `ilmd${ownText(contextOf(body), received, Object.keys(received))}`
}

const extensions = ({ type, body, extensions: own }: EpcisEvent): string => {
  for (const _ in own) {
    const fields = fieldsByType[type]
    const keys = Object.keys(body).filter((key) => !fields.has(key))
    return ownText(contextOf(body), body, keys)
  }
  return ''
}
