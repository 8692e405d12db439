import { failBatch } from '../shared/batches/failBatch.ts'
import { makeLog } from '../shared/log.ts'
import { queueHandler } from '../shared/messages/queueHandler.ts'
import { ingestUploads } from './core/ingestUpload.ts'
import { uploadMessageSchema } from './core/uploadMessage.ts'
import { ingestEnv } from './env.ts'
import { ingestMeans } from './means.ts'

const means = ingestMeans(ingestEnv.parse(process.env))

export const handler = queueHandler({
  schema: uploadMessageSchema,
  log: makeLog('ingest'),
  idsOf: ([first]) => (first === undefined ? {} : { batch: first.batch }),
  work: (uploads) => ingestUploads(uploads, means),
  give: (uploads, fault) => failBatch(means.batches, uploads, fault, ['registered']),
})
