import { z } from 'zod'

/**
 * A moment in a question: ISO 8601 with an offset. It has no example of its own: pages that try a
 * question out put the example in, and a trace would be as known at some moment nobody meant.
 */
export const moment = z.iso.datetime({
  offset: true,
  error: 'is a time such as 2026-11-23T14:00:00Z',
})

/** Milliseconds since 1970 UTC of a moment, where one is said. */
export const msOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Date.parse(text)
