import fc from 'fast-check'
import { expect, it } from 'vitest'
import { judgePages } from '../../../rules/kit/judgePages.ts'
import type { StoredFact } from '../../../rules/kit/windowTypes.ts'
import { unitMonth } from '../../../rules/pages/families.ts'
import { environmentOf } from '../../support/environment.ts'
import { byMonth, letterFact } from '../../support/letterFacts.ts'
import { letterAgain } from '../../support/toyRules.ts'

const environment = environmentOf()

it('rows of one number and day in several sheets of a workbook have an order of their own too', () => {
  const facts = ['一', '二', '三'].map((sheet) => letterFact(2, '2025-03-04', 'A', { sheet, content: `c${sheet}` }))
  const told = (some: readonly StoredFact[]) =>
    [...judgePages(unitMonth, [letterAgain], byMonth(some), environment, () => true).flags.values()]
      .flat()
      .map(({ records }) => records.map(({ sheet }) => sheet).join('>'))
  expect(told(facts)).toHaveLength(2)
  fc.assert(
    fc.property(fc.shuffledSubarray(facts, { minLength: 3 }), (turned) => {
      expect(told(turned)).toEqual(told(facts))
    }),
  )
})
