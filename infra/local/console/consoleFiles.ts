import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { consoleHeaders } from '../../console/contentPolicy.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
}

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

const year = 'public, max-age=31536000, immutable'

/**
 * Answers requests below `/console/` from a built console, as a static host with the same headers would: files whose
 * name holds their digest are kept for good, and an address that names no file is a page of the application.
 */
export function consoleFiles(folder: string, settings: ConsoleSettings, connectTo: readonly string[]) {
  const headers = consoleHeaders(connectTo)
  const send = (body: Uint8Array | string, type: string, cache: string): Response =>
    new Response(typeof body === 'string' ? body : new Uint8Array(body), {
      headers: { ...headers, 'content-type': type, 'cache-control': cache },
    })
  return async (path: string): Promise<Response> => {
    const name = normalize(path.replace(/^\/console\/?/, '')).replace(/^(?:\.\.(?:\/|$))+/, '')
    if (name === 'settings.json') return send(JSON.stringify(settings), types['.json'] ?? '', 'no-store')
    const type = types[extname(name)]
    if (type === undefined) return send(await readFile(join(folder, 'index.html')), types['.html'] ?? '', 'no-cache')
    try {
      return send(await readFile(join(folder, name)), type, name.startsWith('assets/') ? year : 'no-cache')
    } catch {
      return new Response('', { status: 404, headers })
    }
  }
}
