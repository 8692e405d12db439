import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { type Api, useApi } from './ApiContext.tsx'

export const meQuery = (api: Api) =>
  queryOptions({ queryKey: ['me'], queryFn: async () => (await api('GET /me')).value, staleTime: 300_000 })

/** Who is signed in, and which routes are open to them. */
export const useMe = () => useSuspenseQuery(meQuery(useApi())).data
