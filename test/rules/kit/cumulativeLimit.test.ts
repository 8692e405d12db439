import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseCalendar } from '../../../rules/calendar/calendar.ts'
import { type MonthlyLimit, cumulativeLimit } from '../../../rules/kit/cumulativeLimit.ts'
import { judgePages } from '../../../rules/kit/judgePages.ts'
import { monthPeriod } from '../../../rules/kit/periods.ts'
import { registerLookup } from '../../../rules/kit/registers.ts'
import type { StoredFact } from '../../../rules/kit/windowTypes.ts'
import { unitMonth } from '../../../rules/pages/families.ts'
import { readMoney } from '../../../schemas/field/money.ts'
import { type Fen, fen } from '../../../schemas/values/fen.ts'
import { storedFact } from './facts.ts'

const environment = { registers: registerLookup({}), calendar: chineseCalendar() }

const ruleOf = (limits: readonly MonthlyLimit[]) =>
  cumulativeLimit({
    id: 'expense.monthly-limit',
    version: 1,
    row: '—',
    severity: 'medium',
    title: { zh: '月度累计超限', en: 'Above the monthly limit' },
    purpose: { zh: '按月按类累计', en: 'By month and category' },
    inForce: [{ grade: 'breach', instrument: 'LOCAL', mark: 'local' }],
    family: unitMonth,
    reads: { expense: ['account', 'amount'] },
    subject: ({ unit }) => unit,
    category: ({ fields }) => fields.account,
    amount: ({ fields }) => fields.amount,
    limits,
  })

/** The rows of the facts that the rule flags, judged page by page as the pipeline does. */
function flaggedRows(limits: readonly MonthlyLimit[], facts: readonly StoredFact[]): ReadonlySet<number> {
  const rule = ruleOf(limits)
  const rows = new Set<number>()
  for (const group of Map.groupBy(facts, ({ unit }) => unit).values()) {
    const pages = Map.groupBy(group, ({ on }) => monthPeriod(on))
    const judged = judgePages(unitMonth, [rule], pages, environment, () => true)
    for (const flag of [...judged.flags.values()].flat()) for (const { row } of flag.records) rows.add(row)
  }
  return rows
}

const spending = (row: number, date: string, amount: number, account = 'fuel', unit = 'U1'): StoredFact =>
  storedFact('expense', unit, row, date, { account, amount })

describe('a cumulative monthly limit', () => {
  const limits: readonly MonthlyLimit[] = [
    { category: 'fuel', from: '2015-01', until: '2015-03', limit: fen(1000) },
    { category: 'fuel', from: '2015-04', limit: fen(2000) },
  ]

  it('flags nothing up to the limit, exactly on it included', () => {
    expect(flaggedRows(limits, [spending(1, '2015-01-01', 400), spending(2, '2015-01-31', 600)])).toEqual(new Set())
  })
  it('flags the record that passes it and every later one of the month', () => {
    const facts = [spending(1, '2015-01-01', 400), spending(2, '2015-01-02', 601), spending(3, '2015-01-31', 1)]
    expect(flaggedRows(limits, facts)).toEqual(new Set([2, 3]))
  })
  it('goes by date, not by the order of upload', () => {
    const facts = [spending(1, '2015-01-31', 1), spending(2, '2015-01-01', 1000)]
    expect(flaggedRows(limits, facts)).toEqual(new Set([1]))
  })
  it('takes the limit of the month', () => {
    expect(flaggedRows(limits, [spending(1, '2015-03-31', 1001)])).toEqual(new Set([1]))
    expect(flaggedRows(limits, [spending(1, '2015-04-01', 2000)])).toEqual(new Set())
    expect(flaggedRows(limits, [spending(1, '2015-04-01', 2001)])).toEqual(new Set([1]))
  })
  it('limits nothing before the first limit nor in a category without one', () => {
    expect(flaggedRows(limits, [spending(1, '2014-12-31', 9999)])).toEqual(new Set())
    expect(flaggedRows(limits, [spending(1, '2015-01-01', 9999, 'taxi')])).toEqual(new Set())
  })
  it('keeps months, categories and subjects apart', () => {
    const facts = [
      spending(1, '2015-01-31', 1000),
      spending(2, '2015-02-01', 1000),
      spending(3, '2015-01-31', 1000, 'taxi'),
      spending(4, '2015-01-31', 1000, 'fuel', 'U2'),
    ]
    expect(flaggedRows(limits, facts)).toEqual(new Set())
  })
  it('says how much was spent, the limit and the excess', () => {
    const { flags } = ruleOf(limits).judgeAll([spending(1, '2015-01-01', 1234)], environment)
    expect(flags[0]?.flag).toMatchObject({ excess: 234, values: { spent: 1234, limit: 1000 }, grade: 'breach' })
    expect(flags[0]?.flag.en).toBe('“fuel” in 2015-01: 12.34 yuan; the limit is 10.00')
    expect(flags[0]?.flag.zh).toBe('2015-01“fuel”累计12.34元，上限10.00元')
    expect(flags[0]?.window).toBe('U1|fuel|2015-01')
  })
  it('flags exactly the records whose running total is above the limit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 700 }), { maxLength: 12 }), (amounts) => {
        const expected = new Set<number>()
        let total = 0
        for (const [row, amount] of amounts.entries()) if ((total += amount) > 1000) expected.add(row)
        const facts = amounts.map((amount, row) => spending(row, '2015-02-14', amount))
        expect(flaggedRows(limits, facts)).toEqual(expected)
      }),
    )
  })
})

const folder = resolve(import.meta.dirname, '../../../../shared/data/rosie-monthly-limit')
const lines = (name: string): readonly (readonly string[])[] =>
  readFileSync(resolve(folder, name), 'utf8')
    .trim()
    .split(/\r?\n/u)
    .slice(1)
    .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/u))

describe.skipIf(!existsSync(folder))('85 labelled rows (needs ../shared/data/rosie-monthly-limit)', () => {
  it('are judged as labelled, every one', () => {
    const limits = lines('monthly_limits_dated.csv').map(
      ([category = '', , from = '', until = '', limit = '']): MonthlyLimit => ({
        category,
        from,
        ...(until === '' ? {} : { until }),
        limit: fen(Number(limit)),
      }),
    )
    const rows = lines('monthly_subquota_limit_classifier.csv')
    const facts = rows.map(([applicant = '', category = '', date = '', , , value = ''], row) =>
      spending(row, date, readMoney(value) as Fen, category, applicant),
    )
    expect(limits).toHaveLength(12)
    expect(rows).toHaveLength(85)
    const flagged = flaggedRows(limits, facts)
    const wrong = rows.flatMap((cells, row) => ((cells[6] === 'True') === flagged.has(row) ? [] : [cells.join(',')]))
    expect(wrong).toEqual([])
  })
})
