import * as z from 'zod'
import { gradeSchema, severitySchema } from '../../../../schemas/finding.ts'
import { isoDateSchema } from '../../../../schemas/findingLife/review.ts'
import { findingStates } from '../../../../schemas/findingLife/states.ts'
import type { Filter } from '../../../shared/findings/list/filter.ts'
import { type Order, type Sorting, sortings } from '../../../shared/findings/list/order.ts'

/** Several values of one kind, separated by commas. */
const several = <Value extends z.ZodType<string, string>>(value: Value) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(value).min(1).max(50))

const yesOrNo = z.enum(['true', 'false']).transform((text) => text === 'true')
const fenText = z.coerce.number<string | number>().int()
const words = z.string().min(1).max(200)

/** Filters of every list of findings, as they stand in an address. */
export const filterQuery = {
  state: several(z.enum(findingStates)).optional(),
  grade: several(gradeSchema).optional(),
  severity: several(severitySchema).optional(),
  unit: several(words).optional(),
  rule: several(words).optional(),
  official: words.optional(),
  vehicle: words.optional(),
  vendor: words.optional(),
  batch: words.optional(),
  /** A subject, `me`, or `nobody`. */
  assignee: words.optional(),
  overdue: yesOrNo.optional(),
  stale: yesOrNo.optional(),
  dueFrom: isoDateSchema.optional(),
  dueUntil: isoDateSchema.optional(),
  amountFrom: fenText.optional(),
  amountUntil: fenText.optional(),
  from: isoDateSchema.optional(),
  until: isoDateSchema.optional(),
  text: words.optional(),
} as const

const filterSchema = z.object(filterQuery)
export type FilterQuery = z.output<typeof filterSchema>

/** `due` ascending, `-due` descending. */
export const sortSchema = z.templateLiteral([z.enum(['', '-']), z.enum(sortings)]).default('date')

const isSorting = (text: string): text is Sorting => sortings.some((each) => each === text)

export function orderOf(sort: string): Order {
  const by = sort.replace(/^-/u, '')
  return { by: isSorting(by) ? by : 'date', descending: sort.startsWith('-') }
}

export const filterOf = (query: FilterQuery, subject: string): Filter => {
  const { state, grade, severity, unit, rule, vehicle, assignee, ...same } = query
  return {
    official: same.official,
    vendor: same.vendor,
    batch: same.batch,
    overdue: same.overdue,
    stale: same.stale,
    dueFrom: same.dueFrom,
    dueUntil: same.dueUntil,
    amountFrom: same.amountFrom,
    amountUntil: same.amountUntil,
    from: same.from,
    until: same.until,
    text: same.text,
    states: state,
    grades: grade,
    severities: severity,
    units: unit,
    rules: rule,
    plate: vehicle,
    assignee:
      assignee === undefined
        ? undefined
        : { is: assignee === 'nobody' ? undefined : assignee === 'me' ? subject : assignee },
  }
}
