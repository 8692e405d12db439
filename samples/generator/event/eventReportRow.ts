import type { RecordRow } from '../../../schemas/records/kinds.ts'
import { fen } from '../../../schemas/values/fen.ts'
import { dayText } from '../basis/calendar.ts'
import type { Random } from '../basis/random.ts'
import type { Stint } from '../registers/officials.ts'
import type { Reports } from './eventDates.ts'

type EventReport = RecordRow<'eventReport'>
export type EventKind = EventReport['eventKind']

const relations: Readonly<Record<EventKind, readonly string[]>> = {
  wedding: ['本人', '儿子', '女儿'],
  funeral: ['父亲', '母亲', '岳父', '岳母'],
  celebration: ['孙子', '孙女'],
}
const venues = ['本村文化大院', '某县城关社区礼堂', '某县喜庆楼', '某县新村宴会厅', '家中']

function size(random: Random, kind: EventKind): Partial<EventReport> {
  const joint = kind === 'wedding' && random.chance(0.25)
  const most = kind === 'celebration' ? 40 : joint ? 300 : 200
  const plannedGuests = random.chance(0.08) ? most : random.between(Math.floor(most * 0.3), most)
  const actualGuests = Math.floor(plannedGuests * (0.88 + random.unit() * 0.12))
  return {
    plannedGuests,
    plannedTables: Math.ceil(plannedGuests / 10),
    actualGuests,
    actualTables: Math.ceil(actualGuests / 10),
    cars: kind === 'wedding' ? random.between(3, 8) : random.below(5),
    jointBanquet: kind === 'wedding' ? joint : undefined,
    cost: fen(actualGuests * random.between(4_500, 9_000)),
  }
}

/** A report of an event that keeps to the county's limits on guests, tables, cars and gifts. */
export function eventReportRow(
  random: Random,
  kind: EventKind,
  stint: Stint,
  day: number,
  reports: Reports,
): EventReport {
  const year = dayText(day).slice(0, 4)
  const held = size(random, kind)
  return {
    officialCode: stint.code,
    officialName: stint.name,
    unitCode: stint.unit.code,
    eventKind: kind,
    relation: random.pick(relations[kind]),
    eventDate: dayText(day),
    venue: random.pick(venues),
    plannedGuests: held.plannedGuests,
    plannedTables: held.plannedTables,
    actualGuests: held.actualGuests,
    actualTables: held.actualTables,
    cars: held.cars,
    jointBanquet: held.jointBanquet,
    cost: held.cost,
    reportedBeforeOn: reports.before === undefined ? undefined : dayText(reports.before),
    reportedAfterOn: reports.after === undefined ? undefined : dayText(reports.after),
    serviceTargetGuests: 0,
    nonRelativeGifts: fen(0),
    publicResources: false,
    // Celebrations other than weddings and funerals need leave.
    approvalNo: kind === 'celebration' ? `县纪函〔${year}〕${random.between(1, 400)}号` : undefined,
  }
}
