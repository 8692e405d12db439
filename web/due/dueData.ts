import { queryOptions } from '@tanstack/react-query'
import type { ApiRoutes } from '../../functions/api/client.ts'
import type { Api } from '../data/ApiContext.tsx'

export type DueReturn = ApiRoutes['GET /returns/due']['response']['returns'][number]

export const isPeriod = (text: string): boolean => /^20\d\d(?:-(?:0[1-9]|1[0-2])|-Q[1-4])?$/.test(text)

/** The quarter before the present one: the latest that can be due. */
export function lastQuarter(today: Date): string {
  const quarter = Math.floor(today.getMonth() / 3)
  return quarter === 0 ? `${today.getFullYear() - 1}-Q4` : `${today.getFullYear()}-Q${quarter}`
}

export const dueQuery = (api: Api, period: string) =>
  queryOptions({
    queryKey: ['due', period],
    queryFn: async () => (await api('GET /returns/due', { query: { period } })).value,
  })
