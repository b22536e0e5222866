import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { apiDocument, clientFile, clientText } from './client-text.ts'

test('the client is of the routes as they are: else run npm run client', async () => {
  expect(await clientText()).toBe(readFileSync(clientFile, 'utf8'))
})

interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly security?: readonly object[]
  readonly 'x-permission'?: string
  readonly responses: Readonly<Record<string, { readonly content?: object }>>
}

test('the document is valid, and tells of every route what it needs and may answer', async () => {
  const document = await apiDocument()
  expect(await new Validator().validate({ ...document })).toMatchObject({ valid: true })
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods ?? {}).map(
      ([method, operation]) => [`${method} ${path}`, operation as Operation] as const,
    ),
  )
  expect(operations.length).toBeGreaterThan(40)
  for (const [name, { summary, description, security, responses, ...more }] of operations) {
    const isOpen = security?.length === 0
    const told = { summary, needs: isOpen ? 'nothing' : more['x-permission'], description }
    expect([name, told]).toEqual([
      name,
      {
        summary: expect.stringMatching(/\.$/),
        needs: expect.stringMatching(/^[a-z-]+$/),
        description: expect.stringMatching(isOpen ? /Anybody/ : /permission|signed in/),
      },
    ])
    const problems = Object.entries(responses).filter(([status]) => Number(status) >= 400)
    const statuses = problems.map(([status]) => status)
    expect([name, statuses]).toEqual([name, expect.arrayContaining(['429', '500', '503'])])
    if (!isOpen) expect([name, statuses]).toEqual([name, expect.arrayContaining(['401'])])
    for (const [, { content }] of problems)
      expect(Object.keys(content ?? {})).toEqual(['application/problem+json'])
  }
})
