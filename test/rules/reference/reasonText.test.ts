import { describe, expect, it } from 'vitest'
import { judgeRecords } from '../../../functions/check/core/judgeRecords.ts'
import { chineseCalendar } from '../../../rules/calendar/calendar.ts'
import { catalogue } from '../../../rules/catalogue.ts'
import { allRules } from '../../../rules/kit/catalogueShape.ts'
import { coverageOfUnits } from '../../../rules/kit/placeTally.ts'
import { registerLookup } from '../../../rules/kit/registers.ts'
import { describeReason } from '../../../rules/reference/reasonText.ts'
import { recordKindNames } from '../../../schemas/records/kinds.ts'
import { madeCounty } from '../../samples/madeCounty.ts'

describe('a reason', () => {
  it.each([
    [
      'noLocalStandard:reception.mealCapPerHead',
      '未载入本地标准：工作餐人均标准',
      'Work-meal cap per person and meal: no local standard set',
    ],
    ['inputMissing:approvedAt', '缺少数据：审批时间', undefined],
    ['registerNotLoaded:official', '未载入登记册：人员任职名册', undefined],
    ['calendarUnknown:2031', '节假日安排未知：2031', '2031: calendar unknown'],
    ['noRule:R99', '没有规则判断该法条：R99', 'R99: no rule judges this row of the law'],
    ['inputMissing:a:b', '缺少数据：a:b', 'a:b: missing'],
    ['toString:x', 'toString:x', 'toString:x'],
  ])('%s reads “%s”', (key, zh, en) => {
    expect(describeReason(key)).toEqual({ zh, en: en ?? expect.any(String) })
  })

  it('names what a county lacks in words, whatever it lacks', () => {
    const county = madeCounty({ receptions: 60, trips: 60, vehicleCosts: 60, expenses: 60, eventReports: 20 })
    const reasons = new Set<string>()
    for (const registers of [registerLookup({}), registerLookup(county.county.registers)]) {
      const environment = { registers, calendar: chineseCalendar() }
      for (const kind of recordKindNames) {
        const work = judgeRecords(kind, catalogue, environment)
        for (const [row, { row: record }] of county[kind].entries())
          work.add(record as never, { batch: 'b', sheet: '', row, content: String(row) })
        for (const { undetermined } of Object.values(coverageOfUnits(work.places())))
          for (const key of Object.keys(undetermined)) reasons.add(key)
      }
    }
    expect(reasons.size).toBeGreaterThan(10)
    const unnamed = [...reasons].filter((key) => /[a-z]/.test(describeReason(key).zh))
    expect(unnamed).toEqual([])
  })

  it('names what is not collected for a rule', () => {
    const inputs = allRules(catalogue).flatMap(({ notCollected }) => notCollected ?? [])
    expect(inputs.filter((input) => describeReason(`dataNotCollected:${input}`).zh.includes(input))).toEqual([])
  })
})
