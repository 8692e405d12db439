import * as z from 'zod'
import { incomingEnv } from '../shared/env.ts'

export const watchEnv = incomingEnv.extend({
  INGEST_QUEUE_URL: z.url(),
  CHECK_QUEUE_URL: z.url(),
  SETTLE_QUEUE_URL: z.url(),
  /** For how long a batch at work must not have moved before it stands still. */
  STANDSTILL_MINUTES: z.coerce.number<string>().int().min(1),
})
