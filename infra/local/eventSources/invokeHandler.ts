import { randomUUID } from 'node:crypto'
import type { Message } from '@aws-sdk/client-sqs'
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { failedMessages } from './failedMessages.ts'
import { lambdaContext, type LambdaFunction } from './lambdaContext.ts'
import type { OpenQueue } from './openQueue.ts'
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

export interface HandlerOptions extends LambdaFunction {
  readonly handler: QueueHandler
  /** How long a message that failed for the n-th time stays away. Lambda would leave it for the visibility timeout. */
  readonly retryDelaySeconds: (receiveCount: number) => number
  readonly onFailure: (failed: FailedMessage) => void
}

/** One invocation: removes the messages that succeeded and has the others handed out again. Never throws for the handler. */
export const invokeHandler = async (
  options: HandlerOptions,
  queue: OpenQueue,
  messages: readonly Message[],
): Promise<void> => {
  const { failed, error } = await run(options, queue, messages)
  for (const message of messages) {
    const messageId = idOf(message)
    if (failed.has(messageId)) {
      const count = receiveCount(message)
      options.onFailure({ functionName: options.name, messageId, receiveCount: count, error })
      await queue.retryIn(message, options.retryDelaySeconds(count))
    } else {
      await queue.remove(message)
    }
  }
}

const run = async (
  options: HandlerOptions,
  queue: OpenQueue,
  messages: readonly Message[],
): Promise<{ failed: ReadonlySet<string>; error: unknown }> => {
  const messageIds = messages.map(idOf)
  const context = lambdaContext(options, randomUUID(), () => Date.now())
  try {
    const response = await options.handler(sqsEvent(messages, queue.arn), context)
    return { failed: failedMessages(response, messageIds), error: undefined }
  } catch (error) {
    return { failed: new Set(messageIds), error }
  }
}

const idOf = (message: Message): string => message.MessageId ?? ''
