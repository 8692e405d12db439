import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { ConsoleSettings } from '../console/consoleFiles.ts'
import { listenOnLoopback } from '../engines/listenOnLoopback.ts'
import { loginPage, loginPageHeaders } from './loginPage.ts'
import { people } from './people.ts'
import { clientId, openIdProvider } from './provider.ts'
import { audience, readKey, saveKey, signToken, tokenSeconds } from './signingKey.ts'

export interface SignIn {
  readonly issuer: string
  readonly audience: string
  /** What the console needs to know. */
  readonly settings: Exclude<ConsoleSettings, { readonly open: true }>
  /** The access token of a subject, as after signing in. */
  readonly tokenFor: (subject: string) => Promise<string>
  readonly stop: () => Promise<void>
}

const marginMilliseconds = 60_000

/** Starts the OpenID provider on the loopback address, on a wanted port or, for 0, on any that is free. */
export async function startSignIn(folder: string, wantedPort = 0): Promise<SignIn> {
  const key = await readKey(folder)
  const server = createServer()
  const issuer = `http://127.0.0.1:${await listenOnLoopback(server, wantedPort)}`
  try {
    await saveKey(folder, issuer, key)
  } catch (error) {
    server.close()
    throw error
  }
  const provider = openIdProvider(issuer, key)
  const answer = provider.callback()

  const interact = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') return void response.writeHead(200, loginPageHeaders).end(loginPage())
    const accountId = new URLSearchParams(await text(request)).get('subject') ?? ''
    if (!Object.hasOwn(people, accountId)) return void response.writeHead(400).end()
    await provider.interactionFinished(request, response, { login: { accountId } })
  }
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) return void answer(request, response)
    void interact(request, response).catch(() => response.writeHead(400).end())
  })

  const tokens = new Map<string, { readonly token: string; readonly until: number }>()
  return {
    issuer,
    audience,
    settings: {
      issuer,
      audience,
      clientId,
      authorizationEndpoint: `${issuer}/auth`,
      tokenEndpoint: `${issuer}/token`,
      endSessionEndpoint: `${issuer}/session/end`,
    },
    async tokenFor(subject) {
      const known = tokens.get(subject)
      if (known !== undefined && known.until > Date.now()) return known.token
      const token = await signToken(issuer, key, subject)
      tokens.set(subject, { token, until: Date.now() + tokenSeconds * 1000 - marginMilliseconds })
      return token
    },
    async stop() {
      server.closeAllConnections()
      await new Promise<void>((done) => server.close(() => done()))
    },
  }
}
