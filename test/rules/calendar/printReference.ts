import chineseDays from 'chinese-days'
import { chineseCalendar } from '../../../rules/calendar/calendar.ts'
import { addDays } from '../../../schemas/values/calendarArithmetic.ts'

/** The same days by an independent library. It reads date texts through the machine's time zone: run it under Shanghai's. */
const { coverage } = chineseCalendar()
let days = ''
for (let date = coverage.from; date <= coverage.until; date = addDays(date, 1))
  days += chineseDays.isWorkday(date) ? '1' : '0'
process.stdout.write(days)
