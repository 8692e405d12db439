import { digestOf } from '../../../functions/shared/audit/chain.ts'
import type { AccountStore } from '../../../functions/shared/people/accountStore.ts'
import type { Account } from '../../../schemas/account.ts'
import { accountOfPerson, people } from './people.ts'

/** Creates the account of a person unless there is one. */
export async function seedAccount(accounts: AccountStore, account: Account): Promise<void> {
  if ((await accounts.get(account.subject)) !== undefined) return
  const { subject, changedAt: at } = account
  const entry = {
    at,
    actor: 'operator',
    act: 'accountCreated',
    subjects: [subject],
    digest: digestOf(account),
  } as const
  await accounts.create(account, { ...entry, subjects: [...entry.subjects] })
}

/** The accounts of the sample county's people, as an operator makes the first ones. */
export async function seedAccounts(accounts: AccountStore): Promise<void> {
  for (const [subject, person] of Object.entries(people)) {
    await seedAccount(accounts, accountOfPerson(subject, person, new Date()))
  }
}
