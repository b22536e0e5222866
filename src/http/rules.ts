import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { notPermittedSentence } from '../access/access.ts'
import type { Json } from '../epcis/json.ts'
import {
  type CaptureRulesRefusal,
  captureRules,
  profilesThereAre,
  rulesToTry,
  setCaptureRules,
} from '../flow/capture-rules.ts'
import { uncapturedCounts, uncapturedPage, uncapturedPages } from '../flow/rules-check.ts'
import type { Ledger } from '../flow/world.ts'
import { no, ok, type Result } from '../gs1/result.ts'
import { type CaptureRule, strictnesses } from '../lots/capture-rule.ts'
import { readCaptureRules } from '../lots/capture-use.ts'
import type { Verb } from '../lots/command.ts'
import { commandFields } from '../lots/command-fields.ts'
import { cursorAfter, keyIn, nextCursor, pageQuery } from './cursor.ts'
import type { House } from './house.ts'
import { formWanted, linesMediaType, sendLines } from './lines.ts'
import { type Problem, problemOf } from './problem.ts'
import { addRoute } from './route.ts'
import { told } from './told.ts'

const texts = z.array(z.string().max(500)).max(500)
const day = z.string().describe('A day: 2026-11-23.')
const scope = {
  sites: texts.optional().describe('Places by any of their names; without, everywhere.'),
  items: texts.optional().describe('Items by any of their names.'),
  groups: texts.optional().describe('Groups of items, by their attribute `group`.'),
  until: day.optional(),
}
const strictness = z.enum(strictnesses)
const rule = z.object({
  id: z.string(),
  steps: z.array(z.enum(Object.keys(commandFields) as [Verb, ...Verb[]])),
  of: z.enum(['inputs', 'outputs']).optional(),
  needs: texts.describe('Any one of these fields does.'),
  need: z.string().describe('What is needed, in the words of whoever asks for it.'),
  citation: z.string(),
  strictness,
  from: day.optional(),
  ...scope,
})
const use = z.object({
  profile: z.string(),
  version: z.string().optional(),
  parts: texts.optional(),
  from: day,
  ...scope,
})
const policy = z.object({
  profiles: z.array(use).optional(),
  own: z.array(rule.partial({ strictness: true })).optional(),
  warned: z.array(z.object({ rule: z.string(), reason: z.string() })).optional(),
})
const seen = z.object({ policy, rules: z.array(rule).describe('Every rule that follows.') })

const profile = z.object({
  name: z.string(),
  version: z.string(),
  asOf: z.string(),
  title: z.string(),
  parts: z.array(
    z.looseObject({
      name: z.string(),
      title: z.string(),
      source: z.string(),
      isUsual: z.boolean(),
      rules: z.array(z.looseObject({ name: z.string(), need: z.string(), at: z.string() })),
    }),
  ),
  recorded: z.array(z.string()),
  notCovered: z.array(z.string()),
})

/** What a rule asks for and is not told, for the API's document. */
export const missingField = z.object({
  rule: z.string(),
  strictness,
  citation: z.string(),
  need: z.string(),
  anyOf: z.array(z.string()),
  field: z.string(),
  thing: z.string().nullable(),
})
const entry = z.object({
  seq: z.int(),
  eventId: z.string(),
  eventTime: z.string(),
  step: z.string(),
  missing: z.array(missingField),
})

const tried = {
  profile: z.string().max(100).optional().describe('By this profile, in use or not.'),
  parts: z.string().max(1000).optional().describe('Parts of it, with commas between them.'),
}

const tag = z.string().regex(/^(\*|"[0-9a-f]{16}")$/, 'is * or an ETag such as "0123456789abcdef"')

/** What has to be captured at each step, and what the record does not tell. */
export const addRuleRoutes = (app: FastifyInstance, house: House): void => {
  addSeeing(app, house)
  addReplacing(app, house)
  addCheck(app, house)
  addCounts(app, house)
}

const addSeeing = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/rules',
    subject: 'Capture rules',
    summary: 'What each step has to tell, and by which rule.',
    permission: 'see-lots',
    answer: seen,
    handle: async ({ ledger }, { reply }) => {
      const { value, rules, tag: version } = await captureRules(ledger)
      reply.header('etag', `"${version}"`)
      return ok({ policy: value, rules } as never)
    },
  })
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/rules/profiles',
    subject: 'Capture rules',
    summary: 'The profiles there are: what they ask for, by which citation, and do not cover.',
    permission: 'see-lots',
    answer: z.object({ profiles: z.array(profile) }),
    handle: async () => ok({ profiles: profilesThereAre() } as never),
  })
}

const addReplacing = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'PUT',
    url: '/api/v1/rules',
    subject: 'Capture rules',
    summary: 'Replace what a company wants captured: profiles, rules of its own, what only warns.',
    description: 'Needs `If-Match` with the ETag you saw, or `*`. Old and new are in the audit.',
    permission: 'manage-company',
    headers: z.object({ 'if-match': tag.optional().describe('The ETag of what you saw.') }),
    body: policy,
    isBodyHandledWhole: true,
    answer: seen,
    problems: ['refused', 'not-as-you-saw-it', 'condition-needed'],
    handle: async ({ recorder, access }, { body, request, reply }) => {
      const json = (body ?? null) as Json
      const read = readCaptureRules(json)
      if (!read.ok) return no(unchanged(read.error))
      const match = request.headers['if-match']
      if (match === undefined)
        return no(problemOf('condition-needed', 'Say in If-Match which version you saw.'))
      const seenTag = match === '*' ? null : match.replaceAll('"', '')
      const changed = await setCaptureRules(recorder, access, json, seenTag)
      if (!changed.ok) return no(unchanged(changed.error))
      const { value, rules, tag: version } = changed.value
      reply.header('etag', `"${version}"`)
      return ok({ policy: value, rules } as never)
    },
  })
}

const unchanged = (refusals: readonly CaptureRulesRefusal[]): Problem => {
  const reasons = refusals.map((one) => ({
    kind: one.kind,
    pointer: one.field === '' ? '' : `/${one.field}`,
    detail: one.kind === 'not-permitted' ? notPermittedSentence(one) : one.detail,
  }))
  const [first] = reasons
  if (first?.kind === 'not-permitted') return problemOf('not-permitted', first.detail, reasons)
  if (first?.kind === 'changed-since') return problemOf('not-as-you-saw-it', first.detail, reasons)
  return problemOf('refused', 'The rules are as they were.', reasons)
}

const addCheck = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/rules/check',
    subject: 'Capture rules',
    summary: 'Entries of the record that do not tell what rules ask for, with what is missing.',
    description:
      'By the rules in use on the day each entry tells of, or by a profile that need not be in ' +
      'use. A page looks at 5000 entries at most: it may be empty, and `next` goes on.',
    permission: 'see-findings',
    query: z.object({ ...tried, ...pageQuery }),
    answer: z.object({ entries: z.array(entry), checked: z.int(), next: nextCursor }),
    otherForms: { [linesMediaType]: entry },
    problems: ['cursor-unknown', 'unknown'],
    handle: async ({ ledger }, { query, request, reply }) => {
      const rules = rulesAsked(query)
      if (!rules.ok) return rules
      const bound = { house, ledger, request }
      const after = keyIn<number>(bound, query.cursor)
      if (!after.ok) return after
      if (formWanted(request) === 'lines')
        return ok(sendLines(reply, everyEntry(ledger, rules.value)))
      const page = await uncapturedPage(ledger, rules.value, after.value ?? 0, query.limit)
      return ok({
        entries: told(page.entries),
        checked: page.checked,
        next: cursorAfter(bound, reply, page.upTo),
      } as never)
    },
  })
}

const addCounts = (app: FastifyInstance, house: House): void => {
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/rules/check/by-rule',
    subject: 'Capture rules',
    summary: 'How often the record does not tell what each rule asks for: the most first.',
    description: 'It looks at the whole record.',
    permission: 'see-findings',
    isLong: true,
    query: z.object(tried),
    answer: z.object({
      checked: z.int(),
      entries: z.int(),
      rules: z.array(
        missingField.pick({ rule: true, citation: true, need: true }).extend({
          strictness,
          count: z.int(),
        }),
      ),
    }),
    problems: ['unknown'],
    handle: async ({ ledger }, { query }) => {
      const rules = rulesAsked(query)
      if (!rules.ok) return rules
      return ok((await uncapturedCounts(ledger, rules.value)) as never)
    },
  })
}

/** The rules of the profile that is asked for; null: those in use. */
const rulesAsked = ({
  profile: name,
  parts,
}: {
  readonly profile?: string | undefined
  readonly parts?: string | undefined
}): Result<readonly CaptureRule[] | null, Problem> => {
  if (name === undefined) return ok(null)
  const rules = rulesToTry(name, parts === undefined ? null : parts.split(','))
  return rules.ok ? rules : no(problemOf('unknown', rules.error))
}

/** All of them, some at a time: no transaction is open while they are sent. */
async function* everyEntry(
  ledger: Ledger,
  rules: readonly CaptureRule[] | null,
): AsyncGenerator<object> {
  let [entries, checked] = [0, 0]
  for await (const page of uncapturedPages(ledger, rules)) {
    for (const one of told(page.entries)) yield { part: 'entry', ...one }
    entries += page.entries.length
    checked += page.checked
  }
  yield { part: 'end', entries, checked }
}
