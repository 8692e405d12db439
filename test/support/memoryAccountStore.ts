import type { AccountStore } from '../../functions/shared/people/accountStore.ts'
import type { AuditTrail } from '../../functions/shared/audit/auditTrail.ts'
import { type Account, accountSchema } from '../../schemas/account.ts'

export const accountOf = (changes: Partial<Record<keyof Account, unknown>> = {}): Account =>
  accountSchema.parse({
    subject: 'officer1',
    name: '张某某',
    roles: ['disciplineOfficer'],
    state: 'active',
    revision: 1,
    changedAt: '2025-04-01T08:00:00.000Z',
    ...changes,
  })

/** Accounts in memory, with the same preconditions as the table. */
export function memoryAccountStore(trail: Pick<AuditTrail, 'append'>, ...initial: readonly Account[]): AccountStore {
  const accounts = new Map(initial.map((account) => [account.subject, account]))
  const administers = ({ roles, state }: Account) => state === 'active' && roles.includes('administrator')
  return {
    get: async (subject) => accounts.get(subject),
    all: async () => [...accounts.values()].toSorted((a, b) => (a.subject < b.subject ? -1 : 1)),
    async create(account, entry) {
      if (accounts.has(account.subject)) return 'exists'
      accounts.set(account.subject, account)
      await trail.append(entry)
      return 'written'
    },
    async change(account, seen, entry) {
      if (accounts.get(account.subject)?.revision !== seen.revision) return 'changedMeanwhile'
      const others = [...accounts.values()].filter((each) => each.subject !== account.subject)
      if (administers(seen) && !administers(account) && !others.some(administers)) return 'lastAdministrator'
      accounts.set(account.subject, account)
      await trail.append(entry)
      return 'written'
    },
  }
}
