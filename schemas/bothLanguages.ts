import * as z from 'zod'

/** A text for people in both languages. */
export const bothLanguagesSchema = z.object({ zh: z.string(), en: z.string() })
