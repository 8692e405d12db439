import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Message, SQSClient } from '@aws-sdk/client-sqs'
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { failedMessages } from './failedMessages.ts'
import { lambdaContext, type LambdaFunction } from './lambdaContext.ts'
import { openQueue, type OpenQueue } from './openQueue.ts'
import { receiveCount, sqsEvent } from './sqsEvent.ts'

export type QueueHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse | void>

/** One message that the handler did not finish; it will be handed out again or go to the dead letters. */
export interface FailedMessage {
  readonly functionName: string
  readonly messageId: string
  readonly receiveCount: number
  /** What the handler threw; undefined when it named the message in a partial batch response. */
  readonly error: unknown
}

export interface QueuePumpOptions extends LambdaFunction {
  readonly client: SQSClient
  readonly queueUrl: string
  readonly handler: QueueHandler
  /** Messages handed to one invocation, at most 10. */
  readonly batchSize: number
  /** Invocations at the same time. */
  readonly maxConcurrency: number
  /** How long a message that failed for the n-th time stays away. Lambda would leave it for the visibility timeout. */
  readonly retryDelaySeconds: (receiveCount: number) => number
  readonly onFailure: (failed: FailedMessage) => void
  /** The queue could not be reached; the pump goes on trying. */
  readonly onQueueError: (error: unknown) => void
}

export interface QueuePump {
  /** Receives no more and resolves when the running invocations have ended. Safe to call twice. */
  stop(): Promise<void>
  /** True when nothing is queued, waiting to be tried again, or running. */
  idle(): Promise<boolean>
  /** Goes up whenever an invocation starts or ends, so that two looks can tell whether something moved in between. */
  activity(): number
}

/** Stands in for Lambda's event source of a queue: receives, invokes, deletes what succeeded, leaves what failed. */
export const startQueuePump = async (options: QueuePumpOptions): Promise<QueuePump> => {
  const queue = await openQueue(options.client, options.queueUrl)
  const running = new Set<Promise<void>>()
  const stopping = new AbortController()
  let activity = 0

  const invoke = async (messages: readonly Message[]): Promise<void> => {
    activity += 1
    await handle(options, queue, messages).catch(options.onQueueError)
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

const handle = async (options: QueuePumpOptions, queue: OpenQueue, messages: readonly Message[]): Promise<void> => {
  const messageIds = messages.map((message) => message.MessageId ?? '')
  let failed: ReadonlySet<string>
  let thrown: unknown
  try {
    const context = lambdaContext(options, randomUUID(), () => Date.now())
    failed = failedMessages(await options.handler(sqsEvent(messages, queue.arn), context), messageIds)
  } catch (error) {
    failed = new Set(messageIds)
    thrown = error
  }
  for (const message of messages) {
    const messageId = message.MessageId ?? ''
    if (failed.has(messageId)) {
      const count = receiveCount(message)
      options.onFailure({ functionName: options.name, messageId, receiveCount: count, error: thrown })
      await queue.retryIn(message, options.retryDelaySeconds(count))
    } else {
      await queue.remove(message)
    }
  }
}
