import { dayText, isWorkday } from '../basis/calendar.ts'
import { type Slot, spread } from '../basis/period.ts'
import { type Generated, ordinary, plantSchedule } from '../basis/planted.ts'
import { type Random, randomStream, shuffled } from '../basis/random.ts'
import { type EventPlant, lateReports, timelyReports } from './eventDates.ts'
import { type EventKind, eventReportRow } from './eventReportRow.ts'
import type { County } from '../makeCounty.ts'
import type { CountyOptions } from '../options.ts'
import { inPost } from '../registers/officials.ts'
import { standardsFrom } from '../registers/standards.ts'

/** The day the event is held: weddings on free days mostly, the rest whenever they fall. */
function eventDay(random: Random, kind: EventKind, { month, day }: Slot): number {
  if (kind === 'wedding') return random.pick(random.chance(0.85) ? month.restDays : month.workdays)
  return day
}

/** Event reports in order of month, exactly `options.eventReports` rows; officials take turns in random order. */
export function* eventReports(county: County, options: CountyOptions): Generator<Generated<'eventReport'>, void> {
  const random = randomStream(options.seed, 'eventReports')
  const slotOf = spread(county.months, ({ days }) => days, options.eventReports)
  const schedule = plantSchedule<EventPlant>(random, options.plantedOthers, [
    'late before',
    'no before',
    'late after',
    'no after',
  ])
  const postsByOfficial = [...Map.groupBy(county.stints, ({ code }) => code).values()]
  const turns = shuffled(random, postsByOfficial)
  for (let row = 0; row < options.eventReports; row++) {
    const slot = slotOf(row)
    const kind: EventKind = random.chance(0.08) ? 'celebration' : random.chance(0.55) ? 'wedding' : 'funeral'
    const day = eventDay(random, kind, slot)
    const posts = turns[row % turns.length] ?? []
    const stint = posts.find((post) => inPost(post, day)) ?? random.pick(county.stints)
    // Before the county had a standard there was no time limit to miss.
    const limited = dayText(day) >= standardsFrom
    const plant = schedule.take((name) => limited && (kind !== 'funeral' || name.endsWith('after')))
    const reports = timelyReports(random, kind === 'funeral', day, isWorkday(day))
    if (plant === undefined) yield ordinary<'eventReport'>(eventReportRow(random, kind, stint, day, reports))
    else {
      const { note, ...late } = lateReports(random, plant, day, isWorkday(day))
      yield {
        row: eventReportRow(random, kind, stint, day, { ...reports, ...late }),
        planted: ['EV-01'],
        note,
        pair: undefined,
      }
    }
    schedule.grow(1)
  }
}
