import { type Account, accountSchema } from '../../../schemas/account.ts'
import type { Role } from '../../../schemas/roles.ts'

interface Person {
  readonly name: string
  readonly roles: readonly Role[]
  readonly unit?: string
  readonly official?: string
}

/** Who may sign in to the sample county: one account a role, and two where two must differ. */
export const people: Readonly<Record<string, Person>> = {
  clerk1: { name: '陈某某', roles: ['financeClerk'], unit: 'U001' },
  clerk2: { name: '林某某', roles: ['financeClerk'], unit: 'U002' },
  /** Sends the county's own sheets. */
  treasury: { name: '周某某', roles: ['financeClerk'], unit: 'GOV' },
  officer1: { name: '吴某某', roles: ['disciplineOfficer'], unit: 'U003' },
  officer2: { name: '郑某某', roles: ['disciplineOfficer'], unit: 'U003' },
  reporting1: { name: '孙某某', roles: ['reporting'] },
  auditor1: { name: '钱某某', roles: ['auditor'] },
  rulekeeper1: { name: '赵某某', roles: ['ruleKeeper'] },
  leader1: { name: '王某某', roles: ['leader'], official: 'P0001' },
  administrator1: { name: '冯某某', roles: ['administrator'] },
}

/** The account of a person as the county keeps it. */
export const accountOfPerson = (subject: string, person: Person, now: Date): Account =>
  accountSchema.parse({ ...person, subject, state: 'active', revision: 1, changedAt: now.toISOString() })
