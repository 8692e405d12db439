import * as z from 'zod'
import { bothLanguagesSchema } from './bothLanguages.ts'
import { profileNameSchema } from './profile.ts'
import { isSheetKindName } from './sheetKinds.ts'
import { isUnitCode } from './values/ids.ts'

/**
 * The states of a batch. A good one is registered, checking, settling, completed. `refused`: the file cannot be read;
 * `repeat`: another batch already brought the same rows; `failed`: a fault of ours, to be mended and resumed.
 * `superseding`: it stands until the batch that takes its place is settled, then it is `superseded`; `withdrawing`: what
 * it brought is being taken out, after which it is `withdrawn`.
 */
export const batchStates = [
  'registered',
  'checking',
  'settling',
  'completed',
  'refused',
  'repeat',
  'failed',
  'superseding',
  'superseded',
  'withdrawing',
  'withdrawn',
] as const
export type BatchState = (typeof batchStates)[number]

/** The states in which messages drive a batch on. */
export const workingStates = ['registered', 'checking', 'settling', 'withdrawing'] as const
export type WorkingState = (typeof workingStates)[number]

const unfinishedStates: ReadonlySet<BatchState> = new Set(workingStates)
/** Whether the machine will do nothing more with the batch by itself. */
export const isFinalState = (state: BatchState): boolean => !unfinishedStates.has(state)

const watchedStates: ReadonlySet<BatchState> = new Set([...workingStates, 'superseding'])
/** Whether a batch must move on by itself: one that does not is looked after. */
export const isWatched = (state: BatchState): boolean => watchedStates.has(state)

export const sheetKindSchema = z.string().refine(isSheetKindName, { error: 'not a kind of sheet' })
export const unitCodeSchema = z.string().refine(isUnitCode, { error: 'a unit code is needed' })

/** A year, quarter or month the batch reports on. */
export const periodSchema = z
  .string()
  .regex(/^20\d\d(?:-(?:0[1-9]|1[0-2])|-Q[1-4])?$/, { error: 'write 2024, 2024-Q1 or 2024-03' })

/** What a clerk says of a file before sending it. */
export const registrationSchema = z.strictObject({
  kind: sheetKindSchema,
  unit: unitCodeSchema,
  period: periodSchema,
  fileName: z.string().min(1).max(255),
  /** Name of the column profile by which a foreign sheet is read; absent: the template's headers. */
  profile: profileNameSchema.optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'the SHA-256 of the file, 64 hexadecimal digits' }),
  /** The completed batch whose place this one takes: same unit and kind, a period in common. */
  supersedes: z.string().min(1).max(100).optional(),
})
export type Registration = z.infer<typeof registrationSchema>

/** `read = accepted + rejected + repeats`, or the batch does not go on. */
export const rowCountsSchema = z.object({
  read: z.int().min(0),
  accepted: z.int().min(0),
  rejected: z.int().min(0),
  repeats: z.int().min(0),
})
export type RowCounts = z.infer<typeof rowCountsSchema>

export const refusalSchema = bothLanguagesSchema.extend({ code: z.string() })

/** A total row of the sheet beside the sum of the rows it stands for; money in fen, measured quantities in hundredths. */
export const controlTotalSchema = z.object({
  sheet: z.string().optional(),
  row: z.int(),
  field: z.string(),
  stated: z.int(),
  summed: z.int(),
})
export type ControlTotal = z.infer<typeof controlTotalSchema>

/**
 * Rows that another batch had brought before this one came, by their natural key, while that batch stood. Those that say
 * the same in every cell are judged once; `differing` ones say something else, so that both count.
 */
export const overlapSchema = z.object({ batch: z.string(), rows: z.int().min(1), differing: z.int().min(0) })
export type Overlap = z.infer<typeof overlapSchema>

/** Something noticed in the file that changed no value: hidden rows, macros left alone, amounts in 万元. */
export const batchNoteSchema = bothLanguagesSchema.extend({ code: z.string() })
/** How many cells have a problem, by its code. */
export const problemCountsSchema = z.record(
  z.string(),
  z.object({ severity: z.enum(['error', 'warning']), cells: z.int().min(1) }),
)
export type ProblemCounts = z.infer<typeof problemCountsSchema>

/** How far the reading of a file has come, written now and then while it goes on. */
export const readingProgressSchema = rowCountsSchema.extend({ at: z.iso.datetime() })

/** What settling did to the findings of the pages a batch touched. */
export const settlementCountsSchema = z.object({
  created: z.int().min(0),
  unchanged: z.int().min(0),
  changed: z.int().min(0),
  /** Changed so that a closed, dismissed or parked one is asked for again. */
  reopened: z.int().min(0).default(0),
  noLongerDetected: z.int().min(0),
})
export type SettlementCounts = z.infer<typeof settlementCountsSchema>

/** A rule that fired on more of a batch than anybody expects of it, in per cent, with what to do about it. */
export const loudRuleSchema = bothLanguagesSchema.extend({
  rule: z.string(),
  flagged: z.int().min(0),
  judged: z.int().min(0),
  expected: z.number(),
})

/** Why a batch or a nil return is taken back: kept with it, so it must say something. */
export const reasonSchema = z.string().trim().min(2).max(500)

/** Who took a batch back, when and why, and what that did to the findings. */
export const withdrawalSchema = z.object({
  reason: reasonSchema,
  by: z.string(),
  at: z.iso.datetime(),
  /** How many partitions must be taken out; none when nothing had reached the pages yet. */
  partitions: z.int().min(0),
  /** The judging whose pages those are; absent: the batch's latest. */
  judging: z.int().min(1).optional(),
  /** The register versions by which the pages it leaves are judged again. */
  registers: z.record(z.string(), z.string()),
  findings: settlementCountsSchema.optional(),
  finishedAt: z.iso.datetime().optional(),
})
export type Withdrawal = z.infer<typeof withdrawalSchema>

/** A batch as stored and as the API shows it. */
export const batchSchema = z.object({
  ...registrationSchema.shape,
  id: z.string(),
  jurisdiction: z.string(),
  state: z.enum(batchStates),
  registeredAt: z.iso.datetime(),
  /** Who registered it: may not decide on what it brings. Absent when the system did. */
  registeredBy: z.string().optional(),
  finishedAt: z.iso.datetime().optional(),
  refusal: refusalSchema.optional(),
  /** State in which a failed batch stood, to resume it from. */
  failedIn: z.enum(workingStates).optional(),
  /** The batch that already brought the same rows. */
  repeatOf: z.string().optional(),
  /** The batch that took, or is about to take, this one's place. */
  supersededBy: z.string().optional(),
  withdrawal: withdrawalSchema.optional(),
  rows: rowCountsSchema.optional(),
  controlTotals: z.array(controlTotalSchema).optional(),
  /** Rows so far while the file is being read; `rows` once it has been. */
  reading: readingProgressSchema.optional(),
  /** Flags so far: of record rules with each chunk checked, of windows with each partition settled. */
  flagsRaised: z.int().min(0).optional(),
  /** Rows that say there is nothing to report: no records. */
  nilRows: z.int().min(0).optional(),
  /** Accepted rows with warnings. */
  warnedRows: z.int().min(0).optional(),
  problems: problemCountsSchema.optional(),
  notes: z.array(batchNoteSchema).optional(),
  /** Header texts that name no field, as uploaded. */
  unknownColumns: z.array(z.string()).optional(),
  /** Rows that the profile gives to another kind. */
  otherRows: z.int().min(0).optional(),
  chunksPlanned: z.int().min(0).default(0),
  chunksChecked: z.int().min(0).default(0),
  partitionsPlanned: z.int().min(0).default(0),
  partitionsSettled: z.int().min(0).default(0),
  partitionsWithdrawn: z.int().min(0).default(0),
  /** How many times it has been sent through judging: once, and again for each time registers or rules had changed. */
  judging: z.int().min(1).default(1),
  /** The register versions and rule set every chunk of the batch is judged by. */
  registers: z.record(z.string(), z.string()).default({}),
  ruleSet: z.string().optional(),
  findings: settlementCountsSchema.optional(),
  /** Rules that fired more often than expected, loudest first; absent until it is completed. */
  loudRules: z.array(loudRuleSchema).optional(),
  /** Counted when the batch was settled; absent before, empty when no row had come before. */
  overlaps: z.array(overlapSchema).optional(),
})
export type Batch = z.infer<typeof batchSchema>
