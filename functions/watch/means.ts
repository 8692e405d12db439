import type * as z from 'zod'
import { dynamoBatchStore } from '../shared/batches/dynamoBatchStore.ts'
import { makeIncomingStore, makeQueues, makeTable } from '../shared/clients.ts'
import type { Log } from '../shared/log.ts'
import { sqsQueue } from '../shared/messages/sqsQueue.ts'
import { dynamoWatchNotes } from './dynamoWatchNotes.ts'
import type { WatchMeans } from './core/watchBatches.ts'
import type { watchEnv } from './env.ts'

/** Everything watch reaches outside itself. */
export function watchMeans(env: z.infer<typeof watchEnv>, log: Log): WatchMeans {
  const table = makeTable(env.TABLE_NAME)
  const sqs = makeQueues()
  return {
    batches: dynamoBatchStore(table, env.JURISDICTION),
    incoming: makeIncomingStore(env.INCOMING_BUCKET_NAME),
    ingestQueue: sqsQueue(sqs, env.INGEST_QUEUE_URL),
    checkQueue: sqsQueue(sqs, env.CHECK_QUEUE_URL),
    settleQueue: sqsQueue(sqs, env.SETTLE_QUEUE_URL),
    notes: dynamoWatchNotes(table, env.JURISDICTION),
    patienceMinutes: env.STANDSTILL_MINUTES,
    now: () => new Date(),
    log,
  }
}
