import * as z from 'zod'
import { overlapSchema, settlementCountsSchema } from './batch.ts'

const ruleCoverageSchema = z.object({
  pass: z.int(),
  flagged: z.int(),
  notApplicable: z.int(),
  undetermined: z.record(z.string(), z.int()),
})

/** How often each rule was due over some records, and what became of it. */
export const coverageSchema = z.record(z.string(), ruleCoverageSchema)

/** What was due over some records and what became of it; `share` in hundredths of a per cent, `null` of nothing due. */
export const coverageSummarySchema = z.object({
  due: z.int(),
  done: z.int(),
  pass: z.int(),
  flagged: z.int(),
  undetermined: z.record(z.string(), z.int()),
  share: z.int().nullable(),
})

/** Key of the object that holds the coverage of a part by unit and official, when it has any. */
const placesKeySchema = z.string().optional()

/** What is kept with a checked chunk. */
export const chunkResultSchema = z.object({
  records: z.int(),
  flags: z.int(),
  coverage: coverageSchema,
  places: placesKeySchema,
})
/** What is kept with a settled partition. */
export const partitionResultSchema = z.object({
  counts: settlementCountsSchema,
  coverage: coverageSchema,
  /** By batch; of a partition settled before they were counted, none. */
  overlaps: z.record(z.string(), overlapSchema.omit({ batch: true })).default({}),
  places: placesKeySchema,
})
