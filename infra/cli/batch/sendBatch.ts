import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ApiRoutes } from '../../../functions/api/client.ts'
import type { Batch } from '../../../schemas/batch.ts'
import { type Asking, reaching } from '../api/askApi.ts'
import type { Surroundings } from '../api/surroundings.ts'
import { apiWords } from '../api/words.ts'
import { InputRefused } from '../inputRefused.ts'
import { withFile } from '../openFile.ts'

/** What is said of a file that is sent. */
export type About = Omit<ApiRoutes['POST /batches']['body'], 'fileName' | 'sha256'>

export interface SentBatch {
  readonly batch: Batch
  /** False of a file that was registered and uploaded before. */
  readonly uploaded: boolean
}

/**
 * Registers a file and uploads it. Safe to repeat: the same file gives the same batch, and is uploaded again while it is
 * awaited.
 */
export async function sendBatch(
  file: string,
  about: About,
  { call }: Asking,
  send: Surroundings['fetch'],
): Promise<SentBatch> {
  const bytes = await withFile(file, () => readFile(file))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { batch, upload } = (await call('POST /batches', { body: { ...about, fileName: basename(file), sha256 } }))
    .value
  if (upload === undefined) return { batch, uploaded: false }
  const sending = reaching(send, new URL(upload.url).origin)
  const { ok, status } = await sending(upload.url, { method: upload.method, headers: upload.headers, body: bytes })
  if (ok) return { batch, uploaded: true }
  const [zh, en] = [apiWords.zh.uploadFailed(status), apiWords.en.uploadFailed(status)]
  throw new InputRefused(file, { code: 'UPLOAD_FAILED', zh, en })
}

/** What is said of a correction: unit, kind, period and profile are those of the batch whose place it takes. */
export async function aboutReplacing(old: string, { call }: Asking): Promise<About> {
  const { kind, unit, period, profile } = (await call('GET /batches/:id', { params: { id: old } })).value.batch
  return { kind, unit, period, supersedes: old, ...(profile !== undefined && { profile }) }
}
