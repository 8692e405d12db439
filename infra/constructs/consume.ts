import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { type Stage, stageQueues } from '../queues.ts'

/** Feeds the queue to the function: a message that failed comes back alone, and so many run at the same time. */
export const consume = (lambda: IFunction, queue: IQueue, stage: Stage): void => {
  const { batchSize, maxConcurrency } = stageQueues[stage]
  lambda.addEventSource(new SqsEventSource(queue, { batchSize, maxConcurrency, reportBatchItemFailures: true }))
}
