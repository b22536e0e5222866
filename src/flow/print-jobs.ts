import { type Access, type NotPermitted, permitted } from '../access/access.ts'
import { sendToPrinter } from '../delivery/printer-socket.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { type LabelFields, readSize, type TemplateName } from '../labels/label-fields.ts'
import { zplOf } from '../labels/zpl.ts'
import { ask } from './ask.ts'
import { noteAudit } from './audit.ts'
import { type LabelRefusal, labelsOf } from './label.ts'
import { submitNoting } from './note-refusal.ts'
import { policyIn } from './policy.ts'
import { type Printer, printersPolicy } from './printers.ts'
import type { Recorder, Session } from './recorder.ts'
import type { Ledger } from './world.ts'

export type PrintState = 'sending' | 'printed' | 'failed' | 'unsure'

/** What was sent to a printer, and what became of it. */
export interface PrintJob {
  readonly jobId: string
  readonly printer: string
  readonly template: string
  readonly lots: readonly string[]
  readonly copies: number
  readonly state: PrintState
  readonly error: string | null
  readonly who: string
  readonly madeMs: number
  readonly endedMs: number | null
  readonly reprintOf: string | null
  readonly reason: string | null
}

/** What is to be printed; `fields` are put over what the record says. */
export interface PrintWanted {
  readonly lots: readonly string[]
  readonly template: TemplateName
  readonly printer: string
  readonly copies: number
  readonly fields: LabelFields
}

export type PrintRefusal =
  | NotPermitted
  | {
      readonly kind: 'unknown-printer' | 'unknown-job' | 'reason-needed'
      readonly field: string
      readonly detail: string
    }
  | ({ readonly field: 'lots' } & LabelRefusal)

/**
 * Prints labels of lots: draws them for the printer's dots and labels, notes the job, sends it.
 *
 * Shape    The job is noted before it is sent, and in the audit trail; what became of it after. A
 *          job whose program died meanwhile stays 'sending': look at the printer.
 * Refuses  not-permitted; unknown-printer; what `labelsOf` refuses.
 */
export const printLabels = async (
  recorder: Recorder,
  access: Access,
  wanted: PrintWanted,
): Promise<Result<PrintJob, readonly PrintRefusal[]>> => {
  const allowed = permitted(access, 'print')
  if (!allowed.ok) return no([allowed.error])
  const ledger: Ledger = { ...recorder.ledger, access }
  const printers = await ask(ledger, 'print', (tx) => policyIn(tx, ledger.ledgerId, printersPolicy))
  const printer = printers.find(({ name }) => name === wanted.printer)
  const size = printer ? readSize(printer.size) : null
  if (!printer || !size) {
    const known = printers.map(({ name }) => name).join(', ') || 'none yet'
    const detail = `There is no printer ${wanted.printer}; there are: ${known}.`
    return no([{ kind: 'unknown-printer', field: 'printer', detail }])
  }
  const drawn = await labelsOf(ledger, { ...wanted, size, dpi: printer.dpi })
  if (!drawn.ok) return no(drawn.error.map((one) => ({ field: 'lots', ...one }) as const))
  const payload = drawn.value.map((one) => zplOf(one, { copies: wanted.copies })).join('')
  const { template, lots, copies } = wanted
  const made = await submitNoting<NewJob, PrintRefusal>(recorder, access, 'print', (session) =>
    noteJob(session, access, {
      ...{ printer: printer.name, template, lots, copies, payload, reprintOf: null, reason: null },
    }),
  )
  return made.ok ? ok(await sendJob(recorder, printer, made.value)) : made
}

/**
 * Prints a job again, the same to the dot.
 *
 * Refuses  not-permitted; unknown-job; reason-needed; unknown-printer, where it is there no more.
 */
export const printAgain = async (
  recorder: Recorder,
  access: Access,
  { jobId, reason }: { readonly jobId: string; readonly reason: string },
): Promise<Result<PrintJob, readonly PrintRefusal[]>> => {
  const made = await submitNoting<NewJob & { readonly at: Printer }, PrintRefusal>(
    recorder,
    access,
    'print-again',
    async (session) => {
      const { tx, ledger } = session
      const allowed = permitted(access, 'print')
      if (!allowed.ok) return no([allowed.error])
      const job = await storedJob(session, jobId)
      const printers = await policyIn(tx, ledger.ledgerId, printersPolicy)
      const at = printers.find(({ name }) => name === job?.printer)
      const refusals: PrintRefusal[] = []
      if (!job)
        refusals.push({ kind: 'unknown-job', field: 'job', detail: `There is no job ${jobId}.` })
      else if (!at) {
        const detail = `The printer ${job.printer} is there no more.`
        refusals.push({ kind: 'unknown-printer', field: 'job', detail })
      }
      if (reason.trim() === '')
        refusals.push({
          ...{ kind: 'reason-needed', field: 'reason' },
          detail: 'Say why it is printed again: the first may be on goods already.',
        })
      if (!job || !at || refusals.length > 0) return no(refusals)
      const noted = await noteJob(session, access, {
        ...job,
        ...{ reprintOf: jobId, reason: reason.trim() },
      })
      return noted.ok ? ok({ ...noted.value, at }) : noted
    },
  )
  return made.ok ? ok(await sendJob(recorder, made.value.at, made.value)) : made
}

type ToNote = Pick<
  PrintJob,
  'printer' | 'template' | 'lots' | 'copies' | 'reprintOf' | 'reason'
> & { readonly payload: string }
type NewJob = PrintJob & { readonly payload: string }

const noteJob = async (
  session: Session,
  access: Access,
  job: ToNote,
): Promise<Result<NewJob, readonly PrintRefusal[]>> => {
  const { tx, ledger, recordTimeMs } = session
  const jobId = ledger.world.newId()
  const { printer, template, lots, copies, payload, reprintOf, reason } = job
  await tx.query({
    name: 'print_job_make',
    text: `insert into print_job (ledger_id, job_id, printer, template, lots, copies, payload,
        state, who, made_ms, reprint_of, reason)
      values ($1, $2, $3, $4, $5, $6, $7, 'sending', $8, $9, $10, $11)`,
    values: [
      ...[ledger.ledgerId, jobId, printer, template, JSON.stringify(lots), copies, payload],
      ...[access.who.id, recordTimeMs, reprintOf, reason],
    ],
  })
  await noteAudit(session, access, {
    what: 'printed',
    subject: `print-job:${jobId}`,
    detail: { printer, template, lots, copies, ...(reprintOf ? { reprintOf, reason } : {}) },
  })
  const made = { madeMs: recordTimeMs, endedMs: null, state: 'sending', error: null } as const
  return ok({ ...job, ...made, jobId, who: access.who.id })
}

const sendJob = async (
  recorder: Recorder,
  printer: Printer,
  { payload, ...job }: NewJob,
): Promise<PrintJob> => {
  const sent = await sendToPrinter(printer, new TextEncoder().encode(payload))
  const error = 'why' in sent ? sent.why : null
  const endedMs = recorder.ledger.world.now()
  await recorder.submit(({ tx, ledger }) =>
    tx.query({
      name: 'print_job_end',
      text: `update print_job set state = $3, error = $4, ended_ms = $5
        where ledger_id = $1 and job_id = $2`,
      values: [ledger.ledgerId, job.jobId, sent.kind, error, endedMs],
    }),
  )
  return { ...job, state: sent.kind, error, endedMs }
}

const columns = `job_id::text as "jobId", printer, template, lots::text as lots, copies, state,
  error, who, made_ms as "madeMs", ended_ms as "endedMs", reprint_of::text as "reprintOf", reason`

type Stored = Omit<PrintJob, 'lots'> & { readonly lots: string }

const jobOf = ({ lots, ...job }: Stored): PrintJob => ({
  ...job,
  lots: JSON.parse(lots) as readonly string[],
})

const storedJob = async ({ tx, ledger }: Session, jobId: string): Promise<ToNote | null> => {
  if (!/^[0-9a-f-]{36}$/.test(jobId)) return null
  const { rows } = await tx.query<Stored & { readonly payload: string }>({
    name: 'print_job',
    text: `select ${columns}, payload from print_job where ledger_id = $1 and job_id = $2`,
    values: [ledger.ledgerId, jobId],
  })
  const [row] = rows
  return row ? { ...jobOf(row), payload: row.payload } : null
}

/** The latest print jobs, the last first; how many at most the caller says. */
export const printJobs = (ledger: Ledger, limit: number): Promise<readonly PrintJob[]> =>
  ask(ledger, 'print', async (tx) => {
    const { rows } = await tx.query<Stored>({
      name: 'print_jobs',
      text: `select ${columns} from print_job where ledger_id = $1
        order by made_ms desc, job_id desc limit $2`,
      values: [ledger.ledgerId, limit],
    })
    return rows.map(jobOf)
  })
