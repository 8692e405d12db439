import { describe, expect, it } from 'vitest'
import { packLines } from '../../../../functions/shared/files/ndjson.ts'
import { objectKeys } from '../../../../functions/shared/files/objectKeys.ts'
import { unitCodeSchema } from '../../../../schemas/batch.ts'
import { officialCodeSchema } from '../../../../schemas/principal.ts'
import { apiBench } from '../../../support/apiBench.ts'
import { findingOf } from '../../../support/findingOf.ts'

const own = findingOf({ id: 'f1', subjects: { officials: ['P01'] as never } })
const others = findingOf({ id: 'f2', unit: 'U002' })
const findings = [own, others]
const registers = {
  [objectKeys.register('county', 'unit', 'v1')]: packLines(
    ['U001', 'U002'].map((code) => JSON.stringify({ code, name: `单位${code}` })),
  ),
  [objectKeys.register('county', 'budget', 'v1')]: packLines(
    ['U001', 'U002'].map((unit) => JSON.stringify({ unit, year: 2024, line: 'reception', amount: 100 })),
  ),
  [objectKeys.register('county', 'disclosure', 'v1')]: packLines(
    ['U001', 'U002'].map((unit) => JSON.stringify({ unit, year: 2024, line: 'reception', spent: 90 })),
  ),
}
const changes = { currentRegisters: async () => ({ unit: 'v1', budget: 'v1', disclosure: 'v1' }) }
const start = { findings, objects: registers, changes }
const groupsOf = (list: unknown) => (list as readonly { readonly group: string }[]).map(({ group }) => group)

describe('the overview', () => {
  it('shows the county all units with the names they have today', async () => {
    const overview = await apiBench({ ...start, as: { roles: ['reporting'] } }).get('/overview')
    expect(groupsOf(overview['units'])).toEqual(['U001', 'U002'])
    expect(overview['unitNames']).toEqual({ U001: '单位U001', U002: '单位U002' })
  })

  it('shows a clerk the own unit, and public money of that unit alone', async () => {
    const { get } = apiBench({ ...start, as: { roles: ['financeClerk'], unit: unitCodeSchema.parse('U001') } })
    const overview = await get('/overview')
    expect(groupsOf(overview['units'])).toEqual(['U001'])
    expect(overview['unitNames']).toEqual({ U001: '单位U001' })
    expect(await get('/overview/public-money')).toMatchObject({ rows: [{ units: 1, budget: 100, spent: 90 }] })
  })

  it('shows a leader what concerns that leader, and no unit’s money', async () => {
    const as = { roles: ['leader'] as ['leader'], official: officialCodeSchema.parse('P01') }
    const bench = apiBench({ ...start, as })
    expect(groupsOf((await bench.get('/overview'))['units'])).toEqual(['U001'])
    expect((await bench.request('/overview/public-money')).status).toBe(403)
  })

  it('tells an officer how much is kept from them by recusal, and counts it nowhere', async () => {
    const as = { roles: ['disciplineOfficer'] as ['disciplineOfficer'], unit: unitCodeSchema.parse('U002') }
    const overview = await apiBench({ ...start, as }).get('/overview')
    expect(overview).toMatchObject({ hidden: 1, all: { breach: 1 } })
    expect(groupsOf(overview['units'])).toEqual(['U001'])
  })

  it('is of the days and the unit asked for', async () => {
    const { get } = apiBench(start)
    expect(groupsOf((await get('/overview?unit=U002'))['units'])).toEqual(['U002'])
    expect(groupsOf((await get('/overview?until=1999-12-31'))['units'])).toEqual([])
  })

  it('says which register is not loaded, which is not the same as no money', async () => {
    expect(await apiBench({ findings }).get('/overview/public-money')).toEqual({
      budget: 'notLoaded',
      disclosure: 'notLoaded',
      rows: [],
    })
    expect((await apiBench({ findings }).get('/overview'))['unitNames']).toEqual({})
  })
})
