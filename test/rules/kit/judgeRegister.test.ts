import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../rules/catalogue.ts'
import { chineseCalendar } from '../../../rules/calendar/calendar.ts'
import { judgeRegister } from '../../../rules/kit/judgeRegister.ts'
import { registerLookup } from '../../../rules/kit/registers.ts'
import { registerRule } from '../../../rules/kit/registerRule.ts'
import { flag, pass } from '../../../rules/kit/outcome.ts'
import { dueCount } from '../../../rules/kit/coverage.ts'
import { rowReader } from '../../../schemas/readRow.ts'
import { registerKinds } from '../../../schemas/registers/kinds.ts'

const read = rowReader(registerKinds.vehicle)
const vehicle = (cells: Readonly<Record<string, string>>) => {
  const row = read((field) => cells[field] ?? '')
  if (!row.ok) throw new Error(JSON.stringify(row.faults))
  return row.row
}
const environment = (rows: readonly ReturnType<typeof vehicle>[]) => ({
  registers: registerLookup({ vehicle: rows }),
  calendar: chineseCalendar(),
})

const borrowed = registerRule({
  id: 'test.borrowed',
  version: 1,
  row: 'T01',
  register: 'vehicle',
  judgedBy: 'whileHeld',
  severity: 'low',
  title: { zh: '', en: '' },
  purpose: { zh: '', en: '' },
  inForce: [
    { from: '2012-01-01', until: '2014-12-31', grade: 'lead', instrument: 'PRACTICE', mark: 'inferred' },
    { from: '2015-01-01', grade: 'breach', instrument: 'PRACTICE', mark: 'inferred' },
  ],
  reads: ['source'],
  judge: ({ source }) => (source === 'borrowed' ? flag({ source }) : pass),
  say: { zh: () => '', en: () => '' },
})

const base = { plate: '鲁A12345', unit: 'U001', source: '借用' }

describe('a register row', () => {
  it.each([
    [{ validUntil: '2011-12-31' }, 'notApplicable', undefined],
    [{ validUntil: '2012-01-01' }, 'lead', '2012-01-01'],
    [{ validFrom: '2013-05-01', validUntil: '2014-12-31' }, 'lead', '2013-05-01'],
    [{ validFrom: '2013-05-01', validUntil: '2015-01-01' }, 'breach', '2015-01-01'],
    [{ validFrom: '2016-02-03' }, 'breach', '2016-02-03'],
    [{}, 'breach', '2015-01-01'],
  ])('held %j is judged by the newest text while it was held', (held, expected, on) => {
    const row = vehicle({ ...base, ...held })
    const judged = borrowed.judge(row, environment([row]))
    expect(judged.outcome.outcome === 'flagged' ? judged.outcome.grade : judged.outcome.outcome).toBe(expected)
    expect(judged.on).toBe(on)
  })
})

describe('a whole register', () => {
  it('makes one flag of the dated rows of one car in one unit, and counts every row', () => {
    const rows = [
      vehicle({ ...base, validFrom: '2015-01-01', validUntil: '2015-12-31' }),
      vehicle({ ...base, validFrom: '2016-01-01' }),
      vehicle({ ...base, unit: 'U002', validFrom: '2017-01-01' }),
      vehicle({ ...base, plate: '鲁A00002', source: '' }),
      vehicle({ ...base, plate: '鲁A00003', source: '购置' }),
    ]
    const { flags, coverage } = judgeRegister('vehicle', rows, [borrowed], environment(rows))
    expect(flags.map(({ unit, key, on, rows: indexes }) => ({ unit, key, on, indexes }))).toEqual([
      { unit: 'U001', key: '鲁A12345', on: '2015-01-01', indexes: [0, 1] },
      { unit: 'U002', key: '鲁A12345', on: '2017-01-01', indexes: [2] },
    ])
    expect(coverage['test.borrowed']).toEqual({
      pass: 1,
      flagged: 3,
      notApplicable: 0,
      undetermined: { 'inputMissing:vehicle.source': 1 },
    })
  })

  it('gives every rule of the catalogue an account of every row', () => {
    const rows = [vehicle(base), vehicle({ ...base, plate: '鲁A00002', category: '一般公务', boughtOn: '2018-01-01' })]
    const { coverage } = judgeRegister('vehicle', rows, catalogue.registerRules.vehicle, environment(rows))
    expect(Object.keys(coverage).toSorted()).toEqual(catalogue.registerRules.vehicle.map(({ id }) => id).toSorted())
    for (const counts of Object.values(coverage)) expect(dueCount(counts) + counts.notApplicable).toBe(rows.length)
  })
})
