import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { publicUrlOf, readSettings, secretOf, settingLines, settingsTable } from './settings.ts'

const sentences = (environment: Record<string, string>): readonly string[] => {
  const read = readSettings(environment)
  return read.ok ? [] : read.error.map(({ sentence }) => sentence)
}

test('an empty environment is a server for this machine alone', () => {
  const read = readSettings({ PATH: '/bin', LOTLINE_PORT: '' })
  if (!read.ok) throw new Error('refused')
  expect(read.value).toMatchObject({ LOTLINE_HOST: '127.0.0.1', LOTLINE_PORT: 4680 })
  expect(publicUrlOf(read.value)).toBe('http://localhost:4680')
})

test('everything that is wrong is told at once, by name', () => {
  const told = sentences({ LOTLINE_PORT: 'x', LOTLINE_HOST: 'example.com', LOTLINE_PROT: '1' })
  expect(told.map((one) => one.split(':')[0])).toEqual([
    'LOTLINE_HOST',
    'LOTLINE_PORT',
    'LOTLINE_PROT',
  ])
})

test('nobody else may reach the server without TLS', () => {
  expect(sentences({ LOTLINE_HOST: '0.0.0.0' }).join()).toContain('without TLS')
  expect(sentences({ LOTLINE_HOST: '0.0.0.0', LOTLINE_BEHIND_PROXY: 'yes' }).join()).toContain(
    'https://',
  )
  expect(
    sentences({
      LOTLINE_HOST: '0.0.0.0',
      LOTLINE_BEHIND_PROXY: 'yes',
      LOTLINE_PUBLIC_URL: 'https://lots.example.com',
    }),
  ).toEqual([])
})

test('several servers on one database share a secret', () => {
  expect(sentences({ DATABASE_URL: 'postgresql://u:p@h/d' }).join()).toContain('LOTLINE_SECRET')
})

test('the summary shows that a secret is set, and not the secret', () => {
  const read = readSettings({
    DATABASE_URL: 'postgresql://u:hush@h/d',
    LOTLINE_SECRET: 'x'.repeat(32),
    LOTLINE_SMTP_URL: 'smtp://u:hush@mail',
  })
  if (!read.ok) throw new Error('refused')
  const lines = settingLines(read.value).join('\n')
  expect(lines).toContain('DATABASE_URL=(set)')
  expect(lines).not.toMatch(/hush|xxxx/)
})

test('an installation makes its secret once, for its owner alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lotline-secret-'))
  try {
    const read = readSettings({})
    if (!read.ok) throw new Error('refused')
    const secret = secretOf(read.value, folder)
    expect(secret.length).toBeGreaterThanOrEqual(64)
    expect(secretOf(read.value, folder)).toBe(secret)
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the manual tells every setting, with its words', () => {
  const manual = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8')
  for (const [name, { help }] of Object.entries(settingsTable))
    expect(manual).toContain(`| \`${name}\` | ${help} |`)
})
