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

export type ProblemKind = 'rejected' | 'warned'
export const problemPageSize = 100

/** Which page of the rows with problems: from a number on, or from a row of the sheet on. */
export type ProblemPlace = { readonly offset: number } | { readonly row: number }

/** Rows that were rejected, or accepted and to be looked at again. */
export const problemsQuery = (api: Api, id: string, kind: ProblemKind, place: ProblemPlace) =>
  queryOptions({
    queryKey: ['batches', id, kind, place],
    queryFn: async () => {
      const call = { params: { id }, query: { limit: problemPageSize, ...place } }
      try {
        if (kind === 'rejected') {
          const { rejected, ...rest } = (await api('GET /batches/:id/rejected', call)).value
          return { rows: rejected, ...rest }
        }
        const { warned, ...rest } = (await api('GET /batches/:id/warned', call)).value
        return { rows: warned, ...rest }
      } catch (error) {
        // A file refused as a whole has no rows to show; why stands above.
        if (error instanceof ApiProblem && error.problem.code === 'LZ-0006') return { rows: [], offset: 0, total: 0 }
        throw error
      }
    },
  })

/** The rows that the file brings more than once. */
export const repeatsQuery = (api: Api, id: string, page: number) =>
  queryOptions({
    queryKey: ['batches', id, 'repeats', page],
    queryFn: async () => {
      const query = { limit: problemPageSize, offset: page * problemPageSize }
      return (await api('GET /batches/:id/repeats', { params: { id }, query })).value
    },
  })
