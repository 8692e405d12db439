import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import type { S3Engine } from '../engines/s3.ts'
import type { Passage } from './isQuiet.ts'
import { s3Notification } from './s3Notification.ts'

export interface BucketEventsOptions {
  readonly onObjectCreated: S3Engine['onObjectCreated']
  readonly bucketName: string
  /** Only keys that start so are told, as the bucket's notification in AWS is filtered. */
  readonly prefix: string
  readonly region: string
  readonly client: SQSClient
  readonly queueUrl: string
  /** The message could not be sent (after the SDK's own tries); the object stays where it is. */
  readonly onSendError: (error: unknown, key: string) => void
}

export interface BucketEvents extends Passage {
  /** Tells no more and resolves when what was told has been sent. */
  stop(): Promise<void>
}

/** Stands in for the bucket's notifications: each object created under the prefix becomes a message on the queue. */
export const startBucketEvents = (options: BucketEventsOptions): BucketEvents => {
  const sending = new Set<Promise<void>>()
  let activity = 0
  const unsubscribe = options.onObjectCreated((record) => {
    const { bucket, object } = record.s3
    if (bucket.name !== options.bucketName || !object.key.startsWith(options.prefix)) return
    activity += 1
    const send = async (): Promise<void> => {
      const body = s3Notification(record, options.region)
      await options.client.send(new SendMessageCommand({ QueueUrl: options.queueUrl, MessageBody: body }))
    }
    const sent: Promise<void> = send()
      .catch((error: unknown) => options.onSendError(error, object.key))
      .finally(() => {
        activity += 1
        sending.delete(sent)
      })
    sending.add(sent)
  })
  return {
    stop: async () => {
      unsubscribe()
      await Promise.all(sending)
    },
    idle: async () => sending.size === 0,
    activity: () => activity,
  }
}
