import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type StockKey, type StockLine, stock, stockPage } from '../../src/flow/stock.ts'
import type { Ledger } from '../../src/flow/world.ts'
import { randomOf } from '../../src/simulate/random.ts'
import { describeDatabases } from '../databases.ts'
import { beginHistory, historiesTried, messyHistory } from '../history.ts'
import { recordAll } from '../recording.ts'

type Question = Parameters<typeof stock>[1]

const inOneOrder = (lines: readonly StockLine[]): readonly string[] =>
  lines.map((line) => JSON.stringify(line)).sort()

/** All of it, page by page. */
const paged = async (
  ledger: Ledger,
  question: Question,
  limit: number,
): Promise<readonly StockLine[]> => {
  const lines: StockLine[] = []
  let after: StockKey | null = null
  for (;;) {
    const page: Awaited<ReturnType<typeof stockPage>> = await stockPage(
      ledger,
      question,
      after,
      limit,
    )
    lines.push(...page.map(({ key: _, ...line }) => line))
    after = page.at(-1)?.key ?? null
    if (page.length < limit) return lines
  }
}

describeDatabases('stock in pages', (open) => {
  test('is all there is, each line once, however long a page and whatever is asked', async () => {
    const db = await open()
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), fc.integer({ min: 1, max: 9 }), async (seed, limit) => {
        const { ledger, recorder } = await beginHistory(db)
        const history = messyHistory(seed)
        await recordAll(
          recorder,
          history.map(({ body }) => body),
        )
        const all = await stock(ledger, {})
        expect(all.length).toBeGreaterThan(0)
        const some = randomOf(seed).pick(all)
        const asOfMs = some.sinceMs
        for (const question of [
          {},
          { place: some.place },
          { status: some.status },
          { item: some.item ?? some.uri },
          { asOfMs },
        ]) {
          const whole = await stock(ledger, question)
          const found = await paged(ledger, question, limit)
          expect(inOneOrder(found)).toEqual(inOneOrder(whole))
        }
      }),
      { numRuns: historiesTried },
    )
  })
})
