import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose'
import * as z from 'zod'

const keySchema = z.looseObject({ kty: z.literal('RSA'), kid: z.string(), alg: z.string(), use: z.string() })
const savedSchema = z.object({ issuer: z.string(), key: keySchema })
export type PrivateKey = z.infer<typeof keySchema>

export const algorithm = 'RS256'
/** Name of the API for the provider's tokens. */
export const audience = 'urn:lianzheng:api'
export const tokenSeconds = 3600

const fileIn = (folder: string): string => join(folder, 'sign-in.json')

/** The key the stand-in signs with: kept beside its data, or made anew. */
export async function readKey(folder: string): Promise<PrivateKey> {
  const saved = await readFile(fileIn(folder), 'utf8').catch(() => undefined)
  if (saved !== undefined) return savedSchema.parse(JSON.parse(saved)).key
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
  return keySchema.parse({ ...(await exportJWK(privateKey)), kid: 'local', alg: algorithm, use: 'sig' })
}

/** Keeps the key and where the provider answers now, for `lianzheng token`. Only its owner may read it. */
export async function saveKey(folder: string, issuer: string, key: PrivateKey): Promise<void> {
  await mkdir(folder, { recursive: true })
  // Whole or not at all: a process killed here must not leave half a key to the next.
  const beside = `${fileIn(folder)}.${process.pid}`
  await writeFile(beside, JSON.stringify({ issuer, key }), { mode: 0o600 })
  await rename(beside, fileIn(folder))
}

/** What {@link saveKey} kept; `undefined` when no stand-in has run on this folder. */
export async function savedKey(folder: string): Promise<z.infer<typeof savedSchema> | undefined> {
  const saved = await readFile(fileIn(folder), 'utf8').catch(() => undefined)
  return saved === undefined ? undefined : savedSchema.parse(JSON.parse(saved))
}

/** An access token as the provider itself makes it after a sign-in. */
export const signToken = async (issuer: string, key: PrivateKey, subject: string): Promise<string> =>
  new SignJWT({})
    .setProtectedHeader({ alg: algorithm, kid: key.kid, typ: 'at+jwt' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(`${tokenSeconds}s`)
    .sign(await importJWK(key, algorithm))
