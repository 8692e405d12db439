import * as z from 'zod'
import { bothLanguagesSchema } from './bothLanguages.ts'

/** How many findings of each grade, how many of them are overdue, and the money beyond limits in fen. */
export const tallySchema = z.object({
  breach: z.int(),
  missingEvidence: z.int(),
  lead: z.int(),
  overdue: z.int(),
  excess: z.int(),
})
export type Tally = z.infer<typeof tallySchema>

/** The tally of one unit, month or rule. */
export const groupTallySchema = tallySchema.extend({ group: z.string() })
export type GroupTally = z.infer<typeof groupTallySchema>

/** What there is, from above: of everything the caller may see. */
export const overviewSchema = z.object({
  /** Everything but what was dismissed or superseded. */
  all: tallySchema,
  /** How far the officers are with these: nothing decided yet, upheld and at work, upheld and closed. */
  undecided: z.int(),
  upheld: z.int(),
  closed: z.int(),
  /** Not counted above: looked into and not upheld; replaced by a newer upload. */
  dismissed: z.int(),
  superseded: z.int(),
  /** Kept from the caller by recusal: counted nowhere else. */
  hidden: z.int(),
  units: z.array(groupTallySchema),
  months: z.array(groupTallySchema),
  rules: z.array(groupTallySchema),
  /** Names of these units as the register has them today; a unit it does not have has none. */
  unitNames: z.record(z.string(), z.string()),
})
export type Overview = z.infer<typeof overviewSchema>

const registerState = z.enum(['loaded', 'notLoaded'])

/** Budgets of the three public lines beside what the units published as spent. Money is in fen. */
export const publicMoneySchema = z.object({
  budget: registerState,
  disclosure: registerState,
  rows: z.array(
    bothLanguagesSchema.extend({
      year: z.int(),
      line: z.string(),
      /** Units that have both numbers: only they are added up. */
      units: z.int(),
      budget: z.int(),
      spent: z.int(),
      /** Of these units, those that spent more than their budget. */
      over: z.array(z.object({ unit: z.string(), budget: z.int(), spent: z.int() })),
      /** Units that have one of the numbers only. */
      incomplete: z.array(z.string()),
    }),
  ),
})
export type PublicMoney = z.infer<typeof publicMoneySchema>
