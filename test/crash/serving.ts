import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { wholeAccess } from '../../src/access/access.ts'
import { addKey } from '../../src/flow/keys.ts'
import { createRecorder } from '../../src/flow/recorder.ts'
import type { Ledger } from '../../src/flow/world.ts'

const program = new URL('../../bin/lotline.mjs', import.meta.url).pathname

/** A port nobody uses at the moment. */
export const freePort = async (): Promise<number> => {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('A port has a number')
  return address.port
}

/** What a server logged last, for whoever wonders why it failed. */
let logged = ''

/** A server of its own process, which may be killed and started again at the same port. */
export const serverOn = async (url: string) => {
  const port = await freePort()
  let child: ChildProcess | null = null
  let isAsked = false
  const isReady = async (): Promise<boolean> => {
    try {
      return (await fetch(`http://127.0.0.1:${port}/readyz`)).ok
    } catch {
      // Not listening yet, or no longer.
      return false
    }
  }
  return {
    at: `http://127.0.0.1:${port}`,
    start: async (): Promise<void> => {
      child = spawn(process.execPath, [program, '--data', '/nonexistent', 'serve'], {
        env: {
          PATH: process.env.PATH,
          DATABASE_URL: url,
          LOTLINE_SECRET: 'a secret of the tests, long enough',
          LOTLINE_PORT: String(port),
          LOTLINE_METRICS_PORT: '0',
          LOTLINE_LOG_LEVEL: 'error',
          LOTLINE_DEBUG: '1',
          LOTLINE_CALLS_PER_MINUTE: '1000000',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      child.stdout?.on('data', (chunk: Buffer) => {
        logged = chunk.toString()
      })
      let said = ''
      child.stderr?.on('data', (chunk: Buffer) => {
        said += chunk.toString()
      })
      isAsked = false
      child.on('exit', (code, signal) => {
        // Whoever asks it next is told only that nobody listens.
        if (!isAsked)
          console.error(`The server ended by itself, ${code ?? signal}: ${said}${logged}`)
      })
      while (!(await isReady())) {
        if (child.exitCode !== null) throw new Error(`The server ended: ${said}`)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    kill: async (signal: NodeJS.Signals): Promise<void> => {
      isAsked = true
      const ended = child && child.exitCode === null ? once(child, 'exit') : null
      child?.kill(signal)
      await ended
    },
  }
}

/** A key that may declare lots, and see the stock. */
export const keyOf = async (ledger: Ledger): Promise<string> => {
  const made = await addKey(createRecorder(ledger), wholeAccess(null), {
    name: 'Line 1',
    permissions: ['declare', 'see-stock'],
    sites: null,
    owners: null,
    expiresAtMs: Date.now() + 3_600_000,
  })
  if (!made.ok) throw new Error('A key was refused')
  return made.value.token
}

/** Whether a command was acknowledged; if not, nobody knows whether it was done. */
export const declare = async (
  server: string,
  key: string,
  lot: string,
  operation: string,
  onRefusal: (answer: Response) => void = () => undefined,
): Promise<boolean> => {
  try {
    const answer = await fetch(`${server}/api/v1/commands/declare`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'idempotency-key': operation,
      },
      body: JSON.stringify({ item: 'FLOUR', lot, quantity: '5 KGM', place: 'Silo-1' }),
    })
    if (answer.status === 201) return true
    onRefusal(answer)
    if (answer.status !== 503)
      throw new Error(`Answered ${answer.status}: ${await answer.text()}; ${logged}`)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    // The server died, or is not there yet.
  }
  await new Promise((resolve) => setTimeout(resolve, 20))
  return false
}
