import { contextOf } from '../epcis/context.ts'
import { eventHash } from '../epcis/event-hash.ts'
import type { JsonObject } from '../epcis/json.ts'
import { isObject } from '../epcis/json.ts'
import { readEvent } from '../epcis/read-event.ts'
import { readJson } from '../epcis/read-json.ts'
import type { Recorded } from '../ledger/read.ts'
import type { Fault } from '../ledger/verify.ts'
import type { Projectable } from '../projections/project.ts'
import { type AuditBody, auditRowOf, auditType } from './audit.ts'
import { type MasterBody, versionOf } from './master-data.ts'
import type { World } from './world.ts'

/** An entry read back as what it says. What was once recorded must still be readable. */
export const contentOf = (entry: Recorded): Projectable['content'] => {
  const read = contentOrFault(entry)
  if ('kind' in read) return read
  throw new Error(read.sentence)
}

interface Unreadable {
  readonly sentence: string
}

const contentOrFault = ({ seq, type, body }: Recorded): Projectable['content'] | Unreadable => {
  const json = readJson(body)
  if (!json.ok || !isObject(json.value))
    return { sentence: `Entry ${seq} cannot be read: its body is not JSON.` }
  if (type === 'VocabularyElement')
    return { kind: 'master data', version: versionOf(json.value as JsonObject & MasterBody) }
  if (type === auditType)
    return { kind: 'audit', row: auditRowOf(json.value as JsonObject & AuditBody) }
  const event = readEvent(json.value, contextOf(json.value), '')
  if (event.ok) return { kind: 'event', event: event.value }
  const [problem] = event.error
  return { sentence: `Entry ${seq} cannot be read: ${problem?.pointer} ${problem?.message}` }
}

/** What is wrong between an entry's body and what is stored beside it; null when nothing is. */
export const entryFault = (entry: Recorded, world: World): Fault | null => {
  const content = soundContent(entry, world)
  return 'sentence' in content ? content : null
}

/** An entry read back as what it says, or what is wrong between that and what is beside it. */
export const soundContent = (
  entry: Recorded,
  { sha256Hex }: World,
): Projectable['content'] | Fault => {
  const { seq, eventId } = entry
  const changed = (sentence: string): Fault => ({ seq, eventId, kind: 'changed', sentence })
  const content = contentOrFault(entry)
  if (!('kind' in content)) return changed(content.sentence)
  if (content.kind !== 'event') return content
  const { event } = content
  const beside = {
    type: event.type === entry.type,
    'event time': event.eventTimeMs === entry.eventTimeMs,
    'event id': event.eventID === null || event.eventID === eventId,
    'error declaration': (event.errorDeclaration !== null) === entry.declaresError,
    hash: eventHash(event, sha256Hex) === Buffer.from(entry.hash).toString('hex'),
  }
  const wrong = Object.entries(beside).find(([, same]) => !same)
  if (!wrong) return content
  return changed(`Entry ${seq} (${eventId}): the ${wrong[0]} stored beside it is not what it says.`)
}
