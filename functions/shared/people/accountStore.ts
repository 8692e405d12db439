import type { Account } from '../../../schemas/account.ts'
import type { NewEntry } from '../../../schemas/audit.ts'

/** `lastAdministrator`: nobody would be left to give anybody access. */
export type AccountWrite = 'written' | 'exists' | 'changedMeanwhile' | 'lastAdministrator'

/** Who the county lets in, and for what. Every write stands or falls with its entry in the audit trail. */
export interface AccountStore {
  /** Strongly consistent: a role taken away is gone with the next request. */
  get(subject: string): Promise<Account | undefined>
  /** Every account, by subject. */
  all(): Promise<readonly Account[]>
  /** Precondition: there is no account of this subject. */
  create(account: Account, entry: NewEntry): Promise<AccountWrite>
  /** Precondition: the account has the revision of `seen`, and an administrator is left. */
  change(account: Account, seen: Account, entry: NewEntry): Promise<AccountWrite>
}
