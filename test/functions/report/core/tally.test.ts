import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../../../functions/report/core/figures/fact.ts'
import { tally } from '../../../../functions/report/core/figures/tally.ts'
import type { RowQuery } from '../../../../schemas/reports/figure.ts'
import { asked } from './asked.ts'

const kinds = ['reception', 'trip', 'finding'] as const
const units = ['U1', 'U2', 'U3']
const people = ['P1', 'P2', 'P3']

const aFact: fc.Arbitrary<Fact> = fc.record({
  of: fc.constantFrom(...kinds),
  on: fc.constantFrom('2023-12-31', '2024-01-01', '2024-06-30 23:59', '2024-12-31 08:00', '2025-01-01'),
  unit: fc.constantFrom(...units),
  cells: fc.record(
    {
      host: fc.constantFrom(...people),
      users: fc.subarray(people),
      officials: fc.subarray(people),
      plate: fc.constantFrom('A', 'B'),
      letterNo: fc.constantFrom('L1', 'L2'),
      voucherNo: fc.constantFrom('V1', 'V2'),
      guests: fc.integer({ min: 0, max: 9 }),
      amount: fc.integer({ min: -500, max: 500 }),
      guestPaid: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
  source: fc.record({ of: fc.constant('b'), sheet: fc.constant(''), row: fc.nat(99) }),
})

const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 1 })
const aQuery: fc.Arbitrary<RowQuery> = fc.record(
  {
    of: fc.constantFrom(...kinds),
    where: fc.record(
      {
        host: some(people),
        users: some(people),
        officials: some(people),
        plate: some(['A', 'B']),
        unit: some(units),
        hostPaid: some([true, false]),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<RowQuery['where']>,
    from: fc.constantFrom('2024-01-01', '2024-06-30'),
    until: fc.constantFrom('2024-06-30', '2024-12-31'),
    measure: fc.constantFrom<RowQuery['measure']>(
      { kind: 'rows' },
      { kind: 'sum', of: 'amount' },
      { kind: 'distinct', of: 'plate' },
      { kind: 'peaks', of: 'guests', by: 'visit' },
    ),
  },
  { requiredKeys: ['of', 'where', 'measure'] },
)

describe('many queries in one pass', () => {
  it('come to what each would come to alone', () => {
    fc.assert(
      fc.property(fc.array(aFact, { maxLength: 40 }), fc.array(aQuery, { maxLength: 12 }), (facts, queries) => {
        const counting = tally(queries)
        for (const fact of facts) counting.add(fact)
        const results = counting.results()
        for (const [index, query] of queries.entries()) {
          const { rows, value } = asked(query, facts)
          expect(results[index]).toMatchObject({ value, count: rows.length })
          const own = counting.counted
            .filter(({ queries: answered }) => answered.includes(index))
            .map(({ fact }) => fact)
          expect(own).toEqual(rows)
        }
      }),
    )
  })
})
