import { once } from 'node:events'
import { serve } from '@hono/node-server'

/** Serves API and console on the loopback address until the signal. */
export async function serveUntil(
  answer: (request: Request) => Promise<Response>,
  port: number,
  signal: AbortSignal,
): Promise<void> {
  const server = serve({ fetch: answer, port, hostname: '127.0.0.1' })
  await Promise.race([
    once(server, 'listening'),
    once(server, 'error').then(([error]) => Promise.reject(asError(error))),
  ])
  console.log(
    `\nServing http://127.0.0.1:${port} (the console; the API is at the same address, /batches and so on). Ctrl-C stops.`,
  )
  if (!signal.aborted) await once(signal, 'abort')
  await new Promise<void>((done) => server.close(() => done()))
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))
