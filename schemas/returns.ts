import * as z from 'zod'
import { periodSchema, reasonSchema, unitCodeSchema } from './batch.ts'
import { isoDateSchema } from './findingLife/review.ts'
import { isRecordKind } from './records/kinds.ts'

export const recordKindSchema = z.string().refine(isRecordKind, { error: 'not a kind of record' })

/** 无发生额申报: a unit says that it has nothing to report of a kind for a period. It is no record, and no rule reads it. */
export const nilFilingSchema = z.strictObject({
  kind: recordKindSchema,
  unit: unitCodeSchema,
  period: periodSchema,
  note: z.string().trim().max(500).optional(),
})
export type NilFiling = z.infer<typeof nilFilingSchema>

export const nilWithdrawalSchema = nilFilingSchema.omit({ note: true }).extend({ reason: reasonSchema })
export type NilWithdrawal = z.infer<typeof nilWithdrawalSchema>

/** A nil return as kept; one that was taken back stays, with the reason. */
export const nilReturnSchema = z.object({
  period: periodSchema,
  note: z.string().optional(),
  filedAt: z.iso.datetime(),
  filedBy: z.string(),
  withdrawal: z.object({ reason: reasonSchema, by: z.string(), at: z.iso.datetime() }).optional(),
})
export type NilReturn = z.infer<typeof nilReturnSchema>

/** A batch with rows, as far as reporting duties ask. */
export const batchReturnSchema = z.object({
  batch: z.string(),
  period: periodSchema,
  receivedAt: z.iso.datetime(),
  accepted: z.int().min(0),
  rejected: z.int().min(0),
})
export type BatchReturn = z.infer<typeof batchReturnSchema>

/** What a unit returned of one kind for one year: the batches that stand, and its nil returns. */
export const unitYearSchema = z.object({
  kind: recordKindSchema,
  unit: unitCodeSchema,
  year: z.int(),
  batches: z.array(batchReturnSchema),
  nils: z.array(nilReturnSchema),
})
export type UnitYear = z.infer<typeof unitYearSchema>

export const dueStates = ['notDue', 'due', 'late', 'received', 'nil', 'partly', 'undetermined'] as const

/** A return that a unit owes, and where it stands. `partly`: it came, and rows of it were rejected. */
export const dueReturnSchema = z.object({
  unit: unitCodeSchema,
  unitName: z.string(),
  kind: recordKindSchema,
  period: periodSchema,
  state: z.enum(dueStates),
  /** Why it is undetermined. */
  reason: z.enum(['calendarUnknown', 'unitKindMissing']).optional(),
  dueOn: isoDateSchema.optional(),
  /** The day on which it was whole. */
  receivedOn: isoDateSchema.optional(),
  onTime: z.boolean().optional(),
  /** Months of the period for which nothing came. */
  missing: z.array(z.string()),
  batches: z.array(z.string()),
  /** Rejected rows of those batches. */
  rejected: z.int().min(0),
})
export type DueReturn = z.infer<typeof dueReturnSchema>

/** The due list; without duties, or without the unit register, nobody can say what is due. */
export const dueAnswerSchema = z.object({
  today: isoDateSchema,
  duties: z.enum(['set', 'notSet']),
  units: z.enum(['known', 'notLoaded']),
  returns: z.array(dueReturnSchema),
})
export type DueAnswer = z.infer<typeof dueAnswerSchema>
