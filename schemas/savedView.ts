import * as z from 'zod'

/** Most views of one person. */
export const mostViews = 50

/** A list's filters under a name, as one person keeps them. */
export const savedViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Filters and order as they stand in an address. */
  query: z.record(z.string(), z.string()),
})
export type SavedView = z.infer<typeof savedViewSchema>
