import type { RegisterLookup } from '../../../../rules/kit/registers.ts'
import type { Fact } from '../figures/fact.ts'

interface YearRow {
  readonly unit: string
  readonly year: number
}

/** Rows of a register of yearly amounts; their order in the register tells them apart. */
const yearly = (of: string, rows: readonly YearRow[]): readonly Fact[] =>
  rows.map((row, index) => ({
    of,
    on: `${row.year}-12-31`,
    unit: row.unit,
    cells: { ...row },
    source: { of: `register:${of}`, sheet: '', row: index + 2 },
  }))

/** Budgets and published totals as rows that figures may rest on. */
export const amountFacts = ({ budget, disclosure }: RegisterLookup): readonly Fact[] => [
  ...yearly('budget', budget?.rows ?? []),
  ...yearly('disclosure', disclosure?.rows ?? []),
]
