import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  QueueDoesNotExist,
  SetQueueAttributesCommand,
  type QueueAttributeName,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import { stageQueues, visibilitySeconds, type Stage } from '../queues.ts'
import { eachStage } from './eachStage.ts'

export interface CreatedQueues {
  readonly queueUrls: Readonly<Record<Stage, string>>
  readonly deadLetterUrls: Readonly<Record<Stage, string>>
}

type Attributes = Partial<Record<QueueAttributeName, string>>

// As long as SQS keeps a message at all, so that nobody loses one over a holiday.
const fourteenDaysInSeconds = 1_209_600

/** Creates for each stage its queue and the queue of its dead letters, or brings them in line. Safe to run twice. */
export const createQueues = async (client: SQSClient): Promise<CreatedQueues> => {
  const deadLetterUrls = await eachStage((stage) =>
    createQueue(client, `lianzheng-${stage}-dead-letters`, { MessageRetentionPeriod: String(fourteenDaysInSeconds) }),
  )
  const queueUrls = await eachStage(async (stage) =>
    createQueue(client, `lianzheng-${stage}`, {
      VisibilityTimeout: String(visibilitySeconds(stage)),
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: await queueArn(client, deadLetterUrls[stage]),
        maxReceiveCount: stageQueues[stage].maxReceiveCount,
      }),
    }),
  )
  return { queueUrls, deadLetterUrls }
}

/** The queue's name for policies and events, as SQS tells it. */
export const queueArn = async (client: SQSClient, queueUrl: string): Promise<string> => {
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['QueueArn'] }),
  )
  if (Attributes?.QueueArn === undefined) throw new Error(`SQS told no ARN for the queue ${queueUrl}.`)
  return Attributes.QueueArn
}

const createQueue = async (client: SQSClient, name: string, attributes: Attributes): Promise<string> => {
  const existing = await findQueue(client, name)
  if (existing !== undefined) {
    await client.send(new SetQueueAttributesCommand({ QueueUrl: existing, Attributes: attributes }))
    return existing
  }
  const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: name, Attributes: attributes }))
  if (QueueUrl === undefined) throw new Error(`SQS gave no address for the queue ${name}.`)
  return QueueUrl
}

const findQueue = async (client: SQSClient, name: string): Promise<string | undefined> => {
  try {
    return (await client.send(new GetQueueUrlCommand({ QueueName: name }))).QueueUrl
  } catch (error) {
    if (error instanceof QueueDoesNotExist) return undefined
    throw error
  }
}
