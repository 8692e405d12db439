import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { problem } from '../../schemas/problem.ts'
import type { ApiMeans } from './means.ts'
import { ProblemError } from './problemError.ts'
import { batchRoutes } from './routes/batches.ts'
import { findingRoutes } from './routes/findings.ts'
import { profileRoutes } from './routes/profiles.ts'

/** The API as one application: the same on Lambda and on Node. */
export function apiApp(means: ApiMeans) {
  const app = new Hono()
    .get('/health', (context) => context.json({ healthy: true }))
    .route('/batches', batchRoutes(means))
    .route('/findings', findingRoutes(means))
    .route('/profiles', profileRoutes(means))
  app.notFound((context) => answer(problem('LZ-0002'), context.req.path))
  app.onError((error, context) => {
    if (error instanceof ProblemError) return answer(problem(error.code, error.errors), context.req.path)
    // Hono throws its own error for a body that is not JSON.
    if (error instanceof HTTPException) return answer(problem('LZ-0001'), context.req.path)
    means.log.error('REQUEST_FAILED', { route: context.req.routePath }, error)
    return answer(problem('LZ-0005'), context.req.path)
  })
  return app
}

const answer = (document: ReturnType<typeof problem>, instance: string): Response =>
  new Response(JSON.stringify({ ...document, instance }), {
    status: document.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  })
