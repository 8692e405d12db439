import { queryOptions } from '@tanstack/react-query'
import type { ApiRoutes } from '../../functions/api/client.ts'
import type { Api } from '../data/ApiContext.tsx'

type Params = ApiRoutes['GET /own-texts/:official/:year']['params']
export type OwnText = ApiRoutes['GET /own-texts/:official/:year']['response']['text']

export interface OwnTextSearch {
  readonly year?: number
}
export const ownTextSearch = ({ year }: Readonly<Record<string, unknown>>): OwnTextSearch =>
  /^20\d\d$/u.test(String(year)) ? { year: Number(year) } : {}

/** The text with the tag of the state that was seen. */
export const ownTextQuery = (api: Api, params: Params) =>
  queryOptions({
    queryKey: ['ownText', params.official, params.year],
    queryFn: async () => {
      const { value, tag } = await api('GET /own-texts/:official/:year', { params })
      return { text: value.text, tag }
    },
    // What is being written must not be overtaken by what was read before.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
