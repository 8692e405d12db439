import { createServer } from 'node:net'
import { listenOnLoopback } from './listenOnLoopback.ts'

/**
 * A TCP port of 127.0.0.1 that nobody listens on at this moment, for a program that cannot be told to take any.
 * Another may take it before the caller does, so the caller must be ready to ask again.
 */
export const freePort = async (): Promise<number> => {
  const server = createServer()
  const port = await listenOnLoopback(server, 0)
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  return port
}
