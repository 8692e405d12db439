import * as z from 'zod'
import { storeEnv } from '../shared/env.ts'

export const checkEnv = storeEnv.extend({ SETTLE_QUEUE_URL: z.url() })
