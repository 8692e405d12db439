import { setTimeout as wait } from 'node:timers/promises'
import type { Message, SQSClient } from '@aws-sdk/client-sqs'
import { invokeHandler, type HandlerOptions } from './invokeHandler.ts'
import type { Passage } from './isQuiet.ts'
import { openQueue, type OpenQueue } from './openQueue.ts'

export interface QueuePumpOptions extends HandlerOptions {
  readonly client: SQSClient
  readonly queueUrl: string
  /** Messages handed to one invocation, at most 10. */
  readonly batchSize: number
  /** Invocations at the same time. */
  readonly maxConcurrency: number
  /** The queue could not be reached; the pump goes on trying. */
  readonly onQueueError: (error: unknown) => void
}

/** Idle when nothing is queued, waiting to be tried again, or running. */
export interface QueuePump extends Passage {
  /** Receives no more and resolves when the running invocations have ended, after a second or so. Safe to call twice. */
  stop(): Promise<void>
}

/** Stands in for Lambda's event source of a queue: receives, invokes, deletes what succeeded, leaves what failed. */
export const startQueuePump = async (options: QueuePumpOptions): Promise<QueuePump> => {
  const queue = await openQueue(options.client, options.queueUrl)
  const running = new Set<Promise<void>>()
  const stopping = new AbortController()
  let activity = 0

  const invoke = async (messages: readonly Message[]): Promise<void> => {
    activity += 1
    await invokeHandler(options, queue, messages).catch(options.onQueueError)
    activity += 1
  }

  const pump = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      if (running.size >= options.maxConcurrency) {
        await Promise.race(running)
        continue
      }
      const messages = await receive(options, queue)
      if (messages.length === 0) continue
      const invocation: Promise<void> = invoke(messages).finally(() => running.delete(invocation))
      running.add(invocation)
    }
    await Promise.all(running)
  }

  const pumping = pump()
  return {
    stop: () => {
      // A receive under way is waited for: cut off, the engine would still hand its messages to nobody.
      stopping.abort()
      return pumping
    },
    idle: async () => running.size === 0 && (await queue.countMessages()) === 0,
    activity: () => activity,
  }
}

const pauseAfterErrorMilliseconds = 1000

const receive = async (options: QueuePumpOptions, queue: OpenQueue): Promise<readonly Message[]> => {
  try {
    return await queue.receive(options.batchSize)
  } catch (error) {
    options.onQueueError(error)
    await wait(pauseAfterErrorMilliseconds)
    return []
  }
}
