import type { FastifyInstance } from 'fastify'
import { addAuditRoutes } from './audit.ts'
import { addEngineRoutes } from './engine.ts'
import type { House } from './house.ts'
import { addKeyRoutes } from './keys.ts'
import { addPeopleRoutes } from './people.ts'
import { addRoleRoutes } from './roles.ts'
import { addRuleRoutes } from './rules.ts'
import { addSessionRoutes } from './sessions.ts'
import { addSettingRoutes } from './settings.ts'
import { addSignInRoutes } from './sign-in.ts'
import { addLibraryRoutes } from './sign-in-library.ts'
import { addSignatureRoutes } from './signatures.ts'
import { addStationRoutes } from './stations.ts'
import { addStreamRoutes } from './stream.ts'
import { addWebhookRoutes } from './webhooks.ts'

/** The routes, a file a subject. */
export const subjects: readonly ((app: FastifyInstance, house: House) => void)[] = [
  addEngineRoutes,
  addStreamRoutes,
  addSignInRoutes,
  addLibraryRoutes,
  addSessionRoutes,
  addPeopleRoutes,
  addRoleRoutes,
  addKeyRoutes,
  addSettingRoutes,
  addRuleRoutes,
  addStationRoutes,
  addWebhookRoutes,
  addAuditRoutes,
  addSignatureRoutes,
]
