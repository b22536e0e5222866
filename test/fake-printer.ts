import { createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A printer on this machine: what it got, and how it behaves when it is called. */
export interface FakePrinter {
  readonly port: number
  readonly got: () => string
}

/**
 * Starts a printer that takes what it is sent.
 *
 * Shape    `breaks`: it hangs up after the first bytes. `sleeps`: it takes the call, and no more.
 */
export const fakePrinter = async (
  manner: 'prints' | 'breaks' | 'sleeps' = 'prints',
): Promise<FakePrinter> => {
  let got = ''
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    if (manner === 'sleeps') {
      socket.pause()
      return
    }
    socket.on('data', (chunk) => {
      got += chunk.toString()
      if (manner === 'breaks') socket.resetAndDestroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { port: address.port, got: () => got }
}
