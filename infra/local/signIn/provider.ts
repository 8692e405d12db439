import { randomBytes } from 'node:crypto'
import { type Configuration, Provider } from 'oidc-provider'
import { errorPage } from './loginPage.ts'
import { people } from './people.ts'
import { algorithm, audience, type PrivateKey, tokenSeconds } from './signingKey.ts'

export const clientId = 'lianzheng-console'

/** The console stands on some port of this machine. */
const isLoopback = (address: string): boolean => {
  const { protocol, hostname, hash } = new URL(address)
  return protocol === 'http:' && hostname === '127.0.0.1' && hash === ''
}

const configuration = (key: PrivateKey): Configuration => ({
  clients: [
    {
      client_id: clientId,
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: ['http://127.0.0.1/'],
      post_logout_redirect_uris: ['http://127.0.0.1/'],
    },
  ],
  jwks: { keys: [key] },
  cookies: { keys: [randomBytes(32).toString('hex')] },
  findAccount: async (_context, subject) =>
    Object.hasOwn(people, subject) ? { accountId: subject, claims: async () => ({ sub: subject }) } : undefined,
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  pkce: { required: () => true },
  clientBasedCORS: (_context, origin) => isLoopback(origin),
  issueRefreshToken: async () => true,
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: '',
        audience,
        accessTokenTTL: tokenSeconds,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: algorithm } },
      }),
    },
  },
  // Whoever signed in has agreed: the console is the county's own.
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({
      ...(oidc.client && { clientId: oidc.client.clientId }),
      ...(oidc.session?.accountId !== undefined && { accountId: oidc.session.accountId }),
    })
    grant.addOIDCScope('openid offline_access')
    await grant.save()
    return grant
  },
  renderError: (context, { error }) => {
    context.type = 'html'
    context.body = errorPage(error)
  },
  ttl: {
    AccessToken: tokenSeconds,
    Grant: 86_400,
    IdToken: tokenSeconds,
    Interaction: 3600,
    RefreshToken: 86_400,
    Session: 86_400,
  },
})

/** A certified OpenID provider for the sample county: code and PKCE, one public client, accounts without passwords. */
export function openIdProvider(issuer: string, key: PrivateKey): Provider {
  const provider = new Provider(issuer, configuration(key))
  Object.defineProperties(provider.Client.prototype, {
    redirectUriAllowed: { value: isLoopback },
    postLogoutRedirectUriAllowed: { value: isLoopback },
  })
  return provider
}
