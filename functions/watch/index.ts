import { makeLog } from '../shared/log.ts'
import { type Watched, watchBatches } from './core/watchBatches.ts'
import { watchEnv } from './env.ts'
import { watchMeans } from './means.ts'

const means = watchMeans(watchEnv.parse(process.env), makeLog('watch'))

/** Called by the clock. */
export const handler = (): Promise<Watched> => watchBatches(means)
