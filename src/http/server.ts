import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyServerOptions,
} from 'fastify'
import {
  hasZodFastifySchemaValidationErrors,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { outageOf } from '../db/outage.ts'
import { addAccountPages } from './account-pages.ts'
import { addDocument } from './api-document.ts'
import { isProblemError, readJsonBodies } from './body.ts'
import { addGuards, answerNoRoute } from './guards.ts'
import { addHealthRoutes } from './health.ts'
import type { House } from './house.ts'
import { type Problem, problemOf, problemOfStatus } from './problem.ts'
import { sendProblem } from './route.ts'
import { schemaSentence } from './schema-sentence.ts'
import { addScreens } from './screens.ts'
import { subjects } from './subjects.ts'
import { answerUnreadable } from './unreadable.ts'

/** The server with all its routes, not yet listening. */
export const buildServer = async (house: House): Promise<FastifyInstance> => {
  const app = Fastify({
    bodyLimit: house.settings.bodyBytesMax,
    requestTimeout: house.settings.requestTimeoutMs,
    genReqId: () => house.world.newId(),
    return503OnClosing: true,
    clientErrorHandler: answerUnreadable,
    frameworkErrors: (error, _request, reply) => {
      sendProblem(reply, problemOf('request-malformed', error.message))
    },
    trustProxy: house.settings.isBehindProxy,
    ...loggingOf(house),
  })
  house.metrics?.watch(app)
  app.decorateRequest('caller')
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOfError(error)
    if (problem.status === 503) reply.header('retry-after', '2')
    if (problem.status >= 500) request.log.error({ err: error }, 'a request failed')
    return sendProblem(reply, problem)
  })
  const noRoute = answerNoRoute(app)
  app.setNotFoundHandler((request, reply) => {
    const { problem, allow } = noRoute(request)
    if (allow !== null) reply.header('allow', allow)
    return sendProblem(reply, problem)
  })
  readJsonBodies(app)
  await addGuards(app, house)
  await addDocument(app, house)
  addHealthRoutes(app, house)
  addAccountPages(app, house)
  await addScreens(app)
  for (const addRoutes of subjects) addRoutes(app, house)
  return app
}

/** A line of JSON a request. The query is left out: names and tokens are in it. */
const loggingOf = ({ log }: House): FastifyServerOptions =>
  log === null
    ? { logger: false }
    : {
        logger: {
          level: log.level,
          stream: log.stream,
          redact: ['req.headers', 'res.headers'],
          serializers: {
            req: ({ method, url, ip }) => ({ method, path: url.split('?', 1)[0], ip }),
          },
        },
      }

const wheres: Readonly<Record<string, string>> = {
  querystring: '#/query',
  headers: '#/headers',
  params: '#/path',
}

const problemOfError = (error: FastifyError): Problem => {
  if (isProblemError(error)) return error.problem
  const outage = outageOf(error)
  if (outage !== null) return problemOf('stopping-or-down', outage)
  if (hasZodFastifySchemaValidationErrors(error)) {
    const where = wheres[error.validationContext ?? ''] ?? ''
    return problemOf(
      'request-invalid',
      'Some of the request is not as it must be.',
      error.validation.map(({ instancePath, message, keyword }) => ({
        kind: keyword,
        pointer: `${where}${instancePath}`,
        detail: schemaSentence({ keyword, message }),
      })),
    )
  }
  if (error.code === 'FST_ERR_HANDLER_TIMEOUT')
    return problemOf('took-too-long', 'Ask again; with the same Idempotency-Key, if it had one.')
  if (error.statusCode !== undefined && error.statusCode < 500)
    return problemOfStatus(error.statusCode, error.message)
  return problemOf(
    'defect',
    'This is a fault of the program, not yours. What was said to be recorded is recorded.',
  )
}
