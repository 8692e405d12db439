import type { Api } from '../data/ApiContext.tsx'
import type { Batch, Registration } from './batchesData.ts'

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

export type SendingStage = 'hashing' | 'sending'

/** The store of uploads did not take the file. */
export class UploadRefused extends Error {
  override readonly name = 'UploadRefused'
}

/**
 * Registers a file and sends it straight to where files are kept. A file that was registered before gives its batch and
 * is not sent again.
 * @throws ApiProblem, UploadRefused
 */
export async function sendFile(
  api: Api,
  file: File,
  about: Omit<Registration, 'fileName' | 'sha256'>,
  tell: (stage: SendingStage) => void,
): Promise<{ readonly batch: Batch; readonly isKnown: boolean }> {
  tell('hashing')
  const sha256 = hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  const body = { ...about, fileName: file.name, sha256 }
  const { value, status } = await api('POST /batches', { body, idempotencyKey: crypto.randomUUID() })
  const { batch, upload } = value
  if (upload !== undefined) {
    tell('sending')
    const answer = await fetch(upload.url, { method: upload.method, headers: upload.headers, body: file })
    if (!answer.ok) throw new UploadRefused(String(answer.status))
  }
  return { batch, isKnown: status === 200 }
}
