import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Mail } from '../accounts/auth.ts'
import type { World } from '../flow/world.ts'
import type { Settings } from './settings.ts'

/** How long a mail server may take before a mail has failed. */
const smtpTimeoutMs = 10_000

/** Where mails are kept that no server takes. */
export const mailFolderOf = (dataFolder: string): string => join(dataFolder, 'mails')

/** A header of several lines would be several headers. */
const oneLine = (text: string): string => {
  if (/\p{Cc}/u.test(text)) throw new Error('A header of a mail has several lines')
  return text
}

/**
 * Sends mails: by the server that is set, or as files, where `say` tells where each is.
 *
 * Shape    One mail, one recipient, whatever signs are in the address.
 */
export const createMail = (
  settings: Pick<Settings, 'LOTLINE_SMTP_URL' | 'LOTLINE_MAIL_FROM'>,
  sender: string,
  folder: string,
  world: Pick<World, 'newId' | 'now'>,
  say: (sentence: string) => void,
): Mail => {
  const from = settings.LOTLINE_MAIL_FROM ?? sender
  const send =
    settings.LOTLINE_SMTP_URL === undefined
      ? bySaving(folder, world, say)
      : bySmtp(settings.LOTLINE_SMTP_URL)
  return {
    send: async (to, subject, text) => {
      try {
        await send(from, oneLine(to), oneLine(subject), text)
      } catch (error) {
        // Told here, because who asks may not wait for it.
        say(`A mail could not be sent: ${error instanceof Error ? error.message : error}`)
        throw error
      }
    },
  }
}

type Send = (from: string, to: string, subject: string, text: string) => Promise<void>

const bySmtp = (url: string): Send => {
  const transport = createTransport({
    url,
    connectionTimeout: smtpTimeoutMs,
    greetingTimeout: smtpTimeoutMs,
    socketTimeout: smtpTimeoutMs,
    // A mail is text that was made here: nothing is read from a file or an address for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async (from, to, subject, text) => {
    // As a pair it is one address: as a text it would be a list of them.
    await transport.sendMail({ from, to: { name: '', address: to }, subject, text })
  }
}

const bySaving =
  (
    folder: string,
    { newId, now }: Pick<World, 'newId' | 'now'>,
    say: (sentence: string) => void,
  ): Send =>
  async (from, to, subject, text) => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const file = join(folder, `${newId()}.txt`)
    const date = new Date(now()).toUTCString()
    const head = [`From: ${from}`, `To: ${to}`, `Date: ${date}`, `Subject: ${subject}`]
    await writeFile(file, `${head.join('\n')}\n\n${text}\n`, { mode: 0o600, flag: 'wx' })
    say(`No mail server is set: a mail was written to ${file}`)
  }
