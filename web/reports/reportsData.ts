import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ApiRoutes } from '../../functions/api/client.ts'
import type { Api } from '../data/ApiContext.tsx'

export type KeptReport = ApiRoutes['GET /reports/:id']['response']['report']
export type ReportContent = ApiRoutes['GET /reports/:id/content']['response']['report']
export type Standing = ApiRoutes['GET /reports/:id/standing']['response']['standing']
export type FigureRowsAnswer = ApiRoutes['GET /reports/:id/figures/:figure/rows']['response']

const pauseMilliseconds = 700

const isOver = ({ state }: KeptReport): boolean => state !== 'queued' && state !== 'making'

/** The version to be looked at: of a repeat, the one it is the same as. */
export const shownId = ({ id, sameAs }: KeptReport): string => sameAs ?? id

export const reportsQuery = (api: Api) =>
  infiniteQueryOptions({
    queryKey: ['reports'],
    queryFn: async ({ pageParam: cursor }) =>
      (await api('GET /reports', { query: cursor === '' ? {} : { cursor } })).value,
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** Asked again and again until it is made. */
export const reportQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['reports', id],
    queryFn: async () => (await api('GET /reports/:id', { params: { id } })).value.report,
    refetchInterval: ({ state: { data } }) => (data === undefined || isOver(data) ? false : pauseMilliseconds),
  })

export const contentQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['reports', id, 'content'],
    queryFn: async () => (await api('GET /reports/:id/content', { params: { id } })).value.report,
    // A version never changes.
    staleTime: Number.POSITIVE_INFINITY,
  })

export const standingQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['reports', id, 'standing'],
    queryFn: async () => (await api('GET /reports/:id/standing', { params: { id } })).value.standing,
  })

export const commentsQuery = (
  api: Api,
  official: ApiRoutes['GET /officials/:official/audit-comments']['params']['official'],
) =>
  queryOptions({
    queryKey: ['auditComments', official],
    queryFn: async () => (await api('GET /officials/:official/audit-comments', { params: { official } })).value,
  })

export const figureRowsQuery = (api: Api, id: string, figure: number, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['reports', id, 'figures', figure, cursor],
    queryFn: async () =>
      (
        await api('GET /reports/:id/figures/:figure/rows', {
          params: { id, figure },
          query: cursor === undefined ? {} : { cursor },
        })
      ).value,
    placeholderData: keepPreviousData,
  })

/** What of a report's page stands in the address: the figure whose rows are open. */
export interface ReportSearch {
  readonly figure?: number
}

export const reportSearch = ({ figure }: Readonly<Record<string, unknown>>): ReportSearch => {
  const number = Number(figure)
  return Number.isSafeInteger(number) && number > 0 ? { figure: number } : {}
}
