import { apiApp } from '../../functions/api/app.ts'
import { apiEnv } from '../../functions/api/env.ts'
import { apiMeans } from '../../functions/api/means.ts'
import type { Stage } from '../queues.ts'
import type { QueueHandler } from './eventSources/invokeHandler.ts'
import { type Engines, type StartEnginesOptions, startEngines } from './startEngines.ts'
import { type EventSources, startEventSources, type StartEventSourcesOptions } from './startEventSources.ts'
import { stopInReverse } from './stopInReverse.ts'

export interface Stack {
  readonly engines: Engines
  readonly events: EventSources
  readonly fetch: (request: Request) => Promise<Response>
  /** Answers an API request in this process, without a socket. */
  readonly request: (path: string, init?: RequestInit) => Promise<Response>
  readonly stop: () => Promise<void>
}

export interface StartStackOptions extends StartEnginesOptions {
  readonly uploadUrlSeconds?: number
  /** Puts something around each function, as Lambda extensions may; tests break off here. */
  readonly around?: (stage: Stage, handler: QueueHandler) => QueueHandler
  readonly events?: Pick<StartEventSourcesOptions, 'retryDelaySeconds' | 'onFailure' | 'maxConcurrency'>
}

/**
 * Starts the engines and runs the functions on them in this process. The functions read their settings from
 * `process.env`, as on Lambda, so a process holds one stack.
 */
export async function startStack(options: StartStackOptions = {}): Promise<Stack> {
  const cleanUp = stopInReverse()
  try {
    const engines = await startEngines(options)
    cleanUp.add(() => engines.stop())
    Object.assign(process.env, engines.environment, { UPLOAD_URL_SECONDS: String(options.uploadUrlSeconds ?? 900) })
    const [ingest, check, settle] = await Promise.all([
      import('../../functions/ingest/index.ts'),
      import('../../functions/check/index.ts'),
      import('../../functions/settle/index.ts'),
    ])
    const around = options.around ?? ((_stage, handler) => handler)
    const handlers = {
      ingest: around('ingest', ingest.handler),
      check: around('check', check.handler),
      settle: around('settle', settle.handler),
    }
    // One thread runs all handlers: more of them at once would only hold more in memory.
    const maxConcurrency = { ingest: 1, check: 2, settle: 1 }
    const events = await startEventSources({ engines, handlers, maxConcurrency, ...options.events })
    cleanUp.add(() => events.stop())
    const app = apiApp(apiMeans(apiEnv.parse(process.env)))
    return {
      engines,
      events,
      fetch: async (request) => app.fetch(request),
      request: async (path, init) => app.request(path, init),
      stop: () => cleanUp.stop(),
    }
  } catch (error) {
    await cleanUp.stop()
    throw error
  }
}
