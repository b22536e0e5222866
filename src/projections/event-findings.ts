import type { EpcisEvent } from '../epcis/event.ts'
import { odditiesOf } from '../epcis/oddities.ts'
import type { FindingRow } from './working-set.ts'

/** How far the clock of whoever captured an event may run ahead of ours. */
const clockDriftMaxMs = 5 * 60_000

/** What is odd about an event by itself, whatever it did to any unit. */
export const eventFindings = (
  event: EpcisEvent,
  seq: number,
  recordTimeMs: number,
): readonly FindingRow[] => {
  const oddities = odditiesOf(event)
  const isAhead = event.eventTimeMs > recordTimeMs + clockDriftMaxMs
  if (!isAhead && oddities.length === 0) return []
  const about = { unitNo: 0, seq } as const
  return [
    ...(isAhead
      ? [
          {
            ...about,
            kind: 'time-in-future',
            severity: 'warning',
            detail: { eventTime: event.eventTime },
          },
        ]
      : []),
    ...(oddities.length > 0
      ? [
          {
            ...about,
            kind: 'odd-event',
            severity: 'note',
            detail: Object.fromEntries(oddities.map(({ pointer, message }) => [pointer, message])),
          },
        ]
      : []),
  ]
}
