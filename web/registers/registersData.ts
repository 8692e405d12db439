import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ApiRoutes } from '../../functions/api/client.ts'
import type { Api } from '../data/ApiContext.tsx'

export type Register = ApiRoutes['GET /registers']['response']['registers'][number]

/** What of a register's page stands in the address. */
export interface RegisterSearch {
  readonly version?: string
  readonly on?: string
  readonly text?: string
}

const names = ['version', 'on', 'text'] as const

export const registerSearch = (search: Readonly<Record<string, unknown>>): RegisterSearch =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = search[name]
      return (typeof value === 'string' && value !== '') || typeof value === 'number' ? [[name, String(value)]] : []
    }),
  )

export const registersQuery = (api: Api) =>
  queryOptions({ queryKey: ['registers'], queryFn: async () => (await api('GET /registers')).value.registers })

export const registerQuery = (api: Api, kind: string, search: RegisterSearch, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['registers', kind, search, cursor],
    queryFn: async () =>
      (await api('GET /registers/:kind', { params: { kind }, query: { ...search, ...(cursor && { cursor }) } })).value,
    placeholderData: keepPreviousData,
  })
