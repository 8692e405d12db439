import type { Api } from '../data/ApiContext.tsx'
import { digestOf, sendBytes } from '../parts/sendBytes.ts'
import type { Batch, Registration } from './batchesData.ts'

export type SendingStage = 'hashing' | 'sending'

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
  const sha256 = await digestOf(file)
  const body = { ...about, fileName: file.name, sha256 }
  const { value, status } = await api('POST /batches', { body, idempotencyKey: crypto.randomUUID() })
  const { batch, upload } = value
  if (upload !== undefined) {
    tell('sending')
    await sendBytes(upload, file)
  }
  return { batch, isKnown: status === 200 }
}
