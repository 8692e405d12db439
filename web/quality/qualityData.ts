import { queryOptions } from '@tanstack/react-query'
import type { ApiRoutes } from '../../functions/api/client.ts'
import type { Api } from '../data/ApiContext.tsx'

export type SampleHead = ApiRoutes['GET /quality/control-samples']['response']['samples'][number]
export type SeenSample = ApiRoutes['GET /quality/control-samples/:id']['response']
export type SampleRow = SeenSample['sample']['strata'][number]['drawn'][number]
export type Verdict = SeenSample['verdicts'][number]
export type VerdictBody = ApiRoutes['POST /quality/control-samples/:id/verdicts']['body']

/** How a row is named among those of a county, as the API names it. */
export const rowName = ({ batch, sheet, row }: Pick<SampleRow, 'batch' | 'sheet' | 'row'>): string =>
  `${batch}|${sheet}|${row}`

export const samplesQuery = (api: Api) =>
  queryOptions({
    queryKey: ['controlSamples'],
    queryFn: async () => (await api('GET /quality/control-samples')).value.samples,
  })

export const sampleQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['controlSamples', id],
    queryFn: async () => (await api('GET /quality/control-samples/:id', { params: { id } })).value,
  })
