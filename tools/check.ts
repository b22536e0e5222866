/** `npm run check`: everything that can be told in under a minute, without a database. */
import { runSteps, STEPS } from './steps.ts'

const outcomes = await runSteps(
  process.cwd(),
  [
    ...STEPS,
    { name: 'unit tests', command: ['vitest', 'run', '--project', 'unit', '--reporter', 'dot'] },
  ],
  console.log,
)
const failed = outcomes.filter(({ passed }) => !passed)
const seconds = outcomes.reduce((sum, outcome) => sum + outcome.seconds, 0)
console.log(
  failed.length === 0
    ? `Everything passed in ${seconds.toFixed(0)} s`
    : `Failed: ${failed.map(({ name }) => name).join(', ')}`,
)
process.exitCode = failed.length === 0 ? 0 : 1
