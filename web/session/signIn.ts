import {
  type AuthorizationServer,
  type Client,
  None,
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomState,
  processAuthorizationCodeResponse,
  processRefreshTokenResponse,
  refreshTokenGrantRequest,
  validateAuthResponse,
} from 'oauth4webapi'
import type { SignInSettings } from './settings.ts'

/** What stands between leaving for the sign-in page and coming back, kept only for this tab. */
interface Journey {
  readonly state: string
  readonly verifier: string
  readonly returnTo: string
}

export interface Tokens {
  readonly accessToken: string
  readonly refreshToken: string | undefined
  readonly idToken: string | undefined
  /** Milliseconds since 1970 after which the access token is no longer to be used. */
  readonly usableUntil: number
}

const journeyKey = 'lianzheng.signIn'
/** Tokens are exchanged a little before they end. */
const marginSeconds = 30

/** OpenID Connect by code and PKCE; no secret is in the page, and tokens never leave its memory. */
export function signIn(settings: SignInSettings, redirectUri: string) {
  const server: AuthorizationServer = {
    issuer: settings.issuer,
    authorization_endpoint: settings.authorizationEndpoint,
    token_endpoint: settings.tokenEndpoint,
  }
  const client: Client = { client_id: settings.clientId }
  // Only a provider on this very machine speaks without encryption.
  const options = { [allowInsecureRequests]: new URL(settings.issuer).hostname === '127.0.0.1' }

  return { leave, arrive, renew, signOutAddress }

  /** Goes to the sign-in page, to come back to where the person wanted to be. */
  async function leave(returnTo: string): Promise<void> {
    const journey: Journey = { state: generateRandomState(), verifier: generateRandomCodeVerifier(), returnTo }
    sessionStorage.setItem(journeyKey, JSON.stringify(journey))
    const address = new URL(settings.authorizationEndpoint)
    address.search = new URLSearchParams({
      client_id: settings.clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'openid',
      resource: settings.audience,
      state: journey.state,
      code_challenge: await calculatePKCECodeChallenge(journey.verifier),
      code_challenge_method: 'S256',
    }).toString()
    location.assign(address)
  }

  /** Takes the answer the sign-in page sent back. `undefined` when this tab did not ask for it. */
  async function arrive(address: URL): Promise<{ readonly tokens: Tokens; readonly returnTo: string } | undefined> {
    const journey = readJourney()
    if (journey === undefined) return undefined
    sessionStorage.removeItem(journeyKey)
    const parameters = validateAuthResponse(server, client, address, journey.state)
    const answer = await authorizationCodeGrantRequest(
      server,
      client,
      None(),
      parameters,
      redirectUri,
      journey.verifier,
      { ...options, additionalParameters: { resource: settings.audience } },
    )
    return {
      tokens: tokensOf(await processAuthorizationCodeResponse(server, client, answer)),
      returnTo: journey.returnTo,
    }
  }

  /** @throws when the refresh token is no longer taken */
  async function renew(refreshToken: string): Promise<Tokens> {
    const answer = await refreshTokenGrantRequest(server, client, None(), refreshToken, {
      ...options,
      additionalParameters: { resource: settings.audience },
    })
    const tokens = tokensOf(await processRefreshTokenResponse(server, client, answer))
    return { ...tokens, refreshToken: tokens.refreshToken ?? refreshToken }
  }

  function signOutAddress(idToken: string | undefined): string | undefined {
    if (settings.endSessionEndpoint === undefined) return undefined
    const address = new URL(settings.endSessionEndpoint)
    address.searchParams.set('post_logout_redirect_uri', redirectUri)
    address.searchParams.set('client_id', settings.clientId)
    if (idToken !== undefined) address.searchParams.set('id_token_hint', idToken)
    return address.toString()
  }
}

interface TokenAnswer {
  readonly access_token: string
  readonly refresh_token?: string
  readonly id_token?: string
  readonly expires_in?: number
}

const tokensOf = (answer: TokenAnswer): Tokens => ({
  accessToken: answer.access_token,
  refreshToken: answer.refresh_token,
  idToken: answer.id_token,
  usableUntil: Date.now() + ((answer.expires_in ?? 300) - marginSeconds) * 1000,
})

function readJourney(): Journey | undefined {
  const stored = sessionStorage.getItem(journeyKey)
  if (stored === null) return undefined
  const value: unknown = JSON.parse(stored)
  if (typeof value !== 'object' || value === null) return undefined
  if (!('state' in value && 'verifier' in value && 'returnTo' in value)) return undefined
  const { state, verifier, returnTo } = value
  return typeof state === 'string' && typeof verifier === 'string' && typeof returnTo === 'string'
    ? { state, verifier, returnTo }
    : undefined
}
