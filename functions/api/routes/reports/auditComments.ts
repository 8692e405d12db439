import * as z from 'zod'
import {
  type AuditComment,
  auditCommentBodySchema,
  auditCommentSchema,
} from '../../../../schemas/reports/auditComment.ts'
import { commentPartyNames, commentStateNames } from '../../../../schemas/reports/auditCommentNames.ts'
import { officialCodeSchema } from '../../../../schemas/principal.ts'
import { isoDateSchema } from '../../../../schemas/findingLife/review.ts'
import type { IsoDate } from '../../../../schemas/values/isoDate.ts'
import { commentTerm } from '../../../report/core/parts/commentTerm.ts'
import { dateInChina } from '../../../shared/findings/life/dueDates.ts'
import { ProblemError } from '../../problemError.ts'
import { route } from '../../route.ts'

/** Who asks for comments on a departure audit, and enters what came of it. */
const keepers = ['auditor', 'reporting'] as const
const params = z.object({ official: officialCodeSchema })
const response = z.object({
  official: officialCodeSchema,
  comments: z.array(auditCommentSchema),
  /** Where asking each party stands today. */
  terms: z.array(
    z.object({
      party: z.enum(commentPartyNames),
      state: z.enum(commentStateNames),
      sentOn: isoDateSchema.optional(),
      until: isoDateSchema.optional(),
    }),
  ),
})

const answerOf = (official: z.infer<typeof officialCodeSchema>, comments: readonly AuditComment[], today: IsoDate) => ({
  official,
  comments: [...comments],
  terms: commentPartyNames.map((party) => ({ party, ...commentTerm(comments, party, today) })),
})

/** The ten days in which the official and the unit comment on a departure audit, and what they wrote. */
export const auditCommentRoutes = [
  route({
    method: 'GET',
    path: '/officials/:official/audit-comments',
    zh: '离任审计征求意见记录：送达、意见、核实说明，及十日期限',
    en: 'The log of comments on a departure audit: deliveries, comments, answers, and where the ten days stand',
    roles: keepers,
    params,
    response,
    personalFileOf: ({ official }) => [official],
    handle: async ({ params: { official } }, { means }) =>
      answerOf(official, await means.auditComments.of(official), dateInChina(means.now().toISOString())),
  }),
  route({
    method: 'POST',
    path: '/officials/:official/audit-comments',
    zh: '登记一条：送达征求意见稿、收到书面意见或审计组核实说明',
    en: 'Enters that the draft was delivered, that a comment came, or what the auditors answered',
    roles: keepers,
    act: 'auditCommentEntered',
    params,
    body: auditCommentBodySchema,
    status: 201,
    response,
    problems: ['LZ-0307'],
    personalFileOf: ({ official }) => [official],
    handle: async ({ params: { official }, body }, { means, principal, entry }) => {
      const now = means.now().toISOString()
      const today = dateInChina(now)
      if (body.on > today) throw new ProblemError('LZ-0307')
      const comment = { ...body, by: principal.subject, at: now }
      await means.auditComments.add(official, comment, { trail: means.audit, entry: entry([official], body) })
      return answerOf(official, await means.auditComments.of(official), today)
    },
  }),
] as const
