import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../rules/catalogue.ts'
import { loudRules } from '../../../rules/kit/firingShare.ts'

const [first, second] = catalogue.recordRules.reception
const rules = [first!, { ...second!, expectedShare: 50 }]
const counts = (pass: number, flagged: number, unknown = 0) => ({
  pass,
  flagged,
  notApplicable: 9,
  undetermined: { 'inputMissing:x': unknown },
})

describe('rules that fire too often', () => {
  it('are named above a fifth of what they judged, not at it', () => {
    expect(loudRules(rules, { [first!.id]: counts(80, 20) })).toEqual([])
    expect(loudRules(rules, { [first!.id]: counts(79, 21) })).toEqual([
      { rule: first!.id, flagged: 21, judged: 100, expected: 20 },
    ])
  })
  it('may say what share they expect', () => {
    expect(loudRules(rules, { [second!.id]: counts(50, 50) })).toEqual([])
    expect(loudRules(rules, { [second!.id]: counts(49, 51) })).toHaveLength(1)
  })
  it('are not named on few records, however many could not be judged', () => {
    expect(loudRules(rules, { [first!.id]: counts(0, 49, 5000) })).toEqual([])
    expect(loudRules(rules, { [first!.id]: counts(0, 50) })).toHaveLength(1)
  })
  it('stand loudest first, and rules without records are silent', () => {
    const loud = loudRules(rules, { [first!.id]: counts(60, 40), [second!.id]: counts(10, 90) })
    expect(loud.map(({ rule }) => rule)).toEqual([second!.id, first!.id])
    expect(loudRules(rules, {})).toEqual([])
  })
})
