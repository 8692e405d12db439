import { GetQueueAttributesCommand, ListQueuesCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createQueues } from '../../../infra/local/createQueues.ts'
import { startEngines, type Engines } from '../../../infra/local/startEngines.ts'
import { stageQueues, visibilitySeconds, type Stage } from '../../../infra/queues.ts'
import { clientsFrom } from './clients.ts'

let engines: Engines
let sqs: ReturnType<typeof clientsFrom>['sqs']
beforeAll(async () => {
  engines = await startEngines()
  sqs = clientsFrom(engines).sqs
})
afterAll(() => engines.stop())

const attributesOf = async (queueUrl: string) =>
  (await sqs.send(new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['All'] }))).Attributes ?? {}

describe('the embedded queues', () => {
  it.each(Object.keys(stageQueues) as Stage[])(
    'has for %s a queue that gives up into its dead letters',
    async (stage) => {
      const queue = await attributesOf(engines.queueUrls[stage])
      const deadLetters = await attributesOf(engines.deadLetterUrls[stage])
      expect(engines.queueUrls[stage]).toMatch(new RegExp(`/lianzheng-${stage}$`))
      expect(engines.deadLetterUrls[stage]).toMatch(new RegExp(`/lianzheng-${stage}-dead-letters$`))
      expect(queue['VisibilityTimeout']).toBe(String(visibilitySeconds(stage)))
      expect(JSON.parse(queue['RedrivePolicy'] ?? '{}')).toEqual({
        deadLetterTargetArn: deadLetters['QueueArn'],
        maxReceiveCount: stageQueues[stage].maxReceiveCount,
      })
    },
  )

  it('are created once: creating them again keeps their messages', async () => {
    await sqs.send(new SendMessageCommand({ QueueUrl: engines.queueUrls.check, MessageBody: '批次' }))
    expect(await createQueues(sqs)).toEqual({ queueUrls: engines.queueUrls, deadLetterUrls: engines.deadLetterUrls })
    const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}))
    expect(QueueUrls).toHaveLength(2 * Object.keys(stageQueues).length)
    expect(await attributesOf(engines.queueUrls.check)).toMatchObject({ ApproximateNumberOfMessages: '1' })
  })
})
