import { type Fen, fen, showYuan } from '../../schemas/values/fen.ts'
import { type IsoMonth, dateOf, monthOf } from '../../schemas/values/isoDate.ts'
import type { PageFamily } from './pageFamily.ts'
import { flag } from './outcome.ts'
import type { Say } from './raiseFlag.ts'
import type { RuleAbout } from './recordRule.ts'
import { windowRule } from './windowRule.ts'
import type { FactOf, WindowReads, WindowRule } from './windowTypes.ts'

/** What one category may cost a subject in a month, while it holds; both months are included, an absent end is open. */
export interface MonthlyLimit {
  readonly category: string
  readonly from: string
  readonly until?: string
  readonly limit: Fen
}

interface OverLimit {
  readonly subject: string
  readonly category: string
  readonly month: string
  readonly spent: Fen
  readonly limit: Fen
  readonly [name: string]: string | number
}

interface Definition<Reads extends WindowReads> extends RuleAbout {
  /** Its pages must hold a subject's whole month. */
  readonly family: PageFamily
  readonly reads: Reads
  readonly applies?: (fact: FactOf<Reads>) => boolean
  readonly subject: (fact: FactOf<Reads>) => string
  readonly category: (fact: FactOf<Reads>) => string
  readonly amount: (fact: FactOf<Reads>) => Fen
  readonly limits: readonly MonthlyLimit[]
  readonly say?: Partial<Say<OverLimit>>
}

/** The limit of a category in a month; `undefined` when nobody set one, which limits nothing. */
export const limitIn = (limits: readonly MonthlyLimit[], category: string, month: IsoMonth): Fen | undefined =>
  limits.find(
    (each) => each.category === category && each.from <= month && (each.until === undefined || month <= each.until),
  )?.limit

/**
 * Defines a rule for a dated monthly limit: per subject, month and category in date order, every record from the one
 * that passes the limit on is flagged; exactly on the limit is within it. One flag names them all.
 */
export const cumulativeLimit = <const Reads extends WindowReads>({
  subject,
  category,
  amount,
  limits,
  say,
  applies,
  ...about
}: Definition<Reads>): WindowRule =>
  windowRule({
    ...about,
    applies: (fact) =>
      (applies === undefined || applies(fact)) &&
      limitIn(limits, category(fact), monthOf(dateOf(fact.on))) !== undefined,
    key: (fact) => JSON.stringify([subject(fact), category(fact), monthOf(dateOf(fact.on))]),
    keyName: 'month',
    judge: (facts) => {
      const first = facts[0]
      if (first === undefined) return { flags: [] }
      const month = monthOf(dateOf(first.on))
      const limit = limitIn(limits, category(first), month)
      if (limit === undefined) return { flags: [] }
      let spent = 0
      const over = facts.filter((fact) => {
        spent += amount(fact)
        return spent > limit
      })
      const at = over[0]
      if (at === undefined) return { flags: [] }
      const values: OverLimit = {
        subject: subject(first),
        category: category(first),
        month,
        spent: fen(spent),
        limit,
      }
      const window = `${values.subject}|${values.category}|${month}`
      const excess = spent > limit ? { excess: fen(spent - limit) } : {}
      return { flags: [{ ...flag(values, excess), at, records: over, window }] }
    },
    say: {
      zh:
        say?.zh ??
        (({ category: name, month, spent, limit }) =>
          `${month}“${name}”累计${showYuan(spent)}元，上限${showYuan(limit)}元`),
      en:
        say?.en ??
        (({ category: name, month, spent, limit }) =>
          `“${name}” in ${month}: ${showYuan(spent)} yuan; the limit is ${showYuan(limit)}`),
    },
  })
