import * as z from 'zod'
import type { StageSettings } from '../stageSettings.ts'

/** What the console reads of the provider's own description (OpenID Connect Discovery 1.0, section 3). */
const discoverySchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  end_session_endpoint: z.url().optional(),
})

/**
 * The console's settings of a stage: the endpoints are the provider's to say.
 * @param read the provider's description, fetched from its address
 * @throws Error for the operator when the stage serves no console, or another provider answers
 */
export async function signInSettings(
  { signIn, consoleHosting }: Pick<StageSettings, 'signIn' | 'consoleHosting'>,
  read: (address: string) => Promise<unknown>,
) {
  if (signIn === undefined || consoleHosting === undefined)
    throw new Error('The stage serves no console: set signIn and consoleHosting in infra/stages.ts first.')
  const { issuer } = signIn
  const address = `${issuer.replace(/\/$/u, '')}/.well-known/openid-configuration`
  const found = discoverySchema.parse(await read(address))
  if (found.issuer !== issuer) throw new Error(`${address} describes ${found.issuer}, not the issuer of the stage.`)
  return {
    issuer,
    authorizationEndpoint: found.authorization_endpoint,
    tokenEndpoint: found.token_endpoint,
    ...(found.end_session_endpoint !== undefined && { endSessionEndpoint: found.end_session_endpoint }),
    clientId: consoleHosting.clientId,
    audience: signIn.audience[0],
  }
}
