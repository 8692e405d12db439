import { type Coverage, coverageOf, countOutcome } from './coverage.ts'
import { pass } from './outcome.ts'
import type { PageFamily } from './pageFamily.ts'
import type { RuleEnvironment } from './recordRule.ts'
import type { RaisedWindowFlag, StoredFact, WindowRule } from './windowTypes.ts'

/** A flag of a page, with the rule that raised it. */
export interface PageFlag extends RaisedWindowFlag {
  readonly rule: WindowRule
}

export interface PageJudgement {
  readonly flags: ReadonlyMap<string, readonly PageFlag[]>
  /** Counted over the records of the judged pages that `counts` accepts. */
  readonly coverage: Coverage
}

const inTimeOrder = (a: StoredFact, b: StoredFact): number => {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  if (a.batch !== b.batch) return a.batch < b.batch ? -1 : 1
  if (a.row !== b.row) return a.row - b.row
  return a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0
}

/** The pages a change to `period` can touch, itself included. */
export const reachOf = (family: PageFamily, period: string, among: Iterable<string>): readonly string[] => {
  if (family.neighbours === 'all') return [...among]
  const reach: string[] = []
  for (let distance = -family.neighbours; distance <= family.neighbours; distance++)
    reach.push(family.shift(period, distance))
  return reach
}

/**
 * Judges pages of one group by the window rules of their family. A rule sees a page with its neighbours, but a flag
 * counts only for the page in which its last-straw record stands: every flag belongs to exactly one page.
 */
export function judgePages(
  family: PageFamily,
  rules: readonly WindowRule[],
  pages: ReadonlyMap<string, readonly StoredFact[]>,
  targets: Iterable<string>,
  environment: RuleEnvironment,
  counts: (fact: StoredFact) => boolean,
): PageJudgement {
  const flags = new Map<string, PageFlag[]>()
  const coverage: Coverage = {}
  const sights = family.neighbours === 'all' ? [new Set(pages.keys())] : [...targets].map((target) => new Set([target]))
  for (const own of sights) {
    const reach = [...own].length === 1 ? reachOf(family, [...own][0] ?? '', pages.keys()) : own
    const facts = [...new Set(reach)].flatMap((period) => pages.get(period) ?? []).toSorted(inTimeOrder)
    const periodOf = new Map<StoredFact, string>()
    for (const period of own) for (const fact of pages.get(period) ?? []) periodOf.set(fact, period)
    for (const rule of rules) {
      const outcomes = rule.judgeAll(facts, environment)
      const counted = coverageOf(coverage, rule.id)
      const unjudged = new Set<StoredFact>()
      const flagged = new Set<StoredFact>()
      for (const { fact, because } of outcomes.undetermined) {
        unjudged.add(fact)
        if (periodOf.has(fact) && counts(fact)) countOutcome(counted, because)
      }
      for (const raised of outcomes.flags) {
        for (const fact of raised.records) flagged.add(fact)
        const period = periodOf.get(raised.at)
        if (period === undefined) continue
        const known = flags.get(period)
        if (known === undefined) flags.set(period, [{ ...raised, rule }])
        else known.push({ ...raised, rule })
      }
      for (const fact of outcomes.judged) {
        if (unjudged.has(fact) || !periodOf.has(fact) || !counts(fact)) continue
        if (flagged.has(fact)) counted.flagged++
        else countOutcome(counted, pass)
      }
    }
  }
  return { flags, coverage }
}
