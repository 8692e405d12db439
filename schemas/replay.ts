import * as z from 'zod'
import { refusalSchema, unitCodeSchema } from './batch.ts'
import { bothLanguagesSchema } from './bothLanguages.ts'
import { gradeSchema, limitSchema, severitySchema, sourceSchema } from './finding.ts'
import { isoDateSchema } from './findingLife/review.ts'
import { findingStates } from './findingLife/states.ts'

const monthSchema = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/, { error: 'write a month such as 2024-03' })

/** What is to be tried on the county's stored records. */
export const replayAskSchema = z
  .strictObject({
    /** Months, both included; only findings dated within them are compared, while everything is judged. */
    from: monthSchema,
    to: monthSchema,
    /** The sheets whose rules are tried; absent: all that the trial concerns. */
    kinds: z.array(z.string()).min(1).max(20).optional(),
    units: z.array(unitCodeSchema).min(1).max(500).optional(),
    /** Values to try, by parameter id, written as the standards sheet writes them; on every day. */
    set: z.record(z.string().max(100), z.string().max(500)).optional(),
    /** The catalogue as it stood on a day: rules by when they were entered, texts and limits by their own dates. */
    asOf: isoDateSchema.optional(),
    /** Dated standards and rules to try, as a YAML text. */
    draft: z.string().min(1).max(65_536).optional(),
  })
  .refine(({ from, to }) => from <= to, { error: 'from is later than to', path: ['from'] })
  .refine(({ set = {}, asOf, draft }) => Object.keys(set).length > 0 || asOf !== undefined || draft !== undefined, {
    error: 'nothing to try: name a value to set, a day, or a draft',
    path: ['set'],
  })
export type ReplayAsk = z.infer<typeof replayAskSchema>

/** `refused`: it cannot be tried at this size; `failed`: a fault of ours. */
export const replayStates = ['queued', 'running', 'completed', 'refused', 'failed'] as const
export const isReplayOver = (state: (typeof replayStates)[number]): boolean => state !== 'queued' && state !== 'running'

/** A trial as kept: what was asked, by whom, and how far it is. */
export const replaySchema = z.object({
  id: z.string(),
  jurisdiction: z.string(),
  ask: replayAskSchema,
  state: z.enum(replayStates),
  requestedAt: z.iso.datetime(),
  requestedBy: z.string(),
  /** Chunks of records read, of all that are to be. */
  progress: z.object({ done: z.int().min(0), of: z.int().min(0) }).optional(),
  finishedAt: z.iso.datetime().optional(),
  refusal: refusalSchema.optional(),
})
export type Replay = z.infer<typeof replaySchema>

const countsShape = { gained: z.int(), lost: z.int(), changed: z.int(), unchanged: z.int() }

/** A flag as a trial shows it; `id` is that of the finding it is, or would be. */
export const replayRowSchema = z.object({
  id: z.string(),
  rule: z.string(),
  unit: unitCodeSchema,
  on: z.string(),
  grade: gradeSchema,
  severity: severitySchema,
  ...bothLanguagesSchema.shape,
  excess: z.int().optional(),
  limits: z.array(limitSchema),
  sources: z.array(sourceSchema),
  /** Of one that changes: how it reads now. */
  was: bothLanguagesSchema.extend({ grade: gradeSchema, limits: z.array(limitSchema) }).optional(),
})
export type ReplayRow = z.infer<typeof replayRowSchema>

/** A finding that officers have worked on, and what the trial would do to it. */
export const touchedSchema = z.object({
  id: z.string(),
  rule: z.string(),
  unit: unitCodeSchema,
  on: z.string(),
  /** `returns`: it had gone, and the trial would raise it again. */
  touch: z.enum(['lost', 'changed', 'returns']),
  state: z.enum(findingStates),
  ...bothLanguagesSchema.shape,
  decision: z.object({ act: z.string(), at: z.string() }).optional(),
})
export type Touched = z.infer<typeof touchedSchema>

export const replayResultSchema = z.object({
  /** Stored records that were judged, and the batches they came in. */
  records: z.int(),
  batches: z.int(),
  /** The rules whose answers the trial may change. */
  rules: z.array(z.string()),
  totals: z.object(countsShape),
  /** Counts by rule and unit, where there is a difference. */
  cells: z.array(z.object({ rule: z.string(), unit: unitCodeSchema, ...countsShape })),
  /** Rows behind the counts, as many as are kept. */
  gained: z.array(replayRowSchema),
  lost: z.array(replayRowSchema),
  changed: z.array(replayRowSchema),
  /** Findings with work of officers in them, as many as are kept, and how many there are. */
  touched: z.array(touchedSchema),
  touchedTotal: z.int(),
  notes: z.array(bothLanguagesSchema),
})
export type ReplayResult = z.infer<typeof replayResultSchema>

const concernSchema = z.object({
  others: z.array(unitCodeSchema).default([]),
  officials: z.array(z.string()),
  recused: z.array(z.string()),
  admitted: z.array(z.string()),
  submitters: z.array(z.string()),
})
/** The result as kept, with whom each row must be hidden from. */
export const keptResultSchema = replayResultSchema.extend({
  gained: z.array(replayRowSchema.extend({ concern: concernSchema })),
  lost: z.array(replayRowSchema.extend({ concern: concernSchema })),
  changed: z.array(replayRowSchema.extend({ concern: concernSchema })),
  touched: z.array(touchedSchema.extend({ concern: concernSchema })),
})
export type KeptResult = z.infer<typeof keptResultSchema>
export type KeptRow = KeptResult['gained'][number]
