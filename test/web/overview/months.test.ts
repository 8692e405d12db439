import { expect, it } from 'vitest'
import { everyMonth, lastDayOf } from '../../../web/overview/months.ts'

const month = (group: string) => ({ group, breach: 1, missingEvidence: 0, lead: 0, overdue: 0, excess: 0 })

it('months without findings stand between the others, across the year’s end', () => {
  const shown = everyMonth([month('2024-11'), month('2025-02')])
  expect(shown.map(({ group, breach }) => [group, breach])).toEqual([
    ['2024-11', 1],
    ['2024-12', 0],
    ['2025-01', 0],
    ['2025-02', 1],
  ])
  expect(everyMonth([])).toEqual([])
})

it('a year mistyped far away fills nothing up', () => {
  const months = [month('1204-01'), month('2025-02')]
  expect(everyMonth(months)).toEqual(months)
})

it('a month ends on its last day, in leap years too', () => {
  expect(['2024-02', '2025-02', '2025-04', '2025-12'].map(lastDayOf)).toEqual([
    '2024-02-29',
    '2025-02-28',
    '2025-04-30',
    '2025-12-31',
  ])
})
