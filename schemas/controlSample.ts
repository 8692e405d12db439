import * as z from 'zod'
import { periodSchema, unitCodeSchema } from './batch.ts'
import { recordKindSchema } from './returns.ts'

/** Rows of one unit that are drawn at most: as many as officers review in an afternoon. */
const mostPerUnit = 50

/** What a control sample is drawn from: the unflagged records of a kind and period, so many of every unit. */
export const controlSampleAskSchema = z.strictObject({
  kind: recordKindSchema,
  period: periodSchema,
  /** Absent: every unit. */
  unit: unitCodeSchema.optional(),
  perUnit: z.int().min(1).max(mostPerUnit).default(5),
  /** The same seed draws the same rows of the same records; absent: one is made up. */
  seed: z
    .string()
    .regex(/^[\w-]{1,40}$/u, { error: 'letters, digits, - and _ are taken' })
    .optional(),
})
export type ControlSampleAsk = z.infer<typeof controlSampleAskSchema>

/** An accepted row of a batch. */
export const rowPlaceSchema = z.object({ batch: z.string(), sheet: z.string(), row: z.int().min(1) })
export type RowPlace = z.infer<typeof rowPlaceSchema>

export const sampledRowSchema = rowPlaceSchema.extend({
  unit: unitCodeSchema,
  on: z.string(),
  officials: z.array(z.string()),
})
export type SampledRow = z.infer<typeof sampledRowSchema>

/** A sample, drawn once and for good. */
export const controlSampleSchema = z.object({
  id: z.string(),
  ask: controlSampleAskSchema.required({ seed: true }),
  drawnAt: z.iso.datetime(),
  drawnBy: z.string(),
  /** Batches it was drawn from, their records, and those of them that a standing finding rests on. */
  batches: z.int().min(0),
  records: z.int().min(0),
  flagged: z.int().min(0),
  /** One a unit: its unflagged records, and those that were drawn. */
  strata: z.array(
    z.object({ unit: unitCodeSchema, population: z.int().min(1), drawn: z.array(sampledRowSchema).min(1) }),
  ),
})
export type ControlSample = z.infer<typeof controlSampleSchema>

export const verdicts = ['nothingWrong', 'missed'] as const
/** What an officer found on looking at a drawn row: nothing, or something that a rule should have flagged. */
export const rowVerdictBodySchema = z
  .strictObject({
    ...rowPlaceSchema.shape,
    verdict: z.enum(verdicts),
    /** The rule that should have flagged it, where there is one. */
    rule: z.string().min(1).max(100).optional(),
    text: z.string().trim().max(2000).default(''),
  })
  .refine(({ verdict, text }) => verdict === 'nothingWrong' || text.length >= 5, {
    error: 'say what was missed',
    path: ['text'],
  })
export const rowVerdictSchema = z.object({
  ...rowVerdictBodySchema.shape,
  by: z.string(),
  at: z.iso.datetime(),
})
export type RowVerdict = z.infer<typeof rowVerdictSchema>
