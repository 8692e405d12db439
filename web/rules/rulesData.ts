import { queryOptions } from '@tanstack/react-query'
import type { ApiRoutes } from '../../functions/api/client.ts'
import type { Api } from '../data/ApiContext.tsx'

export type RuleSummary = ApiRoutes['GET /rules']['response']['rules'][number]
export type Rule = ApiRoutes['GET /rules/:id']['response']['rule']

export const rulesQuery = (api: Api) =>
  queryOptions({
    queryKey: ['rules'],
    queryFn: async () => (await api('GET /rules')).value.rules,
    staleTime: Number.POSITIVE_INFINITY,
  })

export const ruleQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['rules', id],
    queryFn: async () => (await api('GET /rules/:id', { params: { id } })).value.rule,
  })

/** How far officers upheld each rule's flags. */
export const precisionsQuery = (api: Api) =>
  queryOptions({
    queryKey: ['precision'],
    queryFn: async () => (await api('GET /quality/precision', { query: { by: 'rule' } })).value.groups,
  })

/** How often each rule flagged what it judged. */
export const firingQuery = (api: Api) =>
  queryOptions({ queryKey: ['firing'], queryFn: async () => (await api('GET /quality/firing')).value })

/** How far officers upheld what a rule flagged. */
export const precisionQuery = (api: Api, rule: string) =>
  queryOptions({
    queryKey: ['precision', rule],
    queryFn: async () => (await api('GET /quality/precision', { query: { by: 'rule', rule } })).value.groups,
  })
