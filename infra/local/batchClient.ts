import { createHash } from 'node:crypto'
import { createReadStream, openAsBlob } from 'node:fs'
import * as z from 'zod'
import { type Batch, batchSchema, isFinalState, type Registration } from '../../schemas/batch.ts'

const registeredSchema = z.object({
  batch: batchSchema,
  upload: z.object({ url: z.url(), method: z.literal('PUT'), headers: z.record(z.string(), z.string()) }).optional(),
})

/** The API as a caller sees it: a path and what `fetch` takes. */
export type Request = (path: string, init?: RequestInit) => Promise<Response>

/** Hexadecimal SHA-256 of a file, read as a stream. */
export async function fileSha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const block of createReadStream(path)) if (block instanceof Uint8Array) hash.update(block)
  return hash.digest('hex')
}

async function read<Value>(response: Response, schema: z.ZodType<Value>): Promise<Value> {
  const body: unknown = await response.json()
  if (!response.ok) throw new Error(`the API answered ${response.status}: ${JSON.stringify(body)}`)
  return schema.parse(body)
}

/** Registers a file and uploads it; a file the county already has is not sent again. */
export async function uploadBatch(request: Request, path: string, about: Omit<Registration, 'sha256'>): Promise<Batch> {
  const body = JSON.stringify({ ...about, sha256: await fileSha256(path) })
  const headers = { 'content-type': 'application/json' }
  const { batch, upload } = await read(await request('/batches', { method: 'POST', headers, body }), registeredSchema)
  if (upload === undefined) return batch
  // Of a blob that stands for the file it is known how long it is, and it is read as it is sent.
  const blob = await openAsBlob(path)
  const sent = await fetch(upload.url, { method: upload.method, headers: upload.headers, body: blob })
  if (!sent.ok) throw new Error(`the upload of ${about.fileName} was answered ${sent.status}`)
  return batch
}

export const getBatch = async (request: Request, id: string): Promise<Batch> =>
  (await read(await request(`/batches/${id}`), z.object({ batch: batchSchema }))).batch

/** Waits until a batch has come to an end, telling of each look. */
export async function whenFinished(
  request: Request,
  id: string,
  wait: () => Promise<unknown>,
  onLook?: (batch: Batch) => void,
): Promise<Batch> {
  for (;;) {
    const batch = await getBatch(request, id)
    onLook?.(batch)
    if (isFinalState(batch.state)) return batch
    await wait()
  }
}
