import { setTimeout as wait } from 'node:timers/promises'
import { genericOAuth } from 'better-auth/plugins'
import type { Auth } from './auth.ts'

/** A provider of single sign-on, by OpenID Connect. */
export interface SignOn {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | undefined
}

/** How long the provider may take to say where its doors are. */
const patienceMs = 5000

const providerId = 'sso'

/** Single sign-on by OpenID Connect, for people who are here already. */
const pluginOf = ({ issuer, clientId, clientSecret }: SignOn) =>
  genericOAuth({
    config: [
      {
        providerId,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId,
        ...(clientSecret === undefined ? {} : { clientSecret }),
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        requireIdTokenVerification: true,
        disableImplicitSignUp: true,
        disableSignUp: true,
      },
    ],
  })

/**
 * Makes single sign-on ready: answers whether it is.
 *
 * Shape    The provider is asked when somebody first wants to sign in by it, and again until it has
 *          answered: one that is down keeps nobody from starting the server or from signing in with
 *          a password.
 * Limits   Five seconds; whoever asks meanwhile waits for the same answer.
 */
export const createSignOn = (auth: Auth, signOn: SignOn): (() => Promise<boolean>) => {
  const plugin = pluginOf(signOn)
  let asked: Promise<boolean> | null = null
  const ask = async (): Promise<boolean> => {
    // The library types its context by our options, and what a plugin takes by any.
    const context = (await auth.$context) as unknown as Parameters<typeof plugin.init>[0]
    const isReady = () => context.socialProviders.some(({ id }) => id === providerId)
    if (isReady()) return true
    const { context: found } = await plugin.init(context)
    if (!isReady()) context.socialProviders = found.socialProviders
    return isReady()
  }
  return () => {
    asked ??= Promise.race([ask(), wait(patienceMs, false, { ref: false })]).finally(() => {
      asked = null
    })
    return asked
  }
}
