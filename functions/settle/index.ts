import { settleMessageSchema } from '../../schemas/messages.ts'
import { failBatch } from '../shared/batches/failBatch.ts'
import { makeLog } from '../shared/log.ts'
import { queueHandler } from '../shared/messages/queueHandler.ts'
import { settlePartition } from './core/settlePartition.ts'
import { settleEnv } from './env.ts'
import { settleMeans } from './means.ts'

const means = settleMeans(settleEnv.parse(process.env))

export const handler = queueHandler({
  schema: settleMessageSchema,
  log: makeLog('settle'),
  idsOf: ({ batch, partition }) => ({ batch, partition }),
  work: (message) => settlePartition(message, means),
  give: (message, fault) => failBatch(means.batches, [message], fault, ['settling', 'withdrawing']),
})
