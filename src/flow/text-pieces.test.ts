import { expect, test } from 'vitest'
import { type Piece, readPieces } from './text-pieces.ts'

const MIB = 1024 ** 2

const piecesOf = async (
  chunks: readonly (string | Buffer)[],
  { isLines = false, fault = null as string | null } = {},
): Promise<readonly Piece[]> => {
  const bytes = (async function* () {
    for (const chunk of chunks) yield Buffer.from(chunk)
  })()
  const pieces: Piece[] = []
  const input = { name: 'f', isLines, bytes, fault: () => fault }
  for await (const piece of readPieces(input, () => undefined)) pieces.push(piece)
  return pieces
}

const told = (pieces: readonly Piece[]) =>
  pieces.map((piece) => [piece.line, 'text' in piece ? piece.text : piece.problem.message])

test('an object by itself on the first line tells of lines, however lines end', async () => {
  for (const end of ['\n', '\r\n'])
    expect(told(await piecesOf([`${end}{"a":1} ${end}${end}{"b":`, `2}`]))).toEqual([
      [2, end === '\n' ? '{"a":1} ' : '{"a":1} \r'],
      [4, '{"b":2}'],
    ])
})

test('a byte order mark does not hide that there are lines', async () => {
  expect(told(await piecesOf(['\uFEFF{"a":1}\n{"b":2}\n']))).toEqual([
    [1, '{"a":1}'],
    [2, '{"b":2}'],
  ])
})

test('what begins otherwise is one document, however many lines it has', async () => {
  const document = `{\n${'"a": 1,\n'.repeat(5_000)}"b": 2}\n`
  expect(told(await piecesOf([document]))).toEqual([[null, document]])
  expect(told(await piecesOf(['[{"a":1},', '{"b":2}]']))).toEqual([[null, '[{"a":1},{"b":2}]\n']])
})

test('an input with nothing in it has no pieces', async () => {
  expect(await piecesOf([])).toEqual([])
  expect(await piecesOf([' \n\r\n\t'])).toEqual([])
  expect(await piecesOf(['\n \n'], { isLines: true })).toEqual([])
})

test('where the bytes end too early, what was cut is no piece, and why is said', async () => {
  const fault = 'The gzip data are cut short.'
  expect(told(await piecesOf(['{"a":1}\n{"b":2}'], { fault }))).toEqual([
    [1, '{"a":1}'],
    [null, fault],
  ])
  expect(told(await piecesOf(['{\n"a": 1\n}'], { fault }))).toEqual([[null, fault]])
  expect(told(await piecesOf([], { fault }))).toEqual([[null, fault]])
})

test('a line that is too long is passed over by its number', async () => {
  const part = Buffer.alloc(MIB, 'x')
  const long = Array.from({ length: 65 }, () => part)
  const message = 'This line is longer than 64 MiB. Write one event a line.'
  expect(told(await piecesOf(['{"a":1}\n', ...long, '\n{"b":2}\n']))).toEqual([
    [1, '{"a":1}'],
    [2, message],
    [3, '{"b":2}'],
  ])
  expect(told(await piecesOf([...long, '\n{"b":2}\n'], { isLines: true }))).toEqual([
    [1, message],
    [2, '{"b":2}'],
  ])
  // It comes in one chunk with its end.
  expect(
    told(await piecesOf([Buffer.concat([...long, Buffer.from('\n')])], { isLines: true })),
  ).toEqual([[1, message]])
})

test('a line that is not UTF-8 is refused, and the next is read', async () => {
  expect(
    told(await piecesOf(['{}\n', Buffer.from('{"a":"\xe5"}\n', 'latin1'), '{"b":2}'])),
  ).toEqual([
    [1, '{}'],
    [2, 'This is not UTF-8 text. Save it as UTF-8 and import it again.'],
    [3, '{"b":2}'],
  ])
})
