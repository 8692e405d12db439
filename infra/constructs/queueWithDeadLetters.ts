import { CfnOutput, Duration } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { type Stage, stageQueues, visibilitySeconds } from '../queues.ts'
import { alarm } from './alarm.ts'
import type { Consequence } from './consequence.ts'
import type { Surroundings } from './surroundings.ts'

export interface QueueWithDeadLettersProps extends Consequence {
  /** Whose messages these are; the numbers are in `queues.ts`. */
  readonly stage: Stage
  readonly surroundings: Surroundings
}

export interface QueueWithDeadLetters {
  readonly queue: Queue
  readonly deadLetters: Queue
  /** Tell the operator where to send again and where to redrive from. */
  readonly outputs: readonly CfnOutput[]
}

/** Minutes a message may wait before somebody is told. */
const patience = 60

/**
 * A queue, the queue its hopeless messages go to, and the two alarms that belong to them. A dead letter's age counts
 * from when it was first sent, so it is kept longer (14 days) than the queue keeps messages (4 days).
 */
export const queueWithDeadLetters = (
  scope: Construct,
  id: string,
  props: QueueWithDeadLettersProps,
): QueueWithDeadLetters => {
  const { key, operators } = props.surroundings
  const encrypted = { encryption: QueueEncryption.KMS, encryptionMasterKey: key, enforceSSL: true } as const
  const deadLetters = new Queue(scope, `${id}DeadLetters`, { ...encrypted, retentionPeriod: Duration.days(14) })
  const queue = new Queue(scope, `${id}Queue`, {
    ...encrypted,
    retentionPeriod: Duration.days(4),
    visibilityTimeout: Duration.seconds(visibilitySeconds(props.stage)),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: stageQueues[props.stage].maxReceiveCount },
  })
  alarm(scope, `${id}DeadLettersNotEmpty`, {
    metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'max' }),
    atLeast: 1,
    impact: props.impact,
    runbook: props.runbook,
    operators,
  })
  alarm(scope, `${id}OldestMessage`, {
    metric: queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: 'max' }),
    atLeast: Duration.minutes(patience).toSeconds(),
    impact: props.impact,
    runbook: 'docs/operations.md#messages-waiting',
    operators,
  })
  const outputs = [
    new CfnOutput(scope, `${id}QueueAddress`, { value: queue.queueUrl }),
    new CfnOutput(scope, `${id}DeadLettersArn`, { value: deadLetters.queueArn }),
  ]
  return { queue, deadLetters, outputs }
}
