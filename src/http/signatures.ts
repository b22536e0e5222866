import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { notPermittedSentence } from '../access/access.ts'
import { createStepUp, type StepUp } from '../accounts/step-up.ts'
import { noteReading } from '../flow/audit-trail.ts'
import { operationReusedSentence } from '../flow/operation.ts'
import { meanings, type SignRefusal, sign } from '../flow/sign.ts'
import { signaturesOf } from '../flow/signatures.ts'
import { no, ok } from '../gs1/result.ts'
import type { House } from './house.ts'
import { operationHeaders, operationOf } from './operation-key.ts'
import { type Problem, type ProblemKind, problemOf, type Reason } from './problem.ts'
import { addRoute } from './route.ts'
import { headersOf } from './sign-in-library.ts'
import { told } from './told.ts'

const subject = 'Signatures'
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'is 64 hexadecimal digits')
  .describe('SHA-256 of the document, as 64 hexadecimal digits.')
const seq = z.int().min(1).describe('The number of the entry.')
const meaning = z.enum(meanings).describe('What the signature means.')
const words = z.string().trim().min(1).max(500)

const wanted = z.strictObject({
  subject: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('entry'), seq }),
    z.strictObject({ kind: z.literal('document'), sha256, title: words.max(200) }),
  ]),
  meaning,
  words: words.optional().describe('In your own words, beside the meaning.'),
  password: z.string().min(1).max(200).optional().describe('Your password, once more.'),
  code: z.string().min(1).max(20).optional().describe('Of your authenticator app, if you use one.'),
})

const signature = z.object({
  seq: z.int().describe('The number of the entry that is the signature.'),
  signedAt: z.string(),
  name: z.string().nullable().describe('The printed name; null: it was erased.'),
  signer: z.string(),
  meaning,
  words: z.string().nullable(),
  method: z.enum(['password', 'password-and-code', 'sign-in']),
  provenAt: z.string(),
  signed: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('entry'),
      seq,
      eventId: z.string(),
      leaf: z.string().describe('The hash of the entry as it was when it was signed.'),
    }),
    z.object({ kind: z.literal('document'), sha256, title: z.string() }),
  ]),
  state: z
    .enum(['sound', 'signed-changed', 'signature-changed'])
    .describe('Whether it holds: checked now against what was signed.'),
  stillCounts: z.boolean().describe('The signed event has not been declared wrong since.'),
})

/** Electronic signatures: giving one, and reading those of one thing. */
export const addSignatureRoutes = (app: FastifyInstance, house: House): void => {
  addSigning(app, house)
  addRoute(app, house, {
    method: 'GET',
    url: '/api/v1/signatures',
    subject,
    summary: 'The signatures of an entry or of a document, each checked.',
    description:
      'For a document, give the SHA-256 of what you hold: changed in a single letter, it has ' +
      'another one, and no signatures. Reading printed names is noted, once an hour.',
    permission: 'see-events',
    query: z.object({
      subject: z
        .string()
        .regex(/^(entry:\d{1,15}|document:[0-9a-f]{64})$/, 'is entry:… or document:…')
        .describe('`entry:` and its number, or `document:` and its SHA-256.'),
    }),
    answer: z.object({
      signatures: z.array(signature),
      more: z.boolean().describe('There are others, earlier ones.'),
    }),
    handle: async ({ ledger, recorder, access }, { query }) => {
      const found = await signaturesOf(ledger, query.subject)
      if (found.signatures.length > 0)
        await noteReading(recorder, access, 'read-personal', 'signatures')
      return ok(told(found))
    },
  })
}

const addSigning = (app: FastifyInstance, house: House): void => {
  const prove = proving(house)
  addRoute(app, house, {
    method: 'POST',
    url: '/api/v1/signatures',
    subject,
    summary: 'Sign an entry of the record, or a document.',
    description:
      'Each signature asks once more who you are: your password, and the code of your ' +
      'authenticator app where you use one. Who has no password (passkey, single sign-on) signs ' +
      'in once more, and signs once within five minutes. Programs and shared stations do not sign.',
    permission: 'sign',
    headers: operationHeaders,
    body: wanted,
    status: 201,
    answer: z.object({
      seq: z.int().describe('The number of the entry that is the signature.'),
      signedAt: z.string(),
      subject: z.string().describe('By which it is found: `entry:…`, `document:…`.'),
    }),
    problems: ['refused', 'unknown', 'sign-in-again', 'key-used-before', 'too-many-requests'],
    handle: async ({ identity, recorder, access }, { body, request, reply }) => {
      const operationId = operationOf(house, request, reply)
      const { password, code, ...signing } = body
      const from = { headers: headersOf(request), address: request.ip }
      const proved = await prove(identity, { password, code }, from)
      const given = await sign(
        recorder,
        access,
        { ...signing, words: signing.words ?? null },
        proved,
        operationId,
      )
      if (given.ok) return ok(told(given.value))
      const [first] = given.error
      if (first?.kind === 'too-many-attempts')
        reply.header('retry-after', Math.ceil(first.waitMs / 1000))
      return no(unsigned(given.error))
    },
  })
}

const proving = ({ people, world }: House): StepUp =>
  people === null
    ? async () =>
        no({
          kind: 'only-people-sign',
          field: '',
          detail: 'People do not sign in at this server, so nobody signs here.',
          waitMs: 0,
        })
    : createStepUp(people.auth, people.throttle, world.now)

const kinds: Readonly<Partial<Record<SignRefusal['kind'], ProblemKind>>> = {
  'not-permitted': 'not-permitted',
  'operation-reused': 'key-used-before',
  'entry-unknown': 'unknown',
  'password-needed': 'sign-in-again',
  'sign-in-again': 'sign-in-again',
  'password-wrong': 'sign-in-again',
  'code-needed': 'sign-in-again',
  'code-wrong': 'sign-in-again',
  'proof-too-old': 'sign-in-again',
  'proof-used': 'sign-in-again',
  'too-many-attempts': 'too-many-requests',
}

const reasonFor = (refusal: SignRefusal): Reason => ({
  kind: refusal.kind,
  pointer: refusal.field === '' ? '' : `/${refusal.field}`,
  detail: sentenceOf(refusal),
})

const sentenceOf = (refusal: SignRefusal): string => {
  if (refusal.kind === 'not-permitted') return notPermittedSentence(refusal)
  if (refusal.kind === 'operation-reused') return operationReusedSentence(refusal)
  return refusal.detail
}

const unsigned = (refusals: readonly SignRefusal[]): Problem => {
  const [first] = refusals
  if (!first) throw new Error('A refusal without a reason')
  const reasons = refusals.map(reasonFor)
  return problemOf(kinds[first.kind] ?? 'refused', reasons[0]?.detail ?? '', reasons)
}
