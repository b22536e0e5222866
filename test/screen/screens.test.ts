import { existsSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/db/open.ts'
import { describeDatabases } from '../databases.ts'
import { serveCompany } from '../http-house.ts'
import { report } from '../report.ts'

const executablePath = '/usr/bin/chromium'
const hasBrowser = existsSync(executablePath)
if (!hasBrowser) report({ kind: 'skipped', what: 'the screens', why: 'no chromium here' })

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-sync']
const still = ['--disable-background-networking', '--disable-component-update']

const flour = { item: '09520123456788', place: 'Silo-1' }
const mill = { from: 'Mill Nord', documents: ['po:4711'] }

const suite = (openDatabase: () => Promise<Database>): void => {
  let browser: Browser
  let page: Page
  let url: string
  let close: () => Promise<void>

  beforeAll(async () => {
    const { app, ask } = await serveCompany(await openDatabase())
    const act = async (verb: string, body: object) => {
      const answer = await ask('POST', `/api/v1/commands/${verb}`, body)
      expect([verb, answer.statusCode, answer.body]).toEqual([verb, 201, answer.body])
    }
    await act('receive', { ...flour, ...mill, lot: 'W1', quantity: '40 KGM' })
    await act('produce', {
      place: 'Silo-1',
      inputs: [{ lot: 'W1', quantity: '30 KGM' }],
      outputs: [{ item: 'Dough', lot: 'D1', quantity: '50 EA' }],
    })
    await act('ship', { lot: 'D1', quantity: '20 EA', place: 'Silo-1', to: 'Kiosk Krone' })
    await act('hold', { lot: 'D1', reason: 'metal found' })
    url = await app.listen({ host: '127.0.0.1', port: 0 })
    browser = await chromium.launch({ executablePath, args: [...quiet, ...still] })
    const context = await browser.newContext({
      extraHTTPHeaders: { authorization: 'Bearer all' },
      locale: 'en-GB',
      reducedMotion: 'reduce',
    })
    page = await context.newPage()
    close = () => app.close()
  })

  afterAll(async () => {
    await browser?.close()
    await close?.()
  })

  /** Opens a screen, and waits until it says this. */
  const open = async (path: string, heading: string | RegExp) => {
    await page.goto(url + path)
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
  }

  /** What the rules of accessibility are broken by, in light and in dark, wide and narrow. */
  const accessibilityFaults = async () => {
    const faults: string[] = []
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [360, 1280]) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 900 })
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
          .analyze()
        for (const { id, nodes } of violations)
          faults.push(`${id} ${colorScheme} ${width}: ${nodes[0]?.html.slice(0, 120)}`)
        const isWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
        if (isWide) faults.push(`wider than the screen of ${width}`)
      }
    return faults
  }

  test('a lot is asked for in the one box, from anywhere, by the key /', async () => {
    await open('/', 'Overview')
    await page.keyboard.press('/')
    await page.keyboard.type('D1')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'D1', level: 1 }).waitFor()
    expect(await page.getByText('held', { exact: true }).count()).toBeGreaterThan(0)
    const shipped = page.getByRole('table', { name: 'Where it is' }).getByText('Kiosk Krone')
    expect(await shipped.count()).toBe(1)
    expect(await accessibilityFaults()).toEqual([])
  })

  test('a trace says first whether it is whole, and shows where it ends', async () => {
    await open('/lot?name=W1', 'W1')
    await page.getByRole('link', { name: 'Where to' }).click()
    await page.getByRole('heading', { name: 'Where W1 went' }).waitFor()
    await page.getByText('Whole: everything the record holds was followed.').waitFor()
    const ends = page.getByRole('table', { name: 'Where it ends' })
    expect(await ends.getByText('Kiosk Krone').count()).toBe(1)
    expect(await accessibilityFaults()).toEqual([])
    await page.getByRole('tab', { name: 'Picture' }).click()
    await page.getByRole('button', { name: /^D1/ }).waitFor()
    expect(await accessibilityFaults()).toEqual([])
    await page.getByText('Where from', { exact: true }).click()
    await page.getByRole('heading', { name: 'Where W1 came from' }).waitFor()
  })

  test('a name nobody knows is said to be unknown, with what looks like it', async () => {
    await open('/lot?name=W', /Nothing in the record goes by the name “W”/)
    await page.getByRole('link', { name: 'W1' }).click()
    await page.getByRole('heading', { name: 'W1', level: 1 }).waitFor()
  })

  test('goods are received by a scan; what is refused is said at its field', async () => {
    await open('/work', 'Work')
    await page.getByRole('link', { name: 'Receive' }).click()
    await page.getByLabel('Scan here').fill('(01)09520123456788(10)W2(17)270228')
    await page.keyboard.press('Enter')
    expect(await page.getByLabel('Lot', { exact: true }).inputValue()).toBe('W2')
    expect(await page.getByLabel('Expires on').inputValue()).toBe('2027-02-28')
    await page.getByLabel('Quantity and unit').fill('7 bottles')
    await page.getByRole('button', { name: 'Record it' }).click()
    await page.getByText('Refused. Nothing was recorded.').waitFor()
    expect(await accessibilityFaults()).toEqual([])
    await page.getByLabel('Quantity and unit').fill('7 KGM')
    await page.getByLabel('Place', { exact: false }).first().fill('Silo-1')
    await page.getByRole('button', { name: 'Record it' }).click()
    await page.getByText(/^Recorded as entry \d+\.$/).waitFor()
    await open('/stock?status=released', 'Stock')
    await page.getByRole('link', { name: 'W2' }).waitFor()
    expect(await accessibilityFaults()).toEqual([])
  })

  test('what does not add up is listed', async () => {
    await open('/findings', 'Findings')
    await page.getByText(/The record adds up|That is all of them/).waitFor()
    expect(await accessibilityFaults()).toEqual([])
  })
}

// They speak HTTP alone, so one database is enough.
if (hasBrowser) describeDatabases('the screens', suite, { only: 'pglite' })
else test.skip('the screens', () => undefined)
