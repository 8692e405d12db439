import * as z from 'zod'

/** One accepted row in a chunk object: where it stood, a short digest of its content, its values, and cells that read otherwise than written. */
export const chunkLineSchema = z.object({
  sheet: z.string(),
  row: z.int(),
  content: z.string(),
  record: z.unknown(),
  /** Uploaded text of the cells whose stored value does not show it letter by letter. */
  raw: z.record(z.string(), z.string()).optional(),
})
export type ChunkLine = z.infer<typeof chunkLineSchema>
