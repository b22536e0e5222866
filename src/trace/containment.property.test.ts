import fc from 'fast-check'
import { expect, test } from 'vitest'
import { graphOf } from '../../test/ledger-text.ts'
import { naiveStays } from '../../test/naive-walk.ts'
import { unitsMax, worlds } from '../../test/worlds.ts'
import { staysAsKnownAt } from './containment.ts'

test('stays are those of replaying each container by hand', () => {
  fc.assert(
    fc.property(worlds, (rows) => {
      const counting = rows.containments.filter((row) => row.voidedSeq === 0)
      const byHand = naiveStays({ ...rows, containments: counting })
      const { ofContainer } = staysAsKnownAt(graphOf(rows), Infinity)
      for (let container = 1; container <= unitsMax; container += 1) {
        const told = (stays: readonly { content: number; from: number; until: number }[]) =>
          stays.map(({ content, from, until }) => `${content} ${from} ${until}`).toSorted()
        expect(told(ofContainer(container))).toEqual(
          told(byHand.filter((stay) => stay.container === container)),
        )
      }
    }),
    { numRuns: 300 },
  )
})
