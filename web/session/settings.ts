/** Where this console signs people in; the host that serves the page says it. */
export interface SignInSettings {
  readonly issuer: string
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
  readonly endSessionEndpoint: string | undefined
  readonly clientId: string
  /** The API the tokens are meant for. */
  readonly audience: string
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textIn = (values: Readonly<Record<string, unknown>>, name: string): string => {
  const value = values[name]
  if (typeof value !== 'string' || value === '') throw new Error(`sign-in settings lack ${name}`)
  return value
}

/** `undefined`: a stage for trying out, where nobody is asked who they are. @throws when the settings cannot be read or lack something */
export async function readSettings(base: string): Promise<SignInSettings | undefined> {
  const answer = await fetch(`${base}settings.json`, { cache: 'no-store' })
  const values: unknown = await answer.json()
  if (!isRecord(values)) throw new Error('sign-in settings are not an object')
  if (values['open'] === true) return undefined
  const end = values['endSessionEndpoint']
  return {
    issuer: textIn(values, 'issuer'),
    authorizationEndpoint: textIn(values, 'authorizationEndpoint'),
    tokenEndpoint: textIn(values, 'tokenEndpoint'),
    endSessionEndpoint: typeof end === 'string' ? end : undefined,
    clientId: textIn(values, 'clientId'),
    audience: textIn(values, 'audience'),
  }
}
