import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { errors, generateKeyPair } from 'jose'
import { describe, expect, it } from 'vitest'
import { tokenVerifier } from '../../../../functions/api/people/verifyToken.ts'
import { audience, findKeys, issuer, published, tokenOf, unsigned } from '../../../support/tokens.ts'

const verify = tokenVerifier(issuer, [audience, 'other-name'], findKeys)
const soon = Math.floor(Date.now() / 1000) + 3600
const past = soon - 7200

describe('a token', () => {
  it('of the provider, for this API and still good, tells its subject', async () => {
    expect(await verify(await tokenOf())).toBe('officer1')
    expect(await verify(await tokenOf({ aud: ['x', 'other-name'] }))).toBe('officer1')
    expect(await verify(await tokenOf({ aud: undefined, client_id: audience }))).toBe('officer1')
  })

  it.each([
    ['another issuer', { iss: 'https://id.example.evil' }],
    ['no issuer', { iss: undefined }],
    ['another audience', { aud: 'lianzheng-console' }],
    ['no audience', { aud: undefined }],
    ['an audience beside the client’s right name', { aud: 'x', client_id: audience }],
    ['an end long past', { exp: past }],
    ['no end', { exp: undefined }],
    ['a start to come', { nbf: soon }],
    ['no subject', { sub: undefined }],
    ['an empty subject', { sub: '' }],
  ])('with %s is refused', async (_what, claims) => {
    expect(await verify(await tokenOf(claims))).toBeUndefined()
  })

  it('signed by another key under the same name is refused', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    expect(await verify(await tokenOf({}, {}, privateKey))).toBeUndefined()
    expect(await verify(await tokenOf({}, { kid: 'k2' }, privateKey))).toBeUndefined()
  })

  it('signed with the public key as a shared secret is refused', async () => {
    const secret = Buffer.from(JSON.stringify(published))
    expect(await verify(await tokenOf({}, { alg: 'HS256' }, secret))).toBeUndefined()
  })

  it('without a signature is refused, however it writes none', async () => {
    for (const alg of ['none', 'None', 'NONE', '', 'RS256'])
      expect(await verify(unsigned({}, { alg, kid: 'k1' }))).toBeUndefined()
  })

  it('changed after it was signed is refused', async () => {
    const [header, , signature] = (await tokenOf()).split('.')
    const [, claims] = unsigned({ sub: 'administrator1' }).split('.')
    expect(await verify([header, claims, signature].join('.'))).toBeUndefined()
  })

  it.each(['', 'x', 'a.b.c', '..', 'Bearer x'])('that is none is refused: %j', async (token) => {
    expect(await verify(token)).toBeUndefined()
  })

  it('is refused, whatever it says, where nobody can sign in', async () => {
    expect(await tokenVerifier('', [audience], findKeys)(await tokenOf())).toBeUndefined()
    expect(await tokenVerifier(issuer, [], findKeys)(await tokenOf())).toBeUndefined()
  })
})

describe('a provider that cannot be reached', () => {
  it('is no refusal of the token, and is asked again', async () => {
    let times = 0
    const flaky = async () => (times++ === 0 ? Promise.reject(new errors.JWKSTimeout()) : findKeys())
    const patient = tokenVerifier(issuer, [audience], flaky)
    await expect(patient(await tokenOf())).rejects.toThrow()
    expect(await patient(await tokenOf())).toBe('officer1')
    await patient(await tokenOf())
    expect(times).toBe(2)
  })

  it('or names another issuer than it is asked as, is not trusted', async () => {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ issuer: 'https://evil.example', jwks_uri: 'https://evil.example/jwks' }))
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    await expect(tokenVerifier(here, [audience])(await tokenOf({ iss: here }))).rejects.toThrow('another issuer')
    server.close()
  })
})
