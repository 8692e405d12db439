import { checkMessageSchema } from '../../schemas/messages.ts'
import { failBatch } from '../shared/batches/failBatch.ts'
import { makeLog } from '../shared/log.ts'
import { queueHandler } from '../shared/messages/queueHandler.ts'
import { checkBatchChunk } from './core/checkBatchChunk.ts'
import { checkEnv } from './env.ts'
import { checkMeans } from './means.ts'

const means = checkMeans(checkEnv.parse(process.env))

export const handler = queueHandler({
  schema: checkMessageSchema,
  log: makeLog('check'),
  idsOf: ({ batch, chunk }) => ({ batch, chunk }),
  work: (message) => checkBatchChunk(message, means),
  give: (message, fault) => failBatch(means.batches, [message], fault, ['checking']),
})
