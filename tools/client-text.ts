/** The client's types, made of the API's own document. */
import openapiTs, { astToString, type OpenAPI3 } from 'openapi-typescript'
import type { House } from '../src/http/house.ts'
import { buildServer } from '../src/http/server.ts'

/** Where the client's types are kept. */
export const clientFile = 'client/schema.ts'

/** The API's document, of a server with nothing behind it. */
export const apiDocument = async (): Promise<OpenAPI3> => {
  const house = {
    world: { newId: () => '', now: () => 0 },
    version: '0',
    log: null,
    people: {},
    metrics: null,
    settings: {
      publicUrl: 'http://localhost:4680',
      bodyBytesMax: 1024,
      captureBytesMax: 1024,
      requestTimeoutMs: 1000,
      callsPerMinute: 1,
    },
  } as unknown as House
  const app = await buildServer(house)
  await app.ready()
  const document = app.swagger() as unknown as OpenAPI3
  await app.close()
  return document
}

const heading = "// Made by `npm run client` of the API's own document. Do not edit."

/** The client's types as text. */
export const clientText = async (): Promise<string> => {
  const nodes = await openapiTs(await apiDocument(), {
    alphabetize: true,
  })
  return `${heading}\n${astToString(nodes)}`
}
