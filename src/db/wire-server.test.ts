import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { serveWire, type WireSession } from './wire-server.ts'

/** A session that answers each message with its letter; b and e are transactions. */
const session = () => {
  const heard: string[] = []
  let open = false
  const exec: WireSession['exec'] = (messages, onAnswer) => {
    const letters = lettersIn(Buffer.from(messages))
    heard.push(letters)
    if (letters.includes('b')) open = true
    if (letters.includes('e') || letters.includes('Q')) open = false
    onAnswer(Buffer.from(letters))
  }
  return { heard, exec, isInTransaction: () => open }
}

const lettersIn = (bytes: Buffer): string => {
  if (bytes[0] === 0) return 'start '
  let letters = ''
  for (let at = 0; at < bytes.length; at += 1 + bytes.readUInt32BE(at + 1))
    letters += String.fromCharCode(bytes[at] ?? 0)
  return letters
}

const message = (letter: string, body = ''): Buffer => {
  const bytes = Buffer.alloc(5 + body.length)
  bytes.write(letter)
  bytes.writeUInt32BE(4 + body.length, 1)
  bytes.write(body, 5)
  return bytes
}

const startup = Buffer.from([0, 0, 0, 9, 0, 3, 0, 0, 0])

const serve = async (served: WireSession): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'lotline-wire-'))
  const path = join(folder, 'socket')
  const server = await serveWire(served, path)
  onTestFinished(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return path
}

const dial = (path: string): Socket => {
  const socket = connect(path)
  socket.setEncoding('latin1')
  onTestFinished(() => void socket.destroy())
  return socket
}

const answered = (socket: Socket, text: string): Promise<void> =>
  new Promise((done) => {
    let all = ''
    const hear = (bytes: string): void => {
      all += bytes
      if (!all.endsWith(text)) return
      socket.off('data', hear)
      done()
    }
    socket.on('data', hear)
  })

test('messages are worked through together, however they were cut on their way', async () => {
  const served = session()
  const socket = dial(await serve(served))
  const bytes = Buffer.concat([startup, message('P', 'x'.repeat(300)), message('B'), message('S')])
  const cuts = [0, 3, 8, 9, 12, 200, bytes.length - 2, bytes.length]
  const all = answered(socket, 'S')
  for (const [i, cut] of cuts.slice(1).entries()) {
    socket.write(bytes.subarray(cuts[i], cut))
    await new Promise((later) => setImmediate(later))
  }
  await all
  expect(served.heard.join('')).toBe('start PBS')
})

test('who may not encrypt is told so before anything begins', async () => {
  const served = session()
  const socket = dial(await serve(served))
  const refused = answered(socket, 'N')
  socket.write(Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]))
  await refused
  expect(served.heard).toEqual([])
})

test('while one has a transaction open, what another sends waits', async () => {
  const served = session()
  const path = await serve(served)
  const [one, other] = [dial(path), dial(path)]
  const begun = answered(one, 'b')
  one.write(Buffer.concat([startup, message('b')]))
  await begun
  const heard = answered(other, 'o')
  other.write(Buffer.concat([startup, message('o')]))
  await new Promise((later) => setTimeout(later, 20))
  expect(served.heard.join('')).toBe('start b')
  one.write(message('e'))
  await heard
  expect(served.heard.join('')).toBe('start bestart o')
})

test('who goes away in a transaction leaves none open, and the next is heard', async () => {
  const served = session()
  const path = await serve(served)
  const [one, other] = [dial(path), dial(path)]
  const begun = answered(one, 'b')
  one.write(Buffer.concat([startup, message('b')]))
  await begun
  const heard = answered(other, 'o')
  other.write(Buffer.concat([startup, message('o')]))
  one.destroy()
  await heard
  expect(served.heard.join('')).toBe('start bSQstart o')
})

test('the message that ends a connection is not for the session', async () => {
  const served = session()
  const socket = dial(await serve(served))
  const closed = new Promise((done) => socket.once('close', done))
  socket.resume()
  socket.write(Buffer.concat([startup, message('q'), message('X')]))
  await closed
  // What tells the session to go on, should an error have stopped it, comes of the leaving.
  expect(served.heard.join('')).toMatch(/^start qS?$/)
})
