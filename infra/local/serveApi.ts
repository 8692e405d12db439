import { once } from 'node:events'
import { serve } from '@hono/node-server'
import type { Stack } from './startStack.ts'

/** Serves the API on the loopback address until the signal. */
export async function serveApi(stack: Stack, port: number, signal: AbortSignal): Promise<void> {
  const server = serve({ fetch: (request) => stack.fetch(request), port, hostname: '127.0.0.1' })
  await Promise.race([
    once(server, 'listening'),
    once(server, 'error').then(([error]) => Promise.reject(asError(error))),
  ])
  console.log(`\nServing http://127.0.0.1:${port} (try /batches and /findings). Ctrl-C stops.`)
  if (!signal.aborted) await once(signal, 'abort')
  await new Promise<void>((done) => server.close(() => done()))
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))
