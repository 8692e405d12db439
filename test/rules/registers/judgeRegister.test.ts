import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readRegisters } from '../../../infra/cli/check/readRegisters.ts'
import { chineseCalendar } from '../../../rules/calendar/calendar.ts'
import { catalogue } from '../../../rules/catalogue.ts'
import { dueCount } from '../../../rules/kit/coverage.ts'
import { judgeRegister } from '../../../rules/kit/judgeRegister.ts'
import type { RegisterRow } from '../../../schemas/registers/kinds.ts'
import { fen } from '../../../schemas/values/fen.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'

const rules = catalogue.registerRules.vehicle
const registers = await readRegisters(join(import.meta.dirname, '../../../samples/county/registers'))
const environment = { registers, calendar: chineseCalendar() }
const rows = registers.vehicle!.rows

describe('judging the vehicle register', () => {
  it('counts every rule once for every row', () => {
    const { coverage } = judgeRegister('vehicle', rows, rules, environment)
    for (const rule of rules) {
      const counts = coverage[rule.id]!
      expect(dueCount(counts) + counts.notApplicable, rule.id).toBe(rows.length)
    }
  })

  it('makes one flag of a car that stands in several dated rows of one unit', () => {
    const first: RegisterRow<'vehicle'> = {
      ...rows.find(({ category, boughtOn }) => category === 'general' && boughtOn !== undefined)!,
      boughtOn: isoDate('2018-05-01'),
      energy: '汽油',
      priceExTax: fen(30_000_000),
      specialApproval: undefined,
      validFrom: isoDate('2018-05-01'),
      validUntil: isoDate('2019-12-31'),
    }
    const second = { ...first, validFrom: isoDate('2020-01-01'), validUntil: undefined }
    const { flags } = judgeRegister('vehicle', [first, second], rules, environment)
    const dear = flags.filter(({ rule }) => rule.row === 'V02')
    expect(dear).toHaveLength(1)
    expect(dear[0]).toMatchObject({
      unit: first.unit,
      rows: [0, 1],
      flag: { grade: 'breach' },
      subjects: { plate: first.plate },
    })
  })
})
