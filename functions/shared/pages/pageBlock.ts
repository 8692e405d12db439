import * as z from 'zod'
import { isRecordKind } from '../../../schemas/records/kinds.ts'
import { flagSchema } from '../../../schemas/finding.ts'
import { isPageFamilyName } from '../../../rules/pages/families.ts'
import { type IsoMoment, isIsoMoment } from '../../../schemas/values/isoDate.ts'
import { type UnitCode, isUnitCode } from '../../../schemas/values/ids.ts'

/** One record's facts: sheet, row, content digest, unit, date, then the values of the block's columns (null: blank). */
export type FactRow = [sheet: string, row: number, content: string, unit: UnitCode, on: IsoMoment, ...values: unknown[]]

/** How many entries of a fact row stand before its columns' values. */
export const factColumns = 5

const isFactRow = (value: unknown): value is FactRow =>
  Array.isArray(value) &&
  typeof value[0] === 'string' &&
  Number.isSafeInteger(value[1]) &&
  typeof value[2] === 'string' &&
  isUnitCode(value[3]) &&
  isIsoMoment(value[4])

/** A guard, not a schema of parts: a partition holds tens of thousands of rows, and a schema would copy each. */
const factRowSchema = z.custom<FactRow>(isFactRow)

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
