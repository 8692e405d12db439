import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueCount } from '../../../rules/kit/coverage.ts'
import { type PageJudgement, judgePages } from '../../../rules/kit/judgePages.ts'
import type { PageFamily } from '../../../rules/kit/pageFamily.ts'
import type { StoredFact } from '../../../rules/kit/windowTypes.ts'
import { unitMonth } from '../../../rules/pages/families.ts'
import { addDays } from '../../../schemas/values/calendarArithmetic.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'
import { environmentOf } from '../../support/environment.ts'
import { byMonth, letterFact } from '../../support/letterFacts.ts'
import { letterAgain, letterAgainIn } from '../../support/toyRules.ts'

const environment = environmentOf()
/** Pages judged one by one: a window ends with its page. */
const pageByPage: PageFamily = { ...unitMonth, name: 'pageByPage', judged: 'page' }
const withinPage = letterAgainIn(pageByPage)

const judge = (facts: readonly StoredFact[], counts: (fact: StoredFact) => boolean = () => true) =>
  judgePages(unitMonth, [letterAgain], byMonth(facts), environment, counts)
const judgeEachPage = (facts: readonly StoredFact[]) =>
  judgePages(pageByPage, [withinPage], byMonth(facts), environment, () => true)

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

  it('rests on whatever page its evidence is, however far off', () => {
    const far = letterAgainIn(unitMonth, 400)
    const used = [letterFact(1, '2024-12-01', 'A'), letterFact(2, '2025-06-01', 'A')]
    const judged = judgePages(unitMonth, [far], byMonth(used), environment, () => true)
    expect(told(judged)).toEqual(['2025-06: A 1>2'])
  })

  it('of a family judged page by page rests on its own page only', () => {
    expect(told(judgeEachPage(facts))).toEqual(['2025-02: A 2>3'])
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
  it('judged one by one are the same whether they are given together or alone', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const alone = [...byMonth(facts).values()].flatMap((page) => told(judgeEachPage(page)))
        expect(alone.toSorted()).toEqual(told(judgeEachPage(facts)))
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

  it('are the same however a group that is judged together is cut into pages', () => {
    fc.assert(
      fc.property(someFacts, fc.integer({ min: 1, max: 5 }), (facts, cuts) => {
        const pages = new Map<string, StoredFact[]>()
        for (const fact of facts) {
          const page = `p${fact.row % cuts}`
          pages.set(page, [...(pages.get(page) ?? []), fact])
        }
        const cut = judgePages(unitMonth, [letterAgain], pages, environment, () => true)
        const whole = judgePages(unitMonth, [letterAgain], new Map([['p', facts]]), environment, () => true)
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
        const { coverage } = judge(facts, counted)
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
    ]
    expect(judge(facts).coverage).toEqual({
      [letterAgain.id]: {
        pass: 1,
        flagged: 2,
        notApplicable: 0,
        undetermined: { 'inputMissing:letterNo': 1, 'notUsable:amount': 1 },
      },
    })
  })

  it('names a rule that had nothing to judge', () => {
    expect(judge([]).coverage).toMatchObject({ [letterAgain.id]: { pass: 0, flagged: 0 } })
  })
})
