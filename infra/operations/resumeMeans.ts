import * as z from 'zod'
import { dynamoBatchStore } from '../../functions/shared/batches/dynamoBatchStore.ts'
import type { ResumeMeans } from '../../functions/shared/batches/resume.ts'
import { makeIncomingStore, makeQueues, makeTable } from '../../functions/shared/clients.ts'
import { incomingEnv } from '../../functions/shared/env.ts'
import { sqsQueue } from '../../functions/shared/messages/sqsQueue.ts'

export const resumeEnv = incomingEnv.extend({
  INGEST_QUEUE_URL: z.url(),
  CHECK_QUEUE_URL: z.url(),
  SETTLE_QUEUE_URL: z.url(),
})

/** The stores and queues that resuming a batch needs. */
export function resumeMeans(env: z.infer<typeof resumeEnv>): ResumeMeans {
  const sqs = makeQueues()
  return {
    batches: dynamoBatchStore(makeTable(env.TABLE_NAME), env.JURISDICTION),
    incoming: makeIncomingStore(env.INCOMING_BUCKET_NAME),
    ingestQueue: sqsQueue(sqs, env.INGEST_QUEUE_URL),
    checkQueue: sqsQueue(sqs, env.CHECK_QUEUE_URL),
    settleQueue: sqsQueue(sqs, env.SETTLE_QUEUE_URL),
  }
}
