import type { Principal } from '../../../schemas/principal.ts'
import type { AccountStore } from './accountStore.ts'

export type AccountReader = Pick<AccountStore, 'get'>

/** A discipline officer whom the county lets in, by subject; `undefined` when there is none of that name. */
export async function officerOf(subject: string, accounts: AccountReader): Promise<Principal | undefined> {
  const account = await accounts.get(subject)
  if (account?.state !== 'active' || !account.roles.includes('disciplineOfficer')) return undefined
  const { roles, unit, official } = account
  return { subject, roles, ...(unit && { unit }), ...(official && { official }) }
}
