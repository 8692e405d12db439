import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs'
import type { Context, SQSEvent } from 'aws-lambda'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FailedMessage } from '../../../../infra/local/eventSources/invokeHandler.ts'
import {
  startQueuePump,
  type QueuePump,
  type QueuePumpOptions,
} from '../../../../infra/local/eventSources/queuePump.ts'
import { startEngines, type Engines } from '../../../../infra/local/startEngines.ts'
import { stageQueues } from '../../../../infra/queues.ts'
import { clientsFrom } from '../clients.ts'

let engines: Engines
let sqs: ReturnType<typeof clientsFrom>['sqs']
let pump: QueuePump | undefined
const failures: FailedMessage[] = []
beforeEach(async () => {
  engines = await startEngines()
  sqs = clientsFrom(engines).sqs
})
afterEach(async () => {
  await pump?.stop()
  pump = undefined
  failures.length = 0
  await engines.stop()
})

const startPump = async (options: Pick<QueuePumpOptions, 'handler'> & Partial<QueuePumpOptions>) => {
  pump = await startQueuePump({
    ...stageQueues.check,
    name: 'check',
    client: sqs,
    queueUrl: engines.queueUrls.check,
    retryDelaySeconds: () => 0,
    onFailure: (failed) => void failures.push(failed),
    onQueueError: (error) => {
      throw error
    },
    ...options,
  })
  return pump
}
const send = async (...bodies: string[]) => {
  const Entries = bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody }))
  const { Failed } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: engines.queueUrls.check, Entries }))
  expect(Failed ?? []).toEqual([])
}
const untilIdle = (of: QueuePump) => expect.poll(() => of.idle()).toBe(true)
const deadLetters = async () => {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl: engines.deadLetterUrls.check, MaxNumberOfMessages: 10 }),
  )
  return Messages.map((message) => message.Body)
}

describe('pumping a queue into a handler', () => {
  it('hands over events and context as Lambda does, and removes what succeeded', async () => {
    const calls: { event: SQSEvent; context: Context }[] = []
    const running = await startPump({ handler: async (event, context) => void calls.push({ event, context }) })
    await sqs.send(
      new SendMessageCommand({
        QueueUrl: engines.queueUrls.check,
        MessageBody: '{"批次":"1"}',
        MessageAttributes: { kind: { DataType: 'String', StringValue: 'reception' } },
      }),
    )
    await expect.poll(() => calls).toHaveLength(1)
    await untilIdle(running)
    expect(calls[0]?.event.Records).toEqual([
      {
        messageId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        receiptHandle: expect.stringMatching(/./),
        body: '{"批次":"1"}',
        attributes: {
          ApproximateReceiveCount: '1',
          SentTimestamp: expect.stringMatching(/^\d{13}$/),
          SenderId: expect.stringMatching(/./),
          ApproximateFirstReceiveTimestamp: expect.stringMatching(/^\d{13}$/),
        },
        messageAttributes: { kind: { dataType: 'String', stringValue: 'reception' } },
        md5OfBody: expect.stringMatching(/^[0-9a-f]{32}$/),
        eventSource: 'aws:sqs',
        eventSourceARN: expect.stringMatching(/:lianzheng-check$/),
        awsRegion: 'cn-north-1',
      },
    ])
    expect(calls[0]?.context.functionName).toBe('check')
    const left = calls[0]?.context.getRemainingTimeInMillis() ?? 0
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThanOrEqual(stageQueues.check.timeoutSeconds * 1000)
    expect(failures).toEqual([])
    expect(await deadLetters()).toEqual([])
  })

  it('hands a message out again while its handler throws, and after the last try it is a dead letter', async () => {
    const counts: string[] = []
    const running = await startPump({
      handler: async (event) => {
        counts.push(event.Records[0]?.attributes.ApproximateReceiveCount ?? '')
        throw new Error('not today')
      },
    })
    await send('stubborn')
    await expect.poll(() => counts.length).toBeGreaterThan(0)
    await untilIdle(running)
    const tries = Array.from({ length: stageQueues.check.maxReceiveCount }, (_, index) => index + 1)
    expect(counts).toEqual(tries.map(String))
    expect(failures.map((failed) => [failed.functionName, failed.receiveCount])).toEqual(
      tries.map((count) => ['check', count]),
    )
    expect(failures[0]?.error).toEqual(new Error('not today'))
    expect(await deadLetters()).toEqual(['stubborn'])
  })

  it('finishes a message that fails at first, without a dead letter', async () => {
    const counts: string[] = []
    const running = await startPump({
      handler: async (event) => {
        const count = event.Records[0]?.attributes.ApproximateReceiveCount ?? ''
        counts.push(count)
        if (Number(count) < stageQueues.check.maxReceiveCount) throw new Error('try again')
      },
    })
    await send('late')
    await expect.poll(() => counts).toHaveLength(stageQueues.check.maxReceiveCount)
    await untilIdle(running)
    expect(counts).toHaveLength(stageQueues.check.maxReceiveCount)
    expect(await deadLetters()).toEqual([])
  })

  it('hands out again only what a partial batch response names', async () => {
    const handed: string[] = []
    const running = await startPump({
      batchSize: 3,
      handler: async ({ Records }) => {
        handed.push(...Records.map((record) => record.body))
        const first = Records.filter(
          (record) => record.body === 'b' && record.attributes.ApproximateReceiveCount === '1',
        )
        return { batchItemFailures: first.map((record) => ({ itemIdentifier: record.messageId })) }
      },
    })
    await send('a', 'b', 'c')
    await expect.poll(() => handed).toHaveLength(4)
    await untilIdle(running)
    expect(handed.slice(0, 3).sort((one, other) => one.localeCompare(other))).toEqual(['a', 'b', 'c'])
    expect(handed.slice(3)).toEqual(['b'])
    expect(failures.map((failed) => failed.error)).toEqual([undefined])
    expect(await deadLetters()).toEqual([])
  })

  it('runs as many invocations at the same time as allowed and no more', async () => {
    let running = 0
    let most = 0
    let handled = 0
    const both = Promise.withResolvers<void>()
    await startPump({
      maxConcurrency: 2,
      handler: async () => {
        running += 1
        most = Math.max(most, running)
        if (running === 2) both.resolve()
        await both.promise
        await new Promise((resolve) => setImmediate(resolve))
        running -= 1
        handled += 1
      },
    })
    await send('1', '2', '3', '4', '5')
    await expect.poll(() => handled).toBe(5)
    expect(most).toBe(2)
  })

  it('is not idle while an invocation runs, and a stop waits for it', async () => {
    const started = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    let done = false
    const running = await startPump({
      handler: async () => {
        started.resolve()
        await release.promise
        done = true
      },
    })
    await send('long')
    await started.promise
    expect(await running.idle()).toBe(false)
    const stopped = running.stop().then(() => done)
    release.resolve()
    expect(await stopped).toBe(true)
    expect(await running.idle()).toBe(true)
  })

  it('leaves on the queue what arrives after a stop', async () => {
    const handled: string[] = []
    const running = await startPump({ handler: async (event) => void handled.push(event.Records[0]?.body ?? '') })
    await running.stop()
    await running.stop()
    await send('later')
    expect(await running.idle()).toBe(false)
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({
        QueueUrl: engines.queueUrls.check,
        AttributeNames: ['ApproximateNumberOfMessagesNotVisible'],
      }),
    )
    expect(Attributes?.['ApproximateNumberOfMessagesNotVisible']).toBe('0')
    expect(handled).toEqual([])
  })
})
