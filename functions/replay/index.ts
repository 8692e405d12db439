import { replayMessageSchema } from '../../schemas/messages.ts'
import { makeLog } from '../shared/log.ts'
import { queueHandler } from '../shared/messages/queueHandler.ts'
import { failReplay } from './core/failReplay.ts'
import { runReplay } from './core/runReplay.ts'
import { replayEnv } from './env.ts'
import { replayMeans } from './means.ts'

const means = replayMeans(replayEnv.parse(process.env))

export const handler = queueHandler({
  schema: replayMessageSchema,
  log: makeLog('replay'),
  idsOf: ({ replay }) => ({ replay }),
  work: (message) => runReplay(message, means),
  given: 'REPLAY_FAILED',
  give: (message, fault) => failReplay(message, fault, means),
})
