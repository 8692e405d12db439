import * as z from 'zod'
import { storeEnv } from '../shared/env.ts'

export const apiEnv = storeEnv.extend({
  /** Takes the partitions of batches that are withdrawn. */
  SETTLE_QUEUE_URL: z.url(),
  /** How long a presigned upload may be used, in seconds. */
  UPLOAD_URL_SECONDS: z.coerce.number().int().min(60).max(3600),
})
