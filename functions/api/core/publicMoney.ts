import { type BudgetLine, budgetLineNames } from '../../../schemas/registers/budgetLine.ts'
import type { PublicMoney } from '../../../schemas/overview.ts'
import type { RegisterRow } from '../../../schemas/registers/kinds.ts'

type Budget = Pick<RegisterRow<'budget'>, 'unit' | 'year' | 'line' | 'amount' | 'adjusted'>
type Published = Pick<RegisterRow<'disclosure'>, 'unit' | 'year' | 'line' | 'spent'>
type Line = PublicMoney['rows'][number]

/** 三公经费: missions abroad, official cars bought and run, official receptions. */
const threePublic: readonly BudgetLine[] = ['abroad', 'vehiclePurchase', 'vehicleRunning', 'reception']

/**
 * Adds up, by year and line, budget and published spending of the units that have both; an adjusted budget takes the
 * place of the first. A unit that has only one of the two is named, and in no sum.
 */
export function publicMoneyOf(budgets: readonly Budget[], published: readonly Published[]): readonly Line[] {
  const years = [...new Set([...budgets, ...published].map(({ year }) => year))].toSorted((a, b) => a - b)
  return years.flatMap((year) =>
    threePublic.flatMap((line): readonly Line[] => {
      const isHere = (row: Budget | Published): boolean => row.year === year && row.line === line
      const planned = new Map(budgets.filter(isHere).map((row) => [row.unit, row.adjusted ?? row.amount]))
      const spent = new Map(published.filter(isHere).map((row) => [row.unit, row.spent]))
      const units = [...new Set([...planned.keys(), ...spent.keys()])].toSorted()
      if (units.length === 0) return []
      const told = { year, line, ...budgetLineNames[line], units: 0, budget: 0, spent: 0 }
      const over: Line['over'] = []
      const incomplete: string[] = []
      for (const unit of units) {
        const [ofUnit, bySpending] = [planned.get(unit), spent.get(unit)]
        if (ofUnit === undefined || bySpending === undefined) {
          incomplete.push(unit)
          continue
        }
        told.units++
        told.budget += ofUnit
        told.spent += bySpending
        if (bySpending > ofUnit) over.push({ unit, budget: ofUnit, spent: bySpending })
      }
      return [{ ...told, over, incomplete }]
    }),
  )
}
