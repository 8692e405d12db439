import { describe, expect, it } from 'vitest'
import { packLines } from '../../../../functions/shared/files/ndjson.ts'
import { objectKeys } from '../../../../functions/shared/files/objectKeys.ts'
import type { PlaceCoverage } from '../../../../rules/kit/placeTally.ts'
import { officialCodeSchema } from '../../../../schemas/principal.ts'
import { apiBench, problemOf } from '../../../support/apiBench.ts'
import { batchOf } from '../../../support/batchOf.ts'
import { findingOf } from '../../../support/findingOf.ts'
import { memoryCoverageBook } from '../../../support/memoryCoverageBook.ts'
import { reception } from '../../settle/core/receptions.ts'

const counts = (pass: number, missing = 0) => ({
  'reception.cash-payment': {
    pass,
    flagged: 0,
    notApplicable: 0,
    undetermined: missing === 0 ? {} : { 'inputMissing:payMethod': missing },
  },
})
const place = (of: 'unit' | 'official', code: string, month: string, pass: number, missing = 0): PlaceCoverage => ({
  of,
  code,
  month,
  records: { reception: pass + missing },
  coverage: counts(pass, missing),
})

async function bench(start: Parameters<typeof apiBench>[0] = {}) {
  const coverage = memoryCoverageBook()
  await coverage.put('b1', [
    place('unit', 'U001', '2025-01', 2),
    place('unit', 'U001', '2025-02', 3, 1),
    place('official', 'P01', '2025-02', 1),
  ])
  await coverage.put('b2', [place('unit', 'U001', '2025-02', 4), place('unit', 'U002', '2025-02', 7)])
  return apiBench({ ...start, changes: { ...start.changes, coverage } })
}
const year = 'from=2025-01&until=2025-12'

describe('the coverage of a unit', () => {
  it('adds up what its batches brought, by month and as a whole, and says within which scope nothing was found', async () => {
    const { get } = await bench({ as: { roles: ['auditor'] } })
    const found = (await get(`/coverage?unit=U001&${year}`)) as any
    expect(found).toMatchObject({
      of: 'unit',
      code: 'U001',
      records: { reception: 10 },
      batches: ['b1', 'b2'],
      findings: 0,
      conclusion: { conclusion: 'incomplete', zh: expect.stringContaining('不等于没有问题') },
    })
    expect(found.coverage['reception.cash-payment']).toMatchObject({
      pass: 9,
      undetermined: { 'inputMissing:payMethod': 1 },
    })
    expect(found.months.map(({ month, records }: any) => [month, records.reception])).toEqual([
      ['2025-01', 2],
      ['2025-02', 8],
    ])
    expect(found.scope.due).toBe(found.months.reduce((sum: number, { scope }: any) => sum + scope.due, 0))
    expect(found.scope.due).toBe(
      found.scope.done + Object.values<number>(found.scope.undetermined).reduce((sum, count) => sum + count, 0),
    )
  })

  it('holds the months asked for, both ends included', async () => {
    const { get } = await bench({ as: { roles: ['auditor'] } })
    const recordsIn = async (span: string) => ((await get(`/coverage?unit=U001&${span}`)) as any).records
    expect(await recordsIn('from=2025-02&until=2025-02')).toEqual({ reception: 8 })
    expect(await recordsIn('from=2025-01&until=2025-01')).toEqual({ reception: 2 })
    expect(await recordsIn('from=2024-01&until=2024-12')).toEqual({})
  })

  it('of which there is nothing concludes nothing', async () => {
    const { get } = await bench({ as: { roles: ['auditor'] } })
    expect(await get('/coverage?unit=U009&from=2025-01&until=2025-12')).toMatchObject({
      scope: { due: 0, share: null },
      months: [],
      conclusion: { conclusion: 'nothingDue' },
    })
  })

  it('counts the findings of the same unit and months only', async () => {
    const findings = [
      findingOf({ id: 'f1', unit: 'U001', on: '2025-02-28' as never }),
      findingOf({ id: 'f2', unit: 'U001', on: '2025-03-01' as never }),
      findingOf({ id: 'f3', unit: 'U002', on: '2025-02-01' as never }),
      findingOf({ id: 'f4', unit: 'U001', on: '2025-02-01' as never, state: 'superseded' }),
    ]
    const { get } = await bench({ as: { roles: ['auditor'] }, findings })
    const found = await get('/coverage?unit=U001&from=2025-02&until=2025-02')
    expect(found).toMatchObject({ findings: 1, conclusion: { conclusion: 'findings' } })
  })
})

describe('whose coverage may be seen', () => {
  const P01 = officialCodeSchema.parse('P01')
  const clerk = { roles: ['financeClerk'], unit: 'U001' as never } as const
  const leader = { roles: ['leader'], official: P01, unit: undefined } as const
  const auditor = { roles: ['auditor'], unit: undefined } as const
  it.each([
    ['a clerk asking for nobody', clerk, '', { of: 'unit', code: 'U001' }],
    ['a clerk asking for the own unit', clerk, 'unit=U001&', { of: 'unit', code: 'U001' }],
    ['a leader asking for nobody', leader, '', { of: 'official', code: 'P01' }],
    ['an auditor asking for an official', auditor, 'official=P01&', { of: 'official', code: 'P01' }],
  ])('%s gets it', async (_who, as, whose, subject) => {
    const { get } = await bench({ as: { ...as, roles: [...as.roles] } })
    expect(await get(`/coverage?${whose}${year}`)).toMatchObject(subject)
  })

  it.each([
    ['a clerk asking for another unit', clerk, 'unit=U002&', 'LZ-0010'],
    ['a clerk asking for an official', clerk, 'official=P01&', 'LZ-0010'],
    ['a leader asking for another', leader, 'official=P02&', 'LZ-0010'],
    ['a leader asking for a unit', leader, 'unit=U001&', 'LZ-0010'],
    ['an auditor asking for nobody', auditor, '', 'LZ-0001'],
    ['an auditor asking for two', auditor, 'unit=U001&official=P01&', 'LZ-0001'],
    ['an officer asking for themselves', { ...auditor, official: P01 }, 'official=P01&', 'LZ-0206'],
    ['a rule keeper', { roles: ['ruleKeeper'], unit: undefined } as const, 'unit=U001&', 'LZ-0009'],
  ])('%s is refused', async (_who, as, whose, code) => {
    const { request } = await bench({ as: { ...as, roles: [...as.roles] } })
    expect(await problemOf(await request(`/coverage?${whose}${year}`))).toMatchObject({ code })
  })

  it('is refused for months that end before they begin, or are none', async () => {
    const { request } = await bench({ as: { ...auditor, roles: [...auditor.roles] } })
    for (const span of ['from=2025-02&until=2025-01', 'from=2025-13&until=2025-12', 'from=2025&until=2025-12'])
      expect(await problemOf(await request(`/coverage?unit=U001&${span}`))).toMatchObject({ code: 'LZ-0001' })
  })

  it('is written into the audit trail when it is an official’s, and not when it is a unit’s', async () => {
    const { get, audited } = await bench({ as: { ...auditor, roles: [...auditor.roles] } })
    await get(`/coverage?unit=U001&${year}`)
    expect(audited).toEqual([])
    await get(`/coverage?official=P01&${year}`)
    expect(audited).toMatchObject([{ subjects: ['P01'] }])
  })
})

describe('the coverage of a row', () => {
  const line = (row: number, cells: Readonly<Record<string, string>>) =>
    JSON.stringify({ sheet: '一', row, content: `c${row}`, record: reception(cells) })
  const start = (state: 'completed' | 'checking') => ({
    as: { roles: ['auditor' as const] },
    batches: [batchOf({ state, chunksPlanned: 1, kind: 'reception' })],
    objects: { [objectKeys.chunk('county', 'b1', 1)]: packLines([line(2, { payMethod: '现金' }), line(3, {})]) },
  })

  it('tells what every rule says of it, with the reason where one could not judge', async () => {
    const { get } = apiBench(start('completed'))
    const { checks, scope, conclusion } = (await get('/batches/b1/rows/2/coverage')) as any
    const of = (rule: string) => checks.find((each: any) => each.rule === rule)
    expect(of('reception.cash-payment')).toMatchObject({ row: 'R16', outcome: 'flagged' })
    expect(of('reception.same-region')).toMatchObject({
      outcome: 'undetermined',
      reason: { key: expect.any(String), zh: expect.any(String), en: expect.any(String) },
    })
    const due = checks.filter(({ outcome }: any) => outcome !== 'notApplicable')
    expect(checks.slice(0, due.length)).toEqual(due)
    const done = due.filter(({ outcome }: any) => outcome !== 'undetermined')
    expect(scope).toMatchObject({ done: done.length, flagged: scope.flagged })
    expect(conclusion.conclusion).toBe('findings')
    const other = (await get('/batches/b1/rows/3/coverage')) as any
    expect(other.checks.find((each: any) => each.rule === 'reception.cash-payment')).toMatchObject({ outcome: 'pass' })
  })

  it('is refused for a row that there is not, and while the batch is not completed', async () => {
    const { request } = apiBench(start('completed'))
    expect(await problemOf(await request('/batches/b1/rows/9/coverage'))).toMatchObject({ code: 'LZ-0213' })
    expect(await problemOf(await apiBench(start('checking')).request('/batches/b1/rows/2/coverage'))).toMatchObject({
      code: 'LZ-0006',
    })
  })
})
