import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { emptyFolder, event, type Ran } from './lotline.ts'
import { session } from './session.ts'

/** The words of a command line, as a shell takes it apart. */
const words = (line: string): readonly string[] =>
  Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare]) => quoted ?? bare ?? '')

/** What is recorded before the examples of a verb, so that there is something to act on. */
const before: Readonly<Record<string, readonly string[]>> = {
  trace: ['receive --item BEANS --lot FL-2231 --quantity "9 KGM" --place Silo-1 --from Mill'],
  return: ['receive --item 09520123456788 --lot L42 --quantity "9 KGM" --place Silo-1 --from Mill'],
  produce: ['declare --item WATER --lot W7 --quantity "50 KGM" --place Line-2'],
  split: [
    'receive --item 09520123456788 --lot L42 --quantity "900 KGM" --place Silo-1 --from Mill',
  ],
  assemble: [
    'declare --item SCREWS --lot SCREWS-3 --quantity "20 EA" --place Line-2',
    'declare --item Board --serial B-9 --quantity "1 EA" --place Line-2',
  ],
  pick: ['move --lot D7 --quantity "10 KGM" --from-place Line-2 --to-place Cold'],
  pack: ['declare --item Dough --lot D8 --quantity "5 KGM" --place Line-2'],
}

/** Examples that are answered no in so small and so new a record, and how. */
const answeredNo: Readonly<Record<string, readonly [number, string]>> = {
  'print FL-2231 --printer dock': [5, 'There is no printer dock'],
  'trace FL-2231 --to --as-known-at 2026-08-31': [1, 'as the record stood at 2026-08-31'],
  'entry 17': [1, 'has no entry 17'],
  '--data fresh-folder restore lotline.jsonl.gz': [5, 'is here already'],
}

const examplesOf = async (run: (args: readonly string[]) => Promise<Ran>) => {
  const help = (await run(['--help'])).out
  const verbs = Array.from(help.matchAll(/^ {2}([a-z]+) .*$/gm), ([, verb]) => verb ?? '')
  const found: { readonly verb: string; readonly example: string }[] = []
  for (const verb of verbs.filter((one) => one !== 'help')) {
    const { out, code } = await run([verb, '--help'])
    const [, after] = out.split(/\nExamples?:\n/)
    expect([code, after], `lotline ${verb} --help shows an example`).toEqual([
      0,
      expect.any(String),
    ])
    for (const line of (after ?? '').trim().split('\n'))
      found.push({ verb, example: line.trim().replace(/^lotline /, '') })
  }
  return found
}

test('each verb shows an example in its help, and each example does what it says', async () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'right.json'), JSON.stringify(event(1)))
  writeFileSync(join(folder, 'supplier-events.jsonld.gz'), gzipSync(JSON.stringify(event(2))))
  const { run, close } = session()
  const examples = await examplesOf(run)
  expect(examples.length).toBeGreaterThan(40)
  const wrong: string[] = []
  for (const { verb, example } of examples) {
    for (const first of before[verb] ?? []) {
      const ran = await run(words(first))
      expect(ran, `${first}\n${ran.err}`).toMatchObject({ code: 0 })
    }
    // There are fewer entries than the example's 42; each of its two corrects another.
    const entry = example.includes('--with') ? 4 : 3
    const typed = words(example.replace(/ 42 /, ` ${entry} `)).map((word) =>
      /\.(json|jsonld|gz|zpl)$/.test(word) ? join(folder, word.split('/').at(-1) ?? '') : word,
    )
    const ran = await run(typed)
    const [code, part] = answeredNo[example] ?? [0, '']
    if (ran.code !== code || !ran.err.includes(part)) wrong.push(`${example}\n${ran.out}${ran.err}`)
  }
  await close()
  expect(wrong.join('\n\n')).toBe('')
})
