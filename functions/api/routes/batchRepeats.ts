import * as z from 'zod'
import { repeatedRowSchema, shownRepeatSchema } from '../../../schemas/repeatedRow.ts'
import { unpackLines } from '../../shared/files/ndjson.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import { groupRepeats } from '../core/groupRepeats.ts'
import { wholeNumber } from '../frame/listQuery.ts'
import { ProblemError } from '../problemError.ts'
import { route } from '../route.ts'
import { batchReaders, findBatch } from './batches.ts'

/** The rows of a batch that its own file brings more than once. */
export const batchRepeatRoutes = [
  route({
    method: 'GET',
    path: '/batches/:id/repeats',
    zh: '批次文件内重复的行及其所重复的首行，按首行归组；整份与另一批次相同的，另注明该批次',
    en: 'Rows that repeat an earlier row of the same file, beside others of the same row; a batch that repeats another as a whole names it',
    roles: batchReaders,
    query: z.object({
      limit: wholeNumber(1, 500).default(100),
      offset: wholeNumber(0, Number.MAX_SAFE_INTEGER).default(0),
    }),
    response: z.object({
      repeats: z.array(shownRepeatSchema),
      /** Rows within the file that repeat another of it. */
      total: z.int(),
      /** Different rows that are repeated. */
      groups: z.int(),
      repeatOf: z.string().optional(),
    }),
    problems: ['LZ-0003', 'LZ-0006'],
    handle: async ({ params: { id }, query: { limit, offset } }, { means, scope }) => {
      const batch = await findBatch(id, scope, means)
      if (batch.rows === undefined) throw new ProblemError('LZ-0006')
      const lines = unpackLines(await means.objects.get(objectKeys.repeats(means.jurisdiction, batch.id)))
      const { repeats, groups } = groupRepeats(lines.map((line) => repeatedRowSchema.parse(JSON.parse(line))))
      const { repeatOf } = batch
      const page = repeats.slice(offset, offset + limit)
      return { repeats: page, total: repeats.length, groups, ...(repeatOf !== undefined && { repeatOf }) }
    },
  }),
] as const
