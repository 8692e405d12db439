import { queryOptions } from '@tanstack/react-query'
import { ApiProblem, type ApiRoutes } from '../../functions/api/client.ts'
import type { Api } from '../data/ApiContext.tsx'

export type Batch = ApiRoutes['GET /batches/:id']['response']['batch']
export type Registration = ApiRoutes['POST /batches']['body']

export const batchesPageSize = 50
const pollMilliseconds = 1000

export const kindsQuery = (api: Api) =>
  queryOptions({
    queryKey: ['kinds'],
    queryFn: async () => (await api('GET /kinds')).value.kinds,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** States in which the machine is at work on a batch. */
export const isAtWork = ({ state }: Batch): boolean =>
  state === 'registered' || state === 'checking' || state === 'settling' || state === 'withdrawing'

export const batchesQuery = (api: Api, page: number) =>
  queryOptions({
    queryKey: ['batches', 'list', page],
    queryFn: async () =>
      (await api('GET /batches', { query: { limit: batchesPageSize, offset: page * batchesPageSize } })).value,
    refetchInterval: ({ state }) => (state.data?.batches.some(isAtWork) === true ? pollMilliseconds * 3 : false),
  })

/** One batch, asked for again while the machine is at work on it. */
export const batchQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['batches', id],
    queryFn: async () => (await api('GET /batches/:id', { params: { id } })).value.batch,
    refetchInterval: ({ state }) => (state.data !== undefined && isAtWork(state.data) ? pollMilliseconds : false),
  })

export const rejectedQuery = (api: Api, id: string, page: number) =>
  queryOptions({
    queryKey: ['batches', id, 'rejected', page],
    queryFn: async () => {
      try {
        const query = { limit: 100, offset: page * 100 }
        return (await api('GET /batches/:id/rejected', { params: { id }, query })).value
      } catch (error) {
        // A file refused as a whole has no rows to show; why stands above.
        if (error instanceof ApiProblem && error.problem.code === 'LZ-0006') return { rejected: [], total: 0 }
        throw error
      }
    },
  })
