import { officialsIn } from '../../schemas/records/officialFields.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { type Outcome, pass } from './outcome.ts'
import type { PageFamily } from './pageFamily.ts'
import {
  type PlaceCoverage,
  type PlaceTally,
  allRulesTogether,
  countIn,
  coverageOfUnits,
  placeTally,
} from './placeTally.ts'
import type { RuleEnvironment } from './recordRule.ts'
import type { RaisedWindowFlag, StoredFact, WindowRule } from './windowTypes.ts'

/** A flag of a page, with the rule that raised it. */
export interface PageFlag extends RaisedWindowFlag {
  readonly rule: WindowRule
}

export interface PageJudgement {
  readonly flags: ReadonlyMap<string, readonly PageFlag[]>
  /** Counted over the records that `counts` accepts. */
  readonly coverage: Coverage
  /** The same by unit and month, and by official and month. */
  readonly places: readonly PlaceCoverage[]
}

type Page = readonly [period: string, facts: readonly StoredFact[]]

/** By time; rows of one moment by what they say, so that it makes no difference in which batch or row they came. */
const inTimeOrder = (a: StoredFact, b: StoredFact): number => {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1
  return a.content < b.content ? -1 : a.content > b.content ? 1 : 0
}

/** Judges pages of one group by the window rules of their family. Every flag belongs to exactly one page. */
export function judgePages(
  family: PageFamily,
  rules: readonly WindowRule[],
  pages: ReadonlyMap<string, readonly StoredFact[]>,
  environment: RuleEnvironment,
  counts: (fact: StoredFact) => boolean,
): PageJudgement {
  const flags = new Map<string, PageFlag[]>()
  const tally = placeTally()
  const sights: readonly (readonly Page[])[] =
    family.judged === 'group' ? [[...pages]] : [...pages].map((page) => [page])
  for (const sight of sights) judgeTogether(sight, rules, environment, counts, flags, tally)
  const places = tally.finish()
  const coverage = coverageOfUnits(places)
  for (const { id } of rules) coverageOf(coverage, id)
  return { flags, coverage, places }
}

/** The places of a record that is looked at and not counted. */
const nowhere: readonly number[] = []

function judgeTogether(
  pages: readonly Page[],
  rules: readonly WindowRule[],
  environment: RuleEnvironment,
  counts: (fact: StoredFact) => boolean,
  flags: Map<string, PageFlag[]>,
  tally: PlaceTally,
): void {
  const facts = pages.flatMap(([, own]) => own).toSorted(inTimeOrder)
  const known = new Map<StoredFact, { readonly period: string; readonly places: readonly number[] }>()
  for (const [period, own] of pages) {
    for (const fact of own) {
      const { kind, unit, on, fields } = fact
      known.set(fact, { period, places: counts(fact) ? tally.placesOf(unit, on, officialsIn(kind, fields)) : nowhere })
    }
  }
  const together = tally.countsOf(allRulesTogether)
  for (const rule of rules) {
    const outcomes = rule.judgeAll(facts, environment)
    const counted = tally.countsOf(rule.id)
    const count = (fact: StoredFact, outcome: Outcome | 'flagged'): void => {
      const places = known.get(fact)?.places
      if (places !== undefined) countIn(places, counted, together, outcome)
    }
    const unjudged = new Set<StoredFact>()
    const flagged = new Set<StoredFact>()
    for (const { fact, because } of outcomes.undetermined) {
      unjudged.add(fact)
      count(fact, because)
    }
    for (const raised of outcomes.flags) {
      for (const fact of raised.records) flagged.add(fact)
      const period = known.get(raised.at)?.period
      if (period === undefined) throw new Error(`${rule.id} raised a flag at a record that was not given to it`)
      const before = flags.get(period)
      if (before === undefined) flags.set(period, [{ ...raised, rule }])
      else before.push({ ...raised, rule })
    }
    for (const fact of outcomes.judged) {
      if (unjudged.size > 0 && unjudged.has(fact)) continue
      count(fact, flagged.size > 0 && flagged.has(fact) ? 'flagged' : pass)
    }
  }
}
