import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../../rules/catalogue.ts'
import { allRules } from '../../../../rules/kit/catalogueShape.ts'
import { objectKeys } from '../../../../functions/shared/files/objectKeys.ts'
import { packLines } from '../../../../functions/shared/files/ndjson.ts'
import { apiBench } from '../../../support/apiBench.ts'
import { standardOf } from '../../../support/environment.ts'

describe('the rules', () => {
  it('are all listed', async () => {
    const { rules } = (await apiBench().get('/rules')) as { rules: { id: string }[] }
    expect(rules.map(({ id }) => id)).toEqual(allRules(catalogue).map(({ id }) => id))
  })

  it('are told one by one, as data and as a page, with what the county set', async () => {
    const row = standardOf('county', 'reception.mealCapPerHead', '60', '2014-01-01')
    const bench = apiBench({
      objects: { [objectKeys.register('county', 'standard', 'v1')]: packLines([JSON.stringify(row)]) },
      changes: { currentRegisters: async () => ({ standard: 'v1' }) },
    })
    const { rule, markdown, html } = (await bench.get('/rules/reception.meal-cap')) as {
      rule: { parameters: { values: unknown[] }[] }
      markdown: string
      html: string
    }
    expect(rule.parameters[0]?.values).toMatchObject([{ jurisdiction: 'county', from: '2014-01-01', value: '60' }])
    expect(markdown).toMatch(/^# 工作餐超出本地人均标准 /u)
    expect(html).toContain('<td>60</td>')
  })

  it('that do not exist are not found', async () => {
    const answer = await apiBench().request('/rules/reception.nothing')
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ code: 'LZ-0401' })
  })
})
