import { randomBytes } from 'node:crypto'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type * as z from 'zod'
import { dynamoBatchStore } from '../shared/batches/dynamoBatchStore.ts'
import type { BatchStore } from '../shared/batches/batchStore.ts'
import { makeObjectStore, makeS3, makeTable } from '../shared/clients.ts'
import type { ObjectStore } from '../shared/files/objectStore.ts'
import { type FindingStore, findingStore } from '../shared/findings/findingStore.ts'
import { type Log, makeLog } from '../shared/log.ts'
import type { apiEnv } from './env.ts'

/** Everything the API reaches outside itself. */
export interface ApiMeans {
  readonly jurisdiction: string
  readonly batches: BatchStore
  readonly findings: FindingStore
  readonly objects: ObjectStore
  /** A URL that takes one upload, and until when. */
  readonly presign: (key: string) => Promise<{ readonly url: string; readonly seconds: number }>
  readonly now: () => Date
  /** Random hexadecimal digits. */
  readonly random: () => string
  readonly log: Log
}

export function apiMeans(env: z.infer<typeof apiEnv>): ApiMeans {
  const table = makeTable(env.TABLE_NAME)
  const s3 = makeS3()
  const seconds = env.UPLOAD_URL_SECONDS
  return {
    jurisdiction: env.JURISDICTION,
    batches: dynamoBatchStore(table, env.JURISDICTION),
    findings: findingStore(table, env.JURISDICTION),
    objects: makeObjectStore(env.BUCKET_NAME),
    presign: async (Key) => ({
      url: await getSignedUrl(s3, new PutObjectCommand({ Bucket: env.BUCKET_NAME, Key }), { expiresIn: seconds }),
      seconds,
    }),
    now: () => new Date(),
    random: () => randomBytes(8).toString('hex'),
    log: makeLog('api'),
  }
}
