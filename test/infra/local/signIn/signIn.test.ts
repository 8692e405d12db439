import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tokenVerifier } from '../../../../functions/api/people/verifyToken.ts'
import { clientId } from '../../../../infra/local/signIn/provider.ts'
import { type SignIn, startSignIn } from '../../../../infra/local/signIn/startSignIn.ts'
import { wantedPort } from '../../../support/wantedPort.ts'

let folder: string
let signIn: SignIn
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianzheng-sign-in-test-'))
  signIn = await startSignIn(folder, await wantedPort())
})
afterAll(async () => {
  await signIn.stop()
  await rm(folder, { recursive: true })
})

/** A browser as far as signing in needs one: it keeps cookies and follows no redirect by itself. */
function browser() {
  const cookies = new Map<string, string>()
  return async (address: string, init: RequestInit = {}) => {
    const headers = { ...init.headers, cookie: [...cookies].map((pair) => pair.join('=')).join('; ') }
    const response = await fetch(new URL(address, signIn.issuer), { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/u.exec(line) ?? []
      if (name !== undefined && value !== undefined) cookies.set(name, value)
    }
    return response
  }
}
const redirectUri = 'http://127.0.0.1:8080/console/arrive'

async function authorize(changes: Record<string, string | undefined> = {}) {
  const verifier = randomBytes(32).toString('base64url')
  const visit = browser()
  const query = {
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid',
    resource: signIn.audience,
    state: 's1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  }
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return { visit, verifier, answer: await visit(`/auth?${new URLSearchParams(given).toString()}`) }
}

async function codeFor(subject: string) {
  const { visit, verifier, answer } = await authorize()
  const page = await visit(answer.headers.get('location')!)
  expect(await page.text()).toContain(`value="${subject}"`)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  let next = await visit(answer.headers.get('location')!, { method: 'POST', body: new URLSearchParams({ subject }) })
  while (!next.headers.get('location')!.startsWith(redirectUri)) next = await visit(next.headers.get('location')!)
  const arrived = new URL(next.headers.get('location')!)
  expect(arrived.searchParams.get('state')).toBe('s1')
  return { code: arrived.searchParams.get('code')!, verifier }
}

const exchange = async (values: Record<string, string>) =>
  fetch(`${signIn.issuer}/token`, {
    method: 'POST',
    headers: { origin: 'http://127.0.0.1:8080' },
    body: new URLSearchParams({
      client_id: clientId,
      redirect_uri: redirectUri,
      grant_type: 'authorization_code',
      ...values,
    }),
  })

describe('signing in', () => {
  it('gives the console an access token that the API takes, and a new one later', async () => {
    const { code, verifier } = await codeFor('officer1')
    const answer = await exchange({ code, code_verifier: verifier, resource: signIn.audience })
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:8080')
    const tokens = (await answer.json()) as Record<string, string>
    const verify = tokenVerifier(signIn.issuer, [signIn.audience])
    expect(await verify(tokens['access_token']!)).toBe('officer1')
    // The identity token is for the console, not for the API.
    expect(await verify(tokens['id_token']!)).toBeUndefined()
    const renewed = await exchange({
      grant_type: 'refresh_token',
      refresh_token: tokens['refresh_token']!,
      resource: signIn.audience,
    })
    expect(await verify(((await renewed.json()) as Record<string, string>)['access_token']!)).toBe('officer1')
  })

  it('needs the proof of whoever began it', async () => {
    const { code } = await codeFor('clerk1')
    expect((await exchange({ code, code_verifier: randomBytes(32).toString('base64url') })).status).toBe(400)
    const { answer } = await authorize({ code_challenge: undefined, code_challenge_method: undefined })
    expect(new URL(answer.headers.get('location')!).searchParams.get('error')).toBe('invalid_request')
  })

  it.each(['https://evil.example/', 'http://127.0.0.1.evil.example/', 'http://localhost:8080/'])(
    'sends nobody to %s',
    async (redirect_uri) => {
      const { answer } = await authorize({ redirect_uri })
      expect(answer.status).toBe(400)
      expect(await answer.text()).toContain('<h1>登录未完成')
    },
  )

  it('knows no stranger', async () => {
    const { visit, answer } = await authorize()
    const refused = await visit(answer.headers.get('location')!, {
      method: 'POST',
      body: new URLSearchParams({ subject: 'stranger' }),
    })
    expect(refused.status).toBe(400)
  })
})

describe('the key of the stand-in', () => {
  it('is kept for its owner alone, and tokens stay good over a restart', async () => {
    expect((await stat(join(folder, 'sign-in.json'))).mode & 0o777).toBe(0o600)
    const token = await signIn.tokenFor('auditor1')
    const port = Number(new URL(signIn.issuer).port)
    await signIn.stop()
    signIn = await startSignIn(folder, port)
    expect(await tokenVerifier(signIn.issuer, [signIn.audience])(token)).toBe('auditor1')
  })
})
