import { queryOptions } from '@tanstack/react-query'
import type { ApiRoutes } from '../../functions/api/client.ts'
import type { Api } from '../data/ApiContext.tsx'

export type Parameter = ApiRoutes['GET /parameters']['response']['parameters'][number]
export type TrialAnswer = ApiRoutes['GET /replays/:id']['response']
export type TrialResult = NonNullable<TrialAnswer['result']>
export type TrialRow = TrialResult['gained'][number]

export const parametersQuery = (api: Api) =>
  queryOptions({ queryKey: ['parameters'], queryFn: async () => (await api('GET /parameters')).value.parameters })

const betweenLooks = 500
export const isOver = ({ replay: { state } }: TrialAnswer): boolean => state !== 'queued' && state !== 'running'

/** A trial, looked at again and again until it is over; then it never changes. */
export const trialQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['replays', id],
    queryFn: async () => (await api('GET /replays/:id', { params: { id } })).value,
    refetchInterval: ({ state: { data } }) => (data !== undefined && isOver(data) ? false : betweenLooks),
    staleTime: ({ state: { data } }) => (data !== undefined && isOver(data) ? Number.POSITIVE_INFINITY : 0),
  })
