import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usualPatience } from '../../functions/shared/findings/list/freshIndex.ts'
import { recusalOf } from '../../functions/shared/findings/life/people.ts'
import { type Stack, startStack } from '../../infra/local/startStack.ts'
import type { Finding } from '../../schemas/finding.ts'
import { unitCodeSchema } from '../../schemas/batch.ts'
import { upload } from './county.ts'

process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT'
const header =
  '凭证号,单位代码,接待日期,公函编号,公函日期,来宾单位,来宾人数,陪餐人数,接待事由,费用项目,金额,支付方式,发票号码'
const claim = (voucher: string, unit: string) =>
  `${voucher},${unit},2025-03-04,函1,2025-03-01,某县甲局,6,2,调研,工作餐,300,公务卡,24512000000012345678`

let stack: Stack
let finding: Finding
const get = async (as: string, path: string) => (await stack.as(as)(path)).json() as Promise<Record<string, unknown>>
const listed = async (as: string, query: string) => (await get(as, `/findings?${query}`))['findings'] as Finding[]
async function act(as: string, body: object): Promise<void> {
  const path = `/findings/${encodeURIComponent(finding.id)}`
  const revision = (await stack.as(as)(path)).headers.get('etag') ?? ''
  const answer = await stack.as(as)(`${path}/acts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'if-match': revision },
    body: JSON.stringify(body),
  })
  expect(answer.status, await answer.clone().text()).toBe(200)
}

beforeAll(async () => {
  stack = await startStack({ events: { retryDelaySeconds: () => 0 } })
  await upload(stack, 'unit', '单位代码,单位名称\nU001,某局\nU002,某委\n')
  for (const unit of ['U001', 'U002']) {
    const sheet = [header, claim(`凭${unit}`, unit), ''].join('\n')
    await upload(stack, 'reception', sheet, { unit: unitCodeSchema.parse(unit), period: '2025-03' })
  }
  await wait(usualPatience)
  finding = (await listed('officer1', 'rule=reception.repeated-invoice&unit=U001'))[0]!
})
afterAll(() => stack.stop())

describe('an invoice that two units claimed', () => {
  it('is a finding of each, which an officer sees whole', async () => {
    expect(finding.zh).toContain('U001 凭U001、U002 凭U002')
    expect(finding.sources.map(({ unit }) => unit ?? 'own').toSorted()).toEqual(['U002', 'own'])
    expect(await listed('officer1', 'rule=reception.repeated-invoice&unit=U002')).toHaveLength(1)
  })

  it('tells the clerk of one nothing of the other, in lists, searches, files and by itself', async () => {
    const answers = [
      await get('clerk1', '/findings'),
      await get('clerk1', `/findings/${encodeURIComponent(finding.id)}`),
      await get('clerk1', `/findings/${encodeURIComponent(finding.id)}/related`),
      await (await stack.as('clerk1')('/findings/export?format=csv')).text(),
    ].map((answer) => JSON.stringify(answer))
    for (const answer of answers) expect(answer).not.toContain('U002')
    expect(answers[0]).toContain('其他单位的内容不予显示')
    expect(await listed('clerk1', `text=${encodeURIComponent('凭U002')}`)).toEqual([])
    expect(await listed('officer1', `text=${encodeURIComponent('凭U002')}`)).not.toEqual([])
  })

  it('is kept whole when that clerk acts on it', async () => {
    await act('officer1', { act: 'startReview' })
    await act('officer1', { act: 'askExplanation', text: '请说明该发票为何两处列支。' })
    await act('clerk1', { act: 'giveExplanation', text: '系本单位接待所用，附菜单为证。', attachments: [] })
    const path = `/findings/${encodeURIComponent(finding.id)}`
    const seen = (await get('officer1', path))['finding'] as Finding
    const evidence = ({ zh, en, values, sources, createdBy }: Finding) => ({ zh, en, values, sources, createdBy })
    expect(evidence(seen)).toEqual(evidence(finding))
  })

  it('keeps officers of either unit out', () => {
    const concern = { unit: 'U001', others: ['U002'], officials: [], recused: [], admitted: [], submitters: [] }
    const officerOf = (unit: string) => ({ subject: 'o', unit: unitCodeSchema.parse(unit), official: undefined })
    expect(['U001', 'U002', 'U003'].map((unit) => recusalOf(concern, officerOf(unit)))).toEqual([
      'unit',
      'unit',
      undefined,
    ])
  })
})
