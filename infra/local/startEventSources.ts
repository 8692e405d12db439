import { setTimeout as wait } from 'node:timers/promises'
import { SQSClient } from '@aws-sdk/client-sqs'
import { uploadPrefix } from '../../functions/shared/files/objectKeys.ts'
import { stageQueues, type Stage } from '../queues.ts'
import { eachStage } from './eachStage.ts'
import { s3Credentials } from './engines/s3.ts'
import { startBucketEvents } from './eventSources/bucketEvents.ts'
import type { FailedMessage, QueueHandler } from './eventSources/invokeHandler.ts'
import { isQuiet } from './eventSources/isQuiet.ts'
import { startQueuePump } from './eventSources/queuePump.ts'
import { localRegion } from './localEnvironment.ts'
import type { Engines } from './startEngines.ts'
import { stopInReverse } from './stopInReverse.ts'

export interface StartEventSourcesOptions {
  readonly engines: Pick<Engines, 'endpoints' | 'incomingBucketName' | 'queueUrls' | 'onObjectCreated'>
  readonly handlers: Readonly<Record<Stage, QueueHandler>>
  /** Invocations of a stage at the same time; absent: as deployed. */
  readonly maxConcurrency?: Partial<Record<Stage, number>>
  /** Absent: 1, 2, 4 … at most 30 seconds. */
  readonly retryDelaySeconds?: (receiveCount: number) => number
  /** Absent: one line on the error stream. */
  readonly onFailure?: (failed: FailedMessage) => void
  /** Trouble of the event sources themselves. Absent: one line on the error stream. */
  readonly onSourceError?: (error: unknown) => void
}

export interface EventSources {
  /** Starts no more invocations and resolves when the running ones have ended. Safe to call twice. */
  readonly stop: () => Promise<void>
  /** Resolves when no upload is to be told, no message is queued or to be tried again, and nothing runs. */
  readonly whenIdle: () => Promise<void>
}

/** Joins bucket, queues and handlers as Lambda's event sources do in AWS. */
export const startEventSources = async (options: StartEventSourcesOptions): Promise<EventSources> => {
  const { engines, handlers } = options
  const reportSource = options.onSourceError ?? ((error) => console.error(`Event source: ${describe(error)}`))
  const client = new SQSClient({
    endpoint: engines.endpoints.sqs,
    region: localRegion,
    credentials: s3Credentials,
  })
  const cleanUp = stopInReverse()
  cleanUp.add(async () => client.destroy())

  const pumps = await eachStage((stage) =>
    startQueuePump({
      ...stageQueues[stage],
      name: stage,
      maxConcurrency: options.maxConcurrency?.[stage] ?? stageQueues[stage].maxConcurrency,
      client,
      queueUrl: engines.queueUrls[stage],
      handler: handlers[stage],
      retryDelaySeconds: options.retryDelaySeconds ?? doubling,
      onFailure: options.onFailure ?? printFailure,
      onQueueError: reportSource,
    }),
  )
  cleanUp.add(async () => void (await eachStage((stage) => pumps[stage].stop())))

  const bucketEvents = startBucketEvents({
    onObjectCreated: engines.onObjectCreated,
    bucketName: engines.incomingBucketName,
    prefix: uploadPrefix,
    region: localRegion,
    client,
    queueUrl: engines.queueUrls.ingest,
    onSendError: reportSource,
  })
  cleanUp.add(() => bucketEvents.stop())

  return {
    stop: () => cleanUp.stop(),
    whenIdle: async () => {
      while (!(await isQuiet([bucketEvents, ...Object.values(pumps)]))) await wait(20)
    },
  }
}

const doubling = (receiveCount: number): number => Math.min(30, 2 ** (receiveCount - 1))

const printFailure = ({ functionName, messageId, receiveCount, error }: FailedMessage): void =>
  console.error(
    `${functionName}: message ${messageId} failed, try ${receiveCount}: ${error === undefined ? 'so its handler answered' : describe(error)}`,
  )

const describe = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error)
