import { describe, expect, it } from 'vitest'
import { cellsWithoutNames, hasNames, needsNames } from '../../../../functions/api/core/withoutNames.ts'
import { packLines } from '../../../../functions/shared/files/ndjson.ts'
import { objectKeys } from '../../../../functions/shared/files/objectKeys.ts'
import { unitCodeSchema } from '../../../../schemas/batch.ts'
import type { Principal } from '../../../../schemas/principal.ts'
import { type Role, roleNames } from '../../../../schemas/roles.ts'
import { sheetKindNames, sheetKindOf } from '../../../../schemas/sheetKinds.ts'
import { apiBench, problemOf } from '../../../support/apiBench.ts'
import { batchOf } from '../../../support/batchOf.ts'

const unit = unitCodeSchema.parse('U001')
const person = (roles: readonly Role[], own?: string): Principal => ({
  subject: 's',
  roles: [...roles],
  ...(own !== undefined && { unit: unitCodeSchema.parse(own) }),
})

describe('names of persons', () => {
  it('are marked in every sheet that has a column for them', () => {
    const marked = sheetKindNames.flatMap((kind) =>
      Object.entries(sheetKindOf(kind).fields).flatMap(([name, { personal }]) => (personal ? [`${kind}.${name}`] : [])),
    )
    expect(marked.toSorted()).toEqual(['eventReport.officialName', 'gift.giver', 'official.name', 'trip.driver'])
    expect(hasNames('trip')).toBe(true)
    expect(hasNames('reception')).toBe(false)
  })

  it('no column whose header speaks of a person holds free text unmarked', () => {
    const unmarked = sheetKindNames.flatMap((kind) =>
      Object.values(sheetKindOf(kind).fields)
        .filter(({ type, personal }) => type === 'text' && !personal)
        .flatMap(({ zh, aliases }) => [zh, ...aliases])
        .filter((header) => /姓名|人$|员$/u.test(header)),
    )
    // The owner of a car is an office.
    expect(unmarked).toEqual(['登记所有人'])
  })

  it.each([
    [['disciplineOfficer'], undefined, true],
    [['financeClerk'], 'U001', true],
    [['financeClerk'], 'U002', false],
    [['financeClerk', 'ruleKeeper'], 'U002', false],
    [['reporting', 'auditor', 'ruleKeeper', 'administrator', 'leader'], 'U001', false],
  ] as const)('%s of %s need them of U001: %s', (roles, own, needed) => {
    expect(needsNames({ kind: 'trip', unit }, person(roles, own), roleNames)).toBe(needed)
  })

  it('in a register are for its keeper', () => {
    expect(needsNames({ kind: 'official', unit }, person(['ruleKeeper']), roleNames)).toBe(true)
    expect(needsNames({ kind: 'official', unit }, person(['financeClerk'], 'U001'), roleNames)).toBe(false)
  })

  it('are for nobody by a role that the route is not open to', () => {
    expect(needsNames({ kind: 'trip', unit }, person(['disciplineOfficer', 'auditor']), ['auditor'])).toBe(false)
  })

  it('are withheld, the rest left, a blank left blank', () => {
    expect(cellsWithoutNames('trip', { driver: '张某某', to: '市区', odd: 'x' })).toEqual({
      driver: '***',
      to: '市区',
      odd: '***',
    })
    expect(cellsWithoutNames('trip', { to: '市区' })).toEqual({ to: '市区' })
  })
})

describe('what is answered of a sheet with names', () => {
  const name = '张某某'
  const cell = { column: 'C', header: '驾驶员', cell: name, code: 'X', zh: '有误', en: 'wrong' }
  const rejected = (field: string) =>
    packLines([JSON.stringify({ sheet: '一', row: 2, problems: [{ ...cell, field, severity: 'error' }] })])
  const batch = batchOf({
    id: 'b1',
    kind: 'trip',
    unit,
    state: 'completed',
    rows: { read: 2, accepted: 1, rejected: 1, repeats: 0 },
    warnedRows: 1,
    chunksPlanned: 1,
  })
  const line = { sheet: '一', row: 2, content: 'c', record: { driver: name, to: '市区' }, raw: { driver: ` ${name}` } }
  const objects = {
    [objectKeys.chunk('county', 'b1', 1)]: packLines([JSON.stringify(line)]),
    [objectKeys.rejected('county', 'b1')]: rejected('driver'),
    // A cell beyond the columns belongs to no field.
    [objectKeys.warned('county', 'b1')]: rejected(''),
    [objectKeys.annotated('county', 'b1')]: name,
  }
  const paths = ['/batches/b1/rows/2', '/batches/b1/rejected', '/batches/b1/warned', '/batches/b1/annotated.xlsx']

  it.each(roleNames)('to %s alone holds names only for clerks and officers', async (role) => {
    const { request } = apiBench({ batches: [batch], objects, as: { roles: [role], unit } })
    for (const path of paths) {
      const answer = await request(path)
      const code = answer.ok ? undefined : (await problemOf(answer.clone())).code
      if (code === 'LZ-0009') continue
      const needed = role === 'financeClerk' || role === 'disciplineOfficer'
      expect((await answer.text()).includes(name), path).toBe(needed)
      if (!needed) expect(code, path).toBe(path.endsWith('.xlsx') ? 'LZ-0010' : undefined)
    }
  })
})
