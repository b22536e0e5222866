import { randomBytes } from 'node:crypto'

/** A word good for one answer: what styles the page may hold says it. */
export const nonceOf = (): string => randomBytes(16).toString('base64')

/** What the screens may do in a browser: nothing but what this server gives them. */
export const policyOf = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    // The widgets place themselves by style attributes; those can load and run nothing.
    "style-src-attr 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join(';')
