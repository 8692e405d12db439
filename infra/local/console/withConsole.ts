import { consoleFiles, type ConsoleSettings } from './consoleFiles.ts'

type Answer = (request: Request) => Promise<Response>

export interface ConsoleOptions {
  /** Folder of the built console. */
  readonly folder: string
  readonly settings: ConsoleSettings
  /** Other hosts its pages may speak to: the sign-in, and where uploads go. */
  readonly connectTo: readonly string[]
}

/** Puts the console in front of the API, as one host: its pages below `/console/`, the API everywhere else. */
export function withConsole(api: Answer, { folder, settings, connectTo }: ConsoleOptions): Answer {
  const files = consoleFiles(folder, settings, connectTo)
  return async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/' || pathname === '/console') {
      return new Response(null, { status: 302, headers: { location: '/console/' } })
    }
    return pathname.startsWith('/console/') ? files(pathname) : api(request)
  }
}
