import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Coverage, countOutcome, coverageOf, dueCount } from '../../../rules/kit/coverage.ts'
import { pass } from '../../../rules/kit/outcome.ts'
import { allRulesTogether, countIn, coverageOfUnits, mergePlaces, placeTally } from '../../../rules/kit/placeTally.ts'
import { undetermined } from '../../../rules/kit/undetermined.ts'
import { recordKindNames } from '../../../schemas/records/kinds.ts'
import { officialsIn } from '../../../schemas/records/officialFields.ts'
import { unitCodeSchema } from '../../../schemas/batch.ts'
import { officialCodeSchema } from '../../../schemas/principal.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'

const outcomes = [pass, undetermined('inputMissing', 'letterNo'), undetermined('calendarUnknown', '2030')] as const
const record = fc.record({
  unit: fc.constantFrom('U1', 'U2').map((code) => unitCodeSchema.parse(code)),
  on: fc.constantFrom('2024-01-31', '2024-02-01', '2025-02-01').map(isoDate),
  officials: fc
    .uniqueArray(fc.constantFrom('P1', 'P2', 'U1'), { maxLength: 2 })
    .map((codes) => codes.map((code) => officialCodeSchema.parse(code))),
  outcomes: fc.record({ a: fc.constantFrom(...outcomes), b: fc.constantFrom(...outcomes) }),
})

type Drawn = typeof record extends fc.Arbitrary<infer Value> ? Value : never

function tallied(records: readonly Drawn[]) {
  const tally = placeTally()
  for (const { unit, on, officials, outcomes: said } of records) {
    const places = tally.placesOf(unit, on, officials)
    tally.addRecord('reception', places)
    for (const [rule, outcome] of Object.entries(said)) {
      countIn(places, tally.countsOf(rule), tally.countsOf(allRulesTogether), outcome)
    }
  }
  return tally.finish()
}

describe('counting by place', () => {
  it('counts every outcome once in its unit, and once for every official it names', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 20 }), (records) => {
        const places = tallied(records)
        const whole: Coverage = {}
        for (const { outcomes: said } of records) {
          for (const [rule, outcome] of Object.entries(said)) countOutcome(coverageOf(whole, rule), outcome)
        }
        expect(coverageOfUnits(places)).toEqual(whole)
        const due = (of: string, code: string, month: string) =>
          places
            .filter((place) => place.of === of && place.code === code && place.month === month)
            .flatMap(({ coverage }) => Object.values(coverage))
            .reduce((sum, counts) => sum + dueCount(counts), 0)
        for (const month of ['2024-01', '2024-02', '2025-02']) {
          const own = records.filter(({ on }) => on.startsWith(month))
          for (const code of ['P1', 'P2', 'U1']) {
            const named = own.filter(({ officials }) => officials.some((official) => official === code))
            expect(due('official', code, month)).toBe(2 * named.length)
          }
          expect(due('unit', 'U1', month)).toBe(2 * own.filter(({ unit }) => unit === 'U1').length)
        }
      }),
    )
  })

  it('of parts adds up to that of the whole, however the work was cut', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 20 }), fc.nat(20), (records, at) => {
        const parts = [tallied(records.slice(0, at)), tallied(records.slice(at))]
        expect(mergePlaces(parts)).toEqual(tallied(records))
      }),
    )
  })
})

describe('the officials of a record', () => {
  it('are each named once, and none where the kind names nobody or the cell is blank', () => {
    expect(officialsIn('trip', { users: ['P1', 'P2', 'P1'] })).toEqual(['P1', 'P2'])
    expect(officialsIn('reception', { host: 'P1' })).toEqual(['P1'])
    expect(officialsIn('reception', {})).toEqual([])
    expect(officialsIn('expense', { host: 'P1' })).toEqual([])
    for (const kind of recordKindNames) expect(officialsIn(kind, {})).toEqual([])
  })
})
