import { Agent, request } from 'node:http'
import { parentPort } from 'node:worker_threads'

/** What a worker is asked: so many clients, each sending its own bodies one after another. */
export interface Load {
  readonly port: number
  readonly path: string
  readonly token: string
  readonly contentType: string
  readonly bodies: readonly (readonly string[])[]
}

/** What it answers: milliseconds of each request, and of all of them. */
export interface Loaded {
  readonly tookMs: readonly number[]
  readonly allMs: number
}

const agent = new Agent({ keepAlive: true, maxSockets: 1000 })

const post = ({ port, path, token, contentType }: Load, body: string): Promise<void> =>
  new Promise((done, failed) => {
    const sent = request(
      {
        ...{ agent, port, path, host: '127.0.0.1', method: 'POST' },
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': contentType,
          'content-length': Buffer.byteLength(body),
        },
      },
      (answer) => {
        let said = ''
        answer.setEncoding('utf8')
        answer.on('data', (chunk: string) => {
          said += chunk
        })
        answer.on('end', () => {
          const isDone = answer.statusCode === 201 || answer.statusCode === 200
          if (isDone) done()
          else failed(new Error(`Answered ${answer.statusCode}: ${said.slice(0, 500)}`))
        })
      },
    )
    sent.on('error', failed)
    sent.end(body)
  })

parentPort?.on('message', async (load: Load) => {
  const tookMs: number[] = []
  const begun = performance.now()
  await Promise.all(
    load.bodies.map(async (bodies) => {
      for (const body of bodies) {
        const sentAt = performance.now()
        await post(load, body)
        tookMs.push(performance.now() - sentAt)
      }
    }),
  )
  parentPort?.postMessage({ tookMs, allMs: performance.now() - begun } satisfies Loaded)
})
