import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { nonceOf, policyOf } from './screen-policy.ts'

const folder = fileURLToPath(new URL('../../web/dist', import.meta.url))

/**
 * The screens: one page for every address that is none of the API's, and the files it is made of.
 *
 * Shape    The page is the same for everyone and holds nothing of a company: what it shows it asks
 *          of the API, as whoever is signed in. The files of a build have names of their content
 *          and may be kept for good; the page may not.
 */
export const addScreens = async (app: FastifyInstance): Promise<void> => {
  const page = existsSync(`${folder}/index.html`)
    ? readFileSync(`${folder}/index.html`, 'utf8')
    : null
  if (page !== null)
    await app.register(fastifyStatic, {
      root: `${folder}/assets`,
      prefix: '/assets/',
      index: false,
      cacheControl: false,
      setHeaders: (response) =>
        response.header('cache-control', 'public, max-age=31536000, immutable'),
    })
  const icon = page === null ? null : readFileSync(`${folder}/icon.svg`, 'utf8')
  app.get('/icon.svg', { schema: { hide: true } }, (_request, reply) =>
    icon === null ? reply.callNotFound() : reply.type('image/svg+xml').send(icon),
  )
  const send = (reply: FastifyReply): FastifyReply => {
    const nonce = nonceOf()
    return reply
      .header('content-security-policy', policyOf(nonce))
      .type('text/html; charset=utf-8')
      .send((page ?? notBuilt).replaceAll('__NONCE__', nonce))
  }
  for (const url of screens)
    app.get(url, { schema: { hide: true } }, (_request, reply) => send(reply))
}

/** The addresses of the screens: a link to any of them opens it. */
const screens = ['/', '/lot', '/trace', '/stock', '/findings', '/work', '/work/:verb']

const notBuilt = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Lotline</title>
<body><h1>The screens are not built yet</h1>
<p>Run <code>npm run web</code> where Lotline is installed, and open this page again.</p>
<p>Programs are answered all the same: see <a href="/api/docs">/api/docs</a>.</p></body></html>
`
