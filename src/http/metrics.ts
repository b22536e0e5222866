import { createServer, type Server } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What is measured of a server, and told as Prometheus reads it. */
export interface Metrics {
  /** Measures what an app answers. */
  readonly watch: (app: FastifyInstance) => void
  readonly text: () => Promise<string>
  readonly contentType: string
}

/**
 * Measures a server.
 *
 * Shape    By route, never by address as asked: names of lots are in addresses. What is denied
 *          before a route is found counts under `none`.
 */
export const createMetrics = (): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'lotline_' })
  const duration = new Histogram({
    name: 'lotline_http_request_seconds',
    help: 'How long requests took, by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  })
  const underWay = new Gauge({
    name: 'lotline_http_requests_under_way',
    help: 'Requests that are being answered.',
    registers: [registry],
  })
  const problems = new Counter({
    name: 'lotline_http_problems_total',
    help: 'Requests that were answered with a problem, by status.',
    labelNames: ['status'],
    registers: [registry],
  })
  return {
    watch: (app) => {
      app.addHook('onRequest', async () => underWay.inc())
      app.addHook('onResponse', async (request, reply) => {
        underWay.dec()
        const status = String(reply.statusCode)
        const route = request.routeOptions.url ?? 'none'
        duration.observe({ route, method: request.method, status }, reply.elapsedTime / 1000)
        if (reply.statusCode >= 400) problems.inc({ status })
      })
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}

/** A server for the metrics alone, apart from what the world may reach. */
export const metricsServer = (metrics: Metrics): Server =>
  createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
