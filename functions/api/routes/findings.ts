import { Hono } from 'hono'
import * as z from 'zod'
import { unitCodeSchema } from '../../../schemas/batch.ts'
import { findingStates } from '../../../schemas/finding.ts'
import { readCursor, writeCursor } from '../core/cursor.ts'
import type { ApiMeans } from '../means.ts'
import { ProblemError } from '../problemError.ts'
import { validated } from '../validated.ts'

const listQuery = z.object({
  unit: unitCodeSchema.optional(),
  state: z.enum(findingStates).default('open'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().optional(),
})

/** Findings by state, county-wide or of one unit. */
export function findingRoutes({ findings }: ApiMeans) {
  return new Hono()
    .get('/', validated('query', listQuery), async (context) => {
      const { unit, state, limit, cursor } = context.req.valid('query')
      const after = cursor === undefined ? undefined : readCursor(cursor)
      if (cursor !== undefined && after === undefined) {
        throw new ProblemError('LZ-0001', [{ path: 'cursor', message: 'not a cursor of this list' }])
      }
      const page = await findings.list({ state, limit, ...(unit && { unit }), ...(after !== undefined && { after }) })
      return context.json({
        findings: page.findings,
        ...(page.next !== undefined && { nextCursor: writeCursor(page.next) }),
      })
    })
    .get('/:id', async (context) => {
      const finding = await findings.get(context.req.param('id'))
      if (finding === undefined) throw new ProblemError('LZ-0004')
      return context.json({ finding })
    })
}
