import type { RegisterKind, RegisterRow } from '../../schemas/registers/kinds.ts'
import { type Month, monthsOf } from './basis/period.ts'
import { randomStream } from './basis/random.ts'
import { type CountyOptions, countyOptions } from './options.ts'
import { budgetRegister } from './registers/budgets.ts'
import { type Stint, makeOfficials, officialRegister } from './registers/officials.ts'
import { returnDutyRegister } from './registers/returnDuties.ts'
import { standardRegister } from './registers/standards.ts'
import { type CountyUnit, makeUnits, unitRegister } from './registers/units.ts'
import { vehicleRegister } from './registers/vehicleRegister.ts'
import { type FleetVehicle, makeVehicles } from './registers/vehicles.ts'

/** An invented county: its registers, and what the records are made from. */
export interface County {
  readonly months: readonly Month[]
  readonly units: readonly CountyUnit[]
  readonly stints: readonly Stint[]
  readonly vehicles: readonly FleetVehicle[]
  /** Those that are known before any record is made: published totals are added up from the records. */
  readonly registers: { readonly [Kind in Exclude<RegisterKind, 'disclosure'>]: readonly RegisterRow<Kind>[] }
}

/** Makes the county that the options describe; the same options make the same county. @throws OptionsError */
export function makeCounty(wanted: Partial<CountyOptions> = {}): County {
  const options = countyOptions(wanted)
  const months = monthsOf(options.from, options.until)
  const stream = (name: string) => randomStream(options.seed, name)
  const units = makeUnits(stream('units'), options.units)
  const stints = makeOfficials(stream('officials'), units, options.officials, months)
  const vehicles = makeVehicles(stream('vehicles'), units, options.vehicles, months)
  return {
    months,
    units,
    stints,
    vehicles,
    registers: {
      unit: unitRegister(units),
      official: officialRegister(stints),
      vehicle: vehicleRegister(vehicles),
      budget: budgetRegister(stream('budgets'), units, months, options),
      standard: standardRegister(),
      returnDuty: returnDutyRegister(),
    },
  }
}
