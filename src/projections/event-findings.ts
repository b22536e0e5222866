import type { EpcisEvent } from '../epcis/event.ts'
import { odditiesOf } from '../epcis/oddities.ts'
import type { FindingRow } from './working-set.ts'

/** How far the clock of whoever captured an event may run ahead of ours. */
export const clockDriftMaxMs = 5 * 60_000

/** What is odd about an event by itself, whatever it did to any unit. */
export const eventFindings = (
  event: EpcisEvent,
  seq: number,
  recordTimeMs: number,
): readonly FindingRow[] => {
  const oddities = odditiesOf(event)
  const own = insideItself(event)
  const about = { unitNo: 0, seq } as const
  const found: FindingRow[] = []
  if (event.eventTimeMs > recordTimeMs + clockDriftMaxMs)
    found.push({
      ...about,
      kind: 'time-in-future',
      severity: 'warning',
      detail: { eventTime: event.eventTime },
    })
  if (own !== null)
    found.push({ ...about, kind: 'inside-itself', severity: 'warning', detail: { container: own } })
  if (oddities.length > 0)
    found.push({
      ...about,
      kind: 'odd-event',
      severity: 'note',
      detail: Object.fromEntries(oddities.map(({ pointer, message }) => [pointer, message])),
    })
  return found
}

/** The container that is said to hold itself; null where none is. */
const insideItself = ({ type, parentID, childEPCs }: EpcisEvent): string | null =>
  type === 'AggregationEvent' && childEPCs.some(({ uri }) => uri === parentID?.uri)
    ? (parentID?.uri ?? null)
    : null
