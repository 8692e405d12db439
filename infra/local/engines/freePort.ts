import { createServer } from 'node:net'

/**
 * A TCP port of 127.0.0.1 that nobody listens on at this moment. Another program may take it before the caller does,
 * so a caller who can should be ready to ask again.
 */
export const freePort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  if (address === null || typeof address === 'string') throw new Error('The system gave no port on 127.0.0.1.')
  return address.port
}
