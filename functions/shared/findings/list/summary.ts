import * as z from 'zod'
import { type Finding, gradeSchema, severitySchema } from '../../../../schemas/finding.ts'
import { unitCodeSchema } from '../../../../schemas/batch.ts'
import { isoDateSchema } from '../../../../schemas/findingLife/review.ts'
import { findingStates } from '../../../../schemas/findingLife/states.ts'
import { otherUnits } from '../withinUnit.ts'
import { dueOf } from '../life/visible.ts'

/**
 * What the list reads of a finding: what it can be filtered, sorted and counted by, and whom it must be hidden from.
 * It stands as one short text in the index of changes, so that loading all of them costs one attribute each.
 */
export const summarySchema = z.object({
  id: z.string(),
  revision: z.int(),
  revisedAt: z.string(),
  rule: z.string(),
  grade: gradeSchema,
  severity: severitySchema,
  unit: unitCodeSchema,
  on: z.string(),
  period: z.string(),
  state: z.enum(findingStates),
  stale: z.boolean(),
  excess: z.int().optional(),
  key: z.string(),
  zh: z.string(),
  officials: z.array(z.string()),
  plate: z.string().optional(),
  vendor: z.string().optional(),
  letter: z.string().optional(),
  invoice: z.string().optional(),
  batches: z.array(z.string()),
  /** Units besides its own on whose rows it rests; absent: none. */
  others: z.array(unitCodeSchema).optional(),
  assignee: z.string().optional(),
  due: isoDateSchema.optional(),
  until: isoDateSchema.optional(),
  recused: z.array(z.string()),
  admitted: z.array(z.string()),
})
export type Summary = z.infer<typeof summarySchema>

export function summaryOf(finding: Finding): Summary {
  const { subjects, sources, review } = finding
  const { assignee, recused = [], admitted = [] } = review
  const { id, revision, revisedAt, rule, grade, severity, unit, on, period, state, stale, excess, key, zh } = finding
  const { officials = [], plate, vendor, letter, invoice } = subjects
  const batches = [...new Set(sources.map(({ batch }) => batch))]
  const others = [...otherUnits(finding)]
  const until = review.state === 'parked' ? review.until : undefined
  return {
    id,
    revision,
    revisedAt,
    rule,
    grade,
    severity,
    unit,
    on,
    period,
    state,
    stale,
    excess,
    key,
    zh,
    officials,
    plate,
    vendor,
    letter,
    invoice,
    batches,
    ...(others.length > 0 && { others }),
    assignee,
    due: dueOf(finding),
    until,
    recused,
    admitted,
  }
}

/** The text under which a summary stands in the index. */
export const writeSummary = (finding: Finding): string => JSON.stringify(summaryOf(finding))

/** @throws when the text is no summary */
export const readSummary = (text: string): Summary => summarySchema.parse(JSON.parse(text))
