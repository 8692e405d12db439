import type { RecordRow } from '../../../schemas/records/kinds.ts'
import { dayNumber } from '../../../schemas/values/calendarArithmetic.ts'
import { annualDueOn } from '../../../schemas/records/filingDate.ts'
import { dayText } from '../basis/calendar.ts'
import { spread } from '../basis/period.ts'
import { type Generated, ordinary, plantSchedule } from '../basis/planted.ts'
import { type Random, randomStream } from '../basis/random.ts'
import type { County } from '../makeCounty.ts'
import type { CountyOptions } from '../options.ts'
import { type Stint, inPost, isReportable } from '../registers/officials.ts'

type Filing = RecordRow<'personalFiling'>
type FilingPlant = 'late' | 'missing'

/** Days from an event within which it is reported. */
const eventDays = 30

interface Due {
  readonly filing: Omit<Filing, 'filedOn' | 'complete'>
  readonly lastDay: number
  readonly from: number
}

/** One annual report a reportable official and year that falls due within the period. */
function annualDues(county: County): readonly Due[] {
  const years = [...new Set(county.months.map(({ year }) => year))]
  const first = county.months[0]?.days[0] ?? 0
  const last = county.months.at(-1)?.days.at(-1) ?? 0
  return years.flatMap((year) => {
    const lastDay = dayNumber(annualDueOn(year - 1))
    if (lastDay < first || lastDay > last) return []
    return county.stints
      .filter((stint) => isReportable(stint) && inPost(stint, lastDay) && inPost(stint, lastDay - 31))
      .map(({ code }): Due => ({
        filing: { officialCode: code, filingKind: 'annual', forYear: year - 1, eventDate: undefined },
        lastDay,
        from: lastDay - 30,
      }))
  })
}

/** Changes to report, spread over the period, reportable officials taking turns. */
function eventDues(county: County, count: number): readonly Due[] {
  const slotOf = spread(county.months, ({ days }) => days, Math.max(1, count))
  const reportable = county.stints.filter(isReportable)
  return Array.from({ length: count }, (_, index) => slotOf(index).day).flatMap((day, index): Due[] => {
    const stint: Stint | undefined = reportable[index % reportable.length]
    if (stint === undefined) return []
    const filing = {
      officialCode: stint.code,
      filingKind: 'event',
      forYear: undefined,
      eventDate: dayText(day),
    } as const
    return [{ filing, lastDay: day + eventDays, from: day }]
  })
}

/** Since April 2023 the text on changes is uncertain: only an annual report can be late beyond doubt. */
const isCertain = ({ filing, from }: Due): boolean => filing.filingKind === 'annual' || dayText(from) < '2023-04-01'

const filed = (random: Random, { filing, from, lastDay }: Due): Filing => ({
  ...filing,
  filedOn: dayText(random.chance(0.1) ? lastDay : random.between(from, lastDay)),
  complete: true,
})

function broken(random: Random, plant: FilingPlant, { filing, lastDay }: Due): Generated<'personalFiling'> {
  const filedOn = plant === 'missing' ? undefined : dayText(lastDay + random.between(1, 90))
  return {
    row: { ...filing, filedOn, complete: plant === 'missing' ? undefined : true },
    planted: [filing.filingKind === 'annual' ? '§6-annual' : '§6-event'],
    note: plant === 'missing' ? 'listed, never filed' : 'filed late',
    pair: undefined,
  }
}

/** Filings in order of the day they fall due: every annual one of the period, and `options.eventFilings` of changes. */
export function* personalFilings(county: County, options: CountyOptions): Generator<Generated<'personalFiling'>, void> {
  const random = randomStream(options.seed, 'personalFilings')
  const schedule = plantSchedule<FilingPlant>(random, options.plantedOthers, ['late', 'missing'])
  const dues = [...annualDues(county), ...eventDues(county, options.eventFilings)]
  for (const due of dues.toSorted((a, b) => a.lastDay - b.lastDay)) {
    const plant = schedule.take((name) => isCertain(due) && (name !== 'missing' || due.filing.filingKind === 'annual'))
    yield plant === undefined ? ordinary<'personalFiling'>(filed(random, due)) : broken(random, plant, due)
    if (isCertain(due)) schedule.grow(dues.length / dues.filter(isCertain).length)
  }
}
