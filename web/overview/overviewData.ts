import { queryOptions } from '@tanstack/react-query'
import type { ApiRoutes } from '../../functions/api/client.ts'
import { findingStates } from '../../schemas/findingLife/states.ts'
import type { Api } from '../data/ApiContext.tsx'
import type { QueueSearch } from '../findings/queueSearch.ts'

export type OverviewAnswer = ApiRoutes['GET /overview']['response']
export type Group = OverviewAnswer['units'][number]
export type PublicMoneyAnswer = ApiRoutes['GET /overview/public-money']['response']

/** What stands in the address. */
export interface OverviewSearch {
  readonly year?: string
}

export const overviewSearch = ({ year }: Readonly<Record<string, unknown>>): OverviewSearch =>
  /^\d{4}$/u.test(String(year)) ? { year: String(year) } : {}

/** The days of the year looked at; the whole time when none is chosen. */
export const daysOf = ({ year }: OverviewSearch): Pick<QueueSearch, 'from' | 'until'> =>
  year === undefined ? {} : { from: `${year}-01-01`, until: `${year}-12-31` }

/** The queue's filter that shows just what the overview counts. */
export const counted: QueueSearch = {
  state: findingStates.filter((state) => state !== 'dismissed' && state !== 'superseded').join(','),
}

export const overviewQuery = (api: Api, search: OverviewSearch) =>
  queryOptions({
    queryKey: ['findings', 'overview', search],
    queryFn: async () => (await api('GET /overview', { query: daysOf(search) })).value,
  })

export const publicMoneyQuery = (api: Api) =>
  queryOptions({
    queryKey: ['publicMoney'],
    queryFn: async () => (await api('GET /overview/public-money')).value,
  })

/** Months the coverage is asked of: of the year chosen, or of all the findings there are. */
export function monthsOf(
  { year }: OverviewSearch,
  months: readonly Group[],
): { from: string; until: string } | undefined {
  if (year !== undefined) return { from: `${year}-01`, until: `${year}-12` }
  const [first, last] = [months[0]?.group, months.at(-1)?.group]
  return first === undefined || last === undefined ? undefined : { from: first, until: last }
}

export const coverageQuery = (api: Api, unit: string | undefined, months: { from: string; until: string }) =>
  queryOptions({
    queryKey: ['coverage', unit, months],
    queryFn: async () =>
      (await api('GET /coverage', { query: { ...months, ...(unit !== undefined && { unit }) } })).value,
  })

export const precisionByRuleQuery = (api: Api, search: OverviewSearch) =>
  queryOptions({
    queryKey: ['findings', 'precision', search],
    queryFn: async () =>
      (await api('GET /quality/precision', { query: { by: 'rule', ...daysOf(search) } })).value.groups,
  })
