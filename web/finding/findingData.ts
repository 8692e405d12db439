import { queryOptions } from '@tanstack/react-query'
import type { ApiRoutes } from '../../functions/api/client.ts'
import type { Api } from '../data/ApiContext.tsx'

export type FindingDetail = ApiRoutes['GET /findings/:id']['response']
export type HistoryEntry = ApiRoutes['GET /findings/:id/history']['response']['history'][number]

export const findingQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['findings', id],
    queryFn: async () => {
      const { value, tag } = await api('GET /findings/:id', { params: { id } })
      return { ...value, tag }
    },
  })

export const historyQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['findings', id, 'history'],
    queryFn: async () => (await api('GET /findings/:id/history', { params: { id } })).value.history,
  })

export const attachmentsQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['findings', id, 'attachments'],
    queryFn: async () => (await api('GET /findings/:id/attachments', { params: { id } })).value.attachments,
  })

/** A row never changes once it is accepted. */
export const rowQuery = (api: Api, batch: string, row: number, sheet: string) =>
  queryOptions({
    queryKey: ['batches', batch, 'rows', row, sheet],
    queryFn: async () =>
      (await api('GET /batches/:id/rows/:row', { params: { id: batch, row }, query: { sheet } })).value.record,
    staleTime: Number.POSITIVE_INFINITY,
  })

export const relatedQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['findings', id, 'related'],
    queryFn: async () => (await api('GET /findings/:id/related', { params: { id } })).value.related,
  })
