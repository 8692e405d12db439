import * as z from 'zod'

/** A row behind one or more figures, with where it came from. */
export const annexRowSchema = z.strictObject({
  number: z.int().min(1),
  of: z.string(),
  on: z.string(),
  unit: z.string(),
  /** Batch (or register, or finding), sheet and row. */
  source: z.strictObject({ of: z.string(), sheet: z.string(), row: z.int() }),
  cells: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  /** Footnote numbers of the figures it is part of. */
  figures: z.array(z.int()),
})
export type AnnexRow = z.infer<typeof annexRowSchema>
