import * as z from 'zod'
import { unitCodeSchema } from './batch.ts'
import { isoDateSchema, reviewSchema } from './findingLife/review.ts'
import { findingStates } from './findingLife/states.ts'

export const gradeSchema = z.enum(['breach', 'missingEvidence', 'lead'])
export const severitySchema = z.enum(['high', 'medium', 'low'])
export const markSchema = z.enum(['verified', 'recalledHigh', 'recalledMedium', 'recalledLow', 'inferred', 'local'])

export const legalBasisSchema = z.object({ instrument: z.string(), article: z.string().optional(), mark: markSchema })
/** A limit as in force when it was judged by: the value as the standards sheet writes it, and who set it. */
export const limitSchema = z.object({ parameter: z.string(), value: z.string(), source: z.string() })
export const flagValuesSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))

/** Whom and what a finding concerns, for finding what else there is about them. */
export const subjectsSchema = z.object({
  officials: z.array(z.string()).optional(),
  plate: z.string().optional(),
  vendor: z.string().optional(),
  /** Number of the letter of invitation. */
  letter: z.string().optional(),
  invoice: z.string().optional(),
})

/** A row of an uploaded file. */
export const sourceSchema = z.object({
  batch: z.string(),
  sheet: z.string(),
  row: z.int(),
  kind: z.string(),
  /** Whose row it is, where that is not the unit the finding is about. */
  unit: unitCodeSchema.optional(),
})
export type Source = z.infer<typeof sourceSchema>

/** What a rule says of a record or window, with everything needed to follow it. Money is in fen. */
export const flagSchema = z.object({
  rule: z.string(),
  ruleVersion: z.int(),
  /** Row of the law sheet. */
  row: z.string(),
  grade: gradeSchema,
  severity: severitySchema,
  unit: unitCodeSchema,
  /** Date (and time, when known) by which it was judged. */
  on: z.string(),
  /** Natural key of the record or window: the same fact has the same key in whatever batch it comes. */
  key: z.string(),
  values: flagValuesSchema,
  excess: z.int().optional(),
  zh: z.string(),
  en: z.string(),
  basis: legalBasisSchema,
  limits: z.array(limitSchema).default([]),
  subjects: subjectsSchema,
  sources: z.array(sourceSchema).min(1),
})
export type Flag = z.infer<typeof flagSchema>

/** A flag kept, with its life: the machine's part (what the evidence says) and the officers' (`review`). */
export const findingSchema = flagSchema.extend({
  id: z.string(),
  /** What follows from the officers' part and the evidence together; derived, never set by itself. */
  state: z.enum(findingStates),
  /** The last decision rests on other evidence than there is now, and is asked for again. */
  stale: z.boolean(),
  review: reviewSchema,
  /** Raised by every write of anyone; a write states the revision it saw. */
  revision: z.int().min(1),
  /** When anyone last wrote it. */
  revisedAt: z.iso.datetime(),
  /** When it is due by its grade and severity, counted from when it was detected or came back. */
  dueOn: isoDateSchema,
  firstDetectedAt: z.iso.datetime(),
  /** When a settlement last changed it. */
  lastChangedAt: z.iso.datetime(),
  /** The batch that first brought it, and the one that last changed it. */
  createdBy: z.string(),
  lastChangedBy: z.string(),
  /** Digest of the flag: equal digests are equal evidence. */
  evidence: z.string(),
  /** Version of the page group at which it was last judged; an older settlement never overwrites a newer one. */
  judgedVersion: z.int(),
  /** Page the flag belongs to. */
  period: z.string(),
})
export type Finding = z.infer<typeof findingSchema>
