import * as z from 'zod'
import { refusalSchema } from '../batch.ts'
import { isoDateSchema } from '../findingLife/review.ts'
import { reportFormats } from './formats.ts'
import { reportSubjectSchema } from './report.ts'

/**
 * `queued` and `making`: a job; `made`: a version for good; `repeat`: its inputs are those of the version `sameAs`, so
 * nothing new was kept; `refused`: the registers do not know whom or what it is about; `failed`: a fault of ours.
 */
export const reportStates = ['queued', 'making', 'made', 'repeat', 'refused', 'failed'] as const
export type ReportState = (typeof reportStates)[number]
export const isReportOver = (state: ReportState): boolean => state !== 'queued' && state !== 'making'

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

/** A file of a report; JSON is the same in both languages. */
export const reportFileSchema = z.object({
  format: z.enum(reportFormats),
  language: z.enum(['zh', 'en']).optional(),
  bytes: z.int().min(0),
  sha256: sha256Schema,
})
export type ReportFile = z.infer<typeof reportFileSchema>

/** What a version rests on, in short; the whole list stands in the report itself. */
export const reportVersionSchema = z.object({
  /** 1, 2, 3 … of one subject. */
  number: z.int().min(1),
  /** Digest of everything it was made from. */
  inputs: sha256Schema,
  /** Digest of its content with its annex. */
  sha256: sha256Schema,
  /** Decisions to the end of this day are in it. */
  cutOff: isoDateSchema,
  ruleSet: z.string(),
  batches: z.int().min(0),
  rows: z.int().min(0),
  figures: z.int().min(0),
  files: z.array(reportFileSchema),
})
export type ReportVersion = z.infer<typeof reportVersionSchema>

/** A report as kept: what was asked, by whom, how far it is, and the version it became. */
export const keptReportSchema = z.object({
  id: z.string(),
  jurisdiction: z.string(),
  subject: reportSubjectSchema,
  decisionCutOff: isoDateSchema.optional(),
  state: z.enum(reportStates),
  askedAt: z.iso.datetime(),
  askedBy: z.string(),
  /** Pieces of records read, of all that are to be; then the files written. */
  progress: z.object({ step: z.enum(['reading', 'writing']), done: z.int().min(0), of: z.int().min(0) }).optional(),
  finishedAt: z.iso.datetime().optional(),
  refusal: refusalSchema.optional(),
  version: reportVersionSchema.optional(),
  sameAs: z.string().optional(),
})
export type KeptReport = z.infer<typeof keptReportSchema>

/** One thing a version rests on that stands otherwise now. */
export const batchChangeSchema = z.object({
  batch: z.string(),
  kind: z.string(),
  period: z.string(),
  change: z.enum(['new', 'gone']),
  /** Whether its period lies in the span of the report; rows of another may still be dated within. */
  within: z.boolean(),
})

/** What stands otherwise now than when a version was made. `perhaps`: only batches of other periods came or went. */
export const reportStandingSchema = z.object({
  wouldChange: z.enum(['no', 'perhaps', 'yes']),
  batches: z.array(batchChangeSchema),
  /** Findings that came, went, or stand otherwise (decided, evidence changed). */
  findings: z.object({ came: z.int(), gone: z.int(), changed: z.int() }),
  registers: z.array(z.string()),
  ruleSet: z.boolean(),
  /** Returns due, checks, the official's own text, as they were read. */
  others: z.array(z.string()),
})
export type ReportStanding = z.infer<typeof reportStandingSchema>
