import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Coverage,
  addCoverage,
  countOutcome,
  coverageOf,
  dueCount,
  emptyRuleCoverage,
  undeterminedCount,
} from '../../../rules/kit/coverage.ts'
import { type Outcome, notApplicable, pass } from '../../../rules/kit/outcome.ts'
import { undetermined } from '../../../rules/kit/undetermined.ts'

const flagged: Outcome = {
  outcome: 'flagged',
  grade: 'lead',
  values: {},
  excess: undefined,
  limits: [],
  basis: { instrument: 'PRACTICE', mark: 'inferred' },
  zh: '',
  en: '',
}
const someOutcomes = fc.array(
  fc.record({
    rule: fc.constantFrom('a', 'b'),
    outcome: fc.constantFrom<Outcome>(
      pass,
      notApplicable,
      flagged,
      undetermined('inputMissing', 'guests'),
      undetermined('inputMissing', 'amount'),
      undetermined('calendarUnknown', '2031'),
    ),
  }),
)
const counted = (outcomes: readonly { readonly rule: string; readonly outcome: Outcome }[]): Coverage => {
  const coverage: Coverage = {}
  for (const { rule, outcome } of outcomes) countOutcome(coverageOf(coverage, rule), outcome)
  return coverage
}

describe('coverage', () => {
  it('adds up: every outcome is counted once, and what was not applicable was not due', () => {
    fc.assert(
      fc.property(someOutcomes, (outcomes) => {
        for (const [rule, counts] of Object.entries(counted(outcomes))) {
          const own = outcomes.filter((each) => each.rule === rule)
          expect(dueCount(counts) + counts.notApplicable).toBe(own.length)
          expect(undeterminedCount(counts)).toBe(own.filter(({ outcome }) => outcome.outcome === 'undetermined').length)
        }
      }),
    )
  })

  it('of parts added together is the coverage of the whole, and the parts stay as they were', () => {
    fc.assert(
      fc.property(someOutcomes, someOutcomes, (one, other) => {
        const total: Coverage = {}
        const parts = [counted(one), counted(other)]
        for (const part of parts) addCoverage(total, part)
        expect(total).toEqual(counted([...one, ...other]))
        expect(parts).toEqual([counted(one), counted(other)])
      }),
    )
  })

  it('counts reasons apart', () => {
    const counts = emptyRuleCoverage()
    countOutcome(counts, undetermined('inputMissing', 'guests'), 2)
    countOutcome(counts, undetermined('calendarUnknown', '2031'))
    expect(counts.undetermined).toEqual({ 'inputMissing:guests': 2, 'calendarUnknown:2031': 1 })
    expect(dueCount(counts)).toBe(3)
  })
})
