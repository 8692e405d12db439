import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Batch } from '../../../schemas/batch.ts'
import { type Asking, reaching } from '../api/askApi.ts'
import type { Surroundings } from '../api/surroundings.ts'
import { apiWords } from '../api/words.ts'
import { InputRefused } from '../inputRefused.ts'
import { withFile } from '../openFile.ts'

/**
 * Registers a corrected file in the place of a batch, of the same unit, kind, period and profile, and uploads it. Safe to
 * repeat: the same file gives the same batch, and is uploaded again while it is awaited.
 */
export async function supersede(
  old: string,
  file: string,
  { call }: Asking,
  send: Surroundings['fetch'],
): Promise<{ readonly batch: Batch; readonly uploaded: boolean }> {
  const bytes = await withFile(file, () => readFile(file))
  const { batch: replaced } = (await call('GET /batches/:id', { params: { id: old } })).value
  const { kind, unit, period, profile } = replaced
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const fileName = basename(file)
  const body = { kind, unit, period, fileName, sha256, supersedes: old, ...(profile !== undefined && { profile }) }
  const { batch, upload } = (await call('POST /batches', { body })).value
  if (upload === undefined) return { batch, uploaded: false }
  const sending = reaching(send, new URL(upload.url).origin)
  const { ok, status } = await sending(upload.url, { method: upload.method, headers: upload.headers, body: bytes })
  if (ok) return { batch, uploaded: true }
  const [zh, en] = [apiWords.zh.uploadFailed(status), apiWords.en.uploadFailed(status)]
  throw new InputRefused(file, { code: 'UPLOAD_FAILED', zh, en })
}
