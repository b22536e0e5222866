/**
 * PostgreSQL's protocol on a socket, for a database that is one session in this thread.
 *
 * Everything that has come in whole is worked through in one go, and answered in one write: a
 * statement is four or five messages, and what goes round for each of them took longer than most
 * statements do.
 */
import { createServer, type Socket } from 'node:net'

/** The session behind the socket. */
export interface WireSession {
  /** Works through whole messages, and hands out the answers while it does. */
  readonly exec: (messages: Uint8Array, onAnswer: (bytes: Uint8Array) => void) => void
  readonly isInTransaction: () => boolean
}

/** A socket that is served; `stop` answers when all connections are closed. */
export interface WireServer {
  readonly stop: () => Promise<void>
}

const sslRequest = 80877103
const cancelRequest = 80877102
const terminate = 'X'.charCodeAt(0)
const sync = Buffer.from('S\0\0\0\x04', 'latin1')
const rollback = Buffer.from('Q\0\0\0\x0drollback\0', 'latin1')

/** A client: what it has sent and is not yet worked through. */
interface Client {
  readonly socket: Socket
  chunks: Buffer[]
  length: number
  /** Below so many bytes there is no whole message more. */
  wanted: number
  hasStarted: boolean
}

/**
 * Serves a session on a socket.
 *
 * Shape    One client at a time is listened to while it has a transaction open; what others send
 *          waits. A client that goes away leaves nothing behind: its transaction is rolled back.
 */
export const serveWire = async (session: WireSession, path: string): Promise<WireServer> => {
  const clients = new Set<Client>()
  let owner: Client | null = null

  const work = (): void => {
    for (let client = next(); client; client = next()) {
      workThrough(session, client)
      owner = session.isInTransaction() ? client : null
    }
  }
  const next = (): Client | undefined =>
    owner ? (isReady(owner) ? owner : undefined) : [...clients].find(isReady)

  const leave = (client: Client): void => {
    if (!clients.delete(client)) return
    // After an error the session passes over everything until it is told to go on.
    if (client.hasStarted && (owner === null || owner === client))
      session.exec(sync, () => undefined)
    if (owner === client && session.isInTransaction()) session.exec(rollback, () => undefined)
    if (owner === client) owner = null
    work()
  }

  const server = createServer((socket) => {
    const client: Client = { socket, chunks: [], length: 0, wanted: 4, hasStarted: false }
    clients.add(client)
    socket.on('data', (bytes) => {
      client.chunks.push(bytes)
      client.length += bytes.length
      work()
    })
    // A connection that breaks is also closed.
    socket.on('error', () => undefined)
    socket.on('close', () => leave(client))
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(path, listening)
  })
  return {
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped())
        for (const { socket } of clients) socket.destroy()
      }),
  }
}

const isReady = ({ length, wanted }: Client): boolean => length >= wanted

const workThrough = (session: WireSession, client: Client): void => {
  const bytes = client.chunks.length === 1 ? client.chunks[0] : Buffer.concat(client.chunks)
  if (!bytes) return
  const answers: Buffer[] = []
  const keep = (answer: Uint8Array): void => {
    answers.push(Buffer.from(answer))
  }
  const used = client.hasStarted
    ? workMessages(session, client, bytes, keep)
    : workStart(session, client, bytes, keep)
  client.chunks = used < bytes.length ? [bytes.subarray(used)] : []
  client.length = bytes.length - used
  client.wanted = wantedOf(client, bytes.subarray(used))
  if (answers.length > 0 && client.socket.writable) client.socket.write(Buffer.concat(answers))
}

const wantedOf = ({ hasStarted }: Client, rest: Buffer): number => {
  if (!hasStarted) return rest.length < 4 ? 4 : rest.readUInt32BE(0)
  return rest.length < 5 ? 5 : 1 + rest.readUInt32BE(1)
}

/** The first messages have no type: who it is, or before that, whether it may be encrypted. */
const workStart = (
  session: WireSession,
  client: Client,
  bytes: Buffer,
  keep: (answer: Uint8Array) => void,
): number => {
  const length = bytes.readUInt32BE(0)
  if (bytes.length < Math.max(length, 8)) return 0
  const code = bytes.readUInt32BE(4)
  if (code === sslRequest) keep(Buffer.from('N'))
  else if (code === cancelRequest) client.socket.destroy()
  else {
    session.exec(bytes.subarray(0, length), keep)
    client.hasStarted = true
  }
  return length
}

/** All whole messages at once; the one that ends a connection is not for the session. */
const workMessages = (
  session: WireSession,
  client: Client,
  bytes: Buffer,
  keep: (answer: Uint8Array) => void,
): number => {
  let end = 0
  while (bytes.length - end >= 5 && bytes[end] !== terminate) {
    const after = end + 1 + bytes.readUInt32BE(end + 1)
    if (after > bytes.length) break
    end = after
  }
  if (end > 0) session.exec(bytes.subarray(0, end), keep)
  if (bytes[end] !== terminate) return end
  client.socket.end()
  return bytes.length
}
