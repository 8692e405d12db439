import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ApiRoutes } from '../../functions/api/client.ts'
import type { Api } from '../data/ApiContext.tsx'
import type { QueueSearch } from './queueSearch.ts'

export type ListedFinding = ApiRoutes['GET /findings']['response']['findings'][number]

export const pageSize = 50

/** One page of the queue; the page before stays in sight until the next has come. */
export const findingsQuery = (api: Api, search: QueueSearch, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['findings', 'list', search, cursor],
    queryFn: async ({ signal }) =>
      (await api('GET /findings', { query: { ...search, limit: pageSize, ...(cursor && { cursor }) }, signal })).value,
    placeholderData: keepPreviousData,
  })
