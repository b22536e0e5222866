import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from './client.ts'

/** Who is signed in, for which companies, and what they may do in the one that is meant. */
export const meQuestion = queryOptions({
  queryKey: ['me'],
  queryFn: () => answerOf(api.GET('/api/v1/me')),
  staleTime: 60_000,
})

/** Units by any of their names, or a part of one. */
export const findQuestion = (text: string) =>
  infiniteQueryOptions({
    queryKey: ['find', text],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/find', {
          params: { query: { text, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

/** All that is known of one lot, serial or container. */
export const lotQuestion = (name: string) =>
  queryOptions({
    queryKey: ['lot', name],
    queryFn: () => answerOf(api.GET('/api/v1/lot', { params: { query: { name } } })),
  })

/** What is asked of a trace; it stands in the address of its screen. */
export interface TraceAsked {
  readonly lot: string
  readonly direction: 'forward' | 'backward'
  readonly since?: string
  readonly asKnownAt?: string
  readonly exposure: 'set' | 'quantity'
}

/** Where a lot came from, or where it went. */
export const traceQuestion = (query: TraceAsked) =>
  queryOptions({
    queryKey: ['trace', query],
    queryFn: () => answerOf(api.GET('/api/v1/trace', { params: { query } })),
  })

/** What is asked of the stock. */
export interface StockAsked {
  readonly item?: string
  readonly place?: string
  readonly status?: string
}

/** What is on hand. */
export const stockQuestion = (asked: StockAsked) =>
  infiniteQueryOptions({
    queryKey: ['stock', asked],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/stock', {
          params: { query: { ...asked, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

/** What does not add up in the record, counted by kind. */
export const findingsByKindQuestion = queryOptions({
  queryKey: ['findings-by-kind'],
  queryFn: () => answerOf(api.GET('/api/v1/findings/by-kind', { params: { query: {} } })),
})

/** What does not add up in the record, latest first. */
export const findingsQuestion = infiniteQueryOptions({
  queryKey: ['findings'],
  queryFn: ({ pageParam }) =>
    answerOf(
      api.GET('/api/v1/findings', {
        params: { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
      }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
})
