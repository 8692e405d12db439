import * as z from 'zod'
import { incomingEnv } from '../shared/env.ts'

export const ingestEnv = incomingEnv.extend({ CHECK_QUEUE_URL: z.url() })
