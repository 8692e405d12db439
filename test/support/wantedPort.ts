import { once } from 'node:events'
import { createServer } from 'node:net'
import { listenOnLoopback } from '../../infra/local/engines/listenOnLoopback.ts'

/** Systems give ports from above these to whoever asks for any, so nobody takes one by chance between two of our uses. */
const lowest = 20_000
const count = 10_000

/** A port a test may want by its number: free now, and not given to anybody who wants any. */
export async function wantedPort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = lowest + Math.floor(Math.random() * count)
    const server = createServer()
    try {
      await listenOnLoopback(server, port)
    } catch {
      continue
    }
    server.close()
    await once(server, 'close')
    return port
  }
  throw new Error(`none of a hundred ports from ${lowest} was free`)
}
