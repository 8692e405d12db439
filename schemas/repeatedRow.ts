import * as z from 'zod'

const placeSchema = z.object({ sheet: z.string(), row: z.int() })

/** A row that says in every cell what an earlier row of its file says: kept, counted, shown, and not judged twice. */
export const repeatedRowSchema = placeSchema.extend({
  /** Short digest of what both rows say. */
  content: z.string(),
  /** The first row that says it; absent in files written before it was kept. */
  first: placeSchema.optional(),
})
export type RepeatedRow = z.infer<typeof repeatedRowSchema>

/** A repeat as shown: beside the others of the same first row. */
export const shownRepeatSchema = repeatedRowSchema.omit({ content: true }).extend({
  /** How many rows of the file repeat that first row. */
  times: z.int().min(1),
})
export type ShownRepeat = z.infer<typeof shownRepeatSchema>
