import * as z from 'zod'
import { rejectedRowSchema } from '../../../schemas/rejectedRow.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import { ObjectMissing } from '../../shared/files/objectStore.ts'
import { hasNames, rowWithoutNames } from '../core/withoutNames.ts'
import { problemPage, problemPlace, problemQuery } from '../core/problemPage.ts'
import { fileAnswer } from '../frame/files.ts'
import { ProblemError } from '../problemError.ts'
import { route } from '../route.ts'
import { batchReaders, findBatch } from './batches.ts'

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What a clerk corrects by: accepted rows to look at again, and the own file with everything marked. */
export const batchProblemRoutes = [
  route({
    method: 'GET',
    path: '/batches/:id/warned',
    zh: '批次中已接受、但请再核对的行',
    en: 'Rows of a batch that were accepted and should be looked at again',
    roles: batchReaders,
    query: problemQuery,
    response: z.object({ warned: z.array(rejectedRowSchema), ...problemPlace }),
    problems: ['LZ-0003', 'LZ-0006'],
    handle: async ({ params: { id }, query }, { means, scope, needsNames }) => {
      const batch = await findBatch(id, scope, means)
      if (batch.warnedRows === undefined) throw new ProblemError('LZ-0006')
      const key = objectKeys.warned(means.jurisdiction, batch.id)
      const { rows, offset, total } = await problemPage(means.objects, key, query)
      const warned = needsNames(batch) ? rows : rows.map((row) => rowWithoutNames(batch.kind, row))
      return { warned, offset, total }
    },
  }),
  route({
    method: 'GET',
    path: '/batches/:id/annotated.xlsx',
    zh: '标注了问题的原表：错误标红、提醒标黄、逐格批注，另附错误清单',
    en: 'The uploaded sheet with its problems marked: errors red, warnings amber, a comment in each cell, a list of all',
    roles: batchReaders,
    response: fileAnswer(workbook),
    problems: ['LZ-0003', 'LZ-0010', 'LZ-0140'],
    handle: async ({ params: { id } }, { means, scope, needsNames }) => {
      const batch = await findBatch(id, scope, means)
      // The whole file as it was sent: nothing in it can be withheld.
      if (hasNames(batch.kind) && !needsNames(batch)) throw new ProblemError('LZ-0010')
      try {
        const bytes = await means.objects.get(objectKeys.annotated(means.jurisdiction, batch.id))
        return { mediaType: workbook, fileName: `${batch.id}-annotated.xlsx`, bytes }
      } catch (error) {
        throw error instanceof ObjectMissing ? new ProblemError('LZ-0140') : error
      }
    },
  }),
] as const
