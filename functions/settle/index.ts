import { settleMessageSchema } from '../../schemas/messages.ts'
import { giveUp } from '../shared/batches/giveUp.ts'
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
  give: giveUp(means.batches),
})
