import { no, ok, type Result } from '../gs1/result.ts'
import type { Session } from './recorder.ts'

/** A refusal: the client's id of an operation was used before, for something else. */
export interface OperationReused {
  readonly kind: 'operation-reused'
  readonly field: ''
  readonly operationId: string
}

/** The refusal in one sentence. */
export const operationReusedSentence = ({ operationId }: OperationReused): string =>
  `The operation ${operationId} was something else.`

/**
 * Carries out what was asked once: asked again under the same id, it is answered as the first time.
 *
 * Shape    `request` is all that was asked for, as data; the answer must be plain data too. Without
 *          an id, each asking is one of its own.
 * Refuses  operation-reused: the id was that of something else.
 */
export const answeredOnce = async <T>(
  { tx, ledger, recordTimeMs }: Session,
  operationId: string | null,
  request: unknown,
  carryOut: () => Promise<T>,
): Promise<Result<T, OperationReused>> => {
  if (operationId === null) return ok(await carryOut())
  const asked = ledger.world.sha256Hex(JSON.stringify(request))
  const { rows } = await tx.query<{ request: string; outcome: string }>({
    name: 'operation_before',
    text: `select encode(request, 'hex') as request, outcome from operation
      where ledger_id = $1 and operation_id = $2`,
    values: [ledger.ledgerId, operationId],
  })
  const [before] = rows
  if (before)
    return before.request === asked
      ? ok(JSON.parse(before.outcome) as T)
      : no({ kind: 'operation-reused', field: '', operationId })
  const answer = await carryOut()
  await tx.query({
    name: 'note_operation',
    text: `insert into operation (ledger_id, operation_id, record_time, request, outcome)
      values ($1, $2, to_timestamp($3::bigint / 1000.0), decode($4, 'hex'), $5)`,
    values: [ledger.ledgerId, operationId, recordTimeMs, asked, JSON.stringify(answer)],
  })
  return ok(answer)
}
