import { once } from 'node:events'
import type { Server } from 'node:net'

/** Lets a server listen on 127.0.0.1. Returns its port: the wanted one, or for 0 any that is free, taken at once. */
export const listenOnLoopback = async (server: Server, wanted: number): Promise<number> => {
  server.listen(wanted, '127.0.0.1')
  // Rejects with the error, should the server tell of one first.
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The system gave no port on 127.0.0.1.')
  return address.port
}
