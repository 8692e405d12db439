import { catalogue } from '../../../../rules/catalogue.ts'
import { judgeRegister } from '../../../../rules/kit/judgeRegister.ts'
import type { RuleEnvironment } from '../../../../rules/kit/recordRule.ts'
import type { RegisterRow } from '../../../../schemas/registers/kinds.ts'
import { daysBetween } from '../../../../schemas/values/calendarArithmetic.ts'
import type { IsoDate } from '../../../../schemas/values/isoDate.ts'
import type { Fact } from '../figures/fact.ts'

type Car = RegisterRow<'vehicle'>

/** Rules that say what class of car may be held: their flags make a car over standard. */
const standardRules = catalogue.registerRules.vehicle.filter(({ id }) =>
  /-standard$|specially-approved|new-energy-car-price$/.test(id),
)

/**
 * The cars as they stood on the days a report asks for (`vehicle`, one row a car and day), and the purchases
 * (`purchase`, one row a car bought, by its first holder).
 */
export function vehicleFacts(environment: RuleEnvironment, days: readonly IsoDate[]): readonly Fact[] {
  const rows = environment.registers.vehicle?.rows ?? []
  const over = new Set(
    judgeRegister('vehicle', rows, standardRules, environment).flags.flatMap(({ rows: indexes }) => indexes),
  )
  const facts: Fact[] = []
  for (const [index, row] of rows.entries()) {
    const source = { of: 'register:vehicle', sheet: '', row: index + 2 }
    for (const day of days) {
      if (!isHeld(row, day)) continue
      const age = row.boughtOn === undefined ? undefined : Math.floor(daysBetween(row.boughtOn, day) / 365.25)
      const cells = { ...about(row), asOf: day, age, overStandard: over.has(index) }
      facts.push({ of: 'vehicle', on: day, unit: row.unit, cells, source })
    }
    if (row.source === 'bought' && row.boughtOn !== undefined && isFirstHolder(row)) {
      facts.push({ of: 'purchase', on: row.boughtOn, unit: row.unit, cells: about(row), source })
    }
  }
  return facts
}

const about = ({ plate, category, energy, displacementL, priceExTax, boughtOn }: Car) => ({
  plate,
  category,
  energy,
  displacementL,
  priceExTax,
  boughtOn,
})

const isHeld = ({ validFrom, validUntil }: Car, day: IsoDate): boolean =>
  (validFrom === undefined || validFrom <= day) && (validUntil === undefined || day <= validUntil)

/** A car that came later than it was bought was passed on, not bought, by this unit. */
const isFirstHolder = ({ validFrom, boughtOn }: Car): boolean =>
  validFrom === undefined || boughtOn === undefined || validFrom <= boughtOn
