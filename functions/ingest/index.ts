import { giveUp } from '../shared/batches/giveUp.ts'
import { makeLog } from '../shared/log.ts'
import { queueHandler } from '../shared/messages/queueHandler.ts'
import { ingestUpload } from './core/ingestUpload.ts'
import { uploadMessageSchema } from './core/uploadMessage.ts'
import { ingestEnv } from './env.ts'
import { ingestMeans } from './means.ts'

const means = ingestMeans(ingestEnv.parse(process.env))

export const handler = queueHandler({
  schema: uploadMessageSchema,
  log: makeLog('ingest'),
  idsOf: ({ batch }) => ({ batch }),
  work: ({ batch }) => ingestUpload(batch, means),
  give: giveUp(means.batches),
})
