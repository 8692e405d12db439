import anotherUnitsCar from './another-units-car/rule.ts'
import cardManyPlates from './card-many-plates/rule.ts'
import commuting from './commuting/rule.ts'
import consumptionAgainstRated from './consumption-against-rated/rule.ts'
import consumptionOutlier from './consumption-outlier/rule.ts'
import costWithoutFleet from './cost-without-fleet/rule.ts'
import costWithoutPlate from './cost-without-plate/rule.ts'
import fillOverDistance from './fill-over-distance/rule.ts'
import fillOverTank from './fill-over-tank/rule.ts'
import fillsPerDay from './fills-per-day/rule.ts'
import fuelGrade from './fuel-grade/rule.ts'
import fuelWithoutTrip from './fuel-without-trip/rule.ts'
import holidaySealing from './holiday-sealing/rule.ts'
import idleCar from './idle-car/rule.ts'
import invoiceTitle from './invoice-title/rule.ts'
import luxuryTrim from './luxury-trim/rule.ts'
import mapDistance from './map-distance/rule.ts'
import monthlyFuelGrowth from './monthly-fuel-growth/rule.ts'
import nightParking from './night-parking/rule.ts'
import noTripLog from './no-trip-log/rule.ts'
import odometerBreak from './odometer-break/rule.ts'
import offListVendor from './off-list-vendor/rule.ts'
import outOfArea from './out-of-area/rule.ts'
import plateNotInFleet from './plate-not-in-fleet/rule.ts'
import privateUse from './private-use/rule.ts'
import repairOfUnknownCar from './repair-of-unknown-car/rule.ts'
import repairsAgainstPrice from './repairs-against-price/rule.ts'
import restDayTrip from './rest-day-trip/rule.ts'
import samePartAgain from './same-part-again/rule.ts'
import sensitiveStop from './sensitive-stop/rule.ts'
import subsidyAndCar from './subsidy-and-car/rule.ts'
import tollWithoutTrip from './toll-without-trip/rule.ts'
import travelClaim from './travel-claim/rule.ts'
import tripApproval from './trip-approval/rule.ts'
import weekendSealing from './weekend-sealing/rule.ts'

export const vehicleCostRecordRules = [
  fillOverTank,
  plateNotInFleet,
  fuelGrade,
  invoiceTitle,
  offListVendor,
  costWithoutPlate,
  repairOfUnknownCar,
  costWithoutFleet,
  anotherUnitsCar,
  luxuryTrim,
]

export const tripRecordRules = [
  restDayTrip,
  holidaySealing,
  weekendSealing,
  tripApproval,
  privateUse,
  subsidyAndCar,
  outOfArea,
  mapDistance,
  sensitiveStop,
  nightParking,
  travelClaim,
]

export const vehicleWindowRules = [
  fillsPerDay,
  fillOverDistance,
  cardManyPlates,
  odometerBreak,
  consumptionAgainstRated,
  consumptionOutlier,
  monthlyFuelGrowth,
  fuelWithoutTrip,
  tollWithoutTrip,
  commuting,
  idleCar,
  samePartAgain,
  repairsAgainstPrice,
  noTripLog,
]
