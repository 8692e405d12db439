import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  type Message,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import { queueArn } from '../createQueues.ts'

/** What an event source does with its queue. */
export interface OpenQueue {
  readonly arn: string
  /** Waits up to a second for messages. */
  receive(atMost: number): Promise<readonly Message[]>
  remove(message: Message): Promise<void>
  /** Hands the message out again after so many seconds. */
  retryIn(message: Message, seconds: number): Promise<void>
  /** All messages: waiting, delayed, and handed out but not removed. */
  countMessages(): Promise<number>
}

const waitSeconds = 1

export const openQueue = async (client: SQSClient, queueUrl: string): Promise<OpenQueue> => ({
  arn: await queueArn(client, queueUrl),
  receive: async (atMost) => {
    const { Messages } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: queueUrl,
        MaxNumberOfMessages: atMost,
        WaitTimeSeconds: waitSeconds,
        MessageAttributeNames: ['All'],
        // The embedded engine knows only the older name of this list, SQS both.
        AttributeNames: ['All'],
        MessageSystemAttributeNames: ['All'],
      }),
    )
    return Messages ?? []
  },
  remove: async (message) => {
    await client.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle: message.ReceiptHandle }))
  },
  retryIn: async (message, seconds) => {
    await client.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: queueUrl,
        ReceiptHandle: message.ReceiptHandle,
        VisibilityTimeout: seconds,
      }),
    )
  },
  countMessages: async () => {
    const { Attributes = {} } = await client.send(
      new GetQueueAttributesCommand({
        QueueUrl: queueUrl,
        AttributeNames: [
          'ApproximateNumberOfMessages',
          'ApproximateNumberOfMessagesDelayed',
          'ApproximateNumberOfMessagesNotVisible',
        ],
      }),
    )
    return Object.values(Attributes).reduce((total, count) => total + Number(count), 0)
  },
})
