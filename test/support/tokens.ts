import { exportJWK, generateKeyPair, type JWTPayload, type JWTHeaderParameters, SignJWT, createLocalJWKSet } from 'jose'

export const issuer = 'https://id.example'
export const audience = 'urn:lianzheng:api'
const { privateKey, publicKey } = await generateKeyPair('RS256')
/** Keys as a provider publishes them. */
export const published = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }
export const findKeys = async () => createLocalJWKSet({ keys: [published] })

const now = () => Math.floor(Date.now() / 1000)

/** A good access token, apart from what is said otherwise; a claim of `undefined` is left out. */
export const tokenOf = async (
  claims: Readonly<Record<string, unknown>> = {},
  header: Partial<JWTHeaderParameters> = {},
  key: Parameters<SignJWT['sign']>[0] = privateKey,
): Promise<string> =>
  new SignJWT({ iss: issuer, aud: audience, sub: 'officer1', iat: now(), exp: now() + 600, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'at+jwt', ...header })
    .sign(key)

/** A token without a signature, as a forger writes it. */
export const unsigned = (claims: JWTPayload = {}, header: object = { alg: 'none' }): string => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part(header)}.${part({ iss: issuer, aud: audience, sub: 'officer1', exp: now() + 600, ...claims })}.`
}
