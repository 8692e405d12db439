import * as z from 'zod'
import { cellsWithoutNames } from '../core/withoutNames.ts'
import { findRow } from '../core/findRow.ts'
import { uploadedCells } from '../core/uploadedCells.ts'
import { wholeNumber } from '../frame/listQuery.ts'
import { ProblemError } from '../problemError.ts'
import { route } from '../route.ts'
import { findBatch } from './batches.ts'

const recordSchema = z.object({
  kind: z.string(),
  sheet: z.string(),
  row: z.int(),
  /** Values as read: money in fen, dates as ISO dates. */
  values: z.record(z.string(), z.unknown()),
  /** Every cell that was not blank, as the sheet held it. */
  cells: z.record(z.string(), z.string()),
})

/** Which row of which batch, as it stands in an address. */
export const rowParams = z.object({ id: z.string().min(1).max(200), row: wholeNumber(1, 10_000_000) })
export const rowQuery = z.object({ sheet: z.string().max(100).optional() })
export const rowReaders = ['financeClerk', 'disciplineOfficer', 'auditor'] as const

/** A row as uploaded, out of the evidence. */
export const rowRoutes = [
  route({
    method: 'GET',
    path: '/batches/:id/rows/:row',
    zh: '一行原始记录：上传的单元格与读出的值',
    en: 'One row as uploaded, with the values read from it',
    roles: rowReaders,
    params: rowParams,
    query: rowQuery,
    response: z.object({ record: recordSchema }),
    problems: ['LZ-0003', 'LZ-0213'],
    handle: async ({ params: { id, row }, query: { sheet } }, { means, scope, needsNames }) => {
      const batch = await findBatch(id, scope, means)
      const found = await findRow(batch, { row, sheet }, means.objects)
      if (found === undefined) throw new ProblemError('LZ-0213')
      const values = z.record(z.string(), z.unknown()).parse(found.record)
      const { kind } = batch
      const cells = uploadedCells(kind, values, found.raw ?? {})
      const place = { kind, sheet: found.sheet, row }
      if (needsNames(batch)) return { record: { ...place, values, cells } }
      const shown = { values: cellsWithoutNames(kind, values), cells: cellsWithoutNames(kind, cells) }
      return { record: { ...place, ...shown } }
    },
  }),
] as const
