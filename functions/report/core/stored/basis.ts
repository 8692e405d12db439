import * as z from 'zod'
import { gradeSchema } from '../../../../schemas/finding.ts'
import { findingStates } from '../../../../schemas/findingLife/states.ts'
import { type ReportInputs, reportInputsSchema } from '../../../../schemas/reports/inputs.ts'
import { inputsOf } from '../inputsOf.ts'
import type { AskedRecords } from './asked.ts'
import { type Stored, reportBatch } from './readStored.ts'

/** A finding as far as telling whether it stands otherwise now. */
export const findingMarkSchema = z.object({
  id: z.string(),
  state: z.enum(findingStates),
  grade: gradeSchema,
  excess: z.int().optional(),
  on: z.string(),
})
export type FindingMark = z.infer<typeof findingMarkSchema>

const batchMarkSchema = z.object({ id: z.string(), kind: z.string(), period: z.string() })

/** What a version rests on, kept beside it, so that it can be told what stands otherwise now. */
export const keptBasisSchema = z.object({
  inputs: reportInputsSchema,
  /** The kinds of record its figures ask for, and the days they ask of. */
  kinds: z.array(z.string()),
  from: z.string(),
  until: z.string(),
  batches: z.array(batchMarkSchema),
  findings: z.array(findingMarkSchema),
})
export type KeptBasis = z.infer<typeof keptBasisSchema>

/** What a report that asks so of records rests on, as it stands. */
export function basisOf(
  { stored, ruleSet }: { readonly stored: Stored; readonly ruleSet: string },
  asked: AskedRecords,
): KeptBasis {
  const { versions, cutOff, findings, dues, coverage, ownTexts, comments } = stored
  const batches = stored.batches.filter(({ kind }) => asked.kinds.some((each) => each === kind))
  const inputs: ReportInputs = inputsOf(
    { batches: batches.map(reportBatch), findings, cutOff, ruleSet, dues, comments },
    versions,
    { coverage, ownTexts },
  )
  return {
    inputs,
    kinds: [...asked.kinds],
    from: asked.from,
    until: asked.until,
    batches: batches.map(({ id, kind, period }) => ({ id, kind, period })),
    findings: [...findings],
  }
}
