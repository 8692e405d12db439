import * as z from 'zod'
import { chunkLineSchema } from '../../../schemas/chunk.ts'
import { unpackLines } from '../../shared/files/ndjson.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import { cellsWithoutNames } from '../core/withoutNames.ts'
import { uploadedCells } from '../core/uploadedCells.ts'
import { wholeNumber } from '../frame/listQuery.ts'
import { ProblemError } from '../problemError.ts'
import { route } from '../route.ts'

const recordSchema = z.object({
  kind: z.string(),
  sheet: z.string(),
  row: z.int(),
  /** Values as read: money in fen, dates as ISO dates. */
  values: z.record(z.string(), z.unknown()),
  /** Every cell that was not blank, as the sheet held it. */
  cells: z.record(z.string(), z.string()),
})

/** A row as uploaded, out of the evidence. */
export const rowRoutes = [
  route({
    method: 'GET',
    path: '/batches/:id/rows/:row',
    zh: '一行原始记录：上传的单元格与读出的值',
    en: 'One row as uploaded, with the values read from it',
    roles: ['financeClerk', 'disciplineOfficer', 'auditor'],
    params: z.object({ id: z.string().min(1).max(200), row: wholeNumber(1, 10_000_000) }),
    query: z.object({ sheet: z.string().max(100).optional() }),
    response: z.object({ record: recordSchema }),
    problems: ['LZ-0003', 'LZ-0213'],
    handle: async ({ params: { id, row }, query: { sheet } }, { means, scope, needsNames }) => {
      const batch = await means.batches.find(scope, id)
      if (batch === undefined) throw new ProblemError('LZ-0003')
      for (let chunk = 1; chunk <= batch.chunksPlanned; chunk++) {
        const lines = unpackLines(await means.objects.get(objectKeys.chunk(means.jurisdiction, id, chunk)))
        for (const line of lines) {
          // The text is looked at before it is parsed: a chunk holds thousands of rows and one is wanted.
          if (!line.includes(`"row":${row}`)) continue
          const found = chunkLineSchema.parse(JSON.parse(line))
          if (found.row !== row || (sheet !== undefined && found.sheet !== sheet)) continue
          const values = z.record(z.string(), z.unknown()).parse(found.record)
          const { kind } = batch
          const cells = uploadedCells(kind, values, found.raw ?? {})
          const place = { kind, sheet: found.sheet, row }
          if (needsNames(batch)) return { record: { ...place, values, cells } }
          const shown = { values: cellsWithoutNames(kind, values), cells: cellsWithoutNames(kind, cells) }
          return { record: { ...place, ...shown } }
        }
      }
      throw new ProblemError('LZ-0213')
    },
  }),
] as const
