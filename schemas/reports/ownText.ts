import * as z from 'zod'
import { officialCodeSchema } from '../principal.ts'
import { ownSectionNames } from './ownSections.ts'

/** Characters of one section: what fits the report and the item it is kept in. */
const longestSection = 10_000

/** What an official wrote, by section; one that is absent was not written. */
export const ownTextsSchema = z.partialRecord(z.enum(ownSectionNames), z.string().max(longestSection))
export type OwnTexts = z.infer<typeof ownTextsSchema>

/** An official's own text for the duty report of a year. Only a submitted one goes into reports, and it is locked. */
export const ownTextSchema = z.object({
  official: officialCodeSchema,
  year: z.int(),
  state: z.enum(['draft', 'submitted']),
  sections: ownTextsSchema,
  /** Raised by every write; 0 when nothing was ever written. */
  revision: z.int().min(0),
  savedAt: z.iso.datetime().optional(),
  savedBy: z.string().optional(),
})
export type OwnText = z.infer<typeof ownTextSchema>

export const emptyOwnText = (official: OwnText['official'], year: number): OwnText => ({
  official,
  year,
  state: 'draft',
  sections: {},
  revision: 0,
})
