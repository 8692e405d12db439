import { storeEnv } from '../shared/env.ts'

export const settleEnv = storeEnv
