import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { bearer, twoFactor } from 'better-auth/plugins'
import type { Database } from '../db/open.ts'
import { authTables } from './auth-tables.ts'
import { companiesOf } from './members.ts'
import { passwordFaultSentences, passwordFaults } from './password.ts'
import { hashPassword, isPasswordOf } from './password-hash.ts'

/** Sends a mail; how, `main` knows. */
export interface Mail {
  readonly send: (to: string, subject: string, text: string) => Promise<void>
}

/** What signing in stands on. */
export interface AuthSettings {
  readonly publicUrl: string
  readonly secret: string
}

/** How long a password may be, in characters. */
export const passwordLength = { min: 12, max: 128 } as const

const hour = 3600
const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

/** The code under which a password that somebody wants is refused. */
export const passwordRefused = 'PASSWORD_REFUSED'

/** A password that is changed or reset goes by the same rules as the first one. */
const passwordRules = (db: Database) =>
  createAuthMiddleware(async (ctx) => {
    if (ctx.path !== '/change-password' && ctx.path !== '/reset-password') return
    const { newPassword, token } = ctx.body as { newPassword?: unknown; token?: unknown }
    if (typeof newPassword !== 'string') return
    const { internalAdapter } = ctx.context
    const person =
      ctx.path === '/change-password'
        ? (await getSessionFromCtx(ctx))?.user
        : await internalAdapter
            .findVerificationValue(`reset-password:${String(token)}`)
            .then((found) => found && internalAdapter.findUserById(found.value))
    // Whoever may not change it is told that alone, by the library.
    if (!person) return
    const companies = await companiesOf(db, person.id)
    const about = [person.name, person.email, ...companies.map(({ name }) => name)]
    const faults = passwordFaults(newPassword, about)
    if (faults.length === 0) return
    throw new APIError('UNPROCESSABLE_ENTITY', {
      code: passwordRefused,
      message: faults.map((fault) => passwordFaultSentences[fault]).join(' '),
      faults,
    })
  })

/** What the library's tables and columns are called here. */
const tables = {
  user: { modelName: 'person', fields: { ...times, emailVerified: 'email_verified' } },
  session: {
    modelName: 'session',
    expiresIn: 12 * hour,
    updateAge: hour / 6,
    freshAge: 300,
    fields: {
      ...times,
      userId: 'person_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
    },
  },
  account: {
    modelName: 'credential',
    // What a provider of single sign-on hands out is of no use to who reads the table.
    encryptOAuthTokens: true,
    fields: {
      ...times,
      userId: 'person_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      idToken: 'id_token',
    },
  },
  verification: { modelName: 'verification', fields: { ...times, expiresAt: 'expires_at' } },
} as const

/** A second factor by codes of an app, with codes on paper for when it is lost. */
const appCodes = () =>
  twoFactor({
    issuer: 'Lotline',
    schema: {
      user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
      twoFactor: {
        modelName: 'two_factor',
        fields: {
          backupCodes: 'backup_codes',
          userId: 'person_id',
          failedVerificationCount: 'failures',
          lockedUntil: 'locked_until',
        },
      },
    },
  })

/** Passkeys: each stands for a password and a second factor. */
const passkeys = (publicUrl: string) =>
  passkey({
    rpID: new URL(publicUrl).hostname,
    rpName: 'Lotline',
    origin: new URL(publicUrl).origin,
    // It stands for password and second factor: who holds it must have shown that it is them.
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    authentication: {
      afterVerification: async ({ verification }) => {
        if (!verification.authenticationInfo.userVerified)
          throw new APIError('UNAUTHORIZED', {
            code: 'PERSON_NOT_VERIFIED',
            message: 'The passkey did not ask who holds it.',
          })
      },
    },
    schema: {
      passkey: {
        modelName: 'passkey',
        fields: {
          publicKey: 'public_key',
          userId: 'person_id',
          credentialID: 'credential_id',
          deviceType: 'device_type',
          backedUp: 'backed_up',
          createdAt: 'created_at',
        },
      },
    },
  })

/**
 * How people prove who they are, by better-auth over our own tables.
 *
 * Shape    Nobody signs up: people come by the set-up link or by invitation. Sessions last twelve
 *          hours. The library sends nothing anywhere but to the single sign-on that was set.
 */
export const createAuth = (
  db: Database,
  newId: () => string,
  { publicUrl, secret }: AuthSettings,
  mail: Mail,
) =>
  betterAuth({
    appName: 'Lotline',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [new URL(publicUrl).origin],
    database: authTables(db),
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Failures are counted by account and address in tables of our own: see sign-in.ts.
    rateLimit: { enabled: false },
    // A fault or an outage is for the server's own handler.
    onAPIError: { throw: true, errorURL: `${publicUrl}/sign-in` },
    hooks: { before: passwordRules(db) },
    advanced: {
      // The library would look away where it takes itself to be tested.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      // Not awaited: how long a mail takes would tell whether the address is known.
      backgroundTasks: { handler: () => undefined },
      cookiePrefix: 'lotline',
      useSecureCookies: publicUrl.startsWith('https:'),
      database: { generateId: () => newId() },
    },
    ...tables,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => isPasswordOf(hash, password),
      },
      resetPasswordTokenExpiresIn: hour / 2,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) =>
        mail.send(
          user.email,
          'A new password for Lotline',
          'Somebody, you we hope, asked for a new password. This is good for half an hour, once:' +
            `\n\n${publicUrl}/new-password#${token}\n\nOr without a browser:\n\n` +
            `curl ${publicUrl}/api/auth/reset-password -H 'Content-Type: application/json' ` +
            `-d '{"token": "${token}", "newPassword": "…"}'\n\n` +
            'If it was not you, nothing needs to be done.',
        ),
    },
    plugins: [bearer(), appCodes(), passkeys(publicUrl)],
  })

export type Auth = ReturnType<typeof createAuth>
