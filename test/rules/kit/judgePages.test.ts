import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PageJudgement, judgePages, reachOf } from '../../../rules/kit/judgePages.ts'
import { dueCount } from '../../../rules/kit/coverage.ts'
import type { PageFamily } from '../../../rules/kit/pageFamily.ts'
import type { StoredFact } from '../../../rules/kit/windowTypes.ts'
import { unitMonth } from '../../../rules/pages/families.ts'
import { environment, fact, secondVisit } from './made.ts'

const allMonths: PageFamily = { ...unitMonth, name: 'allMonths', neighbours: 'all' }

const inPages = (facts: readonly StoredFact[]): ReadonlyMap<string, readonly StoredFact[]> =>
  Map.groupBy(facts, ({ on }) => on.slice(0, 7))

const judge = (
  facts: readonly StoredFact[],
  {
    family = unitMonth,
    targets,
    counts = () => true,
  }: {
    readonly family?: PageFamily
    readonly targets?: readonly string[]
    readonly counts?: (each: StoredFact) => boolean
  } = {},
): PageJudgement => {
  const pages = inPages(facts)
  return judgePages(family, [secondVisit(family)], pages, targets ?? pages.keys(), environment(), counts)
}

/** Flags by page, as `row<row before`. */
const told = ({ flags }: PageJudgement) =>
  Object.fromEntries(
    [...flags]
      .map(
        ([period, raised]) =>
          [period, raised.map(({ at, records }) => `${at.row}<${records[0]?.row}`).toSorted()] as const,
      )
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

describe('pages judged together', () => {
  const across = [fact(1, '2024-12-31', '甲'), fact(2, '2025-01-01', '甲')]

  it('are those within the family’s distance', () => {
    expect(reachOf(unitMonth, '2024-12', [])).toEqual(['2024-11', '2024-12', '2025-01'])
    expect(reachOf(allMonths, '2024-12', ['2023-01', '2024-12'])).toEqual(['2023-01', '2024-12'])
  })

  it('see their neighbours, and a flag stands only where its last straw stands', () => {
    expect(told(judge(across))).toEqual({ '2025-01': ['2<1'] })
    expect(told(judge(across, { targets: ['2025-01'] }))).toEqual({ '2025-01': ['2<1'] })
    expect(told(judge(across, { targets: ['2024-12'] }))).toEqual({})
  })

  it('do not see further than their neighbours, unless the family sees all', () => {
    const apart = [fact(1, '2024-11-30', '甲'), fact(2, '2025-01-01', '甲')]
    expect(told(judge(apart))).toEqual({})
    expect(told(judge(apart, { family: allMonths }))).toEqual({ '2025-01': ['2<1'] })
  })

  it('count only the records of the pages judged that are asked for', () => {
    const facts = [...across, fact(3, '2025-01-02', '乙', { batch: 'b2' }), fact(4, '2025-02-01', '丙')]
    const { coverage } = judge(facts, { targets: ['2025-01'] })
    expect(coverage).toEqual({
      'made.second-visit': { pass: 1, flagged: 1, notApplicable: 0, undetermined: {} },
    })
    const own = judge(facts, { targets: ['2025-01'], counts: ({ batch }) => batch === 'b2' })
    expect(own.coverage['made.second-visit']).toEqual({ pass: 1, flagged: 0, notApplicable: 0, undetermined: {} })
    expect(told(own)).toEqual({ '2025-01': ['2<1'] })
  })

  it('count a record that could not be judged by its reason, never as a pass', () => {
    const blank = fact(3, '2025-01-05', '', { fields: { vendor: undefined, amount: 100 } })
    const lacking = fact(4, '2025-01-06', '', { fields: { amount: 100 } })
    expect(judge([...across, blank, lacking]).coverage['made.second-visit']).toEqual({
      pass: 0,
      flagged: 2,
      notApplicable: 0,
      undetermined: { 'inputMissing:vendor': 2 },
    })
  })

  it('conclude nothing from a fact that is damaged', () => {
    const damaged = fact(3, '2025-01-05', '甲', { fields: { vendor: '甲', amount: 'much' } })
    expect(() => judge([damaged])).toThrow('b1 3: amount')
  })
})

describe('whatever the facts', () => {
  const some = fc
    .array(
      fc.record({
        batch: fc.constantFrom('b1', 'b2'),
        sheet: fc.constantFrom('表一', '表二'),
        row: fc.integer({ min: 1, max: 4 }),
        month: fc.constantFrom('2024-11', '2024-12', '2025-01', '2025-02'),
        day: fc.constantFrom('05', '06'),
        vendor: fc.constantFrom('甲', '乙', undefined),
      }),
      { maxLength: 14 },
    )
    .map((list) =>
      [...new Map(list.map((each) => [`${each.batch}|${each.sheet}|${each.row}`, each])).values()].map(
        ({ batch, sheet, row, month, day, vendor }) =>
          fact(row, `${month}-${day}`, '', {
            batch,
            sheet,
            content: `${batch}${sheet}${row}`,
            fields: { vendor, amount: 1 },
          }),
      ),
    )
  const shuffled = some.chain((facts) =>
    fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
  )
  const full = ({ flags, coverage }: PageJudgement) => ({
    coverage,
    flags: [...flags]
      .flatMap(([period, raised]) =>
        raised.map(({ at, records, window, flag }) =>
          JSON.stringify([period, at.content, records.map(({ content }) => content), window, flag.values]),
        ),
      )
      .toSorted(),
  })

  it.each([unitMonth, allMonths])('their order changes nothing ($name)', (family) => {
    fc.assert(
      fc.property(shuffled, ([facts, others]) => {
        expect(full(judge(others, { family }))).toEqual(full(judge(facts, { family })))
      }),
      { numRuns: 200 },
    )
  })

  it.each([unitMonth, allMonths])(
    'a flag belongs to one page, that of its last straw, and coverage adds up ($name)',
    (family) => {
      fc.assert(
        fc.property(some, (facts) => {
          const { flags, coverage } = judge(facts, { family })
          for (const [period, raised] of flags) for (const { at } of raised) expect(at.on.slice(0, 7)).toBe(period)
          const tips = [...flags.values()].flat().map(({ at }) => at)
          expect(new Set(tips).size).toBe(tips.length)
          const counted = coverage['made.second-visit']
          expect(counted === undefined ? 0 : dueCount(counted)).toBe(facts.length)
        }),
        { numRuns: 200 },
      )
    },
  )

  it('pages judged one at a time say what they say together', () => {
    fc.assert(
      fc.property(some, (facts) => {
        const alone = [...inPages(facts).keys()].map((period) => told(judge(facts, { targets: [period] })))
        expect(Object.assign({}, ...alone)).toEqual(told(judge(facts)))
      }),
      { numRuns: 100 },
    )
  })
})
