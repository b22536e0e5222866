import { expect, test } from 'vitest'
import { fakePrinter } from '../../test/fake-printer.ts'
import { sendToPrinter } from './printer-socket.ts'

const bytes = new TextEncoder().encode('^XA^XZ'.repeat(200_000))
const to = (port: number) => sendToPrinter({ host: '127.0.0.1', port }, bytes, 300)

test('what a printer has taken to its end is printed', async () => {
  const printer = await fakePrinter()
  expect(await to(printer.port)).toEqual({ kind: 'printed' })
  expect(printer.got().length).toBe(bytes.length)
})

test('a printer that breaks off or falls silent may have printed: nobody knows', async () => {
  for (const manner of ['breaks', 'sleeps'] as const) {
    const printer = await fakePrinter(manner)
    expect(await to(printer.port)).toEqual({ kind: 'unsure', why: expect.any(String) })
  }
})

test('a printer that is not there has printed nothing', async () => {
  expect(await to(1)).toEqual({ kind: 'failed', why: expect.stringContaining('ECONNREFUSED') })
})
