import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import type { House } from './house.ts'

/** A field of a page; `name` is what the route it goes to calls it. */
interface Field {
  readonly name: string
  readonly label: string
  readonly type?: 'email' | 'password'
  readonly autocomplete: string
  readonly hint?: string
  /** Asked only when the first step asks for it. */
  readonly step?: 'code'
}

/** A page about an account: what it asks, where that goes, what is said when it is done. */
export interface AccountPage {
  readonly path: string
  readonly title: string
  readonly intro: string
  readonly fields: readonly Field[]
  readonly button: string
  readonly url: string
  readonly stepUrl?: string
  /** What is good once comes with the link, behind the #: no server and no log sees it there. */
  readonly hasToken: boolean
  readonly done: string
}

const passwordHint = '12 characters or more. Several words that do not belong together do well.'
const newPassword = { type: 'password', autocomplete: 'new-password', hint: passwordHint } as const
const name = { name: 'name', label: 'Your name', autocomplete: 'name' } as const
const email = {
  name: 'email',
  label: 'Mail address',
  type: 'email',
  autocomplete: 'email',
} as const
const docs = 'What programs can ask is at <a href="/api/docs">/api/docs</a>.'

const onwards = `<a href="/" id="onwards">Go on to Lotline</a>. ${docs}`

/** The pages there are. */
export const accountPages: readonly AccountPage[] = [
  {
    path: '/set-up',
    title: 'Make your company',
    intro: 'This makes the company and its first administrator: you.',
    fields: [
      { name: 'company', label: 'Company', autocomplete: 'organization' },
      {
        name: 'timeZone',
        label: 'Time zone',
        autocomplete: 'off',
        hint: 'Days begin and end by it, such as Europe/Oslo.',
      },
      name,
      email,
      { name: 'password', label: 'Password', ...newPassword },
    ],
    button: 'Make the company',
    url: '/api/v1/set-up',
    hasToken: true,
    done: `The company is made, and you are signed in as its administrator. ${onwards}`,
  },
  {
    path: '/invitation',
    title: 'Join the company',
    intro: 'You were invited. Say who you are, and choose a password.',
    fields: [name, { name: 'password', label: 'Password', ...newPassword }],
    button: 'Join',
    url: '/api/v1/invitations/accept',
    hasToken: true,
    done: 'You are one of them now. <a href="/sign-in">Sign in</a>.',
  },
  {
    path: '/sign-in',
    title: 'Sign in',
    intro: 'Lotline: where a lot came from, where it is now, where it went.',
    fields: [
      email,
      {
        name: 'password',
        label: 'Password',
        type: 'password',
        autocomplete: 'current-password',
        hint: '<a href="/forgotten">I do not know it any more</a>',
      },
      {
        name: 'code',
        label: 'Code from your app',
        autocomplete: 'one-time-code',
        hint: 'Six digits, new every half minute.',
        step: 'code',
      },
    ],
    button: 'Sign in',
    url: '/api/v1/sign-in',
    stepUrl: '/api/auth/two-factor/verify-totp',
    hasToken: false,
    done: `You are signed in. ${onwards}`,
  },
  {
    path: '/forgotten',
    title: 'A new password',
    intro: 'A link to choose one is sent to your mail address.',
    fields: [email],
    button: 'Send the link',
    url: '/api/auth/request-password-reset',
    hasToken: false,
    done:
      'If somebody here has this address, a link is on its way. It is good once, for half an ' +
      'hour.',
  },
  {
    path: '/new-password',
    title: 'Choose a new password',
    intro: 'Whoever is signed in as you is signed out.',
    fields: [{ name: 'newPassword', label: 'New password', ...newPassword }],
    button: 'Take this one',
    url: '/api/auth/reset-password',
    hasToken: true,
    done: 'The new password counts from now on. <a href="/sign-in">Sign in</a>.',
  },
]

const fieldHtml = ({ name: id, label, type, autocomplete, hint, step }: Field): string =>
  `<div class="field"${step ? ' hidden' : ''}>
<label for="${id}">${label}</label>
<input id="${id}" name="${id}" type="${type ?? 'text'}" autocomplete="${autocomplete}" required
 aria-describedby="${hint ? `${id}-hint ` : ''}${id}-why"${step ? ` data-step="${step}"` : ''}>
${hint ? `<p class="hint" id="${id}-hint">${hint}</p>` : ''}
<p class="why" id="${id}-why"></p>
</div>`

const html = ({
  title,
  intro,
  fields,
  button,
  url,
  stepUrl,
  hasToken,
  done,
}: AccountPage): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Lotline</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/pages/account.css">
<script type="module" src="/pages/account.js"></script>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${intro}</p>
<p id="said" role="alert" tabindex="-1" hidden></p>
<form method="post" novalidate data-url="${url}"${stepUrl ? ` data-step-url="${stepUrl}"` : ''}${
    hasToken ? ' data-token' : ''
  }>
${fields.map(fieldHtml).join('\n')}
<button>${button}</button>
</form>
<p id="done" role="status" tabindex="-1" hidden>${done}</p>
<noscript>This page needs JavaScript. Without it, ${docs}</noscript>
</main>
</body>
</html>
`

/** What these pages may do: nothing but what this server gives them. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join(';')

const fileAt = (file: string): string =>
  readFileSync(new URL(`./pages/${file}`, import.meta.url), 'utf8')

/** The pages about accounts, for whoever has a browser: no command line is needed to come in. */
export const addAccountPages = (app: FastifyInstance, { people }: House): void => {
  if (people === null) return
  const serve = (url: string, type: string, text: string): void => {
    app.get(url, { schema: { hide: true } }, (_request, reply) =>
      reply.header('content-security-policy', policy).type(`${type}; charset=utf-8`).send(text),
    )
  }
  for (const page of accountPages) serve(page.path, 'text/html', html(page))
  serve('/pages/account.css', 'text/css', fileAt('account.css'))
  serve('/pages/account.js', 'text/javascript', fileAt('account.js'))
}
