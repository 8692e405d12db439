import * as z from 'zod'
import { bothLanguagesSchema } from '../bothLanguages.ts'
import { absenceNames } from './absences.ts'

/** What a figure counts. Money in fen, distances in hundredths of a kilometre, shares in hundredths of a per cent. */
export const figureUnits = ['fen', 'fenPerKilometre', 'count', 'hundredthKilometres', 'basisPoints'] as const
export type FigureUnit = (typeof figureUnits)[number]

const scalar = z.union([z.string(), z.number(), z.boolean()])

/** How the rows of a query make one number. `distinct`: different values of a column; `peaks`: the largest of a column in each group, added up. */
export const measureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rows') }),
  z.strictObject({ kind: z.literal('sum'), of: z.string() }),
  z.strictObject({ kind: z.literal('distinct'), of: z.string() }),
  z.strictObject({ kind: z.literal('peaks'), of: z.string(), by: z.string() }),
])
export type Measure = z.infer<typeof measureSchema>

/** Which rows a figure rests on, and how they make it: asking again opens the rows behind the number. */
export const rowQuerySchema = z.strictObject({
  of: z.string(),
  /** By column: the values a row may have. A column that holds several values needs one of them. */
  where: z.record(z.string(), z.array(scalar).min(1)),
  /** By the row's own date, both ends included. */
  from: z.string().optional(),
  until: z.string().optional(),
  measure: measureSchema,
})
export type RowQuery = z.infer<typeof rowQuerySchema>

/** A figure made from other figures, by id. `share`: first of second; `change`: from second to first, as a share of the second. */
export const formulaSchema = z.strictObject({
  operation: z.enum(['sum', 'difference', 'share', 'change', 'perKilometre']),
  of: z.array(z.string()).min(1),
})
export type Formula = z.infer<typeof formulaSchema>

/** One typed number of a report, with what it rests on. */
export const figureSchema = bothLanguagesSchema.extend({
  /** Stable from one making of a report to the next. */
  id: z.string(),
  /** Footnote in the document, in order of first mention. */
  number: z.int().min(1),
  unit: z.enum(figureUnits),
  value: z.int().nullable(),
  absent: z.enum(absenceNames).optional(),
  basis: z.union([z.strictObject({ query: rowQuerySchema }), z.strictObject({ formula: formulaSchema })]),
  /** Rows it rests on; for a formula, of all figures in it together. */
  count: z.int().min(0),
  /** Rows without the measured value, and operands without a value: counted, never taken for zero in silence. */
  lacking: z.int().min(0),
})
export type Figure = z.infer<typeof figureSchema>
