import * as z from 'zod'
import { isRecordKind } from '../../../schemas/records/kinds.ts'
import { flagSchema } from '../../../schemas/finding.ts'
import { isPageFamilyName } from '../../../rules/pages/families.ts'
import { isIsoMoment } from '../../../schemas/values/isoDate.ts'
import { unitCodeSchema } from '../../../schemas/batch.ts'

/** One record's facts: sheet, row, content digest, unit, date, then the values of the block's columns (null: blank). */
const factRowSchema = z
  .tuple([z.string(), z.int(), z.string(), unitCodeSchema, z.string().refine(isIsoMoment)])
  .rest(z.unknown())

/** A flag of one record, with the digest that tells its row from others of the same natural key. */
export const recordFlagSchema = flagSchema.extend({ content: z.string() })
export type RecordFlag = z.infer<typeof recordFlagSchema>

/** What one batch (or one chunk of it) brings to one page from one kind of record. */
export const pageBlockSchema = z.object({
  family: z.string().refine(isPageFamilyName),
  group: z.string(),
  period: z.string(),
  kind: z.string().refine(isRecordKind),
  columns: z.array(z.string()),
  rows: z.array(factRowSchema),
  flags: z.array(recordFlagSchema),
})
export type PageBlock = z.infer<typeof pageBlockSchema>
export type FactRow = PageBlock['rows'][number]
