import { readSettings } from './settings.ts'
import { type Tokens, signIn } from './signIn.ts'

/** The person's access to the API. */
export interface Session {
  /**
   * An access token that is good now; goes to the sign-in page when there is none to be had. `undefined` where nobody
   * is asked who they are.
   */
  accessToken(): Promise<string | undefined>
  /** Goes to the sign-in page and back to this page, as when the API no longer takes the token. */
  signInAgain(): Promise<never>
  signOut(): void
}

const never = new Promise<never>(() => {})
const openSession: Session = { accessToken: async () => undefined, signInAgain: async () => never, signOut: () => {} }

/**
 * Starts a session: comes back from the sign-in page, or goes there. The provider remembers the person, so a reload costs
 * a round trip but asks nothing. `undefined` while the browser is leaving the page.
 */
export async function startSession(base: string): Promise<Session | undefined> {
  const here = new URL(location.href)
  const arrivalPath = `${base}signed-in`
  const settings = await readSettings(base)
  if (settings === undefined) return openSession
  const provider = signIn(settings, new URL(arrivalPath, here).toString())
  if (here.pathname !== arrivalPath || !here.searchParams.has('state')) {
    const wanted = here.pathname === arrivalPath ? base : here.pathname + here.search
    await provider.leave(wanted)
    return undefined
  }
  const arrived = await provider.arrive(here)
  if (arrived === undefined) {
    await provider.leave(base)
    return undefined
  }
  history.replaceState(null, '', arrived.returnTo)
  return sessionOf(arrived.tokens, provider)
}

function sessionOf(first: Tokens, provider: ReturnType<typeof signIn>): Session {
  let tokens = first
  let renewing: Promise<string> | undefined
  const signInAgain = async (): Promise<never> => {
    await provider.leave(location.pathname + location.search)
    return never
  }
  const renew = async (): Promise<string> => {
    if (tokens.refreshToken === undefined) return signInAgain()
    try {
      tokens = await provider.renew(tokens.refreshToken)
      return tokens.accessToken
    } catch {
      return signInAgain()
    } finally {
      renewing = undefined
    }
  }
  return {
    accessToken: async () => (Date.now() < tokens.usableUntil ? tokens.accessToken : (renewing ??= renew())),
    signInAgain,
    signOut: () => {
      location.assign(provider.signOutAddress(tokens.idToken) ?? '.')
    },
  }
}
