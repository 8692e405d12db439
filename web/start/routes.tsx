import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { accountsQuery } from '../administration/administrationData.ts'
import { auditQuery, auditSearch } from '../administration/auditData.ts'
import { batchQuery, batchesQuery, kindsQuery } from '../batches/batchesData.ts'
import type { Api } from '../data/ApiContext.tsx'
import { meQuery } from '../data/me.ts'
import { dueQuery, lastQuarter } from '../due/dueData.ts'
import { findingQuery, historyQuery } from '../finding/findingData.ts'
import { findingsQuery } from '../findings/findingsData.ts'
import { queueSearch } from '../findings/queueSearch.ts'
import { PageFailed, PageMissing } from '../frame/PageFailed.tsx'
import { PageLoading } from '../frame/PageLoading.tsx'
import { Shell } from '../frame/Shell.tsx'
import { navigation } from '../frame/navigation.ts'
import { overviewQuery, overviewSearch } from '../overview/overviewData.ts'
import { sampleQuery, samplesQuery } from '../quality/qualityData.ts'
import { registerQuery, registerSearch, registersQuery } from '../registers/registersData.ts'
import { reportQuery, reportSearch, reportsQuery } from '../reports/reportsData.ts'
import { ruleQuery, rulesQuery } from '../rules/rulesData.ts'
import { ownTextSearch } from '../ownText/ownTextData.ts'
import { parametersQuery } from '../whatIf/whatIfData.ts'
import { whatIfSearch } from '../whatIf/whatIfSearch.ts'

/** What every route may load with. */
interface RouterContext {
  readonly api: Api
  readonly queries: QueryClient
}

const root = createRootRouteWithContext<RouterContext>()({
  component: Shell,
  notFoundComponent: PageMissing,
  loader: ({ context: { api, queries } }) => queries.ensureQueryData(meQuery(api)),
})

/** The first page is the first one of the menu that the person may open; who acts on findings begins at their work. */
const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context: { api, queries } }) => {
    const me = await queries.ensureQueryData(meQuery(api))
    const acts = me.may.includes('POST /findings/acts')
    const first = navigation.find(({ to, needs }) => me.may.includes(needs) && !(acts && to === '/overview'))
    if (first !== undefined) throw redirect({ to: first.to, replace: true })
  },
})

const overview = createRoute({
  getParentRoute: () => root,
  path: '/overview',
  validateSearch: overviewSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { api, queries }, deps }) => {
    void queries.prefetchQuery(overviewQuery(api, deps))
    void queries.prefetchQuery(rulesQuery(api))
  },
  component: lazyRouteComponent(() => import('../overview/OverviewPage.tsx'), 'OverviewPage'),
})

const findings = createRoute({
  getParentRoute: () => root,
  path: '/findings',
  validateSearch: queueSearch,
  loaderDeps: ({ search }) => search,
  // Asked for while the page's own code is still on its way.
  loader: ({ context: { api, queries }, deps }) => void queries.prefetchQuery(findingsQuery(api, deps, undefined)),
  component: lazyRouteComponent(() => import('../findings/QueuePage.tsx'), 'QueuePage'),
})

const finding = createRoute({
  getParentRoute: () => root,
  path: '/findings/$id',
  validateSearch: ({ act }: Readonly<Record<string, unknown>>): { readonly act?: string } =>
    typeof act === 'string' ? { act } : {},
  loader: ({ context: { api, queries }, params: { id } }) => {
    void queries.prefetchQuery(findingQuery(api, id))
    void queries.prefetchQuery(historyQuery(api, id))
  },
  component: lazyRouteComponent(() => import('../finding/FindingPage.tsx'), 'FindingPage'),
})

const batches = createRoute({
  getParentRoute: () => root,
  path: '/batches',
  loader: ({ context: { api, queries } }) => {
    void queries.prefetchQuery(batchesQuery(api, 0))
    void queries.prefetchQuery(kindsQuery(api))
  },
  component: lazyRouteComponent(() => import('../batches/BatchesPage.tsx'), 'BatchesPage'),
})

const batch = createRoute({
  getParentRoute: () => root,
  path: '/batches/$id',
  loader: ({ context: { api, queries }, params: { id } }) => void queries.prefetchQuery(batchQuery(api, id)),
  component: lazyRouteComponent(() => import('../batches/BatchPage.tsx'), 'BatchPage'),
})

const rules = createRoute({
  getParentRoute: () => root,
  path: '/rules',
  validateSearch: ({ text }: Readonly<Record<string, unknown>>): { readonly text?: string } =>
    typeof text === 'string' || typeof text === 'number' ? { text: String(text) } : {},
  loader: ({ context: { api, queries } }) => void queries.prefetchQuery(rulesQuery(api)),
  component: lazyRouteComponent(() => import('../rules/RulesPage.tsx'), 'RulesPage'),
})

const rule = createRoute({
  getParentRoute: () => root,
  path: '/rules/$id',
  loader: ({ context: { api, queries }, params: { id } }) => void queries.prefetchQuery(ruleQuery(api, id)),
  component: lazyRouteComponent(() => import('../rules/RulePage.tsx'), 'RulePage'),
})

const whatIf = createRoute({
  getParentRoute: () => root,
  path: '/what-if',
  validateSearch: whatIfSearch,
  loader: ({ context: { api, queries } }) => void queries.prefetchQuery(parametersQuery(api)),
  component: lazyRouteComponent(() => import('../whatIf/WhatIfPage.tsx'), 'WhatIfPage'),
})

const controlSamples = createRoute({
  getParentRoute: () => root,
  path: '/control-samples',
  loader: ({ context: { api, queries } }) => {
    void queries.prefetchQuery(samplesQuery(api))
    void queries.prefetchQuery(kindsQuery(api))
  },
  component: lazyRouteComponent(() => import('../quality/ControlSamplesPage.tsx'), 'ControlSamplesPage'),
})

const controlSample = createRoute({
  getParentRoute: () => root,
  path: '/control-samples/$id',
  loader: ({ context: { api, queries }, params: { id } }) => void queries.prefetchQuery(sampleQuery(api, id)),
  component: lazyRouteComponent(() => import('../quality/ControlSamplePage.tsx'), 'ControlSamplePage'),
})

const registers = createRoute({
  getParentRoute: () => root,
  path: '/registers',
  loader: ({ context: { api, queries } }) => void queries.prefetchQuery(registersQuery(api)),
  component: lazyRouteComponent(() => import('../registers/RegistersPage.tsx'), 'RegistersPage'),
})

const register = createRoute({
  getParentRoute: () => root,
  path: '/registers/$kind',
  validateSearch: registerSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { api, queries }, params: { kind }, deps }) =>
    void queries.prefetchQuery(registerQuery(api, kind, deps, undefined)),
  component: lazyRouteComponent(() => import('../registers/RegisterPage.tsx'), 'RegisterPage'),
})

const due = createRoute({
  getParentRoute: () => root,
  path: '/due',
  validateSearch: ({ period }: Readonly<Record<string, unknown>>): { readonly period: string } => ({
    period: typeof period === 'string' || typeof period === 'number' ? String(period) : lastQuarter(new Date()),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { api, queries }, deps: { period } }) => {
    void queries.prefetchQuery(dueQuery(api, period))
    void queries.prefetchQuery(kindsQuery(api))
  },
  component: lazyRouteComponent(() => import('../due/DuePage.tsx'), 'DuePage'),
})

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  loader: ({ context: { api, queries } }) => void queries.prefetchInfiniteQuery(reportsQuery(api)),
  component: lazyRouteComponent(() => import('../reports/ReportsPage.tsx'), 'ReportsPage'),
})

const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id',
  validateSearch: reportSearch,
  loader: ({ context: { api, queries }, params: { id } }) => void queries.prefetchQuery(reportQuery(api, id)),
  component: lazyRouteComponent(() => import('../reports/ReportPage.tsx'), 'ReportPage'),
})

const ownText = createRoute({
  getParentRoute: () => root,
  path: '/own-text',
  validateSearch: ownTextSearch,
  component: lazyRouteComponent(() => import('../ownText/OwnTextPage.tsx'), 'OwnTextPage'),
})

const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  loader: ({ context: { api, queries } }) => void queries.prefetchQuery(accountsQuery(api)),
  component: lazyRouteComponent(() => import('../administration/AccountsPage.tsx'), 'AccountsPage'),
})

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: auditSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { api, queries }, deps }) => void queries.prefetchInfiniteQuery(auditQuery(api, deps)),
  component: lazyRouteComponent(() => import('../administration/AuditPage.tsx'), 'AuditPage'),
})

const tree = root.addChildren([
  start,
  overview,
  findings,
  finding,
  batches,
  batch,
  due,
  rules,
  rule,
  whatIf,
  controlSamples,
  controlSample,
  registers,
  register,
  reports,
  report,
  ownText,
  accounts,
  audit,
])

export const makeRouter = (basepath: string, context: RouterContext) =>
  createRouter({
    routeTree: tree,
    basepath,
    context,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: PageLoading,
    defaultErrorComponent: PageFailed,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
