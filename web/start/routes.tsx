import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import type { Api } from '../data/ApiContext.tsx'
import { meQuery } from '../data/me.ts'
import { PageFailed, PageMissing } from '../frame/PageFailed.tsx'
import { PageLoading } from '../frame/PageLoading.tsx'
import { Shell } from '../frame/Shell.tsx'
import { navigation } from '../frame/navigation.ts'

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

/** The first page is the first one of the menu that the person may open. */
const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context: { api, queries } }) => {
    const me = await queries.ensureQueryData(meQuery(api))
    const first = navigation.find(({ needs }) => me.may.includes(needs))
    if (first !== undefined) throw redirect({ to: first.to, replace: true })
  },
})

const findings = createRoute({
  getParentRoute: () => root,
  path: '/findings',
  component: lazyRouteComponent(() => import('../findings/QueuePage.tsx'), 'QueuePage'),
})

const tree = root.addChildren([start, findings])

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
