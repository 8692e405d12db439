import * as z from 'zod'
import { isIsoDate } from './values/isoDate.ts'

const day = z
  .string()
  .refine(isIsoDate, { error: 'must be a date such as 2025-04-01', params: { zh: '应为日期，如 2025-04-01' } })
const header = z.string().min(1)

/** Whether a pattern can be compiled; it is matched against whole cells. */
function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u').test('') || true
  } catch {
    return false
  }
}

/**
 * What a foreign form asks of its rows, where that is more than our own kinds ask: often from a date on, or until one,
 * by the date that stands in the row. Blank cells meet everything but `filled`.
 */
export const profileDutySchema = z
  .strictObject({
    columns: z.union([header.transform((one) => [one]), z.array(header).min(1)]),
    /** Holds from (until) this day, by the date in this column; a row whose date cannot be read is not held to it. */
    by: header.optional(),
    from: day.optional(),
    until: day.optional(),
    filled: z.literal(true).optional(),
    oneOf: z.array(z.string()).min(1).optional(),
    pattern: z
      .string()
      .max(200)
      .refine(isPattern, { error: 'is no regular expression', params: { zh: '不是正则表达式' } })
      .optional(),
    atLeast: z.number().optional(),
    /** No later than the date in this column. */
    notAfter: header.optional(),
    notInFuture: z.literal(true).optional(),
    /** What to tell the person. */
    zh: z.string().min(1),
    en: z.string().min(1),
  })
  .superRefine(({ by, from, until, filled, oneOf, pattern, atLeast, notAfter, notInFuture }, context) => {
    const tests = [filled, oneOf, pattern, atLeast, notAfter, notInFuture].filter((each) => each !== undefined)
    if (tests.length !== 1) {
      const message = 'needs exactly one of filled, oneOf, pattern, atLeast, notAfter and notInFuture'
      const zh = '必须且只能写 filled、oneOf、pattern、atLeast、notAfter、notInFuture 之一'
      context.addIssue({ code: 'custom', message, params: { zh } })
    }
    if ((by === undefined) !== (from === undefined && until === undefined)) {
      const message = 'by needs from or until, and they need by'
      context.addIssue({ code: 'custom', message, params: { zh: 'by 须与 from 或 until 同用' } })
    }
  })
export type ProfileDuty = z.infer<typeof profileDutySchema>
