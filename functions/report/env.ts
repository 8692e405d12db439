import { storeEnv } from '../shared/env.ts'

export const reportEnv = storeEnv
