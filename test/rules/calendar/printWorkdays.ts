import { chineseCalendar } from '../../../rules/calendar/calendar.ts'
import { addDays } from '../../../schemas/values/calendarArithmetic.ts'

/** Prints one character a day of the calendar's coverage: 1 works, 0 rests. Run under several time zones by the test. */
const calendar = chineseCalendar()
let days = ''
for (let date = calendar.coverage.from; date <= calendar.coverage.until; date = addDays(date, 1))
  days += calendar.isWorkday(date) === true ? '1' : '0'
process.stdout.write(days)
