import { storeEnv } from '../shared/env.ts'

export const replayEnv = storeEnv
