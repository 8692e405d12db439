import type { Principal } from '../../../schemas/principal.ts'
import type { AccountStore } from '../../shared/people/accountStore.ts'
import { ProblemError } from '../problemError.ts'
import type { VerifyToken } from './verifyToken.ts'

const bearer = /^Bearer ([\w~+/.=-]+)$/iu

/**
 * Who sends a request. The token only says which subject it is; what that person may do stands in the county's account,
 * read with every request, so that a role taken away is gone at once.
 */
export const identifier =
  (verify: VerifyToken, accounts: Pick<AccountStore, 'get'>) =>
  async (authorization: string | undefined): Promise<Principal> => {
    const token = bearer.exec(authorization ?? '')?.[1]
    const subject = token === undefined ? undefined : await verify(token)
    if (subject === undefined) throw new ProblemError('LZ-0008')
    const account = await accounts.get(subject)
    if (account?.state !== 'active') throw new ProblemError('LZ-0017')
    const { roles, unit, official } = account
    return { subject, roles, ...(unit && { unit }), ...(official && { official }) }
  }
