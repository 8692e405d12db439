import { describe, expect, it } from 'vitest'
import { chineseCalendar } from '../../../rules/calendar/calendar.ts'
import { isWorkday, stepWorkdays } from '../../../samples/generator/basis/calendar.ts'
import { dateOfDayNumber, dayNumber } from '../../../schemas/values/calendarArithmetic.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'

const day = (text: string) => dayNumber(isoDate(text))

describe('the sample’s own calendar', () => {
  it('agrees with the rules’ calendar on every day of 2011–2026', () => {
    const calendar = chineseCalendar()
    const differing: string[] = []
    for (let each = day('2011-01-01'); each <= day('2026-12-31'); each++) {
      const date = dateOfDayNumber(each)
      if (calendar.isWorkday(date) !== isWorkday(each)) differing.push(date)
    }
    expect(differing).toEqual([])
  })

  it('steps over working days only', () => {
    // 2025-04-27 is a worked Sunday, 1–5 May are free.
    expect(stepWorkdays(day('2025-04-25'), 1)).toBe(day('2025-04-27'))
    expect(stepWorkdays(day('2025-04-30'), 1)).toBe(day('2025-05-06'))
    expect(stepWorkdays(day('2025-05-06'), -1)).toBe(day('2025-04-30'))
  })
})
