/** What keeps cookies and tells from which page it asks, as a browser does. */
export interface Browser {
  readonly get: (path: string) => Promise<Response>
  readonly post: (path: string, body: unknown) => Promise<Response>
  readonly send: (method: 'PUT' | 'DELETE', path: string, body?: unknown) => Promise<Response>
  readonly json: <T = unknown>(path: string) => Promise<T>
  /** Who is signed in; null: nobody. */
  readonly person: () => Promise<Record<string, unknown> | null>
  /** What it would send as the header `Cookie`. */
  readonly cookies: () => string
  /** The token of the session; null: there is none. */
  readonly token: () => Promise<string | null>
}

/** A browser at a page of `origin`; what it asks goes to `handle`. */
export const createBrowser = (
  handle: (request: Request) => Promise<Response>,
  origin: string,
): Browser => {
  const cookies = new Map<string, string>()
  const cookieHeader = (): string =>
    Array.from(cookies, ([name, value]) => `${name}=${value}`).join('; ')
  const ask = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const headers = new Headers()
    if (method !== 'GET') headers.set('origin', origin)
    if (body !== undefined) headers.set('content-type', 'application/json')
    if (cookies.size > 0) headers.set('cookie', cookieHeader())
    const answer = await handle(
      new Request(`${origin}${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    )
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/max-age=0\b/i.test(cookie) || value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  const json = async <T>(path: string): Promise<T> => (await (await ask('GET', path)).json()) as T
  const session = () =>
    json<{ user: Record<string, unknown>; session: { token: string } } | null>(
      '/api/auth/get-session',
    )
  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    send: ask,
    cookies: cookieHeader,
    json,
    person: async () => (await session())?.user ?? null,
    token: async () => (await session())?.session.token ?? null,
  }
}
