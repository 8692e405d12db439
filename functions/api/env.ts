import * as z from 'zod'
import { incomingEnv } from '../shared/env.ts'

export const apiEnv = incomingEnv.extend({
  /** Takes the partitions of batches that are withdrawn. */
  SETTLE_QUEUE_URL: z.url(),
  /** Takes the trials that are asked for. */
  REPLAY_QUEUE_URL: z.url(),
  /** Takes the reports that are to be made. */
  REPORT_QUEUE_URL: z.url(),
  /** The OpenID provider whose tokens are taken. Empty: nobody can sign in, and only public addresses answer. */
  SIGN_IN_ISSUER: z.union([z.literal(''), z.url()]),
  /** Names of this API, parted by commas; a token must be meant for one of them. */
  SIGN_IN_AUDIENCE: z.string().transform((names) => names.split(',').filter((name) => name !== '')),
  /** How long a presigned upload may be used, in seconds. */
  UPLOAD_URL_SECONDS: z.coerce.number().int().min(60).max(3600),
})
