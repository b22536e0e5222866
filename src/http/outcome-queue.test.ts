import { expect, test } from 'vitest'
import { outcomeQueue, rowsWaitingMax } from './outcome-queue.ts'

const taken = async (rows: AsyncIterable<object>): Promise<readonly object[]> => {
  const all: object[] = []
  for await (const row of rows) all.push(row)
  return all
}

test('rows come in their order, and the last one ends them', async () => {
  const queue = outcomeQueue()
  const rows = taken(queue.rows())
  queue.add({ n: 1 })
  await Promise.resolve()
  queue.add({ n: 2 })
  queue.end({ n: 3 })
  expect(await rows).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
})

test('what fails is thrown after the rows that came before', async () => {
  const queue = outcomeQueue()
  queue.add({ n: 1 })
  queue.fail(new Error('lost'))
  const rows = queue.rows()
  expect((await rows.next()).value).toEqual({ n: 1 })
  await expect(rows.next()).rejects.toThrow('lost')
})

test('who makes rows waits while too many are unread', async () => {
  const queue = outcomeQueue()
  for (let i = 0; i <= rowsWaitingMax; i += 1) queue.add({})
  let hasRoom = false
  const room = queue.room().then(() => {
    hasRoom = true
  })
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(hasRoom).toBe(false)
  await queue.rows().next()
  await room
  expect(hasRoom).toBe(true)
})
