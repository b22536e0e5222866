import { connect } from 'node:net'

/** What became of what was sent to a printer. */
export type PrinterSent =
  | { readonly kind: 'printed' }
  | { readonly kind: 'failed' | 'unsure'; readonly why: string }

/** How long a printer may take to answer the call, and to take what it is sent, in milliseconds. */
export const printerTimeoutMs = 10_000

/**
 * Sends bytes to a printer's own port, as label printers take them (9100), once.
 *
 * Shape    'printed': the printer has taken all of it. 'failed': it was not reached, and has
 *          nothing. 'unsure': it broke off or fell silent when it had some: only a person can see
 *          what it printed.
 */
export const sendToPrinter = (
  { host, port }: { readonly host: string; readonly port: number },
  bytes: Uint8Array,
  timeoutMs = printerTimeoutMs,
): Promise<PrinterSent> =>
  new Promise((resolve) => {
    let isReached = false
    const socket = connect({ host, port })
    const end = (sent: PrinterSent): void => {
      socket.destroy()
      resolve(sent)
    }
    socket.setTimeout(timeoutMs, () =>
      end({
        kind: isReached ? 'unsure' : 'failed',
        why: `The printer at ${host}:${port} said nothing for ${timeoutMs / 1000} s.`,
      }),
    )
    socket.on('error', (error) =>
      end({ kind: isReached ? 'unsure' : 'failed', why: error.message }),
    )
    socket.on('connect', () => {
      isReached = true
      // Its own end is awaited: a printer ends the call when it has read all.
      socket.end(bytes)
    })
    socket.on('close', (hadError) => {
      if (!hadError) end({ kind: 'printed' })
    })
    socket.resume()
  })
