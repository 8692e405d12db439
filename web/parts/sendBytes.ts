import type { ApiRoutes } from '../../functions/api/client.ts'

type Upload = NonNullable<ApiRoutes['POST /batches']['response']['upload']>

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** SHA-256 of a file, in hexadecimal digits. */
export const digestOf = async (file: File): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))

/** The store of uploads did not take the file. */
export class UploadRefused extends Error {
  override readonly name = 'UploadRefused'
}

/** Sends a file straight to where files are kept. @throws UploadRefused */
export async function sendBytes({ url, method, headers }: Upload, file: File): Promise<void> {
  const answer = await fetch(url, { method, headers, body: file })
  if (!answer.ok) throw new UploadRefused(String(answer.status))
}
