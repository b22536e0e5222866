import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createMail, mailFolderOf } from './mail.ts'
import { realWorld } from './world.ts'

const none = { LOTLINE_SMTP_URL: undefined, LOTLINE_MAIL_FROM: undefined }

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'lotline-mail-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return mailFolderOf(made)
}

test('without a mail server a mail is a file that only its owner may read', async () => {
  const said: string[] = []
  const at = folder()
  const mail = createMail(none, 'lotline@localhost', at, realWorld, (line) => said.push(line))
  await mail.send('ada@mill.example', 'Come in', 'The door:\nhttps://lots.example/door')
  const [file = ''] = readdirSync(at)
  const text = readFileSync(join(at, file), 'utf8')
  expect(text).toMatch(/^From: lotline@localhost\nTo: ada@mill.example\nDate: .*\nSubject: Come in/)
  expect(text).toContain('\n\nThe door:\nhttps://lots.example/door\n')
  expect(statSync(join(at, file)).mode & 0o077).toBe(0)
  expect(statSync(at).mode & 0o077).toBe(0)
  expect(said).toEqual([`No mail server is set: a mail was written to ${join(at, file)}`])
})

test('a header of several lines is never sent', async () => {
  const at = folder()
  const mail = createMail(none, 'lotline@localhost', at, realWorld, () => undefined)
  for (const [to, subject] of [
    ['ada@mill.example\r\nBcc: eve@elsewhere.example', 'Come in'],
    ['ada@mill.example', 'Come in\nBcc: eve@elsewhere.example'],
  ] as const)
    await expect(mail.send(to, subject, 'x')).rejects.toThrow('several lines')
  expect(() => readdirSync(at)).toThrow('ENOENT')
})

test('a mail server is handed the mail, for one recipient', async () => {
  const { url, heard } = await mailServer()
  const settings = { LOTLINE_SMTP_URL: url, LOTLINE_MAIL_FROM: 'lots@mill.example' }
  const mail = createMail(settings, 'lotline@localhost', folder(), realWorld, () => undefined)
  await mail.send('"a, eve@elsewhere.example"@mill.example', 'Grüße', 'The door')
  const commands = heard()
  expect(commands).toContain('MAIL FROM:<lots@mill.example>')
  expect(commands.filter((line) => line.startsWith('RCPT TO:'))).toHaveLength(1)
  expect(commands).toContain('The door')
})

test('a mail server that is not there is an error, not silence', async () => {
  const settings = { ...none, LOTLINE_SMTP_URL: 'smtp://127.0.0.1:1' }
  const said: string[] = []
  const mail = createMail(settings, 'lotline@localhost', folder(), realWorld, (line) => {
    said.push(line)
  })
  await expect(mail.send('ada@mill.example', 'Come in', 'x')).rejects.toThrow()
  expect(said).toEqual([expect.stringMatching(/^A mail could not be sent: .*ECONNREFUSED/)])
})

/** A mail server that says yes to everything, and what it was told. */
const mailServer = async () => {
  const lines: string[] = []
  const server = createServer((socket) => {
    let isBody = false
    let rest = ''
    socket.write('220 here\r\n')
    socket.on('data', (bytes) => {
      const parts = `${rest}${bytes}`.split('\r\n')
      rest = parts.pop() ?? ''
      for (const line of parts) {
        lines.push(line)
        if (isBody && line !== '.') continue
        isBody = line === 'DATA'
        socket.write(isBody ? '354 go on\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 yes\r\n')
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, heard: () => lines }
}
