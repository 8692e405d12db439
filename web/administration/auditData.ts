import { infiniteQueryOptions } from '@tanstack/react-query'
import type { ApiRoutes } from '../../functions/api/client.ts'
import type { Api } from '../data/ApiContext.tsx'

export type AuditEntry = ApiRoutes['GET /audit']['response']['entries'][number]
/** What of the trail is asked for; it stands in the address. */
export type AuditSearch = NonNullable<ApiRoutes['GET /audit/export']['query']>

const texts = ['actor', 'subject', 'from', 'until'] as const

/** The API checks it again. */
export const isAct = (value: unknown): value is NonNullable<AuditSearch['act']> =>
  typeof value === 'string' && value !== ''

const latest = (): string | undefined => undefined

/** Reads an address; an act the API does not know is refused there. */
export function auditSearch(raw: Readonly<Record<string, unknown>>): AuditSearch {
  const search: AuditSearch = {}
  for (const name of texts) {
    const value = raw[name]
    if (typeof value === 'number' || (typeof value === 'string' && value !== '')) search[name] = String(value)
  }
  return isAct(raw['act']) ? { ...search, act: raw['act'] } : search
}

/** A page may be short, or empty, and still have one after it. */
export const auditQuery = (api: Api, search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', search],
    queryFn: async ({ pageParam }: { readonly pageParam: string | undefined }) =>
      (await api('GET /audit', { query: { ...search, ...(pageParam !== undefined && { cursor: pageParam }) } })).value,
    initialPageParam: latest(),
    getNextPageParam: ({ cursor }) => cursor,
  })
