import { extname } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
}

const year = 'public, max-age=31536000, immutable'

export interface FileHeaders {
  readonly type: string
  readonly cache: string
}

/**
 * How a file of the built console is served, whoever serves it: one whose name holds its digest is kept for good, the
 * others are asked for again, and the sign-in settings are not kept at all. `undefined`: no file is called so.
 */
export function fileHeaders(name: string): FileHeaders | undefined {
  const type = types[extname(name)]
  if (type === undefined) return undefined
  if (name === 'settings.json') return { type, cache: 'no-store' }
  return { type, cache: name.startsWith('assets/') ? year : 'no-cache' }
}
