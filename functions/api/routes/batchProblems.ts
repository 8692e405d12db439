import * as z from 'zod'
import { rejectedRowSchema } from '../../../schemas/rejectedRow.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import { ObjectMissing } from '../../shared/files/objectStore.ts'
import { hasNames, rowWithoutNames } from '../core/withoutNames.ts'
import { problemPage, problemPlace, problemQuery } from '../core/problemPage.ts'
import { fileAnswer } from '../frame/files.ts'
import { ProblemError } from '../problemError.ts'
import { type Context, route } from '../route.ts'
import { batchReaders, findBatch } from './batches.ts'

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const filesGiven = {
  annotated: { mediaType: workbook, ending: 'xlsx' },
  errors: { mediaType: 'text/csv; charset=utf-8', ending: 'csv' },
} as const

/** Bytes of the largest file answered as such: Lambda answers 6 MB, and a file grows by a third on the way. */
const largestAnswer = 4_400_000

const told = {
  roles: batchReaders,
  response: z.object({ download: z.object({ url: z.url(), seconds: z.int() }) }),
  problems: ['LZ-0003', 'LZ-0010', 'LZ-0140'],
} as const

/** Where a file that was made of a batch's problems is. @throws ProblemError when there is none for the caller */
async function addressOf(what: keyof typeof filesGiven, id: string, { means, scope, needsNames }: Context) {
  const batch = await findBatch(id, scope, means)
  if (hasNames(batch.kind) && !needsNames(batch)) throw new ProblemError('LZ-0010')
  const key = objectKeys[what](means.jurisdiction, batch.id)
  if (!(await means.objects.exists(key))) throw new ProblemError('LZ-0140')
  const { mediaType, ending } = filesGiven[what]
  return { download: await means.presignReading(key, { mediaType, fileName: `${batch.id}-${what}.${ending}` }) }
}

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
    problems: ['LZ-0003', 'LZ-0010', 'LZ-0140', 'LZ-0141'],
    handle: async ({ params: { id } }, { means, scope, needsNames }) => {
      const batch = await findBatch(id, scope, means)
      // The whole file as it was sent: nothing in it can be withheld.
      if (hasNames(batch.kind) && !needsNames(batch)) throw new ProblemError('LZ-0010')
      const size = await means.objects.size(objectKeys.annotated(means.jurisdiction, batch.id))
      if (size !== undefined && size > largestAnswer) throw new ProblemError('LZ-0141')
      try {
        const bytes = await means.objects.get(objectKeys.annotated(means.jurisdiction, batch.id))
        return { mediaType: workbook, fileName: `${batch.id}-annotated.xlsx`, bytes }
      } catch (error) {
        throw error instanceof ObjectMissing ? new ProblemError('LZ-0140') : error
      }
    },
  }),
  route({
    method: 'GET',
    path: '/batches/:id/annotated',
    zh: '标注了问题的原表的下载地址，不限大小',
    en: 'Where to download the uploaded sheet with its problems marked, however large',
    ...told,
    handle: ({ params: { id } }, context) => addressOf('annotated', id, context),
  }),
  route({
    method: 'GET',
    path: '/batches/:id/errors',
    zh: '全部问题清单（CSV，一行一处）的下载地址，不限大小',
    en: 'Where to download all problems as CSV, one a line, however large',
    ...told,
    handle: ({ params: { id } }, context) => addressOf('errors', id, context),
  }),
] as const
