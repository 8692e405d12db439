import * as z from 'zod'
import { unitCodeSchema } from '../batch.ts'
import { isIsoDate } from '../values/isoDate.ts'
import { isOfficialCode } from '../values/ids.ts'
import { documentSchema } from './document.ts'
import { figureSchema } from './figure.ts'
import { reportInputsSchema } from './inputs.ts'

const yearSchema = z.int().min(2000).max(2099)
const officialSchema = z.string().refine(isOfficialCode, { error: 'an official code is needed' })
const daySchema = z.string().refine(isIsoDate, { error: 'write a date as 2024-12-31' })

const dutySchema = z.strictObject({ kind: z.literal('duty'), official: officialSchema, year: yearSchema })
/** Without dates: every post the register knows of. */
const departureSchema = z.strictObject({
  kind: z.literal('departure'),
  official: officialSchema,
  from: daySchema.optional(),
  until: daySchema.optional(),
})
const annualSchema = z.strictObject({ kind: z.literal('annual'), unit: unitCodeSchema.optional(), year: yearSchema })

/** What a report is about. `annual` without a unit is the county's. */
export const reportSubjectSchema = z.discriminatedUnion('kind', [dutySchema, departureSchema, annualSchema])
export type ReportSubject = z.infer<typeof reportSubjectSchema>

const cutOff = { decisionCutOff: daySchema.optional() }
/** What is asked for: about whom or what, and the last day whose decisions on findings count (absent: all there are). */
export const reportAskSchema = z.discriminatedUnion('kind', [
  dutySchema.extend(cutOff),
  departureSchema.extend(cutOff),
  annualSchema.extend(cutOff),
])
export type ReportAsk = z.infer<typeof reportAskSchema>

/** A report's content. Who made it and when stands beside it: the same inputs give the same content. */
export const reportSchema = z.strictObject({
  form: z.literal(1),
  subject: reportSubjectSchema,
  inputs: reportInputsSchema,
  document: documentSchema,
  figures: z.array(figureSchema),
  /** Rows in the annex. */
  rows: z.int().min(0),
})
export type Report = z.infer<typeof reportSchema>
