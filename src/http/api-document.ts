import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { permissionHelp } from '../access/permission.ts'
import { builtInRoles } from '../access/role.ts'
import type { House } from './house.ts'
import { problemKinds } from './problem.ts'

/** The API's own document at `/api/openapi.json`, and pages to read it at `/api/docs`. */
export const addDocument = async (
  app: FastifyInstance,
  { version, settings }: House,
): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Lotline', version, description: introduction(settings.publicUrl) },
      servers: [{ url: '/' }],
      components: {
        securitySchemes: {
          key: {
            type: 'http',
            scheme: 'bearer',
            description: 'An API key: `Authorization: Bearer llk_…`.',
          },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'lotline.session_token',
            description: 'The session of somebody who has signed in.',
          },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: {
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data:",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
    },
    // Nothing is asked of any other host, and what was typed as a key is not kept.
    uiConfig: { validatorUrl: null, persistAuthorization: false, docExpansion: 'list' },
    theme: { title: 'Lotline API', css: [{ filename: 'lotline.css', content: style }] },
    logo: { type: 'image/svg+xml', content: Buffer.from(logo) },
  })
}

// The bar would load the documents of others; wide tables scroll by themselves on a phone.
const style = `.swagger-ui .topbar { display: none }
.swagger-ui .renderedMarkdown table { display: block; overflow-x: auto }`

const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'

const introduction = (publicUrl: string): string =>
  [tenMinutes(publicUrl), conventions, permissionTable(), problemTable()].join('\n\n')

const tenMinutes = (publicUrl: string): string =>
  `
Where lots came from, where they are, where they went. Every command ends as GS1 EPCIS 2.0 events
in a record that only grows; every question is answered from that record.

## In ten minutes

You need an API key. Somebody with \`manage-keys\` makes one, with what it may do; a call with the
cookie of a session says in \`Origin\` where it comes from, a call with a key does not need to.
(Or, on the machine itself and before the server starts: \`npx lotline key make ERP --role
integration\`.)

\`\`\`sh
export LOTLINE=${publicUrl}
call() { curl -sS -b jar -c jar "$LOTLINE/api/v1/$1" -H "Origin: $LOTLINE" \\
  -H 'Content-Type: application/json' -d "$2"; echo; }
call sign-in '{"email": "ada@example.com", "password": "…"}'
# Answers with the token, once.
call keys '{"name": "ERP", "expiresAt": "'$(date -u -d '+90 days' +%FT00:00:00Z)'", "permissions":
  ["receive", "produce", "ship", "hold", "see-stock", "see-traces"]}'
\`\`\`

With that token as the key:

\`\`\`sh
export LOTLINE=${publicUrl} KEY=llk_…
post() { curl -sS -X POST "$LOTLINE/api/v1/$1" -H "Authorization: Bearer $KEY" \\
  -H 'Content-Type: application/json' -d "$2"; echo; }
get() { curl -sS -G "$LOTLINE/api/v1/$1" -H "Authorization: Bearer $KEY" "\${@:2}"; echo; }

# Receive flour. Items, places and parties need no registration: a code of your own will do.
post commands/receive '{"item": "Flour", "lot": "FL-1", "quantity": "100 KGM",
  "from": "Mill Nord", "place": "Silo-1", "documents": ["po:4711"], "expiry": "2030-12-31"}'
# Use some of it to make dough.
post commands/produce '{"inputs": [{"lot": "FL-1", "quantity": "60 KGM"}],
  "outputs": [{"item": "Dough", "lot": "D-1", "quantity": "58 KGM"}], "place": "Silo-1"}'
# Ship some of that.
post commands/ship '{"lot": "D-1", "quantity": "20 KGM", "to": "Kiosk Krone", "place": "Silo-1",
  "documents": ["desadv:80012"]}'
# Where did the flour go? Where did the dough come from?
get trace -d lot=FL-1 -d direction=forward
get trace -d lot=D-1 -d direction=backward
# What is on hand?
get stock -d item=Dough
# Forbid what is left of it. Shipping it is refused now, with every reason.
post commands/hold '{"lot": "D-1", "reason": "metal found"}'
post commands/ship '{"lot": "D-1", "quantity": "1 KGM", "to": "Kiosk Krone", "place": "Silo-1"}'
\`\`\`
`.trim()

const conventions = `
## What holds everywhere

- **Company.** A key belongs to one company. People who work for several say for which in the header
  \`Lotline-Company\`; \`GET /api/v1/me\` tells their companies.
- **Quantities** are texts with a unit of measure of UN/ECE Rec 20: \`40 KGM\`, \`12 EA\`; or
  \`all\`. **Names** are a code of your own, a GS1 key in any spelling (GTIN, GLN, SSCC, Digital
  Link, EPC URN), or a URI. A name that fits several is never guessed: \`ambiguous\` lists them.
- **Times** in questions and answers are ISO 8601 with an offset: \`2026-11-23T14:00:00Z\`.
- **Retries.** Send a UUID as \`Idempotency-Key\` with what changes something: asked again with the
  same key it is answered as the first time, and nothing is recorded twice. Without one, the server
  makes one and tells it in the answer's header of that name.
- **Problems** are RFC 9457 \`application/problem+json\`, with every reason at once in \`errors\`:
  \`kind\`, a JSON \`pointer\` to the field, a sentence, and data that belong to the kind.
- **Lists** come in pages: \`limit\` (at most 1000), and \`next\`, a cursor for the question's next
  page; also as a \`Link\` header. A cursor stays good while others record.
- **Long answers** come as JSON Lines or CSV where a route says so: ask with \`Accept\`. Each line
  says which \`part\` it is. One that broke off ends with the part \`error\`; one that is whole ends
  with \`end\` or, for traces, \`certificate\`.
- **Master data** are changed with \`If-Match\`: the \`ETag\` of what you read.
- **Limits.** Calls are counted a minute; \`429\` says in \`Retry-After\` when to go on. \`503\` is
  an outage: ask again with the same \`Idempotency-Key\`.`.trim()

const permissionTable = (): string =>
  [
    '## Permissions',
    '',
    'What is not granted is denied. Companies may make roles of their own; these they begin with.',
    '',
    `| permission | allows | ${builtInRoles.map(({ name }) => name).join(' | ')} |`,
    `|---|---|${builtInRoles.map(() => '---').join('|')}|`,
    ...Object.entries(permissionHelp).map(
      ([permission, help]) =>
        `| \`${permission}\` | ${help} | ${builtInRoles
          .map(({ permissions }) => (permissions.some((one) => one === permission) ? '✓' : ''))
          .join(' | ')} |`,
    ),
  ].join('\n')

const problemTable = (): string =>
  [
    '## Kinds of problems',
    '',
    'The `type` of a problem is `urn:lotline:problem:` and its kind.',
    '',
    '| kind | status | title |',
    '|---|---|---|',
    ...Object.entries(problemKinds).map(
      ([kind, [status, title]]) => `| \`${kind}\` | ${status} | ${title} |`,
    ),
  ].join('\n')
