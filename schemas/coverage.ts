import * as z from 'zod'
import { bothLanguagesSchema } from './bothLanguages.ts'
import { coverageSchema, coverageSummarySchema } from './partResults.ts'

/** A month, such as `2024-03`. */
export const monthSchema = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/, { error: 'write a month: 2024-03' })

const recordCountsSchema = z.record(z.string(), z.int())

/** What was due in one month, and what became of it. */
export const monthCoverageSchema = z.object({
  month: z.string(),
  records: recordCountsSchema,
  coverage: coverageSchema,
})
export type MonthCoverage = z.infer<typeof monthCoverageSchema>

/** The same of one unit or official. */
export const placeCoverageSchema = monthCoverageSchema.extend({ of: z.enum(['unit', 'official']), code: z.string() })

/** What may be said of some checks, always with its scope. */
export const conclusionSchema = bothLanguagesSchema.extend({
  conclusion: z.enum(['nothingDue', 'findings', 'noFindings', 'incomplete']),
})

/** What was due of one unit or official over some months, and what became of it. */
export const subjectCoverageSchema = z.object({
  of: z.enum(['unit', 'official']),
  code: z.string(),
  /** Months, both ends included. */
  from: z.string(),
  until: z.string(),
  records: recordCountsSchema,
  /** By rule; of an official all rules together, under `all`. */
  coverage: coverageSchema,
  scope: coverageSummarySchema,
  /** Months with records, in order. */
  months: z.array(z.object({ month: z.string(), records: recordCountsSchema, scope: coverageSummarySchema })),
  /** The completed batches that brought the records. */
  batches: z.array(z.string()),
})
export type SubjectCoverage = z.infer<typeof subjectCoverageSchema>

/** What one rule said of one record. */
export const recordCheckSchema = z.object({
  rule: z.string(),
  /** Row of the law. */
  row: z.string(),
  title: bothLanguagesSchema,
  outcome: z.enum(['pass', 'flagged', 'notApplicable', 'undetermined']),
  /** Why it could not judge. */
  reason: bothLanguagesSchema.extend({ key: z.string() }).optional(),
})
export type RecordCheck = z.infer<typeof recordCheckSchema>
