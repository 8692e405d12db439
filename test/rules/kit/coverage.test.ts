import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Coverage,
  addCoverage,
  countOutcome,
  coverageOf,
  dueCount,
  undeterminedCount,
} from '../../../rules/kit/coverage.ts'
import { type Outcome, notApplicable, pass } from '../../../rules/kit/outcome.ts'
import { undetermined } from '../../../rules/kit/undetermined.ts'

const flagged: Outcome = {
  outcome: 'flagged',
  grade: 'lead',
  values: {},
  excess: undefined,
  basis: { instrument: 'PRACTICE', mark: 'inferred' },
  zh: '',
  en: '',
}
const outcome = fc.constantFrom<Outcome>(
  pass,
  notApplicable,
  flagged,
  undetermined('inputMissing', 'vendor'),
  undetermined('registerNotLoaded', 'unit'),
)
const counted = fc.array(fc.tuple(fc.constantFrom('a', 'b'), outcome), { maxLength: 20 })

const coverageFrom = (outcomes: readonly (readonly [string, Outcome])[]): Coverage => {
  const coverage: Coverage = {}
  for (const [rule, each] of outcomes) countOutcome(coverageOf(coverage, rule), each)
  return coverage
}

describe('coverage', () => {
  it('counts each outcome in its own place', () => {
    expect(
      coverageFrom([pass, flagged, notApplicable, undetermined('inputMissing', 'vendor')].map((each) => ['a', each])),
    ).toEqual({ a: { pass: 1, flagged: 1, notApplicable: 1, undetermined: { 'inputMissing:vendor': 1 } } })
  })

  it('has nothing due for what was not applicable', () => {
    const counts = coverageOf(coverageFrom([['a', notApplicable]]), 'a')
    expect([dueCount(counts), undeterminedCount(counts)]).toEqual([0, 0])
  })

  it('loses no outcome: due and not applicable are all there were', () => {
    fc.assert(
      fc.property(counted, (outcomes) => {
        const coverage = coverageFrom(outcomes)
        const all = Object.values(coverage).reduce((sum, each) => sum + dueCount(each) + each.notApplicable, 0)
        expect(all).toBe(outcomes.length)
      }),
    )
  })

  it('added part by part is the coverage of the whole, and the parts stay as they are', () => {
    fc.assert(
      fc.property(counted, counted, (first, second) => {
        const total: Coverage = {}
        const part = coverageFrom(second)
        addCoverage(total, coverageFrom(first))
        addCoverage(total, part)
        expect(total).toEqual(coverageFrom([...first, ...second]))
        expect(part).toEqual(coverageFrom(second))
      }),
    )
  })
})
