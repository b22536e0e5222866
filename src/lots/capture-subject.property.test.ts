import fc from 'fast-check'
import { expect, test } from 'vitest'
import { completeAt, eventOf, factsIn, stocked } from '../../test/complete-command.ts'
import { judgementOf, recorded } from '../../test/shop.ts'
import { stepOf, subjectOfEvent } from './capture-event.ts'
import { fieldsOfStep } from './capture-fields.ts'
import { withRecord } from './capture-known.ts'
import { type CaptureRule, type CaptureSubject, missingFields } from './capture-rule.ts'
import { subjectOfCommand } from './capture-subject.ts'
import { type Command, processVerbs, type Verb } from './command.ts'
import { decide } from './decide.ts'

const verbs = [
  ...(['receive', 'return', 'declare', 'move', 'pack', 'ship', 'test', 'count'] as const),
  ...(['hold', 'reject', 'recall', 'release', 'sample', 'scrap', 'destroy'] as const),
  ...processVerbs,
] satisfies readonly Verb[]

const lists = new Set(['lines', 'inputs', 'outputs'])

/** A command with some of what it says left out: `dropped` of its fields and of its lines'. */
const without = (command: Command, dropped: ReadonlySet<string>): Command =>
  Object.fromEntries(
    Object.entries(command)
      .filter(([name]) => lists.has(name) || !dropped.has(name))
      .map(([name, value]) => [
        name,
        lists.has(name)
          ? (value as readonly object[]).map((line) =>
              Object.fromEntries(
                Object.entries(line).filter(([field]) => !dropped.has(`${name}/${field}`)),
              ),
            )
          : value,
      ]),
  ) as unknown as Command

const droppable = [
  ...['place', 'from', 'fromPlace', 'to', 'toPlace', 'documents', 'note', 'reason', 'equipment'],
  'run',
  ...['lines', 'inputs', 'outputs'].flatMap((list) =>
    ['item', 'supplierLot', 'expiry', 'productionDate', 'attributes'].map((f) => `${list}/${f}`),
  ),
]

/** A rule for each single field that rules may ask of a step. */
const rulesFor = (step: Verb): readonly CaptureRule[] =>
  [...fieldsOfStep(step), 'attributes/tlcSource', 'documents/bol'].map((field) => ({
    ...{ id: `own/${field}`, steps: [step], needs: [field], need: field },
    ...{ citation: 'a test', strictness: 'reject' },
  }))

const missedBy = (rules: readonly CaptureRule[], subject: CaptureSubject) =>
  new Set(missingFields(rules, subject).map(({ rule }) => rule))

test('a command and the events it becomes tell the same, whatever it leaves out', () => {
  const seen = { told: 0, missed: 0 }
  fc.assert(
    fc.property(
      fc.constantFrom(...verbs),
      fc.boolean(),
      fc.subarray(droppable).map((names) => new Set(names)),
      (step, isSerial, dropped) => {
        const command = without(completeAt(step, isSerial), dropped)
        const context = judgementOf(stocked)
        const decided = decide(command, context)
        if (!decided.ok) return
        const rules = rulesFor(step)
        const asked = subjectOfCommand(command, context)
        const missed = missedBy(rules, withRecord(asked, factsIn(stocked, asked)))
        const later = recorded(stocked, decided.value)
        for (const event of decided.value.map(eventOf)) {
          expect(stepOf(event)).toBe(step)
          const told = subjectOfEvent(event, {}, context.timeZone)
          if (told === null) throw new Error(`${step} is no step`)
          const lacks = missedBy(rules, withRecord(told, factsIn(later, told)))
          expect([command, [...lacks].sort()]).toEqual([command, [...missed].sort()])
          seen.told += rules.length - lacks.size
          seen.missed += lacks.size
        }
      },
    ),
    { numRuns: 500 },
  )
  expect(seen.told).toBeGreaterThan(1000)
  expect(seen.missed).toBeGreaterThan(500)
})
