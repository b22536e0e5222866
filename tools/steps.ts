/** The steps of `npm run check`, and how one is run. */
import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

export interface Step {
  readonly name: string
  /** The program and its arguments, as in a shell whose path has node_modules/.bin first. */
  readonly command: readonly [string, ...(readonly string[])]
}

export interface Outcome {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
  readonly output: string
}

/** Everything that is checked without running the program, quickest to slowest within its kind. */
export const STEPS: readonly Step[] = [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'types of screens', command: ['tsc', '--noEmit', '-p', 'web'] },
  { name: 'screens built', command: ['vite', 'build', 'web', '--logLevel', 'warn'] },
  { name: 'rooms', command: ['node', 'tools/check-rooms.ts'] },
  { name: 'tidy', command: ['node', 'tools/tidy.ts'] },
  { name: 'docs', command: ['node', 'tools/check-docs.ts'] },
  { name: 'untested', command: ['node', 'tools/find-untested.ts'] },
  { name: 'dead code', command: ['knip', '--no-progress', '--no-config-hints'] },
]

/** The environment in which the project's own programs, and its Node, are found first. */
export const ownEnvironment = (root: string): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
})

/**
 * Runs one step to its end, and gives back what it printed.
 *
 * Shape    A program that cannot be started, or that a signal ended, has not passed.
 */
export const runStep = async (root: string, { name, command }: Step): Promise<Outcome> => {
  const started = performance.now()
  const [program, ...args] = command
  const chunks: string[] = []
  const passed = await new Promise<boolean>((settle) => {
    const child = spawn(program, args, { cwd: root, env: ownEnvironment(root) })
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk.toString()))
    child.on('error', (error) => {
      chunks.push(`${error.message}\n`)
      settle(false)
    })
    child.on('close', (code) => settle(code === 0))
  })
  return { name, passed, seconds: (performance.now() - started) / 1000, output: chunks.join('') }
}

/** The line that tells a step's outcome. */
export const outcomeLine = ({ name, passed, seconds }: Outcome): string =>
  `${passed ? 'passed' : 'FAILED'}  ${name.padEnd(16)} ${seconds.toFixed(1)} s`

/** Runs the steps one after the other; each tells its outcome as it ends, and why it failed. */
export const runSteps = async (
  root: string,
  steps: readonly Step[],
  say: (line: string) => void,
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = []
  for (const step of steps) {
    const outcome = await runStep(root, step)
    say(outcomeLine(outcome))
    if (!outcome.passed) say(outcome.output.trimEnd())
    outcomes.push(outcome)
  }
  return outcomes
}
