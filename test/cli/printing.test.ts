import { expect, test } from 'vitest'
import { fakePrinter } from '../fake-printer.ts'
import { files } from './lotline.ts'
import { session } from './session.ts'

test('labels are printed on a printer of the company, and again for a reason', async () => {
  const { run, close } = session()
  const dock = await fakePrinter()
  const printer = { name: 'dock', host: '127.0.0.1', port: dock.port, dpi: 203, size: '100x50' }
  const { 'good.json': good, 'bad.json': bad } = files({
    'good.json': JSON.stringify([printer]),
    'bad.json': JSON.stringify([{ ...printer, dpi: 1 }]),
  })
  const wrong = await run(['printer', 'list', '--set', bad])
  expect([wrong.code, wrong.err]).toEqual([5, expect.stringContaining('/0/dpi: ')])
  expect(await run(['printer', 'list', '--set', good])).toMatchObject({ code: 0 })
  await run(['declare', '--item', 'Oats', '--lot', 'L1', '--quantity', '5 KGM', '--place', 'Silo'])
  const printed = await run(['print', 'L1', '--printer', 'dock', '--copies', '3'])
  expect([printed.code, printed.out]).toEqual([0, expect.stringContaining('taken by the printer')])
  expect(dock.got()).toContain('^PQ3')
  const [, job = ''] = /Job (\S+)/.exec(printed.out) ?? []
  expect((await run(['printer', 'again', job, '--reason', 'torn'])).code).toBe(0)
  const jobs = await run(['printer', 'jobs'])
  expect(jobs.out.match(/printed/g)).toHaveLength(2)
  expect((await run(['print', 'L9', '--printer', 'dock'])).code).toBe(1)
  expect((await run(['print', 'L1', '--printer', 'gate'])).err).toContain('there are: dock')
  await close()
})
