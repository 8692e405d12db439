import type { Coverage } from './coverage.ts'
import type { RuleAbout } from './recordRule.ts'

/** A rule that flags more of what it judged than anybody expects: more likely a fault of the rule, a limit or the data than of everyone. */
export interface LoudRule {
  readonly rule: string
  readonly flagged: number
  /** Records it could judge; the undetermined are not among them. */
  readonly judged: number
  /** Per cent it was expected to stay within. */
  readonly expected: number
}

const usualShare = 20
const fewestJudged = 50

/** The rules of a coverage that fire more often than expected, loudest first. Few records tell nothing. */
export const loudRules = (rules: readonly RuleAbout[], coverage: Coverage): readonly LoudRule[] =>
  rules
    .flatMap(({ id, expectedShare = usualShare }): readonly LoudRule[] => {
      const { pass = 0, flagged = 0 } = coverage[id] ?? {}
      const judged = pass + flagged
      return judged >= fewestJudged && flagged * 100 > judged * expectedShare
        ? [{ rule: id, flagged, judged, expected: expectedShare }]
        : []
    })
    .toSorted((a, b) => b.flagged * a.judged - a.flagged * b.judged || (a.rule < b.rule ? -1 : 1))
