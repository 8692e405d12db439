import { queryOptions } from '@tanstack/react-query'
import type { ApiRoutes } from '../../functions/api/client.ts'
import type { Api } from '../data/ApiContext.tsx'

export type Account = ApiRoutes['GET /accounts']['response']['accounts'][number]

export const accountsQuery = (api: Api) =>
  queryOptions({ queryKey: ['accounts'], queryFn: async () => (await api('GET /accounts')).value.accounts })
