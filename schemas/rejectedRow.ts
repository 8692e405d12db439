import * as z from 'zod'
import { bothLanguagesSchema } from './bothLanguages.ts'

/** One fault of one cell, with where it stands as a person would look for it. */
export const cellProblemSchema = z.object({
  code: z.string(),
  /** An error rejects the row; a warning asks to look again. */
  severity: z.enum(['error', 'warning']).default('error'),
  /** Column letter as the spreadsheet program shows it. */
  column: z.string(),
  header: z.string(),
  field: z.string(),
  /** The cell as uploaded. */
  cell: z.string(),
  expected: z.string().optional(),
  zh: z.string(),
  en: z.string(),
  /** What to do about it. */
  hint: bothLanguagesSchema.optional(),
})
export type CellProblem = z.infer<typeof cellProblemSchema>

/** A row with problems: one that could not be read (rejected), or one that was and has warnings. */
export const rejectedRowSchema = z.object({
  sheet: z.string(),
  row: z.int(),
  /** Line of a text file, where it is not the row. */
  line: z.int().optional(),
  problems: z.array(cellProblemSchema).min(1),
})
export type RejectedRow = z.infer<typeof rejectedRowSchema>
