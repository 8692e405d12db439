import * as z from 'zod'
import { storeEnv } from '../shared/env.ts'

export const apiEnv = storeEnv.extend({
  /** How long a presigned upload may be used, in seconds. */
  UPLOAD_URL_SECONDS: z.coerce.number().int().min(60).max(3600),
})
