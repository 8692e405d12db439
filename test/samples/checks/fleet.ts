import { chineseCalendar } from '../../../rules/calendar/calendar.ts'
import type { Generated } from '../../../samples/generator/basis/planted.ts'
import type { County } from '../../../samples/generator/county.ts'
import type { RecordRow } from '../../../schemas/records/kinds.ts'
import { type Found, grouped, mark } from './found.ts'

const calendar = chineseCalendar()

export function checkTrips(made: readonly Generated<'trip'>[]): Found<RecordRow<'trip'>> {
  const found: Found<RecordRow<'trip'>> = new Map()
  for (const trips of grouped(made, ({ plate }) => plate)) {
    for (const [index, each] of trips.entries()) {
      const { row } = each
      const before = trips[index - 1]?.row
      if (row.odoEnd < row.odoStart || (before && Math.abs(row.odoStart - before.odoEnd) > 200))
        mark(found, each, 'VF-10')
      if (calendar.isWorkday(row.departAt) === false && !row.dutyNote && !row.approvalNo) mark(found, each, 'VF-12')
      if (row.approvedAt === undefined || row.approvedAt > row.departAt) mark(found, each, 'VF-13')
    }
  }
  return found
}

/** Trips of one vehicle that do not follow one another in time. */
export const overlappingTrips = (made: readonly Generated<'trip'>[]): readonly string[] =>
  grouped(made, ({ plate }) => plate).flatMap((trips) =>
    trips
      .filter(
        ({ row }, index) => row.returnAt <= row.departAt || row.departAt <= (trips[index - 1]?.row.returnAt ?? ''),
      )
      .map(({ row }) => `${row.plate} ${row.departAt}`),
  )

export function checkCosts(made: readonly Generated<'vehicleCost'>[], county: County): Found<RecordRow<'vehicleCost'>> {
  const found: Found<RecordRow<'vehicleCost'>> = new Map()
  const vehicles = new Map(county.vehicles.map((vehicle) => [String(vehicle.plate), vehicle]))
  const fills = made.filter(({ row }) => row.costKind === 'fuel')
  for (const each of made) {
    const vehicle = vehicles.get(each.row.plate ?? '')
    if (vehicle === undefined || (each.row.cardNo !== undefined && each.row.cardNo !== vehicle.cardNo))
      mark(found, each, 'VF-06')
    if (vehicle !== undefined && (each.row.litres ?? 0) > vehicle.model.tankL * 105) mark(found, each, 'VF-01')
  }
  for (const ofOne of grouped(fills, ({ plate }) => plate)) {
    const vehicle = vehicles.get(ofOne[0]!.row.plate ?? '')
    if (vehicle === undefined) continue
    for (const [index, each] of ofOne.slice(1).entries()) {
      const before = ofOne[index]!.row
      const km = (Number(each.row.odo) - Number(before.odo)) / 100
      const sameDay = before.at.slice(0, 10) === each.row.at.slice(0, 10)
      if (sameDay || Number(each.row.litres) > (km * vehicle.model.rated) / 100 + 1_000) mark(found, each, 'VF-02')
    }
  }
  return found
}
