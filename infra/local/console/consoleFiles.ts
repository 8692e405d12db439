import { readFile } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import { consoleHeaders } from '../../console/contentPolicy.ts'
import { type FileHeaders, fileHeaders } from '../../console/fileHeaders.ts'

/** What a browser needs to know to sign in; `open` where nobody is asked who they are. */
export type ConsoleSettings =
  | { readonly open: true }
  | {
      readonly authorizationEndpoint: string
      readonly tokenEndpoint: string
      readonly endSessionEndpoint: string
      readonly issuer: string
      readonly clientId: string
      readonly audience: string
    }

/**
 * Answers requests below `/console/` from a built console, as a static host with the same headers would: files whose
 * name holds their digest are kept for good, and an address that names no file is a page of the application.
 */
export function consoleFiles(folder: string, settings: ConsoleSettings, connectTo: readonly string[]) {
  const headers = consoleHeaders(connectTo)
  const send = (body: Uint8Array | string, { type, cache }: FileHeaders): Response =>
    new Response(typeof body === 'string' ? body : new Uint8Array(body), {
      headers: { ...headers, 'content-type': type, 'cache-control': cache },
    })
  const missing = (): Response => new Response('', { status: 404, headers })
  return async (path: string): Promise<Response> => {
    const asked = normalize(path.replace(/^\/console\/?/, '')).replace(/^(?:\.\.(?:\/|$))+/, '')
    const name = fileHeaders(asked) === undefined ? 'index.html' : asked
    const about = fileHeaders(name)
    if (about === undefined) return missing()
    if (name === 'settings.json') return send(JSON.stringify(settings), about)
    try {
      return send(await readFile(join(folder, name)), about)
    } catch {
      return missing()
    }
  }
}
