/** SHA-256 of bytes: given by the caller, so that the room runs anywhere. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/**
 * What an entry's leaf is made of.
 *
 * Shape    `ledgerId` and `salt` are 16 and 32 bytes. `personal` is the commitment to the personal
 *          compartment, or null where the entry has none; it outlives the compartment's erasure.
 */
export interface LeafInput {
  readonly ledgerId: Uint8Array
  readonly seq: number
  readonly recordedAtMs: number
  readonly type: string
  readonly body: string
  readonly envelope: string
  readonly salt: Uint8Array
  readonly personal: Uint8Array | null
}

const utf8 = new TextEncoder()
const fieldDomain = utf8.encode('lt/field/v1')
const eventDomain = utf8.encode('lt/event/v1')
const saltDomain = utf8.encode('lt/salt/v1')
const bodyName = utf8.encode('body')
const envelopeName = utf8.encode('envelope')
const personalName = utf8.encode('personal')
const none = new Uint8Array(32)
const leafPrefix = Uint8Array.of(0)

const join = (...parts: readonly Uint8Array[]): Uint8Array => {
  let length = 0
  for (const part of parts) length += part.length
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/**
 * The salt of one compartment, derived from the entry's own, so that a compartment can be shown to
 * a partner without making its neighbours guessable.
 */
export const compartmentSalt = (sha256: Sha256, salt: Uint8Array, name: string): Uint8Array =>
  saltOf(sha256, salt, utf8.encode(name))

const saltOf = (sha256: Sha256, salt: Uint8Array, name: Uint8Array): Uint8Array =>
  sha256(join(saltDomain, salt, name))

const commit = (sha256: Sha256, salt: Uint8Array, name: Uint8Array, content: string): Uint8Array =>
  sha256(join(fieldDomain, salt, Uint8Array.of(name.length), name, utf8.encode(content)))

/**
 * The commitment to a personal compartment; erasing salt and content leaves it unlinkable noise.
 */
export const personalCommitment = (sha256: Sha256, salt: Uint8Array, content: string): Uint8Array =>
  commit(sha256, salt, personalName, content)

/**
 * The hash of the fixed record that stands for one entry in every proof.
 *
 * Shape    SHA-256(0x00 || version 1 | ledger 16 | seq 8 | recorded at 8 | commitment 32), integers
 *          big-endian; the commitment is over the salted compartments body, envelope and personal,
 *          and the entry's type. It holds commitments, never payload.
 * Source   RFC 9162 §2.1.1 for the leaf prefix 0x00.
 */
export const leafHash = (sha256: Sha256, input: LeafInput): Uint8Array => {
  const commitment = sha256(
    join(
      eventDomain,
      utf8.encode(`${input.type}\n`),
      commit(sha256, saltOf(sha256, input.salt, bodyName), bodyName, input.body),
      commit(sha256, saltOf(sha256, input.salt, envelopeName), envelopeName, input.envelope),
      input.personal ?? none,
    ),
  )
  const record = new Uint8Array(1 + 16 + 8 + 8)
  const view = new DataView(record.buffer)
  record[0] = 1
  record.set(input.ledgerId, 1)
  view.setBigUint64(17, BigInt(input.seq))
  view.setBigUint64(25, BigInt(input.recordedAtMs))
  return sha256(join(leafPrefix, record, commitment))
}
