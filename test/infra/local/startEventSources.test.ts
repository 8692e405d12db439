import { randomBytes } from 'node:crypto'
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { QueueHandler } from '../../../infra/local/eventSources/invokeHandler.ts'
import { startEngines, type Engines } from '../../../infra/local/startEngines.ts'
import { startEventSources, type EventSources } from '../../../infra/local/startEventSources.ts'
import { stageQueues, type Stage } from '../../../infra/queues.ts'
import { clientsFrom } from './clients.ts'

let engines: Engines
let clients: ReturnType<typeof clientsFrom>
let sources: EventSources | undefined
beforeEach(async () => {
  engines = await startEngines()
  clients = clientsFrom(engines)
})
afterEach(async () => {
  await sources?.stop()
  sources = undefined
  await engines.stop()
})

const handleNothing: QueueHandler = async () => {}
const start = async (handlers: Partial<Record<Stage, QueueHandler>>) => {
  sources = await startEventSources({
    engines,
    handlers: {
      ingest: handleNothing,
      check: handleNothing,
      settle: handleNothing,
      replay: handleNothing,
      report: handleNothing,
      ...handlers,
    },
    retryDelaySeconds: () => 0,
    onFailure: () => {},
  })
  return sources
}
const send = (stage: Stage, MessageBody: string) =>
  clients.sqs.send(new SendMessageCommand({ QueueUrl: engines.queueUrls[stage], MessageBody }))

describe('the event sources', () => {
  it('tell the ingest handler of a file uploaded at a presigned address, and it reads the very bytes', async () => {
    const key = 'uploads/b-1/三月 接待.xlsx'
    const bytes = randomBytes(1_000_000)
    const read: { key: string; size: number; bytes: Uint8Array | undefined }[] = []
    const { whenIdle } = await start({
      ingest: async (event) => {
        const { object, bucket } = JSON.parse(event.Records[0]?.body ?? '').Records[0].s3
        const decoded = decodeURIComponent(object.key.replaceAll('+', ' '))
        const { Body } = await clients.s3.send(new GetObjectCommand({ Bucket: bucket.name, Key: decoded }))
        read.push({ key: decoded, size: object.size, bytes: await Body?.transformToByteArray() })
      },
    })
    const url = await getSignedUrl(clients.s3, new PutObjectCommand({ Bucket: engines.incomingBucketName, Key: key }))
    expect((await fetch(url, { method: 'PUT', body: bytes })).status).toBe(200)
    await whenIdle()
    expect(read).toHaveLength(1)
    expect(read[0]).toMatchObject({ key, size: bytes.length })
    expect(bytes.equals(read[0]?.bytes ?? Buffer.alloc(0))).toBe(true)
  })

  it('tell nobody of objects elsewhere in the bucket', async () => {
    const bodies: string[] = []
    const { whenIdle } = await start({ ingest: async (event) => void bodies.push(event.Records[0]?.body ?? '') })
    for (const Key of ['chunks/b-1/0.gz', 'not/uploads/a.csv', 'uploads']) {
      await clients.s3.send(new PutObjectCommand({ Bucket: engines.incomingBucketName, Key, Body: 'x' }))
    }
    await whenIdle()
    expect(bodies).toEqual([])
  })

  it('are idle only when a message has gone through all stages, tries again included', async () => {
    const seen: string[] = []
    const passOn =
      (stage: Stage, next: Stage | undefined): QueueHandler =>
      async (event) => {
        const [record] = event.Records
        const count = record?.attributes.ApproximateReceiveCount ?? ''
        seen.push(`${stage} ${count}`)
        if (count === '1') throw new Error('the first try fails')
        if (next !== undefined) await send(next, record?.body ?? '')
      }
    const { whenIdle } = await start({
      ingest: passOn('ingest', 'check'),
      check: passOn('check', 'settle'),
      settle: passOn('settle', undefined),
    })
    await send('ingest', 'batch')
    await whenIdle()
    expect(seen).toEqual(['ingest 1', 'ingest 2', 'check 1', 'check 2', 'settle 1', 'settle 2'])
  })

  it.each(Object.keys(stageQueues) as Stage[])(
    'bury a message that %s never finishes among its dead letters',
    async (stage) => {
      let tries = 0
      const { whenIdle } = await start({
        [stage]: async () => {
          tries += 1
          throw new Error('never')
        },
      })
      await send(stage, `for ${stage}`)
      await whenIdle()
      expect(tries).toBe(stageQueues[stage].maxReceiveCount)
      const { Messages = [] } = await clients.sqs.send(
        new ReceiveMessageCommand({ QueueUrl: engines.deadLetterUrls[stage] }),
      )
      expect(Messages.map((message) => message.Body)).toEqual([`for ${stage}`])
    },
  )

  it('are idle at once when nothing is to be done', async () => {
    const { whenIdle } = await start({})
    await expect(whenIdle()).resolves.toBeUndefined()
  })
})
