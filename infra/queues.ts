/**
 * The queues between the stages: what the CDK app deploys and what the embedded stack creates.
 * A message is invisible for six times the function's timeout, as Lambda's event source asks for.
 */
export interface StageQueue {
  readonly timeoutSeconds: number
  readonly memoryMegabytes: number
  /** Messages handed to one invocation. */
  readonly batchSize: number
  readonly maxReceiveCount: number
  /** Invocations at the same time. */
  readonly maxConcurrency: number
}

export const stageQueues = {
  ingest: { timeoutSeconds: 900, memoryMegabytes: 1024, batchSize: 1, maxReceiveCount: 4, maxConcurrency: 5 },
  check: { timeoutSeconds: 120, memoryMegabytes: 1024, batchSize: 1, maxReceiveCount: 5, maxConcurrency: 20 },
  settle: { timeoutSeconds: 600, memoryMegabytes: 2048, batchSize: 1, maxReceiveCount: 5, maxConcurrency: 10 },
  replay: { timeoutSeconds: 900, memoryMegabytes: 2048, batchSize: 1, maxReceiveCount: 3, maxConcurrency: 2 },
  report: { timeoutSeconds: 900, memoryMegabytes: 3008, batchSize: 1, maxReceiveCount: 3, maxConcurrency: 4 },
} as const satisfies Record<string, StageQueue>

/**
 * How often batches at work are looked at, and after how long without a move their messages are sent again: longer than a
 * message whose function was cut off stays invisible.
 */
export const watching = { everyMinutes: 30, standstillMinutes: 120 } as const

export type Stage = keyof typeof stageQueues

export const visibilitySeconds = (stage: Stage): number => Math.min(43_200, stageQueues[stage].timeoutSeconds * 6)
