import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import * as z from 'zod'

/** Signatures with a public key only: a shared secret or none at all is never taken. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519']
const clockToleranceSeconds = 10

/** The subject of a good token; `undefined` for every other. @throws when the provider cannot be asked for its keys */
export type VerifyToken = (token: string) => Promise<string | undefined>

const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.url() })

/** The provider's keys, as its own discovery document says where they are; fetched once, and again for a new key. */
async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const answer = await fetch(`${issuer.replace(/\/$/u, '')}/.well-known/openid-configuration`)
  if (!answer.ok) throw new Error(`the sign-in provider answered ${answer.status}`)
  const known = discoverySchema.parse(await answer.json())
  if (known.issuer !== issuer) throw new Error('the sign-in provider names another issuer')
  return createRemoteJWKSet(new URL(known.jwks_uri))
}

/** Some providers name the client instead of an audience in access tokens. */
const isMeantFor = ({ aud, client_id: client }: JWTPayload, audience: readonly string[]): boolean =>
  [aud ?? client].flat().some((name) => typeof name === 'string' && audience.includes(name))

/** Faults of the token, not of the provider or the way to it. */
const isRefusal = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC'

/**
 * Checks bearer tokens: signature by the provider's own key and an allowed algorithm, issuer, audience, expiry and start.
 * @param issuer empty when nobody can sign in
 */
export function tokenVerifier(
  issuer: string,
  audience: readonly string[],
  findKeys: (issuer: string) => Promise<JWTVerifyGetKey> = discoverKeys,
): VerifyToken {
  let keys: Promise<JWTVerifyGetKey> | undefined
  const ready = (): Promise<JWTVerifyGetKey> => {
    keys ??= findKeys(issuer).catch((error: unknown) => {
      keys = undefined
      throw error
    })
    return keys
  }
  return async (token) => {
    if (issuer === '') return undefined
    try {
      const { payload } = await jwtVerify(token, await ready(), {
        issuer,
        algorithms,
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['exp', 'sub', 'iss'],
      })
      return isMeantFor(payload, audience) && payload.sub !== '' ? payload.sub : undefined
    } catch (error) {
      if (isRefusal(error)) return undefined
      throw error
    }
  }
}
