import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { problem } from '../../schemas/problem.ts'
import { answerRoute } from './frame/answerRoute.ts'
import type { ApiMeans } from './means.ts'
import { ProblemError } from './problemError.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'

/** Nothing answered here is a page that may load, run or be framed: the one page there is has neither script nor style. */
const safeHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  // The console may stand at another address; whether it may read is said by CORS.
  crossOriginResourcePolicy: 'cross-origin',
})

/** The API as one application: the same on Lambda and on Node. */
export function apiApp(means: ApiMeans, served: readonly Route[] = routes) {
  const app = new Hono()
  app.use(safeHeaders)
  app.use(async (context, next) => {
    await next()
    // Answers are about people: neither browser nor anything between keeps a copy. Who wants to ask by ETag keeps its own.
    context.res.headers.set('cache-control', 'no-store')
  })
  for (const each of served) app.on(each.method, each.path, (context) => answerRoute(each, context.req, means))
  app.notFound((context) => answer(problem('LZ-0002'), context.req.path))
  app.onError((error, context) => {
    if (error instanceof ProblemError) return answer(problem(error.code, error.errors), context.req.path)
    means.log.error('REQUEST_FAILED', { route: context.req.routePath }, error)
    return answer(problem('LZ-0005'), context.req.path)
  })
  return app
}

const answer = (document: ReturnType<typeof problem>, instance: string): Response =>
  new Response(JSON.stringify({ ...document, instance }), {
    status: document.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      ...(document.status === 401 && { 'www-authenticate': 'Bearer' }),
    },
  })
