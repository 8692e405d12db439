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
