import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs'
import type { MessageQueue } from './messageQueue.ts'

const largestBatch = 10

/** An SQS queue behind the {@link MessageQueue} port. @throws when a message was not taken */
export function sqsQueue<Message>(sqs: SQSClient, url: string): MessageQueue<Message> {
  return {
    async sendAll(messages) {
      for (let start = 0; start < messages.length; start += largestBatch) {
        const Entries = messages
          .slice(start, start + largestBatch)
          .map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) }))
        const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }))
        if (Failed.length > 0) throw new Error(`${Failed.length} messages were not taken: ${Failed[0]?.Code ?? ''}`)
      }
    },
  }
}
