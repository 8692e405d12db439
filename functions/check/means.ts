import type * as z from 'zod'
import { chineseCalendar } from '../../rules/calendar/calendar.ts'
import { catalogue } from '../../rules/catalogue.ts'
import { dynamoBatchStore } from '../shared/batches/dynamoBatchStore.ts'
import { makeObjectStore, makeQueues, makeTable } from '../shared/clients.ts'
import { loadRegisters } from '../shared/files/registerFiles.ts'
import { keepLast } from '../shared/keepLast.ts'
import { sqsQueue } from '../shared/messages/sqsQueue.ts'
import type { CheckMeans } from './core/checkBatchChunk.ts'
import type { checkEnv } from './env.ts'

/** Everything check reaches outside itself. */
export function checkMeans(env: z.infer<typeof checkEnv>): CheckMeans {
  const objects = makeObjectStore(env.BUCKET_NAME)
  return {
    batches: dynamoBatchStore(makeTable(env.TABLE_NAME), env.JURISDICTION),
    objects,
    settleQueue: sqsQueue(makeQueues(), env.SETTLE_QUEUE_URL),
    registersOf: keepLast((versions) => loadRegisters(objects, env.JURISDICTION, versions)),
    catalogue,
    calendar: chineseCalendar(),
  }
}
