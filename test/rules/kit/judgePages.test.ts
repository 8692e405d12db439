import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueCount } from '../../../rules/kit/coverage.ts'
import { type PageJudgement, judgePages, reachOf } from '../../../rules/kit/judgePages.ts'
import type { PageFamily } from '../../../rules/kit/pageFamily.ts'
import type { StoredFact } from '../../../rules/kit/windowTypes.ts'
import { pageFamilies, unitMonth } from '../../../rules/pages/families.ts'
import { addDays } from '../../../schemas/values/calendarArithmetic.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'
import { environmentOf } from '../../support/environment.ts'
import { byMonth, letterFact } from '../../support/letterFacts.ts'
import { letterAgain, letterAgainIn } from '../../support/toyRules.ts'

const environment = environmentOf()
const seenWhole: PageFamily = { ...unitMonth, neighbours: 'all' }
const everywhere = letterAgainIn(seenWhole)

const judge = (
  facts: readonly StoredFact[],
  targets?: readonly string[],
  counts: (fact: StoredFact) => boolean = () => true,
) => {
  const pages = byMonth(facts)
  return judgePages(unitMonth, [letterAgain], pages, targets ?? pages.keys(), environment, counts)
}

/** Flags as text, page by page: `2025-03: A 2>3` is letter A, rows 2 and 3. */
const told = ({ flags }: PageJudgement): readonly string[] =>
  [...flags]
    .flatMap(([page, raised]) =>
      raised.map(
        ({ window, records }) => `${page}: ${window.split(' ')[0]} ${records.map(({ row }) => row).join('>')}`,
      ),
    )
    .toSorted()

const someFacts = fc
  .array(fc.record({ day: fc.integer({ min: 0, max: 150 }), letter: fc.constantFrom('A', 'B', undefined) }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((drafts) =>
    drafts.map(({ day, letter }, index) => letterFact(index + 1, addDays(isoDate('2025-01-10'), day), letter)),
  )

describe('a flag', () => {
  const facts = [letterFact(1, '2025-01-31', 'A'), letterFact(2, '2025-02-01', 'A'), letterFact(3, '2025-02-20', 'A')]

  it('stands on the page of the record that tips it, though it rests on a neighbour', () => {
    expect(told(judge(facts))).toEqual(['2025-02: A 1>2', '2025-02: A 2>3'])
  })

  it('is told only when its page is asked for', () => {
    expect(told(judge(facts, ['2025-01']))).toEqual([])
    expect(told(judge(facts, ['2025-02']))).toEqual(['2025-02: A 1>2', '2025-02: A 2>3'])
    expect(told(judge(facts, ['2025-03', '2024-12']))).toEqual([])
  })

  it('needs the neighbouring page to be there: without it nothing is invented', () => {
    expect(told(judge(facts.slice(1), ['2025-02']))).toEqual(['2025-02: A 2>3'])
  })

  it('names the rule that raised it', () => {
    expect(
      judge(facts)
        .flags.get('2025-02')
        ?.map(({ rule }) => rule),
    ).toEqual([letterAgain, letterAgain])
  })
})

describe('the flags of pages', () => {
  it('are the same whether pages are judged one by one or together, and each belongs to one', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const together = told(judge(facts))
        const oneByOne = [...byMonth(facts).keys()].flatMap((page) => told(judge(facts, [page])))
        expect(oneByOne.toSorted()).toEqual(together)
        expect(new Set(together).size).toBe(together.length)
      }),
    )
  })

  it('are the same in whatever order the facts came', () => {
    const shuffled = someFacts.chain((facts) =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
    )
    fc.assert(
      fc.property(shuffled, ([facts, turned]) => {
        expect(told(judge(turned))).toEqual(told(judge(facts)))
        expect(judge(turned).coverage).toEqual(judge(facts).coverage)
      }),
    )
  })

  it('are those of one page that holds everything, for a rule that looks no further than the neighbours', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const whole = judgePages(seenWhole, [everywhere], new Map([['all', facts]]), ['all'], environment, () => true)
        const pairs = (judgement: PageJudgement) =>
          told(judgement)
            .map((text) => text.split(': ')[1])
            .toSorted()
        expect(pairs(judge(facts))).toEqual(pairs(whole))
      }),
    )
  })

  it('are the same however a family that is seen whole is cut into pages', () => {
    fc.assert(
      fc.property(someFacts, fc.integer({ min: 1, max: 5 }), (facts, cuts) => {
        const pages = new Map<string, StoredFact[]>()
        for (const fact of facts) {
          const page = `p${fact.row % cuts}`
          pages.set(page, [...(pages.get(page) ?? []), fact])
        }
        const cut = judgePages(seenWhole, [everywhere], pages, pages.keys(), environment, () => true)
        const whole = judgePages(seenWhole, [everywhere], new Map([['p', facts]]), ['p'], environment, () => true)
        const pairs = (judgement: PageJudgement) =>
          told(judgement)
            .map((text) => text.split(': ')[1])
            .toSorted()
        expect(pairs(cut)).toEqual(pairs(whole))
        expect(cut.coverage).toEqual(whole.coverage)
      }),
    )
  })
})

describe('the coverage of pages', () => {
  it('counts each record of the judged pages once: due is passed, flagged and undetermined', () => {
    fc.assert(
      fc.property(someFacts, fc.nat(), (facts, some) => {
        const counted = (fact: StoredFact) => (fact.row + some) % 3 !== 0
        const { coverage } = judge(facts, undefined, counted)
        expect(dueCount(coverage[letterAgain.id]!)).toBe(facts.filter(counted).length)
      }),
    )
  })

  it('tells flagged, passed and undetermined apart', () => {
    const facts = [
      letterFact(1, '2025-03-01', 'A'),
      letterFact(2, '2025-03-02', 'A'),
      letterFact(3, '2025-03-03', 'B'),
      letterFact(4, '2025-03-04', undefined),
      letterFact(5, '2025-03-05', 'C', { fields: { letterNo: 'C', amount: 0 } }),
      letterFact(6, '2025-02-05', 'D'),
    ]
    expect(judge(facts, ['2025-03']).coverage).toEqual({
      [letterAgain.id]: {
        pass: 1,
        flagged: 2,
        notApplicable: 0,
        undetermined: { 'inputMissing:letterNo': 1, 'notUsable:amount': 1 },
      },
    })
  })

  it('names a rule that had nothing to judge', () => {
    expect(judge([], ['2025-03']).coverage).toMatchObject({ [letterAgain.id]: { pass: 0, flagged: 0 } })
  })
})

describe('the pages a change can touch', () => {
  it('are its neighbours on both sides, over the turn of the year', () => {
    expect(reachOf(unitMonth, '2025-01', [])).toEqual(['2024-12', '2025-01', '2025-02'])
    expect(reachOf({ ...unitMonth, neighbours: 0 }, '2025-01', [])).toEqual(['2025-01'])
    expect(reachOf(pageFamilies.unitYear, '2025', [])).toEqual(['2024', '2025', '2026'])
    expect(reachOf(pageFamilies.cardQuarter, '2025-Q4', [])).toEqual(['2025-Q3', '2025-Q4', '2026-Q1'])
  })

  it('are all there are, for a family that is seen whole', () => {
    expect(reachOf(seenWhole, '2025-01', ['2019-05', '2025-01'])).toEqual(['2019-05', '2025-01'])
  })
})
