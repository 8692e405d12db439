import * as z from 'zod'
import { rejectedRowSchema } from '../../../schemas/rejectedRow.ts'
import type { ObjectStore } from '../../shared/files/objectStore.ts'
import { readPage } from '../../shared/files/packedParts.ts'
import { wholeNumber } from '../frame/listQuery.ts'

/** Which of a batch's rows with problems are wanted: from a number on, or from a row of the sheet on. */
export const problemQuery = z.object({
  limit: wholeNumber(1, 500).default(100),
  offset: wholeNumber(0, Number.MAX_SAFE_INTEGER).default(0),
  row: wholeNumber(1, 10_000_000).optional(),
  sheet: z.string().min(1).max(100).optional(),
})

/** Where a page of them lies among all. */
export const problemPlace = { total: z.int(), offset: z.int() }

/** A page of the rows with problems that an object holds. */
export async function problemPage(
  objects: Pick<ObjectStore, 'get'>,
  key: string,
  { limit, offset, row, sheet }: z.output<typeof problemQuery>,
) {
  const from = row === undefined ? undefined : { row, sheet }
  const page = await readPage(objects, key, { limit, offset, from })
  return { ...page, rows: page.lines.map((line) => rejectedRowSchema.parse(JSON.parse(line))) }
}
