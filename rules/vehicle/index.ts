import cardManyPlates from './card-many-plates/rule.ts'
import fillOverDistance from './fill-over-distance/rule.ts'
import fillOverTank from './fill-over-tank/rule.ts'
import fillsPerDay from './fills-per-day/rule.ts'
import fuelGrade from './fuel-grade/rule.ts'
import invoiceTitle from './invoice-title/rule.ts'
import odometerBreak from './odometer-break/rule.ts'
import plateNotInFleet from './plate-not-in-fleet/rule.ts'
import restDayTrip from './rest-day-trip/rule.ts'
import tripApproval from './trip-approval/rule.ts'

export const vehicleCostRecordRules = [fillOverTank, plateNotInFleet, fuelGrade, invoiceTitle]
export const tripRecordRules = [restDayTrip, tripApproval]
export const vehicleWindowRules = [fillsPerDay, fillOverDistance, cardManyPlates, odometerBreak]
