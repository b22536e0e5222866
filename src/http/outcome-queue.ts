/** Rows that are told as they come, between who makes them and who sends them. */
export interface OutcomeQueue {
  readonly add: (row: object) => void
  /** Nothing more comes after this. */
  readonly end: (row: object) => void
  readonly fail: (error: unknown) => void
  /** Waits while too many rows are not sent yet. */
  readonly room: () => Promise<void>
  readonly rows: () => AsyncGenerator<object>
}

/** How many rows may wait for whoever reads them before no more are made. */
export const rowsWaitingMax = 50_000

/** How long whoever reads may leave them waiting. */
const unreadMs = 30_000

/**
 * A queue of rows.
 *
 * Refuses  to wait for ever: where nobody reads for half a minute and too many rows wait, `room`
 *          throws. Who sends everything before reading anything would wait for us, and we for them.
 */
export const outcomeQueue = (): OutcomeQueue => {
  let waiting: object[] = []
  let isEnded = false
  let failed: { readonly error: unknown } | null = null
  let wake = Promise.withResolvers<void>()
  let taken = Promise.withResolvers<void>()
  const add = (row: object): void => {
    waiting.push(row)
    wake.resolve()
  }
  return {
    add,
    end: (row) => {
      isEnded = true
      add(row)
    },
    fail: (error) => {
      failed = { error }
      wake.resolve()
    },
    room: async () => {
      while (waiting.length > rowsWaitingMax) {
        const patience = Promise.withResolvers<void>()
        const timer = setTimeout(
          () => patience.reject(new Error('Nobody reads what became of the events')),
          unreadMs,
        )
        try {
          await Promise.race([taken.promise, patience.promise])
        } finally {
          clearTimeout(timer)
        }
      }
    },
    rows: async function* () {
      for (;;) {
        const rows = waiting
        waiting = []
        taken.resolve()
        taken = Promise.withResolvers()
        yield* rows
        if (waiting.length > 0) continue
        if (failed) throw failed.error
        if (isEnded) return
        wake = Promise.withResolvers()
        await wake.promise
      }
    },
  }
}
