import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordJudge } from '../../../rules/kit/recordJudge.ts'
import { recordReaders } from '../../../schemas/records/readers.ts'
import type { RecordRow } from '../../../schemas/records/kinds.ts'
import { addDays, dateOfDayNumber, dayNumber } from '../../../schemas/values/calendarArithmetic.ts'
import { type IsoDateTime, isoDate } from '../../../schemas/values/isoDate.ts'
import { catalogue } from '../../../rules/catalogue.ts'
import { environmentOf, standardOf } from '../../support/environment.ts'
import { cellsOf, receptionCells } from '../../support/rows.ts'
import { companionsRule } from '../../support/toyRules.ts'

const read = recordReaders.reception()
const base = read(cellsOf({ ...receptionCells, letterPeople: '5', companions: '4' }))
if (!base.ok) throw new Error('not read')
const receptionOn = (date: string): RecordRow<'reception'> => ({ ...base.row, date: isoDate(date) })

const tripCells = {
  unitCode: 'U001',
  plate: '豫A12345',
  purpose: '下乡',
  departAt: '2025-03-04 09:00',
  returnAt: '2025-03-04 17:00',
  to: '某镇',
  odoStart: '100',
  odoEnd: '150',
}
const trip = recordReaders.trip()(cellsOf(tripCells))
if (!trip.ok) throw new Error('not read')
const tripAt = (departAt: string): RecordRow<'trip'> => ({ ...trip.row, departAt: departAt as IsoDateTime })

const someDay = fc
  .integer({ min: dayNumber(isoDate('2011-01-01')), max: dayNumber(isoDate('2032-12-31')) })
  .map(dateOfDayNumber)

const someStandard = fc
  .record({
    jurisdiction: fc.constantFrom('nation', 'province', 'county'),
    value: fc.integer({ min: 0, max: 9 }),
    from: someDay,
    days: fc.option(fc.integer({ min: 0, max: 3000 })),
  })
  .map(({ jurisdiction, value, from, days }) =>
    standardOf(jurisdiction, 'toy.companions', String(value), from, days === null ? undefined : addDays(from, days)),
  )

describe('judging records one after another', () => {
  it('says of each what the rule of its own day says, whatever came before', () => {
    fc.assert(
      fc.property(
        fc.array(someStandard, { maxLength: 5 }),
        fc.array(someDay, { minLength: 1, maxLength: 30 }),
        (standard, dates) => {
          const environment = environmentOf({ unit: [], standard })
          const { judge } = recordJudge('reception', [companionsRule], environment)
          // The days on which something changes, and those beside them, are where a cut would be wrong.
          const changes = companionsRule.changesOn(environment).map((date) => isoDate(date))
          const days = [...dates, ...changes.flatMap((date) => [date, addDays(date, -1), addDays(date, 1)]), ...dates]
          for (const date of days) {
            const record = receptionOn(date)
            expect([date, judge(record)]).toEqual([date, [companionsRule.asOf(date, environment)(record)]])
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('does so for every rule there is, on the days about each change of any', () => {
    const environment = environmentOf()
    const rules = catalogue.recordRules.reception
    const { judge } = recordJudge('reception', rules, environment)
    const changes = new Set(rules.flatMap((rule) => rule.changesOn(environment)).map((date) => isoDate(date)))
    expect(changes.size).toBeGreaterThan(0)
    for (const date of [...changes].flatMap((change) => [change, addDays(change, -1)])) {
      const record = receptionOn(date)
      expect(judge(record)).toEqual(rules.map((rule) => rule.asOf(date, environment)(record)))
    }
  })

  it('takes a moment for its day: the last minute before a change is still before it', () => {
    const environment = environmentOf({ unit: [] })
    const [change = ''] = catalogue.recordRules.trip.flatMap((rule) => rule.changesOn(environment))
    const eve = addDays(isoDate(change), -1)
    const { judge, rules } = recordJudge('trip', catalogue.recordRules.trip, environment)
    for (const departAt of [`${change} 00:00`, `${eve} 23:59`, `${change} 23:59`]) {
      const record = tripAt(departAt)
      expect(judge(record)).toEqual(rules.map((rule) => rule.asOf(isoDate(departAt.slice(0, 10)), environment)(record)))
    }
  })

  it('gives the outcomes in the order of the rules, and none without rules', () => {
    const { judge } = recordJudge('reception', [companionsRule, companionsRule], environmentOf({ unit: [] }))
    expect(judge(receptionOn('2016-03-04')).map(({ outcome }) => outcome)).toEqual(['flagged', 'flagged'])
    expect(recordJudge('reception', [], environmentOf()).judge(receptionOn('2016-03-04'))).toEqual([])
  })
})
