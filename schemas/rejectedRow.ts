import * as z from 'zod'

/** One fault of one cell, with where it stands as a person would look for it. */
export const cellProblemSchema = z.object({
  code: z.string(),
  /** Column letter as the spreadsheet program shows it. */
  column: z.string(),
  header: z.string(),
  field: z.string(),
  /** The cell as uploaded. */
  cell: z.string(),
  expected: z.string().optional(),
  zh: z.string(),
  en: z.string(),
})
export type CellProblem = z.infer<typeof cellProblemSchema>

/** A row that could not be read: kept, counted, shown. */
export const rejectedRowSchema = z.object({
  sheet: z.string(),
  row: z.int(),
  problems: z.array(cellProblemSchema).min(1),
})
export type RejectedRow = z.infer<typeof rejectedRowSchema>
