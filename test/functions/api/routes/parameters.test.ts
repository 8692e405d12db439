import { describe, expect, it } from 'vitest'
import { parametersNow } from '../../../../functions/api/core/parametersNow.ts'
import { firingOf } from '../../../../functions/api/core/firing.ts'
import { catalogue } from '../../../../rules/catalogue.ts'
import { allRules } from '../../../../rules/kit/catalogueShape.ts'
import { isoDate } from '../../../../schemas/values/isoDate.ts'
import { apiBench } from '../../../support/apiBench.ts'

const cap = {
  jurisdiction: 'county',
  name: 'reception.mealCapPerHead',
  from: isoDate('2025-01-01'),
  until: undefined,
  value: '60',
  unit: 'yuan/person/meal',
  source: '县财发〔2025〕1号',
}
const at = (day: string) => new Map(parametersNow(catalogue, [cap], isoDate(day)).map((each) => [each.id, each]))

describe('the parameters of a day', () => {
  it('are all that a rule reads, once each, with the rules that do', () => {
    const read = new Set(allRules(catalogue).flatMap(({ parameters }) => Object.values(parameters).map(({ id }) => id)))
    const told = at('2025-06-01')
    expect([...told.keys()].toSorted()).toEqual([...read].toSorted())
    expect(told.get('reception.mealCapPerHead')?.rules.map(({ id }) => id)).toContain('reception.meal-cap')
  })

  it('have the value that holds, and none where nobody set one', () => {
    expect(at('2025-01-01').get('reception.mealCapPerHead')).toMatchObject({
      value: '60.00',
      source: cap.source,
      form: 'number',
      digits: 2,
    })
    expect(at('2024-12-31').get('reception.mealCapPerHead')).not.toHaveProperty('value')
    expect(at('2025-05-01').get('reception.alcoholBan')).toMatchObject({ value: '否', form: 'switch' })
    expect(at('2025-05-02').get('reception.alcoholBan')).toMatchObject({ value: '是' })
  })

  it('are answered by the API', async () => {
    const { parameters } = await apiBench().get('/parameters')
    expect((parameters as { id: string }[]).some(({ id }) => id === 'reception.mealCapPerHead')).toBe(true)
  })
})

describe('how a rule fires', () => {
  it('is counted over what it judged; the undetermined stand apart', () => {
    const counts = { pass: 6, flagged: 2, notApplicable: 9, undetermined: { a: 3, b: 1 } }
    expect(firingOf({ 'x.y': counts })).toEqual([{ rule: 'x.y', flagged: 2, judged: 8, undetermined: 4 }])
  })
})
