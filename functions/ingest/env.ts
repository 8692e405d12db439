import * as z from 'zod'
import { storeEnv } from '../shared/env.ts'

export const ingestEnv = storeEnv.extend({ CHECK_QUEUE_URL: z.url() })
