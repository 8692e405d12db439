import * as z from 'zod'
import { accountChangeSchema, accountSchema, newAccountSchema } from '../../../schemas/account.ts'
import type { AccountWrite } from '../../shared/people/accountStore.ts'
import { ProblemError } from '../problemError.ts'
import { route } from '../route.ts'

const roles = ['administrator'] as const

const problemOf = { exists: 'LZ-0502', changedMeanwhile: 'LZ-0012', lastAdministrator: 'LZ-0503' } as const

function requireWritten(outcome: AccountWrite): void {
  if (outcome !== 'written') throw new ProblemError(problemOf[outcome])
}

/**
 * Who may sign in, and for what. Every change is in the audit trail with its actor, so that administrators who give
 * themselves another role do not do it in silence.
 */
export const accountRoutes = [
  route({
    method: 'GET',
    path: '/accounts',
    zh: '账号列表',
    en: 'Every account',
    roles,
    response: z.object({ accounts: z.array(accountSchema) }),
    handle: async (_input, { means }) => ({ accounts: [...(await means.accounts.all())] }),
  }),
  route({
    method: 'GET',
    path: '/accounts/:subject',
    zh: '一个账号',
    en: 'One account',
    roles,
    response: z.object({ account: accountSchema }),
    problems: ['LZ-0501'],
    revisionOf: ({ account }) => account.revision,
    handle: async ({ params: { subject } }, { means }) => {
      const account = await means.accounts.get(subject)
      if (account === undefined) throw new ProblemError('LZ-0501')
      return { account }
    },
  }),
  route({
    method: 'POST',
    path: '/accounts',
    act: 'accountCreated',
    zh: '新建账号',
    en: 'Creates an account',
    roles,
    body: newAccountSchema,
    status: 201,
    response: z.object({ account: accountSchema }),
    problems: ['LZ-0502'],
    revisionOf: ({ account }) => account.revision,
    handle: async ({ body }, { means, entry }) => {
      const changedAt = means.now().toISOString()
      const account = accountSchema.parse({ ...body, state: 'active', revision: 1, changedAt })
      requireWritten(await means.accounts.create(account, entry([account.subject], account)))
      return { account }
    },
  }),
  route({
    method: 'PUT',
    path: '/accounts/:subject',
    act: 'accountChanged',
    zh: '变更账号的角色、单位或停用账号',
    en: 'Changes the roles or unit of an account, or disables it',
    roles,
    needsRevision: true,
    body: accountChangeSchema,
    response: z.object({ account: accountSchema }),
    problems: ['LZ-0501', 'LZ-0012', 'LZ-0503'],
    revisionOf: ({ account }) => account.revision,
    handle: async ({ params: { subject }, body }, { means, entry, revision }) => {
      const seen = await means.accounts.get(subject)
      if (seen === undefined) throw new ProblemError('LZ-0501')
      if (seen.revision !== revision) throw new ProblemError('LZ-0012')
      const changedAt = means.now().toISOString()
      const account = accountSchema.parse({ ...body, subject, revision: revision + 1, changedAt })
      requireWritten(await means.accounts.change(account, seen, entry([subject], account)))
      return { account }
    },
  }),
] as const
