import * as z from 'zod'
import { periodSchema, unitCodeSchema } from '../../../schemas/batch.ts'
import {
  type NilFiling,
  dueAnswerSchema,
  dueStates,
  nilFilingSchema,
  nilReturnSchema,
  nilWithdrawalSchema,
  recordKindSchema,
} from '../../../schemas/returns.ts'
import { unitWithin } from '../../shared/people/scope.ts'
import { placeOf } from '../../shared/returns/returnsBook.ts'
import { fileNil, withdrawNil } from '../../shared/returns/unitYear.ts'
import { answerDue } from '../core/answerDue.ts'
import { maySend } from '../core/maySend.ts'
import { Reply } from '../frame/reply.ts'
import { ProblemError } from '../problemError.ts'
import { route } from '../route.ts'

const nilAnswer = z.object({ kind: recordKindSchema, unit: unitCodeSchema, nil: nilReturnSchema })

/** A nil return as the audit trail names it. */
const subjectOf = ({ kind, unit, period }: NilFiling): string => `${kind} ${unit} ${period}`

/** What units returned, what they say they have not, and what they owe. */
export const returnRoutes = [
  route({
    method: 'POST',
    path: '/returns/nil',
    zh: '申报无发生额：某类某期间没有可报送的记录',
    en: 'Files a nil return: nothing to report of a kind for a period',
    roles: ['financeClerk', 'ruleKeeper'],
    body: nilFilingSchema,
    response: nilAnswer,
    status: 201,
    problems: ['LZ-0010', 'LZ-0130', 'LZ-0131'],
    act: 'nilReturnFiled',
    handle: async ({ body }, { means, principal, entry }) => {
      const { kind, unit, period, note } = body
      if (!maySend(body, principal)) throw new ProblemError('LZ-0010')
      const nil = { period, filedAt: means.now().toISOString(), filedBy: principal.subject, ...(note && { note }) }
      const filed = await means.returns.change(placeOf(kind, body), (year) => fileNil(year, nil), {
        trail: means.audit,
        entry: entry([subjectOf(body)], body),
      })
      switch (filed.outcome) {
        case 'filed':
          return { kind, unit, nil: filed.nil }
        case 'alreadyFiled':
          return new Reply(200, { kind, unit, nil: filed.nil })
        case 'rowsStand':
          throw new ProblemError('LZ-0130', [{ path: 'period', message: `batch ${filed.batch.batch} stands` }])
        case 'overlaps':
          throw new ProblemError('LZ-0131', [{ path: 'period', message: `filed for ${filed.nil.period}` }])
      }
    },
  }),
  route({
    method: 'POST',
    path: '/returns/nil/withdraw',
    zh: '撤回无发生额申报，须说明理由',
    en: 'Takes a nil return back, with a reason',
    roles: ['financeClerk', 'ruleKeeper'],
    body: nilWithdrawalSchema,
    response: nilAnswer,
    problems: ['LZ-0010', 'LZ-0133'],
    act: 'nilReturnWithdrawn',
    handle: async ({ body }, { means, principal, entry }) => {
      const { kind, unit, period, reason } = body
      if (!maySend(body, principal)) throw new ProblemError('LZ-0010')
      const withdrawal = { reason, by: principal.subject, at: means.now().toISOString() }
      const nil = await means.returns.change(placeOf(kind, body), (year) => withdrawNil(year, period, withdrawal), {
        trail: means.audit,
        entry: entry([subjectOf(body)], body),
      })
      if (nil === undefined) throw new ProblemError('LZ-0133')
      return { kind, unit, nil }
    },
  }),
  route({
    method: 'GET',
    path: '/returns/due',
    zh: '应报清单：哪些单位应在何时前报送什么，谁已逾期',
    en: 'The due list: which unit owes which return by when, and who is late',
    roles: ['financeClerk', 'disciplineOfficer', 'reporting', 'auditor', 'ruleKeeper'],
    query: z.strictObject({
      period: periodSchema,
      unit: unitCodeSchema.optional(),
      kind: recordKindSchema.optional(),
      state: z.enum(dueStates).optional(),
    }),
    response: dueAnswerSchema,
    handle: async ({ query: { unit, ...wanted } }, { means, scope }) =>
      answerDue({ ...wanted, unit: unitWithin(scope, unit) }, means),
  }),
] as const
