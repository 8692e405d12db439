import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { withConsole } from '../../../infra/local/console/withConsole.ts'
import { type Stack, type StartStackOptions, startStack } from '../../../infra/local/startStack.ts'
import { builtConsole } from './builtConsole.ts'

export interface ConsoleStack {
  readonly stack: Stack
  /** Where the console is, with a slash at the end. */
  readonly address: string
  readonly stop: () => Promise<void>
}

/** The embedded stack with the console in front, as a newcomer starts it, but empty. */
export async function startConsoleStack(options: StartStackOptions = {}): Promise<ConsoleStack> {
  process.env['POWERTOOLS_LOG_LEVEL'] ??= 'CRITICAL'
  const folder = await builtConsole()
  const stack = await startStack(options)
  const { issuer, settings: signIn } = stack.signIn
  const settings = { folder, settings: signIn, connectTo: [stack.engines.endpoints.s3, issuer] }
  const server = serve({ fetch: withConsole(stack.fetch, settings), port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    stack,
    address: `http://127.0.0.1:${port}/console/`,
    stop: async () => {
      server.close()
      await stack.stop()
    },
  }
}
