import { queryOptions } from '@tanstack/react-query'
import type { ApiRoutes } from '../../functions/api/client.ts'
import type { Api } from '../data/ApiContext.tsx'

export type SavedView = ApiRoutes['GET /me/views']['response']['views'][number]

export const viewsQuery = (api: Api) =>
  queryOptions({
    queryKey: ['views'],
    queryFn: async () => (await api('GET /me/views')).value.views,
  })
