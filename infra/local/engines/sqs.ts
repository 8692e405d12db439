import { createServer } from 'node:http'
import { createRequestHandler } from 'local-aws-sqs'
import type { Engine } from './engine.ts'
import { listenOnLoopback } from './listenOnLoopback.ts'
import { countReceivesOnly } from './sqsReceiveCount.ts'

export interface SqsOptions {
  /** 0 or absent: any free port. */
  readonly port?: number | undefined
  readonly region: string
}

/**
 * Starts the SQS engine on 127.0.0.1: visibility timeouts, redrive to dead letters, message moves.
 * It keeps messages in memory only: what was queued when the process ended is not queued after a start, so unfinished
 * batches are taken up again from the table. Its `ApproximateNumberOfMessages` also counts messages being worked on.
 */
export const startSqs = async (options: SqsOptions): Promise<Engine> => {
  const { service, requestHandler } = createRequestHandler({
    hostname: '127.0.0.1',
    port: options.port ?? 0,
    region: options.region,
  })
  const server = createServer((request, response) => {
    countReceivesOnly(service)
    // A request that is not SQS's makes the engine reject; answer it instead of ending the process.
    requestHandler(request, response).catch(() => response.writeHead(400).end('This address speaks SQS only.'))
  })
  const port = await listenOnLoopback(server, options.port ?? 0)
  service.PORT = port
  let stopped: Promise<void> | undefined
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: () => {
      stopped ??= new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
        service.resetAll()
      })
      return stopped
    },
  }
}
