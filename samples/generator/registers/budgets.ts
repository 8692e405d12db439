import type { RegisterRow } from '../../../schemas/registers/kinds.ts'
import { fen } from '../../../schemas/values/fen.ts'
import type { CountyOptions } from '../options.ts'
import type { Month } from '../basis/period.ts'
import type { Random } from '../basis/random.ts'
import type { CountyUnit } from './units.ts'

const lines = ['reception', 'vehiclePurchase', 'vehicleRunning', 'abroad', 'meetings', 'training'] as const

/** What a bill of the kind comes to on average, in yuan, rounded up. */
const averageBill = { reception: 420, vehicleRunning: 420 }

const hundreds = (yuan: number) => fen(Math.ceil(yuan / 100) * 10_000)

/** Budgets of every unit, year and line. Reception and vehicle running leave room above what the sample will spend. */
export function budgetRegister(
  random: Random,
  units: readonly CountyUnit[],
  months: readonly Month[],
  options: CountyOptions,
): readonly RegisterRow<'budget'>[] {
  const totalWeight = units.reduce((sum, { weight }) => sum + weight, 0)
  const perYear = 12 / months.length
  const rows = { reception: options.receptions, vehicleRunning: options.vehicleCosts }
  return units.flatMap((unit) =>
    [...new Set(months.map(({ year }) => year))].flatMap((year) =>
      lines.map((line): RegisterRow<'budget'> => {
        const share = unit.weight / totalWeight
        const planned =
          line === 'reception' || line === 'vehicleRunning'
            ? rows[line] * perYear * share * averageBill[line] * 1.6 + 12_000
            : { vehiclePurchase: 0, abroad: 0, meetings: 18_000, training: 15_000 }[line] * (0.5 + unit.weight)
        const amount = hundreds(planned)
        const adjusted = amount > 0 && random.chance(0.1) ? hundreds(planned * 1.05) : undefined
        return { unit: unit.code, year, line, amount, adjusted }
      }),
    ),
  )
}
