import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { bar, progressOf } from './progress.ts'

const drawing = (isTerminal: boolean, columns = 20) => {
  const drawn: string[] = []
  const none = (): void => undefined
  const io = { out: none, err: none, isTerminal, columns, stdin: () => Readable.from([]) }
  return { drawn, progress: progressOf({ ...io, draw: (text) => drawn.push(text) }) }
}

test('progress fits the line and is wiped away', () => {
  const { drawn, progress } = drawing(true)
  progress.show('Importing a great many events')
  progress.clear()
  progress.clear()
  expect(drawn).toEqual(['\rImporting a great m', `\r${' '.repeat(19)}\r`])
})

test('where nobody is watching nothing is drawn', () => {
  const { drawn, progress } = drawing(false)
  progress.show('Importing')
  progress.clear()
  expect(drawn).toEqual([])
})

test('a bar is as full as the share, and never more', () => {
  expect([bar(0, 4), bar(0.5, 4), bar(7, 4), bar(-1, 4)]).toEqual(['░░░░', '██░░', '████', '░░░░'])
})
